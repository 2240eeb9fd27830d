package br.com.metas.cache.proof;

import java.security.SecureRandom;

/** Where chance comes from: another number each run, or the one that {@code -Dmetas.seed} says. */
final class Seeds {
  private Seeds() {}

  static long fresh() {
    Long given = Long.getLong("metas.seed");
    return given == null ? new SecureRandom().nextInt() : given;
  }
}
