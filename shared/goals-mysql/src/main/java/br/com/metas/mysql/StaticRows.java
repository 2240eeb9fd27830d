package br.com.metas.mysql;

import br.com.metas.goals.Classification;
import br.com.metas.goals.GoalYear;
import br.com.metas.goals.Letters;
import br.com.metas.goals.Money;
import br.com.metas.goals.Phone;
import br.com.metas.goals.StaticLayer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Collects the rows of {@code static.sql}. Not thread-safe. */
final class StaticRows implements Query.RowReader {
  private static final String GOALS = "customer_goals";
  private static final String CUSTOMERS = "clientes";

  private final StaticLayer.Builder layer;
  private final UnreadableRowCollector missing;

  /**
   * @param missing collects values that cannot be read; the customer stays in the wallet, because
   *     its sales count
   */
  StaticRows(GoalYear year, UnreadableRowCollector missing) {
    this.layer = new StaticLayer.Builder(year);
    this.missing = missing;
  }

  @Override
  public void row(ResultSet row) throws SQLException {
    long customer = row.getLong("customer_id");
    layer.add(
        customer,
        name(row.getString("customer_name"), customer),
        Optional.ofNullable(row.getString("phone")).flatMap(PhoneNumbers::read).map(Phone::e164),
        orEmpty(row.getString("city")),
        orEmpty(row.getString("state")),
        classification(row.getString("classification"), customer),
        money(row, "goal", customer),
        money(row, "sales_previous_year", customer));
  }

  StaticLayer layer(Optional<String> sellerName) {
    return layer.sellerName(sellerName).build();
  }

  /** A customer with a blank name is shown with its number. */
  private String name(String text, long customer) {
    if (!Letters.areBlank(text)) {
      return text;
    }
    missing.add(CUSTOMERS, "nome is blank", Long.toString(customer));
    return "Cliente " + customer;
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }

  /** The class; C if the API does not know it. */
  private Classification classification(@Nullable String text, long customer) {
    Optional<Classification> known = Optional.ofNullable(text).flatMap(Classification::parse);
    if (known.isEmpty()) {
      missing.add(GOALS, "classification is not A, B or C", Long.toString(customer));
    }
    return known.orElse(Classification.C);
  }

  /** The amount; zero if it has too many digits for sums. */
  private Money money(ResultSet row, String column, long customer) throws SQLException {
    OptionalLong cents = Columns.readableCents(row.getBigDecimal(column));
    if (cents.isEmpty()) {
      missing.add(GOALS, column + " is out of range", Long.toString(customer));
    }
    return new Money(cents.orElse(0));
  }
}
