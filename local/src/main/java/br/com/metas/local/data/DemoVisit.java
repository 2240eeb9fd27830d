package br.com.metas.local.data;

import java.time.LocalDate;

/**
 * A day on which a demo customer buys, or returns the whole purchase before.
 *
 * @param day business day
 * @param isReturn whether it returns the purchase of the visit before
 */
record DemoVisit(LocalDate day, boolean isReturn) {
  static DemoVisit purchase(LocalDate day) {
    return new DemoVisit(day, false);
  }

  static DemoVisit fullReturn(LocalDate day) {
    return new DemoVisit(day, true);
  }
}
