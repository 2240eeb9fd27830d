package br.com.metas.goals.oracle;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Rows as the sales database holds them. */
public record RawData(List<Customer> customers, List<Goal> goals, List<Sale> sales) {

  /** A row of {@code clientes}. */
  public record Customer(long id, String name, String city, String state, Optional<String> phone) {}

  /** A row of {@code customer_goals}. */
  public record Goal(
      long sellerId,
      int year,
      long customerId,
      String classification,
      BigDecimal goal,
      BigDecimal previousYearSales) {}

  /** A row of {@code Vendas_Historia}, in local business time. */
  public record Sale(long customerId, long sellerId, LocalDateTime at, BigDecimal amount) {}

  public RawData {
    customers = List.copyOf(customers);
    goals = List.copyOf(goals);
    sales = List.copyOf(sales);
  }

  /** The same rows and one more sale. */
  public RawData with(Sale sale) {
    List<Sale> more = new ArrayList<>(sales);
    more.add(sale);
    return new RawData(customers, goals, more);
  }

  /** The same rows with these goals instead. */
  public RawData withGoals(List<Goal> other) {
    return new RawData(customers, other, sales);
  }

  /** The customer with this id. */
  public Customer customer(long id) {
    return customers.stream().filter(each -> each.id() == id).findFirst().orElseThrow();
  }
}
