package br.com.metas.mysql;

import br.com.metas.goals.AnnualLayer;
import br.com.metas.goals.GoalYear;
import br.com.metas.goals.LiveFigures;
import br.com.metas.goals.SellerId;
import br.com.metas.goals.StaticLayer;
import br.com.metas.goals.WalletMonth;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;

/**
 * The three questions about a wallet, each one statement on a connection that it is given. Ranges
 * of dates are half-open and computed here. Immutable.
 */
final class Questions {
  private final SqlResource staticLayer = SqlResource.of("static");
  private final SqlResource annualLayer = SqlResource.of("annual");
  private final SqlResource live = SqlResource.of("live");

  StaticLayer staticLayer(Connection connection, SellerId seller, GoalYear year)
      throws SQLException {
    StaticRows rows = new StaticRows(year);
    new Question(staticLayer, wallet(seller, year)).ask(connection, rows);
    return rows.layer();
  }

  AnnualLayer annualLayer(
      Connection connection, SellerId seller, GoalYear year, YearMonth firstOpenMonth)
      throws SQLException {
    int closed = year.closedMonths(firstOpenMonth);
    Map<String, Object> values = walletMonths(seller, year);
    values.put("open_from", firstOpenMonth.atDay(1));
    MonthlyRows rows = new MonthlyRows(month -> month <= closed);
    new Question(annualLayer, values).ask(connection, rows);
    return new AnnualLayer(
        year, firstOpenMonth, rows.customers(), rows.sales(), rows.lastPurchases());
  }

  LiveFigures live(Connection connection, WalletMonth asked) throws SQLException {
    Map<String, Object> values = wallet(asked.seller(), asked.year());
    values.put("open_from", asked.openFrom());
    // An open month is in the first range already.
    values.put("asked_from", asked.monthIsClosed() ? asked.monthFrom() : asked.openFrom());
    values.put("asked_to", asked.monthIsClosed() ? asked.monthTo() : asked.openFrom());
    LiveRows rows = new LiveRows();
    new Question(live, values).ask(connection, rows);
    return rows.figures(asked);
  }

  private static Map<String, Object> wallet(SellerId seller, GoalYear year) {
    Map<String, Object> values = new HashMap<>();
    values.put("seller", seller.value());
    values.put("year", year.value());
    return values;
  }

  /** The wallet, and the thirteen days at which a month of its year begins or the last one ends. */
  private static Map<String, Object> walletMonths(SellerId seller, GoalYear year) {
    Map<String, Object> values = wallet(seller, year);
    for (int month = 1; month <= 13; month++) {
      LocalDate begin = year.firstDay().plusMonths(month - 1L);
      values.put("month_" + month, begin);
    }
    return values;
  }
}
