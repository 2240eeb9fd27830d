package br.com.metas.local.data;

import br.com.metas.local.data.SalesRows.CustomerRow;
import br.com.metas.local.data.SalesRows.GoalRow;
import br.com.metas.local.data.SalesRows.SaleRow;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Reasons and views by the contract's tables, from raw rows only: no layer, no merge, no class of
 * the domain.
 */
public final class NaiveDecision {
  static final List<String> REASONS =
      List.of(
          "never",
          "bought_due",
          "bought",
          "scheduled",
          "returned",
          "dormant",
          "early",
          "soon",
          "due",
          "late",
          "slipping",
          "silent",
          "few",
          "cooling",
          "rare");
  static final List<String> VIEWS =
      List.of(
          "call",
          "no_phone",
          "not_bought",
          "late",
          "at_risk",
          "restock",
          "goal_met",
          "inactive",
          "all");
  private static final Set<String> CALLED =
      Set.of("early", "soon", "due", "late", "slipping", "silent", "few", "cooling", "rare");

  private final LocalDate today;
  private final Map<Long, List<SaleRow>> sales;

  public NaiveDecision(LocalDate today, List<SaleRow> sales) {
    this.today = today;
    this.sales = sales.stream().collect(Collectors.groupingBy(SaleRow::customerId));
  }

  public String reason(long customer) {
    List<SaleRow> all = sales.getOrDefault(customer, List.of());
    TreeSet<LocalDate> ever = new TreeSet<>();
    TreeSet<LocalDate> closed = new TreeSet<>();
    YearMonth open = YearMonth.from(today.minusDays(2));
    long year = 0;
    long month = 0;
    for (SaleRow sale : all) {
      LocalDate day = sale.at().toLocalDate();
      boolean inTwelveMonths =
          day.isBefore(open.atDay(1)) && !day.isBefore(open.minusMonths(12).atDay(1));
      year += inTwelveMonths ? sale.amount().cents() : 0;
      month += YearMonth.from(day).equals(YearMonth.from(today)) ? sale.amount().cents() : 0;
      if (sale.amount().cents() > 0) {
        ever.add(day);
        if (inTwelveMonths) {
          closed.add(day);
        }
      }
    }
    if (ever.isEmpty()) {
      return "never";
    }
    long silent = ChronoUnit.DAYS.between(ever.last(), today);
    boolean rhythm = closed.size() >= 3;
    double interval =
        rhythm ? ChronoUnit.DAYS.between(closed.first(), closed.last()) / (closed.size() - 1.0) : 0;
    // A quotient of whole days equals a limit, or differs from it by more than this.
    double passed = rhythm ? silent / interval + 1e-12 : 0;
    if (month > 0) {
      return rhythm && silent >= 0 && passed >= 1 ? "bought_due" : "bought";
    }
    if (silent < 0) {
      return "scheduled";
    }
    if (YearMonth.from(ever.last()).equals(YearMonth.from(today))) {
      return "returned";
    }
    if (year <= 0) {
      return "dormant";
    }
    if (!rhythm) {
      return silent <= 90 ? "few" : silent <= 180 ? "cooling" : "rare";
    }
    double most = passed - 2e-12;
    return passed < 0.5
        ? "early"
        : passed < 1
            ? "soon"
            : passed < 1.5 ? "due" : most <= 3 ? "late" : most <= 6 ? "slipping" : "silent";
  }

  /** How many customers of one wallet each view shows; views without any are absent. */
  Map<String, Integer> views(List<CustomerRow> customers, List<GoalRow> goals) {
    Map<Long, Long> goalOf =
        goals.stream()
            .filter(goal -> goal.year().value() == today.getYear())
            .collect(Collectors.toMap(GoalRow::customerId, goal -> goal.goal().cents()));
    Map<String, Integer> counts = new HashMap<>();
    for (CustomerRow customer : customers) {
      for (String view : views(customer, goalOf.getOrDefault(customer.id(), 0L))) {
        counts.merge(view, 1, Integer::sum);
      }
    }
    return counts;
  }

  private Set<String> views(CustomerRow customer, long goal) {
    String reason = reason(customer.id());
    Set<String> views = new TreeSet<>(Set.of("all"));
    if (CALLED.contains(reason)) {
      views.add(customer.phone().isPresent() ? "call" : "no_phone");
    }
    if (sold(customer.id(), YearMonth.from(today)) <= 0) {
      views.add("not_bought");
    }
    switch (reason) {
      case "late" -> views.add("late");
      case "slipping", "silent", "cooling", "rare" -> views.add("at_risk");
      case "bought_due" -> views.add("restock");
      case "dormant", "never" -> views.add("inactive");
      default -> {}
    }
    long soldThisYear = 0;
    for (int month = 1; month <= 12; month++) {
      soldThisYear += sold(customer.id(), YearMonth.of(today.getYear(), month));
    }
    if (goal > 0 && goal - soldThisYear <= 0) {
      views.add("goal_met");
    }
    return views;
  }

  private long sold(long customer, YearMonth month) {
    return sales.getOrDefault(customer, List.of()).stream()
        .filter(sale -> YearMonth.from(sale.at()).equals(month))
        .mapToLong(sale -> sale.amount().cents())
        .sum();
  }
}
