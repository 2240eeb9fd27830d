package br.com.metas.mysql;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;

/**
 * Amounts of sales: whole cents, and what goes beyond. An ERP may keep four decimals; a month's
 * total of a customer is then rounded once, HALF_UP, and not sale by sale, just as SQL's sum is.
 * Where no amount has a fraction of a cent, none is looked for. Not thread-safe.
 */
final class Amounts {
  private final Columns.Longs cents = new Columns.Longs();
  private final Columns.Ints signs = new Columns.Ints();

  /** By sale: what is to be added to its cents, above 0 and below 1 cent. */
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

  /** Whether the sale is a purchase; one of a fraction of a cent is. */
  boolean isPositive(int sale) {
    return signs.at(sale) > 0;
  }

  /** Adds a sale to a total, its fraction of a cent to the fractions of that total. */
  void addTo(long[] totals, int row, int sale, Fractions rest) {
    totals[row] = Math.addExact(totals[row], cents.at(sale));
    BigDecimal fraction = fractions.isEmpty() ? null : fractions.get(sale);
    if (fraction != null) {
      rest.add(totals, row, fraction);
    }
  }

  /** An empty collection of fractions, for the totals of one answer. */
  Fractions fractions() {
    return new Fractions();
  }

  /** What totals have beyond their cents. Not thread-safe. */
  static final class Fractions {
    private final IdentityHashMap<long[], Map<Integer, BigDecimal>> byTotals =
        new IdentityHashMap<>();

    private void add(long[] totals, int row, BigDecimal fraction) {
      byTotals.computeIfAbsent(totals, _ -> new HashMap<>()).merge(row, fraction, BigDecimal::add);
    }

    /** Rounds each total, once. */
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
