package br.com.metas.goals;

import java.util.Optional;

/** The ABC class of a customer, from the revenue curve. */
public enum Classification {
  A,
  B,
  C;

  /** The class of exactly this name; empty for anything else. */
  public static Optional<Classification> parse(String text) {
    return switch (text) {
      case "A" -> Optional.of(A);
      case "B" -> Optional.of(B);
      case "C" -> Optional.of(C);
      default -> Optional.empty();
    };
  }
}
