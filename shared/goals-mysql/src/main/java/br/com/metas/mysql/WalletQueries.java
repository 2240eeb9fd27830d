package br.com.metas.mysql;

import br.com.metas.goals.AnnualLayer;
import br.com.metas.goals.CustomerId;
import br.com.metas.goals.GoalYear;
import br.com.metas.goals.LiveFigures;
import br.com.metas.goals.MonthRange;
import br.com.metas.goals.SellerId;
import br.com.metas.goals.StaticLayer;
import br.com.metas.goals.WalletMonth;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * The queries for a wallet, each on the given connection. The half-open date ranges are computed
 * here. Immutable.
 */
final class WalletQueries {
  private final SqlResource staticLayer;
  private final SqlResource annualLayer;
  private final SqlResource live;
  private final SellerNameQueries sellerNames = new SellerNameQueries();
  private final Map<String, Object> narrowing;
  private final UnreadableRows.Listener unreadable;

  private WalletQueries(
      Function<String, SqlResource> statements,
      Map<String, Object> narrowing,
      UnreadableRows.Listener unreadable) {
    this.staticLayer = statements.apply("static");
    this.annualLayer = statements.apply("annual");
    this.live = statements.apply("live");
    this.narrowing = narrowing;
    this.unreadable = unreadable;
  }

  /**
   * The queries for the whole wallet.
   *
   * @param unreadable receives reports of rows that could not be read
   */
  static WalletQueries ofWallet(UnreadableRows.Listener unreadable) {
    return new WalletQueries(SqlResource::of, Map.of(), unreadable);
  }

  /** The queries for one customer of the wallet. They return a wallet with only this customer. */
  static WalletQueries of(CustomerId customer, UnreadableRows.Listener unreadable) {
    return new WalletQueries(
        SqlResource::ofOneCustomer, Map.of("customer", customer.value()), unreadable);
  }

  StaticLayer staticLayer(Connection connection, SellerId seller, GoalYear year)
      throws SQLException {
    UnreadableRowCollector missing = new UnreadableRowCollector();
    StaticRows rows = new StaticRows(year, missing);
    new Query(staticLayer, wallet(seller, year)).run(connection, rows);
    missing.reportTo(unreadable);
    return rows.layer(sellerNames.name(connection, seller));
  }

  AnnualLayer annualLayer(
      Connection connection, SellerId seller, GoalYear year, YearMonth firstOpenMonth)
      throws SQLException {
    Map<String, Object> values = wallet(seller, year);
    values.put("open_from", firstOpenMonth.atDay(1));
    // A year without closed months has an empty range, so its twelve columns are empty.
    MonthRange months = year.closedRange(firstOpenMonth);
    for (int month = 1; month <= 13; month++) {
      values.put("month_" + month, months.beginOf(month - 1));
    }
    UnreadableRowCollector missing = new UnreadableRowCollector();
    MonthlyRows rows = new MonthlyRows(missing);
    new Query(annualLayer, values).run(connection, rows);
    missing.reportTo(unreadable);
    return rows.layer(year, firstOpenMonth);
  }

  LiveFigures live(Connection connection, WalletMonth asked) throws SQLException {
    Map<String, Object> values = wallet(asked.seller(), asked.year());
    values.put("open_from", asked.openFrom());
    // An open month is already in the first range.
    values.put("asked_from", asked.monthIsClosed() ? asked.monthFrom() : asked.openFrom());
    values.put("asked_to", asked.monthIsClosed() ? asked.monthTo() : asked.openFrom());
    UnreadableRowCollector missing = new UnreadableRowCollector();
    LiveRows rows = new LiveRows(missing);
    new Query(live, values).run(connection, rows);
    missing.reportTo(unreadable);
    return rows.figures(asked);
  }

  private Map<String, Object> wallet(SellerId seller, GoalYear year) {
    Map<String, Object> values = new HashMap<>(narrowing);
    values.put("seller", seller.value());
    values.put("year", year.value());
    return values;
  }
}
