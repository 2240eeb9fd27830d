package br.com.metas.local.data;

import java.time.LocalDate;

/**
 * A day on which a customer of the demo buys, or gives back all of what was bought last.
 *
 * @param day business day
 * @param isReturn whether it undoes the visit before
 */
record DemoVisit(LocalDate day, boolean isReturn) {
  static DemoVisit purchase(LocalDate day) {
    return new DemoVisit(day, false);
  }

  static DemoVisit fullReturn(LocalDate day) {
    return new DemoVisit(day, true);
  }
}
