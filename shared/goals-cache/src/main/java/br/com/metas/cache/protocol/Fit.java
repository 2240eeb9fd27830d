package br.com.metas.cache.protocol;

import br.com.metas.goals.AnnualLayer;
import br.com.metas.goals.Layer;
import br.com.metas.goals.LiveFigures;
import br.com.metas.goals.MonthRange;
import br.com.metas.goals.MonthlySales;
import java.time.YearMonth;

/**
 * Whether a layer and the live figures can belong to one wallet: the same customers, and the same
 * figures for every month that both cover. If not, the layer is a miss.
 */
public final class Fit {
  private Fit() {}

  /** Whether the layer may be returned with these live figures. */
  public static boolean fits(Layer layer, LiveFigures live) {
    return layer.customers().equals(live.customers())
        && !(layer instanceof AnnualLayer annual && !agree(annual, live));
  }

  private static boolean agree(AnnualLayer closed, LiveFigures live) {
    MonthRange range = live.question().liveRange();
    for (int index = 0; index < range.size(); index++) {
      YearMonth month = range.at(index);
      boolean both = closed.sales().covers(month) && live.sales().covers(month);
      if (both && !sameMonth(closed.sales(), live.sales(), month)) {
        return false;
      }
    }
    return true;
  }

  private static boolean sameMonth(MonthlySales one, MonthlySales other, YearMonth month) {
    for (int row = 0; row < one.customers(); row++) {
      if (one.cents(month, row) != other.cents(month, row)) {
        return false;
      }
    }
    return true;
  }
}
