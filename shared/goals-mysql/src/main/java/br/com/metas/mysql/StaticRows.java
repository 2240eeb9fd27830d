package br.com.metas.mysql;

import br.com.metas.goals.Classification;
import br.com.metas.goals.GoalYear;
import br.com.metas.goals.Money;
import br.com.metas.goals.Phone;
import br.com.metas.goals.StaticLayer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/** Collects the rows of {@code static.sql}. Not thread-safe. */
final class StaticRows implements Question.RowReader {
  private final StaticLayer.Builder layer;

  StaticRows(GoalYear year) {
    layer = new StaticLayer.Builder(year);
  }

  @Override
  public void row(ResultSet row) throws SQLException {
    long customer = row.getLong("customer_id");
    layer.add(
        customer,
        row.getString("customer_name"),
        Optional.ofNullable(row.getString("phone")).flatMap(PhoneNumbers::read).map(Phone::e164),
        row.getString("city"),
        row.getString("state"),
        classification(row.getString("classification"), customer),
        new Money(Columns.cents(row, "goal")),
        new Money(Columns.cents(row, "sales_previous_year")));
  }

  StaticLayer layer(Optional<String> sellerName) {
    return layer.sellerName(sellerName).build();
  }

  private static Classification classification(String text, long customer) {
    return Classification.parse(text)
        .orElseThrow(
            () -> new IllegalStateException("customer " + customer + " is of no known class"));
  }
}
