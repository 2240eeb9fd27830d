package br.com.metas.mysql;

import br.com.metas.goals.CustomerId;
import br.com.metas.goals.CustomerReader.MonthTotal;
import br.com.metas.goals.CustomerReader.Sale;
import br.com.metas.goals.Money;
import br.com.metas.goals.MonthRange;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Queries for the sales to one customer. Each is one statement on the given connection. Immutable.
 */
final class HistoryQueries {
  private final SqlResource months = SqlResource.of("customer-months");
  private final SqlResource sales = SqlResource.of("customer-sales");

  /** Every month of the range, zeros included. */
  List<MonthTotal> months(Connection connection, CustomerId customer, MonthRange range)
      throws SQLException {
    Map<Integer, Long> cents = new HashMap<>();
    new Query(
            months,
            Map.of(
                "customer", customer.value(),
                "from_day", range.beginOf(0),
                "to_day", range.beginOf(range.size())))
        .run(connection, row -> cents.put(row.getInt("sale_month"), Columns.cents(row, "total")));
    return IntStream.range(0, range.size())
        .mapToObj(range::at)
        .map(month ->
            new MonthTotal(
                month,
                new Money(cents.getOrDefault(100 * month.getYear() + month.getMonthValue(), 0L))))
        .toList();
  }

  /** The latest sales, latest first. */
  List<Sale> sales(Connection connection, CustomerId customer, int limit) throws SQLException {
    List<Sale> found = new ArrayList<>();
    new Query(sales, Map.of("customer", customer.value(), "limit", limit))
        .run(
            connection,
            row ->
                found.add(
                    new Sale(
                        LocalDate.ofEpochDay(row.getLong("sale_day")),
                        new Money(Columns.cents(row, "amount")))));
    return found;
  }
}
