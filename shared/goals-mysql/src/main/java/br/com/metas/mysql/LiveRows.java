package br.com.metas.mysql;

import br.com.metas.goals.CustomerIds;
import br.com.metas.goals.LastPurchases;
import br.com.metas.goals.LiveFigures;
import br.com.metas.goals.MonthlySales;
import br.com.metas.goals.WalletMonth;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Collects the rows of {@code live.sql}, customers and sales in any order, and adds up the sales.
 * Not thread-safe.
 */
final class LiveRows implements Question.RowReader {
  private static final int MONTHS = 12;

  private final Columns.Longs customers = new Columns.Longs();
  private final Columns.Longs buyers = new Columns.Longs();
  private final Columns.Ints days = new Columns.Ints();
  private final Columns.Longs cents = new Columns.Longs();

  private @Nullable Positions at;

  /** Where the columns are: looked up once, since by name they would be for every row. */
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
      customers.add(customer);
    } else {
      buyers.add(customer);
      days.add(day);
      cents.add(Columns.cents(row.getBigDecimal(at.amount())));
    }
  }

  LiveFigures figures(WalletMonth asked) {
    long[] wallet = customers.toArray();
    Arrays.sort(wallet);
    long[] @Nullable [] months = coveredMonths(asked, wallet.length);
    int[] lastPurchases = new int[wallet.length];
    Arrays.fill(lastPurchases, LastPurchases.NEVER);
    int row = 0;
    for (int sale = 0; sale < buyers.size(); sale++) {
      // A customer's sales mostly come one after the other.
      if (wallet[row] != buyers.at(sale)) {
        row = Arrays.binarySearch(wallet, buyers.at(sale));
      }
      long[] month = monthOf(LocalDate.ofEpochDay(days.at(sale)), asked, months);
      if (month != null) {
        month[row] = Math.addExact(month[row], cents.at(sale));
      }
      if (cents.at(sale) > 0) {
        lastPurchases[row] = Math.max(lastPurchases[row], days.at(sale));
      }
    }
    return new LiveFigures(
        asked,
        CustomerIds.of(wallet),
        new MonthlySales(wallet.length, months),
        new LastPurchases(lastPurchases));
  }

  private static long[] @Nullable [] coveredMonths(WalletMonth asked, int customers) {
    int closed = asked.year().closedMonths(asked.firstOpenMonth());
    long[] @Nullable [] months = new long[MONTHS] @Nullable [];
    for (int month = 1; month <= MONTHS; month++) {
      if (month > closed || month == asked.month()) {
        months[month - 1] = new long[customers];
      }
    }
    return months;
  }

  /** The column of a day, or null for a day of another year. */
  private static long @Nullable [] monthOf(
      LocalDate day, WalletMonth asked, long[] @Nullable [] months) {
    return day.getYear() == asked.year().value() ? months[day.getMonthValue() - 1] : null;
  }
}
