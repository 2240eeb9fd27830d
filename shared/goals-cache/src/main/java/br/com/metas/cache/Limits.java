package br.com.metas.cache;

import java.time.Duration;

/** What a setting may be. */
final class Limits {
  private Limits() {}

  static void between(String name, Duration value, Duration low, Duration high) {
    check(
        value.compareTo(low) >= 0 && value.compareTo(high) <= 0,
        name + " must be " + low + " to " + high + ", is " + value);
  }

  static void check(boolean holds, String message) {
    if (!holds) {
      throw new IllegalArgumentException(message);
    }
  }
}
