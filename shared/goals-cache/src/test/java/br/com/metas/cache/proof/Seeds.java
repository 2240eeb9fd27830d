package br.com.metas.cache.proof;

import java.security.SecureRandom;

/** The seed of random choices: a new number in each run, or the value of {@code -Dmetas.seed}. */
final class Seeds {
  private Seeds() {}

  static long fresh() {
    Long given = Long.getLong("metas.seed");
    return given == null ? new SecureRandom().nextInt() : given;
  }
}
