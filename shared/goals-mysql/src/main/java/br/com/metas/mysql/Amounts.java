package br.com.metas.mysql;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;

/**
 * Amounts of sales in cents, with fractions of a cent. An ERP can have four decimals. The total of
 * a customer's month is then rounded once, HALF_UP, as in SQL, and not for each sale. If no amount
 * has a fraction, the fractions cost no work. Not thread-safe.
 */
final class Amounts {
  private final Columns.Longs cents = new Columns.Longs();
  private final Columns.Ints signs = new Columns.Ints();

  /** By sale: the fraction to add to its cents, above 0 and below 1 cent. */
  private final Map<Integer, BigDecimal> fractions = new HashMap<>();

  void add(BigDecimal reais) {
    BigDecimal exact = reais.movePointRight(2);
    if (exact.scale() <= 0) {
      cents.add(exact.longValueExact());
    } else {
      BigDecimal whole = exact.setScale(0, RoundingMode.FLOOR);
      if (whole.compareTo(exact) != 0) {
        fractions.put(cents.size(), exact.subtract(whole));
      }
      cents.add(whole.longValueExact());
    }
    signs.add(reais.signum());
  }

  /** Whether the amount is above zero, even if it is below one cent. */
  boolean isPositive(int sale) {
    return signs.at(sale) > 0;
  }

  /** Adds a sale to a total, and its fraction of a cent to the fractions of that total. */
  void addTo(long[] totals, int row, int sale, Fractions rest) {
    totals[row] = Math.addExact(totals[row], cents.at(sale));
    BigDecimal fraction = fractions.isEmpty() ? null : fractions.get(sale);
    if (fraction != null) {
      rest.add(totals, row, fraction);
    }
  }

  /** An empty collection of fractions for the totals of one query. */
  Fractions fractions() {
    return new Fractions();
  }

  /** The fractions of a cent of each total. Not thread-safe. */
  static final class Fractions {
    private final IdentityHashMap<long[], Map<Integer, BigDecimal>> byTotals =
        new IdentityHashMap<>();

    private void add(long[] totals, int row, BigDecimal fraction) {
      byTotals.computeIfAbsent(totals, _ -> new HashMap<>()).merge(row, fraction, BigDecimal::add);
    }

    /** Adds the fractions to the totals. Each total is rounded once. */
    void roundInto() {
      byTotals.forEach((totals, rows) ->
          rows.forEach((row, fraction) ->
              totals[row] =
                  BigDecimal.valueOf(totals[row])
                      .add(fraction)
                      .setScale(0, RoundingMode.HALF_UP)
                      .longValueExact()));
      byTotals.clear();
    }
  }
}
