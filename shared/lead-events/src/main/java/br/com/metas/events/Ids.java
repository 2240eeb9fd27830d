package br.com.metas.events;

/** Checks ids against the bounds in the schemas, so that readers never refuse an event. */
final class Ids {
  private static final long MAX = 999_999_999_999_999_999L;
  private static final int MAX_TEXT = 64;

  private Ids() {}

  static void requireCustomer(long customerId) {
    requirePositive("customer id", customerId);
    if (customerId > MAX) {
      throw new IllegalArgumentException("customer id must have at most 18 digits");
    }
  }

  static void requirePositive(String name, long value) {
    if (value < 1) {
      throw new IllegalArgumentException(name + " must be above zero");
    }
  }

  static void requireText(String name, String value) {
    if (value.isEmpty() || value.codePointCount(0, value.length()) > MAX_TEXT) {
      throw new IllegalArgumentException(name + " must be 1 to 64 characters");
    }
  }
}
