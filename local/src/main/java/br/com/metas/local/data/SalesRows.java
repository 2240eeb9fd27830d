package br.com.metas.local.data;

import br.com.metas.goals.Classification;
import br.com.metas.goals.GoalYear;
import br.com.metas.goals.Money;
import br.com.metas.goals.SellerId;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/**
 * The rows for all tables of the sales database. Immutable.
 *
 * @param sellers the sellers who have names; may be empty
 * @param customers ascending by id
 * @param goals in any order
 * @param sales in the order in which they get their ids
 */
public record SalesRows(
    List<SellerRow> sellers,
    List<CustomerRow> customers,
    List<GoalRow> goals,
    List<SaleRow> sales) {
  public static final SalesRows NONE = new SalesRows(List.of(), List.of(), List.of(), List.of());

  /** The number of all rows. */
  public int size() {
    return sellers.size() + customers.size() + goals.size() + sales.size();
  }

  /** The same without sellers' names. */
  public SalesRows withoutSellers() {
    return new SalesRows(List.of(), customers, goals, sales);
  }

  /** A row of {@code vendedores}. */
  public record SellerRow(SellerId id, String name) {}

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
