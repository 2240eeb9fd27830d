package br.com.metas.cache.settings;

import java.time.Duration;

/** Checks the bounds of settings. */
public final class Limits {
  private Limits() {}

  public static void between(String name, Duration value, Duration low, Duration high) {
    check(
        value.compareTo(low) >= 0 && value.compareTo(high) <= 0,
        name + " must be " + low + " to " + high + ", is " + value);
  }

  public static void check(boolean holds, String message) {
    if (!holds) {
      throw new IllegalArgumentException(message);
    }
  }
}
