package br.com.metas.doctor;

import java.util.List;

/**
 * Something that a person should change.
 *
 * @param about what was looked at, in a word or two
 * @param weight whether the project can run in spite of it
 * @param what what is wrong, in one line
 * @param statements what repairs it, in this order; SQL, or a line of SQL's comment where no
 *     statement can
 */
record Finding(String about, Weight weight, String what, List<String> statements) {
  /** How much a finding matters. */
  enum Weight {
    /** The project can't run, or shows wrong figures. */
    MUST,
    /** It runs; something is slower, less safe or less complete than it should be. */
    SHOULD,
    /** It runs without something that is optional. */
    MAY
  }

  Finding {
    statements = List.copyOf(statements);
  }

  static Finding must(String about, String what, String... statements) {
    return new Finding(about, Weight.MUST, what, List.of(statements));
  }

  static Finding may(String about, String what, String... statements) {
    return new Finding(about, Weight.MAY, what, List.of(statements));
  }

  static Finding should(String about, String what, String... statements) {
    return new Finding(about, Weight.SHOULD, what, List.of(statements));
  }
}
