package br.com.metas.local.backtest;

import br.com.metas.local.data.NaiveDecision;
import br.com.metas.local.data.SalesRows;
import br.com.metas.local.data.SalesRows.GoalRow;
import br.com.metas.local.data.SalesRows.SaleRow;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The figures of a backtest from raw rows, morning by morning, in the simplest way, without any
 * class of the product. The holidays are an input.
 */
final class NaiveBacktest {
  private static final Map<String, Integer> WEIGHTS =
      Map.of(
          "early",
          5,
          "soon",
          8,
          "due",
          10,
          "late",
          10,
          "slipping",
          5,
          "silent",
          1,
          "few",
          8,
          "cooling",
          5,
          "rare",
          1);

  private final SalesRows rows;
  private final Set<LocalDate> holidays;

  NaiveBacktest(SalesRows rows, Set<LocalDate> holidays) {
    this.rows = rows;
    this.holidays = holidays;
  }

  /** A customer of a wallet on a morning. */
  private record Candidate(
      long id, long score, long value, long gap, boolean had, boolean bought, long money) {}

  /** The sums of one kind of list over all mornings. */
  static final class Sums {
    double listed;
    double had;
    double newBought;
    double newMoney;
    double newBest;
    double anyBought;
    double anyMoney;
    double anyBest;
  }

  /** {@code order}: gap, value or rule. */
  Sums list(String order, int length, List<YearMonth> months) {
    Sums sums = new Sums();
    for (YearMonth month : months) {
      for (int day : new int[] {5, 10, 15, 20}) {
        for (long seller : sellers(month)) {
          add(candidates(seller, month.atDay(day)), order, length, sums);
        }
      }
    }
    return sums;
  }

  /** The error of the projection, or of the linear estimate, on one day of every month. */
  double error(boolean linear, int day, List<YearMonth> months) {
    double error = 0;
    double all = 0;
    for (YearMonth month : months) {
      for (long seller : sellers(month)) {
        Set<Long> wallet = wallet(seller, month.getYear());
        double actual = sold(wallet, month.atDay(1), month.plusMonths(1).atDay(1));
        double sold = sold(wallet, month.atDay(1), month.atDay(day));
        double workdays = workdays(month.atDay(1), month.plusMonths(1).atDay(1));
        double left = workdays(month.atDay(day), month.plusMonths(1).atDay(1));
        double usual = sold(wallet, month.minusMonths(12).atDay(1), month.atDay(1)) / 12.0;
        double lastYear =
            sold(wallet, month.minusMonths(12).atDay(1), month.minusMonths(11).atDay(1));
        double base = lastYear == 0 ? usual : (usual + lastYear) / 2;
        double projected = sold + left * (sold * workdays + left * base) / (workdays * workdays);
        double estimate =
            linear
                ? sold * workdays / (workdays - left)
                : Math.max(sold, (double) Math.round(projected));
        error += Math.abs(estimate - actual);
        all += actual;
      }
    }
    return error / all;
  }

  private void add(List<Candidate> wallet, String order, int length, Sums sums) {
    Comparator<Candidate> by =
        switch (order) {
          case "gap" -> Comparator.comparingLong(one -> -one.gap());
          case "value" ->
              Comparator.<Candidate, Boolean>comparing(Candidate::had)
                  .thenComparingLong(one -> -one.value());
          default ->
              Comparator.<Candidate>comparingLong(one -> -one.score())
                  .thenComparing(Candidate::had)
                  .thenComparingLong(one -> -one.gap());
        };
    for (Candidate one : first(wallet.stream(), by.thenComparingLong(Candidate::id), length)) {
      sums.listed++;
      sums.had += one.had() ? 1 : 0;
      sums.anyBought += one.bought() ? 1 : 0;
      sums.anyMoney += one.money();
      sums.newBought += one.bought() && !one.had() ? 1 : 0;
      sums.newMoney += one.had() ? 0 : one.money();
    }
    Comparator<Candidate> byMoney = Comparator.comparingLong(one -> -one.money());
    Predicate<Candidate> had = Candidate::had;
    sums.anyBest += money(first(wallet.stream(), byMoney, length));
    sums.newBest += money(first(wallet.stream().filter(had.negate()), byMoney, length));
  }

  private static List<Candidate> first(
      Stream<Candidate> wallet, Comparator<Candidate> by, int length) {
    return wallet.sorted(by).limit(length).toList();
  }

  private static long money(List<Candidate> customers) {
    return customers.stream().mapToLong(Candidate::money).sum();
  }

  private List<Candidate> candidates(long seller, LocalDate morning) {
    List<SaleRow> before =
        rows.sales().stream().filter(sale -> sale.at().toLocalDate().isBefore(morning)).toList();
    NaiveDecision decision = new NaiveDecision(morning, before);
    LocalDate month = morning.withDayOfMonth(1);
    List<Candidate> candidates = new ArrayList<>();
    for (GoalRow goal : rows.goals()) {
      if (goal.seller().value() != seller || goal.year().value() != morning.getYear()) {
        continue;
      }
      long id = goal.customerId();
      Set<Long> self = Set.of(id);
      long value = sold(self, month.minusMonths(12), month);
      String reason = decision.reason(id);
      long year = sold(self, morning.withDayOfYear(1), morning);
      candidates.add(
          new Candidate(
              id,
              Math.max(0, value) * WEIGHTS.getOrDefault(reason, 0),
              value,
              goal.goal().cents() - year,
              sold(self, month, morning) > 0,
              bought(id, morning, morning.plusDays(30)),
              Math.max(0, sold(self, morning, morning.plusDays(30)))));
    }
    return candidates;
  }

  private Set<Long> sellers(YearMonth month) {
    Set<Long> sellers = new HashSet<>();
    rows.goals().stream()
        .filter(goal -> goal.year().value() == month.getYear())
        .forEach(goal -> sellers.add(goal.seller().value()));
    return sellers;
  }

  private Set<Long> wallet(long seller, int year) {
    Set<Long> wallet = new HashSet<>();
    rows.goals().stream()
        .filter(goal -> goal.year().value() == year && goal.seller().value() == seller)
        .forEach(goal -> wallet.add(goal.customerId()));
    return wallet;
  }

  private long sold(Set<Long> customers, LocalDate from, LocalDate to) {
    return rows.sales().stream()
        .filter(sale -> customers.contains(sale.customerId()) && isWithin(sale, from, to))
        .mapToLong(sale -> sale.amount().cents())
        .sum();
  }

  private boolean bought(long customer, LocalDate from, LocalDate to) {
    return rows.sales().stream()
        .anyMatch(sale ->
            sale.customerId() == customer && sale.amount().cents() > 0 && isWithin(sale, from, to));
  }

  private static boolean isWithin(SaleRow sale, LocalDate from, LocalDate to) {
    LocalDate day = sale.at().toLocalDate();
    return !day.isBefore(from) && day.isBefore(to);
  }

  private double workdays(LocalDate from, LocalDate to) {
    return from.datesUntil(to)
        .filter(day ->
            day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !holidays.contains(day))
        .count();
  }
}
