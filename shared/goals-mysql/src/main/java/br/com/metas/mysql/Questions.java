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
 * The questions about a wallet, each asked on a connection that it is given. Ranges of dates are
 * half-open and computed here. Immutable.
 */
final class Questions {
  private final SqlResource staticLayer;
  private final SqlResource annualLayer;
  private final SqlResource live;
  private final SellerNameQuestions sellerNames = new SellerNameQuestions();
  private final Map<String, Object> narrowing;

  private Questions(Function<String, SqlResource> statements, Map<String, Object> narrowing) {
    this.staticLayer = statements.apply("static");
    this.annualLayer = statements.apply("annual");
    this.live = statements.apply("live");
    this.narrowing = narrowing;
  }

  /** About the whole wallet. */
  static Questions ofWallet() {
    return new Questions(SqlResource::of, Map.of());
  }

  /** About one customer of the wallet: the answers are those of a wallet with nobody else in it. */
  static Questions of(CustomerId customer) {
    return new Questions(SqlResource::ofOneCustomer, Map.of("customer", customer.value()));
  }

  StaticLayer staticLayer(Connection connection, SellerId seller, GoalYear year)
      throws SQLException {
    StaticRows rows = new StaticRows(year);
    new Question(staticLayer, wallet(seller, year)).ask(connection, rows);
    return rows.layer(sellerNames.name(connection, seller));
  }

  AnnualLayer annualLayer(
      Connection connection, SellerId seller, GoalYear year, YearMonth firstOpenMonth)
      throws SQLException {
    Map<String, Object> values = wallet(seller, year);
    values.put("open_from", firstOpenMonth.atDay(1));
    // A year of which no month is closed has an empty range: its twelve columns hold nothing.
    MonthRange months = year.closedRange(firstOpenMonth);
    for (int month = 1; month <= 13; month++) {
      values.put("month_" + month, months.beginOf(month - 1));
    }
    MonthlyRows rows = new MonthlyRows();
    new Question(annualLayer, values).ask(connection, rows);
    return rows.layer(year, firstOpenMonth);
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

  private Map<String, Object> wallet(SellerId seller, GoalYear year) {
    Map<String, Object> values = new HashMap<>(narrowing);
    values.put("seller", seller.value());
    values.put("year", year.value());
    return values;
  }
}
