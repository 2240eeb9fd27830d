package br.com.metas.mysql;

import br.com.metas.goals.CustomerIds;
import br.com.metas.goals.LastPurchases;
import br.com.metas.goals.MonthlySales;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Collects rows of {@code customer_id, month_1 … month_12, last_purchase}, one a customer. Not
 * thread-safe.
 */
final class MonthlyRows implements Question.RowReader {
  private static final int MONTHS = 12;

  private final Columns.Longs customers = new Columns.Longs();
  private final Columns.@Nullable Longs[] months = new Columns.Longs[MONTHS];
  private final Columns.Ints lastPurchases = new Columns.Ints();

  /**
   * @param covered which months, 1 to 12, the answer speaks for
   */
  MonthlyRows(IntPredicate covered) {
    for (int month = 1; month <= MONTHS; month++) {
      months[month - 1] = covered.test(month) ? new Columns.Longs() : null;
    }
  }

  @Override
  public void row(ResultSet row) throws SQLException {
    customers.add(row.getLong("customer_id"));
    for (int month = 1; month <= MONTHS; month++) {
      Columns.Longs column = months[month - 1];
      if (column != null) {
        column.add(Columns.cents(row, "month_" + month));
      }
    }
    LocalDateTime last = row.getObject("last_purchase", LocalDateTime.class);
    lastPurchases.add(
        last == null ? LastPurchases.NEVER : Math.toIntExact(last.toLocalDate().toEpochDay()));
  }

  CustomerIds customers() {
    return CustomerIds.of(customers.toArray());
  }

  MonthlySales sales() {
    long[] @Nullable [] columns = new long[MONTHS] @Nullable [];
    for (int month = 1; month <= MONTHS; month++) {
      Columns.Longs column = months[month - 1];
      columns[month - 1] = column == null ? null : column.toArray();
    }
    return new MonthlySales(customers.size(), columns);
  }

  LastPurchases lastPurchases() {
    return new LastPurchases(lastPurchases.toArray());
  }
}
