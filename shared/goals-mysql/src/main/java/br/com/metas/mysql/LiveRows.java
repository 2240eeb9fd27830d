package br.com.metas.mysql;

import br.com.metas.goals.CentsColumn;
import br.com.metas.goals.CustomerIds;
import br.com.metas.goals.LiveFigures;
import br.com.metas.goals.MonthRange;
import br.com.metas.goals.MonthlySales;
import br.com.metas.goals.PurchaseDates;
import br.com.metas.goals.WalletMonth;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Collects the rows of {@code live.sql}, customers and sales in any order, and adds up the sales. A
 * row without a customer means that the server is read only ({@code demoted.sql}). Its figures may
 * be old, so the query fails. Not thread-safe.
 */
final class LiveRows implements Query.RowReader {
  /** The value in the statement for a date that is not a day. */
  private static final int NO_DAY = Integer.MIN_VALUE;

  private final Columns.Longs customers = new Columns.Longs();
  private final Columns.Longs buyers = new Columns.Longs();
  private final Columns.Ints days = new Columns.Ints();
  private final Amounts amounts = new Amounts();
  private final UnreadableRowCollector missing;

  private @Nullable Positions at;

  /**
   * @param missing collects the sales that cannot be read
   */
  LiveRows(UnreadableRowCollector missing) {
    this.missing = missing;
  }

  /**
   * The positions of the columns. They are looked up once, because a lookup by name would happen
   * for every row.
   */
  private record Positions(int customer, int day, int amount) {
    static Positions in(ResultSet rows) throws SQLException {
      return new Positions(
          rows.findColumn("customer_id"), rows.findColumn("sale_day"), rows.findColumn("amount"));
    }
  }

  @Override
  public void row(ResultSet row) throws SQLException {
    if (at == null) {
      at = Positions.in(row);
    }
    long customer = row.getLong(at.customer());
    int day = row.getInt(at.day());
    if (row.wasNull()) {
      if (customer == 0 && row.getObject(at.customer()) == null) {
        throw Writer.readOnly();
      }
      customers.add(customer);
      return;
    }
    BigDecimal amount = row.getBigDecimal(at.amount());
    if (amount == null) {
      return;
    }
    if (day == NO_DAY || !Columns.isReadable(amount)) {
      missing.add(
          UnreadableRowCollector.SALES, UnreadableRowCollector.NO_SALE, Long.toString(customer));
      return;
    }
    buyers.add(customer);
    days.add(day);
    amounts.add(amount);
  }

  LiveFigures figures(WalletMonth asked) {
    long[] wallet = customers.toArray();
    Arrays.sort(wallet);
    MonthRange range = asked.liveRange();
    long[] @Nullable [] months = coveredMonths(asked, range, wallet.length);
    long[] beforeToday = new long[wallet.length];
    Amounts.Fractions fractions = amounts.fractions();
    int[] monthBegins =
        IntStream.rangeClosed(0, range.size())
            .map(index -> Math.toIntExact(range.beginOf(index).toEpochDay()))
            .toArray();
    int[] lastPurchases = new int[wallet.length];
    Arrays.fill(lastPurchases, PurchaseDates.NEVER);
    long monthFrom = asked.monthFrom().toEpochDay();
    long todayInMonth = Math.min(asked.today().toEpochDay(), asked.monthTo().toEpochDay());
    int row = 0;
    for (int sale = 0; sale < buyers.size(); sale++) {
      // Most rows have the same customer as the row before.
      if (wallet[row] != buyers.at(sale)) {
        row = Arrays.binarySearch(wallet, buyers.at(sale));
      }
      int day = days.at(sale);
      long[] month = monthOf(day, monthBegins, months);
      if (month != null) {
        amounts.addTo(month, row, sale, fractions);
      }
      if (day >= monthFrom && day < todayInMonth) {
        amounts.addTo(beforeToday, row, sale, fractions);
      }
      if (amounts.isPositive(sale)) {
        lastPurchases[row] = Math.max(lastPurchases[row], day);
      }
    }
    fractions.roundInto();
    return new LiveFigures(
        asked,
        CustomerIds.of(wallet),
        new MonthlySales(wallet.length, range.first(), months),
        new CentsColumn(beforeToday),
        new PurchaseDates(lastPurchases));
  }

  private static long[] @Nullable [] coveredMonths(
      WalletMonth asked, MonthRange range, int customers) {
    long[] @Nullable [] months = new long[range.size()] @Nullable [];
    for (int index = 0; index < months.length; index++) {
      if (asked.isLive(range.at(index))) {
        months[index] = new long[customers];
      }
    }
    return months;
  }

  /** The column for the month of a day, or null for a month that is not read. */
  private static long @Nullable [] monthOf(int day, int[] monthBegins, long[] @Nullable [] months) {
    // Most sales are of the latest months.
    int index = months.length;
    while (index >= 0 && day < monthBegins[index]) {
      index--;
    }
    return index >= 0 && index < months.length ? months[index] : null;
  }
}
