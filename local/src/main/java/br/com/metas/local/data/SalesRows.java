package br.com.metas.local.data;

import br.com.metas.goals.Classification;
import br.com.metas.goals.GoalYear;
import br.com.metas.goals.Money;
import br.com.metas.goals.SellerId;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/**
 * Everything that the three tables of the sales database are filled with. Immutable.
 *
 * @param customers ascending by id
 * @param goals in any order
 * @param sales in the order in which they get their ids
 */
public record SalesRows(List<CustomerRow> customers, List<GoalRow> goals, List<SaleRow> sales) {
  public static final SalesRows NONE = new SalesRows(List.of(), List.of(), List.of());

  /** How many rows there are in all. */
  public int size() {
    return customers.size() + goals.size() + sales.size();
  }

  /** A row of {@code clientes}; the phone is E.164. */
  public record CustomerRow(
      long id, String name, String city, String state, Optional<String> phone) {}

  /** A row of {@code customer_goals}. */
  public record GoalRow(
      SellerId seller,
      GoalYear year,
      long customerId,
      Classification classification,
      Money goal,
      Money previousYearSales) {}

  /** A row of {@code Vendas_Historia}; local business time; returns are negative. */
  public record SaleRow(long customerId, SellerId seller, LocalDateTime at, Money amount) {}
}
