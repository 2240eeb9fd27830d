package br.com.metas.goals.oracle;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Section 2b of the design, read literally from raw rows for the running month: reasons, order,
 * views, pace and projection. Months close two days after they end; the only days off are the
 * national holidays of 2024 to 2027.
 */
public record NaiveDecision(RawData data, long sellerId, LocalDate today) {
  private static final BigDecimal TWELVE = BigDecimal.valueOf(12);
  private static final List<String> GOOD_FRIDAYS =
      List.of("2024-03-29", "2025-04-18", "2026-04-03", "2027-03-26");

  /** The decision for one customer. Numbers that are null in the API are empty. */
  public record Row(
      long customerId,
      String reason,
      BigInteger score,
      Optional<Long> daysSinceLastPurchase,
      Optional<Long> purchaseIntervalDays,
      long purchases,
      BigDecimal averageMonth,
      BigDecimal requiredMonth,
      BigDecimal missingMonth) {
    /** The row as an answer shows it, without the score. */
    public Row shown() {
      return new Row(
          customerId,
          reason,
          BigInteger.ZERO,
          daysSinceLastPurchase,
          purchaseIntervalDays,
          purchases,
          averageMonth,
          requiredMonth,
          missingMonth);
    }
  }

  /** The pace of the whole wallet, or of a class of it. */
  public record Pace(
      int workdays,
      int workdaysLeft,
      BigDecimal requiredMonth,
      BigDecimal missingMonth,
      Optional<BigDecimal> requiredPerWorkday,
      BigDecimal projectedMonth,
      BigDecimal projectedYear,
      Optional<String> status) {}

  private record Customer(RawData.Goal goal, Row said, boolean active, boolean phone) {
    BigDecimal gap(NaiveDecision of) {
      return goal.goal().subtract(of.sold(goal, sale -> sale.at().getYear() == of.today.getYear()));
    }
  }

  /** Every customer of the wallet, ascending by id. */
  public List<Row> rows() {
    return everyone(Optional.empty()).stream().map(Customer::said).toList();
  }

  /** The ids of a view in the order {@code call}, or {@code -call}. */
  public List<Long> list(Optional<String> classification, String view, boolean reversed) {
    Comparator<Customer> order =
        Comparator.<Customer, BigInteger>comparing(each -> each.said().score())
            .reversed()
            .thenComparing(each -> each.said().reason().startsWith("bought"))
            .thenComparing(each -> each.gap(this), Comparator.reverseOrder());
    return everyone(classification).stream()
        .filter(inView(view))
        .sorted(reversed ? order.reversed() : order)
        .map(each -> each.said().customerId())
        .toList();
  }

  /** How many customers each view holds. */
  public Map<String, Integer> views(Optional<String> classification) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (String view :
        List.of(
            "call",
            "no_phone",
            "not_bought",
            "late",
            "at_risk",
            "restock",
            "goal_met",
            "inactive",
            "all")) {
      counts.put(view, (int) everyone(classification).stream().filter(inView(view)).count());
    }
    return counts;
  }

  private Predicate<Customer> inView(String view) {
    return each -> {
      String reason = each.said().reason();
      boolean worth =
          !List.of("never", "bought_due", "bought", "scheduled", "returned", "dormant")
              .contains(reason);
      return switch (view) {
        case "call" -> worth && each.phone();
        case "no_phone" -> worth && !each.phone();
        case "not_bought" -> !each.active();
        case "late" -> reason.equals("late");
        case "at_risk" -> List.of("slipping", "silent", "cooling", "rare").contains(reason);
        case "restock" -> reason.equals("bought_due");
        case "goal_met" -> each.goal().goal().signum() > 0 && each.gap(this).signum() <= 0;
        case "inactive" -> reason.equals("dormant") || reason.equals("never");
        default -> true;
      };
    };
  }

  /** The pace on the sums of a class, or of everyone. */
  public Pace pace(Optional<String> classification) {
    List<Customer> customers = everyone(classification);
    BigDecimal goal = total(customers, each -> each.goal().goal());
    BigDecimal before = total(customers, each -> sold(each.goal(), this::isBeforeMonth));
    BigDecimal month = total(customers, each -> sold(each.goal(), in(YearMonth.from(today))));
    BigDecimal soFar =
        total(
            customers,
            each ->
                sold(
                    each.goal(), in(YearMonth.from(today)).and(sale -> day(sale).isBefore(today))));
    BigDecimal twelve = total(customers, each -> sold(each.goal(), this::isClosed));
    BigDecimal lastYear =
        total(customers, each -> sold(each.goal(), in(YearMonth.from(today).minusYears(1))));
    int days = workdays(today.withDayOfMonth(1));
    int left = workdays(today);
    BigDecimal required = required(goal, before);
    BigDecimal missing = required.subtract(month).max(BigDecimal.ZERO);
    BigDecimal projected = projected(month, soFar, twelve, lastYear, days, left);
    BigDecimal rest =
        total(
            customers,
            each ->
                sold(
                    each.goal(),
                    sale ->
                        sale.at().getYear() == today.getYear() - 1
                            && sale.at().getMonthValue() > today.getMonthValue()));
    return new Pace(
        days,
        left,
        money(required),
        money(missing),
        left == 0
            ? Optional.empty()
            : Optional.of(missing.divide(BigDecimal.valueOf(left), 2, RoundingMode.CEILING)),
        money(projected),
        money(before.add(projected).add(rest)),
        days == left || goal.signum() == 0
            ? Optional.empty()
            : Optional.of(status(projected, required)));
  }

  private static String status(BigDecimal projected, BigDecimal required) {
    if (projected.compareTo(required) >= 0) {
      return "on_track";
    }
    return projected.compareTo(required.multiply(new BigDecimal("0.8"))) >= 0
        ? "attention"
        : "below";
  }

  private static BigDecimal projected(
      BigDecimal month,
      BigDecimal soFar,
      BigDecimal twelve,
      BigDecimal lastYear,
      int days,
      int left) {
    if (days == 0) {
      return month;
    }
    // max(month, S0 + L x (S0 x D + L x B) / D^2), all terms multiplied by 24 x D^2
    BigDecimal d = BigDecimal.valueOf(days);
    BigDecimal l = BigDecimal.valueOf(left);
    BigDecimal usual24 =
        lastYear.signum() == 0
            ? twelve.multiply(BigDecimal.TWO)
            : twelve.add(lastYear.multiply(TWELVE));
    BigDecimal scaled =
        soFar
            .multiply(d)
            .multiply(d)
            .add(l.multiply(soFar).multiply(d))
            .multiply(BigDecimal.valueOf(24))
            .add(l.multiply(l).multiply(usual24));
    return month.max(
        scaled.divide(d.multiply(d).multiply(BigDecimal.valueOf(24)), 2, RoundingMode.HALF_UP));
  }

  private BigDecimal required(BigDecimal goal, BigDecimal before) {
    return goal.subtract(before)
        .max(BigDecimal.ZERO)
        .divide(BigDecimal.valueOf(13 - today.getMonthValue()), 2, RoundingMode.CEILING);
  }

  private List<Customer> everyone(Optional<String> classification) {
    return data.goals().stream()
        .filter(goal -> goal.sellerId() == sellerId && goal.year() == today.getYear())
        .filter(goal -> classification.map(goal.classification()::equals).orElse(true))
        .sorted(Comparator.comparingLong(RawData.Goal::customerId))
        .map(this::customer)
        .toList();
  }

  private Customer customer(RawData.Goal goal) {
    BigDecimal month = sold(goal, in(YearMonth.from(today)));
    boolean active = month.signum() > 0;
    BigDecimal twelve = sold(goal, this::isClosed).max(BigDecimal.ZERO);
    List<LocalDate> days =
        sales(goal, sale -> isClosed(sale) && sale.amount().signum() > 0).stream()
            .map(NaiveDecision::day)
            .distinct()
            .sorted()
            .toList();
    long span = days.isEmpty() ? 0 : ChronoUnit.DAYS.between(days.getFirst(), days.getLast());
    boolean rhythm = days.size() >= 3 && span > 0;
    Optional<LocalDate> last =
        sales(goal, sale -> sale.amount().signum() > 0).stream()
            .map(NaiveDecision::day)
            .max(Comparator.naturalOrder());
    long silent = last.map(date -> ChronoUnit.DAYS.between(date, today)).orElse(0L);
    String reason = reason(last, silent, active, rhythm, days.size() - 1L, span, twelve);
    BigDecimal required = required(goal.goal(), sold(goal, this::isBeforeMonth));
    return new Customer(
        goal,
        new Row(
            goal.customerId(),
            reason,
            twelve.movePointRight(2).toBigIntegerExact().multiply(weight(reason)),
            last.filter(date -> silent >= 0).map(date -> silent),
            rhythm
                ? Optional.of(
                    BigDecimal.valueOf(span)
                        .divide(BigDecimal.valueOf(days.size() - 1L), 0, RoundingMode.HALF_UP)
                        .longValue())
                : Optional.empty(),
            days.size(),
            twelve.divide(TWELVE, 2, RoundingMode.HALF_UP),
            money(required),
            money(required.subtract(month).max(BigDecimal.ZERO))),
        active,
        data.customer(goal.customerId()).phone().isPresent());
  }

  private String reason(
      Optional<LocalDate> last,
      long silent,
      boolean active,
      boolean rhythm,
      long intervals,
      long span,
      BigDecimal twelve) {
    long g = silent * intervals;
    if (last.isEmpty()) {
      return "never";
    }
    if (active) {
      return rhythm && silent >= 0 && g >= span ? "bought_due" : "bought";
    }
    if (last.get().isAfter(today)) {
      return "scheduled";
    }
    if (YearMonth.from(last.get()).equals(YearMonth.from(today))) {
      return "returned";
    }
    if (twelve.signum() == 0) {
      return "dormant";
    }
    if (!rhythm) {
      return silent <= 90 ? "few" : silent <= 180 ? "cooling" : "rare";
    }
    BigDecimal intervalsSilent =
        BigDecimal.valueOf(g).divide(BigDecimal.valueOf(span), 12, RoundingMode.HALF_UP);
    if (intervalsSilent.compareTo(new BigDecimal("0.5")) < 0) {
      return "early";
    }
    if (intervalsSilent.compareTo(BigDecimal.ONE) < 0) {
      return "soon";
    }
    if (intervalsSilent.compareTo(new BigDecimal("1.5")) < 0) {
      return "due";
    }
    if (intervalsSilent.compareTo(new BigDecimal("3")) <= 0) {
      return "late";
    }
    return intervalsSilent.compareTo(new BigDecimal("6")) <= 0 ? "slipping" : "silent";
  }

  private static BigInteger weight(String reason) {
    return BigInteger.valueOf(
        switch (reason) {
          case "due", "late" -> 10;
          case "soon", "few" -> 8;
          case "early", "slipping", "cooling" -> 5;
          case "silent", "rare" -> 1;
          default -> 0;
        });
  }

  private int workdays(LocalDate from) {
    return (int)
        IntStream.range(0, YearMonth.from(today).lengthOfMonth())
            .mapToObj(day -> today.withDayOfMonth(1).plusDays(day))
            .filter(day -> !day.isBefore(from))
            .filter(day -> day.getDayOfWeek() != DayOfWeek.SATURDAY)
            .filter(day -> day.getDayOfWeek() != DayOfWeek.SUNDAY)
            .filter(day ->
                !List.of("1-1", "4-21", "5-1", "9-7", "10-12", "11-2", "11-15", "11-20", "12-25")
                    .contains(day.getMonthValue() + "-" + day.getDayOfMonth()))
            .filter(day -> !GOOD_FRIDAYS.contains(day.toString()))
            .count();
  }

  /**
   * Whether the sale is in the twelve closed months: the months before the month of the day before
   * yesterday.
   */
  private boolean isClosed(RawData.Sale sale) {
    YearMonth open = YearMonth.from(today.minusDays(2));
    YearMonth of = YearMonth.from(sale.at());
    return of.isBefore(open) && !of.isBefore(open.minusMonths(12));
  }

  private boolean isBeforeMonth(RawData.Sale sale) {
    return sale.at().getYear() == today.getYear()
        && sale.at().getMonthValue() < today.getMonthValue();
  }

  private static Predicate<RawData.Sale> in(YearMonth month) {
    return sale -> YearMonth.from(sale.at()).equals(month);
  }

  private static LocalDate day(RawData.Sale sale) {
    return sale.at().toLocalDate();
  }

  private List<RawData.Sale> sales(RawData.Goal goal, Predicate<RawData.Sale> which) {
    return data.sales().stream()
        .filter(sale -> sale.customerId() == goal.customerId())
        .filter(which)
        .toList();
  }

  private BigDecimal sold(RawData.Goal goal, Predicate<RawData.Sale> which) {
    return sales(goal, which).stream()
        .map(RawData.Sale::amount)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static BigDecimal total(List<Customer> rows, Function<Customer, BigDecimal> value) {
    return rows.stream().map(value).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static BigDecimal money(BigDecimal amount) {
    return amount.setScale(2, RoundingMode.UNNECESSARY);
  }
}
