package br.com.metas.cache.protocol;

import br.com.metas.goals.AnnualLayer;
import br.com.metas.goals.Layer;
import br.com.metas.goals.LiveFigures;
import br.com.metas.goals.MonthlySales;

/**
 * Whether a layer and the live figures can be of one wallet: the same customers, and the same
 * figures of a month that both speak for. Where they are not, the layer is a miss.
 */
public final class Fit {
  private Fit() {}

  /** Whether the layer may be answered with beside these live figures. */
  public static boolean fits(Layer layer, LiveFigures live) {
    return layer.customers().equals(live.customers())
        && !(layer instanceof AnnualLayer annual && !agree(annual.sales(), live.sales()));
  }

  private static boolean agree(MonthlySales closed, MonthlySales live) {
    for (int month = 1; month <= 12; month++) {
      if (closed.covers(month) && live.covers(month) && !sameMonth(closed, live, month)) {
        return false;
      }
    }
    return true;
  }

  private static boolean sameMonth(MonthlySales one, MonthlySales other, int month) {
    for (int row = 0; row < one.customers(); row++) {
      if (one.cents(month, row) != other.cents(month, row)) {
        return false;
      }
    }
    return true;
  }
}
