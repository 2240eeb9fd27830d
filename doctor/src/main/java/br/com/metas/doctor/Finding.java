package br.com.metas.doctor;

import java.util.List;

/**
 * Something that a person should change.
 *
 * @param about the subject of the check, in a word or two
 * @param weight whether the project can run before it is repaired
 * @param what the problem, in one line
 * @param statements the repair, in this order: SQL statements, or an SQL comment if no statement
 *     can repair it
 */
record Finding(String about, Weight weight, String what, List<String> statements) {
  /** How much a finding matters. */
  enum Weight {
    /** The project can't run, or shows wrong figures. */
    MUST,
    /** The project runs, but something is slower, less safe or less complete than it should be. */
    SHOULD,
    /** The project runs without something optional. */
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
