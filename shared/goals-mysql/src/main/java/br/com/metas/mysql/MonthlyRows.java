package br.com.metas.mysql;

import br.com.metas.goals.AnnualLayer;
import br.com.metas.goals.CustomerIds;
import br.com.metas.goals.GoalYear;
import br.com.metas.goals.MonthRange;
import br.com.metas.goals.MonthlySales;
import br.com.metas.goals.PurchaseDates;
import br.com.metas.goals.PurchaseDays;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Collects the rows of {@code annual.sql}: {@code customer_id, month_1 … month_12, last_purchase,
 * first_purchase, purchase_days, unreadable}, one row per customer. Not thread-safe.
 */
final class MonthlyRows implements Query.RowReader {
  private static final int MONTHS = 12;
  private static final String UNREADABLE = "unreadable";

  private final Columns.Longs customers = new Columns.Longs();
  private final List<Columns.Longs> months =
      Stream.generate(Columns.Longs::new).limit(MONTHS).toList();
  private final Columns.Ints lastPurchases = new Columns.Ints();
  private final Columns.Ints firstPurchases = new Columns.Ints();
  private final Columns.Ints purchaseDays = new Columns.Ints();

  private final UnreadableRowCollector missing;
  private @Nullable Boolean hasUnreadable;

  /**
   * @param missing collects the sales that cannot be read
   */
  MonthlyRows(UnreadableRowCollector missing) {
    this.missing = missing;
  }

  @Override
  public void row(ResultSet row) throws SQLException {
    long customer = row.getLong("customer_id");
    customers.add(customer);
    note(customer, row);
    for (int month = 1; month <= MONTHS; month++) {
      months.get(month - 1).add(Columns.cents(row, "month_" + month));
    }
    lastPurchases.add(day(row, "last_purchase"));
    firstPurchases.add(day(row, "first_purchase"));
    purchaseDays.add(row.getInt("purchase_days"));
  }

  /** Reports the sales that were not counted. An adopter's statement may leave this column out. */
  private void note(long customer, ResultSet row) throws SQLException {
    Boolean known = hasUnreadable;
    boolean counted = known != null ? known : hasColumn(row.getMetaData(), UNREADABLE);
    hasUnreadable = counted;
    long unreadable = counted ? row.getLong(UNREADABLE) : 0;
    if (unreadable > 0) {
      missing.add(
          UnreadableRowCollector.SALES,
          UnreadableRowCollector.NO_SALE,
          Long.toString(customer),
          unreadable);
    }
  }

  private static boolean hasColumn(ResultSetMetaData rows, String name) throws SQLException {
    for (int column = 1; column <= rows.getColumnCount(); column++) {
      if (rows.getColumnLabel(column).equals(name)) {
        return true;
      }
    }
    return false;
  }

  private static int day(ResultSet row, String column) throws SQLException {
    LocalDateTime moment = row.getObject(column, LocalDateTime.class);
    return moment == null
        ? PurchaseDates.NEVER
        : Math.toIntExact(moment.toLocalDate().toEpochDay());
  }

  /**
   * The layer from these rows.
   *
   * @param year the year asked for; the twelve months are its closed range
   */
  AnnualLayer layer(GoalYear year, YearMonth firstOpenMonth) {
    MonthRange range = year.closedRange(firstOpenMonth);
    return new AnnualLayer(
        year,
        firstOpenMonth,
        CustomerIds.of(customers.toArray()),
        new MonthlySales(
            customers.size(),
            range.first(),
            months.stream().limit(range.size()).map(Columns.Longs::toArray).toArray(long[][]::new)),
        new PurchaseDates(lastPurchases.toArray()),
        new PurchaseDays(purchaseDays.toArray(), new PurchaseDates(firstPurchases.toArray())));
  }
}
