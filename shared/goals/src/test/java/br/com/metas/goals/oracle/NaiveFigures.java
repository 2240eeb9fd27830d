package br.com.metas.goals.oracle;

import com.ibm.icu.text.Collator;
import com.ibm.icu.util.ULocale;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Section 2 of the design, read literally: one pass over all rows for every single figure. */
public record NaiveFigures(RawData data, long sellerId, int year, int month) {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** A customer's figures; percentages and dates are empty where the API has null. */
  public record Row(
      long customerId,
      String name,
      Optional<String> phone,
      String city,
      String state,
      String classification,
      BigDecimal goal,
      BigDecimal previousYearSales,
      BigDecimal sold,
      BigDecimal gap,
      Optional<BigDecimal> achievement,
      Optional<LocalDate> lastPurchase,
      BigDecimal soldMonth,
      boolean activeMonth) {}

  /** The totals. */
  public record Summary(
      int customers,
      BigDecimal goal,
      BigDecimal sold,
      BigDecimal previousYearSales,
      BigDecimal gap,
      Optional<BigDecimal> achievement,
      int active,
      BigDecimal penetration,
      BigDecimal totalSoldMonth,
      List<BigDecimal> soldByMonth) {}

  /** Every customer of the wallet, ascending by id. */
  public List<Row> rows() {
    return data.goals().stream()
        .filter(goal -> goal.sellerId() == sellerId && goal.year() == year)
        .sorted(Comparator.comparingLong(RawData.Goal::customerId))
        .map(this::row)
        .toList();
  }

  private Row row(RawData.Goal goal) {
    RawData.Customer customer = data.customer(goal.customerId());
    BigDecimal sold = sum(goal.customerId(), sale -> sale.at().getYear() == year);
    BigDecimal soldMonth = soldIn(goal.customerId(), month);
    return new Row(
        customer.id(),
        customer.name(),
        customer.phone(),
        customer.city(),
        customer.state(),
        goal.classification(),
        money(goal.goal()),
        money(goal.previousYearSales()),
        sold,
        money(goal.goal().subtract(sold)),
        share(sold, goal.goal()),
        data.sales().stream()
            .filter(sale -> sale.customerId() == goal.customerId())
            .filter(sale -> sale.amount().signum() > 0)
            .map(sale -> sale.at().toLocalDate())
            .max(Comparator.naturalOrder()),
        soldMonth,
        soldMonth.signum() > 0);
  }

  /** The totals of a class, or of everyone. */
  public Summary summary(Optional<String> classification) {
    List<Row> rows = rows().stream().filter(inClass(classification)).toList();
    BigDecimal goal = total(rows, Row::goal);
    BigDecimal sold = total(rows, Row::sold);
    int active = (int) rows.stream().filter(Row::activeMonth).count();
    return new Summary(
        rows.size(),
        goal,
        sold,
        total(rows, Row::previousYearSales),
        goal.subtract(sold),
        share(sold, goal),
        active,
        share(BigDecimal.valueOf(active), BigDecimal.valueOf(rows.size()))
            .orElse(money(BigDecimal.ZERO)),
        total(rows, Row::soldMonth),
        IntStream.rangeClosed(1, 12)
            .mapToObj(of -> total(rows, row -> soldIn(row.customerId(), of)))
            .toList());
  }

  /** The customers of a class that a search finds, in order ({@code order_by} of the API). */
  public List<Row> list(Optional<String> classification, String search, String orderBy) {
    boolean descending = orderBy.startsWith("-");
    return rows().stream()
        .filter(inClass(classification))
        .filter(row -> finds(search, row))
        .sorted(order(descending ? orderBy.substring(1) : orderBy, descending))
        .toList();
  }

  private static Predicate<Row> inClass(Optional<String> classification) {
    return row -> classification.isEmpty() || classification.get().equals(row.classification());
  }

  private static boolean finds(String search, Row row) {
    return Stream.of(plain(search).trim().split("\\s+"))
        .allMatch(word -> plain(row.name()).contains(word) || plain(row.city()).contains(word));
  }

  private static String plain(String text) {
    StringBuilder plain = new StringBuilder();
    Normalizer.normalize(text, Normalizer.Form.NFD)
        .codePoints()
        .filter(each -> Character.getType(each) != Character.NON_SPACING_MARK)
        .forEach(plain::appendCodePoint);
    return plain.toString().toLowerCase(Locale.ROOT);
  }

  private static Comparator<Row> order(String key, boolean descending) {
    Comparator<Row> order =
        switch (key) {
          case "customer_id" -> by(Row::customerId, descending);
          case "customer_name" -> byText(Row::name, descending);
          case "city" -> byText(Row::city, descending);
          case "state" -> byText(Row::state, descending);
          case "classification" -> by(Row::classification, descending);
          case "goal" -> by(Row::goal, descending);
          case "sales_previous_year" -> by(Row::previousYearSales, descending);
          case "sold" -> by(Row::sold, descending);
          case "gap" -> by(Row::gap, descending);
          case "achievement_pct" -> byOptional(Row::achievement, descending);
          case "last_purchase_date" -> byOptional(Row::lastPurchase, descending);
          case "sold_month" -> by(Row::soldMonth, descending);
          case "is_active_month" -> by(Row::activeMonth, descending);
          default -> throw new IllegalArgumentException(key);
        };
    return order.thenComparingLong(Row::customerId);
  }

  private static <T extends Comparable<? super T>> Comparator<Row> by(
      Function<Row, T> value, boolean descending) {
    return byOptional(row -> Optional.of(value.apply(row)), descending);
  }

  private static <T extends Comparable<? super T>> Comparator<Row> byOptional(
      Function<Row, Optional<T>> value, boolean descending) {
    return (left, right) -> {
      Optional<T> a = value.apply(left);
      Optional<T> b = value.apply(right);
      if (a.isEmpty() || b.isEmpty()) {
        return Boolean.compare(a.isEmpty(), b.isEmpty());
      }
      int order = a.get().compareTo(b.get());
      return descending ? -order : order;
    };
  }

  private static Comparator<Row> byText(Function<Row, String> text, boolean descending) {
    Collator collator = Collator.getInstance(new ULocale("pt_BR"));
    return (left, right) -> {
      int order = collator.compare(text.apply(left), text.apply(right));
      return descending ? -order : order;
    };
  }

  private BigDecimal soldIn(long customerId, int of) {
    return sum(customerId, sale -> sale.at().getYear() == year && sale.at().getMonthValue() == of);
  }

  private BigDecimal sum(long customerId, Predicate<RawData.Sale> when) {
    return money(
        data.sales().stream()
            .filter(sale -> sale.customerId() == customerId)
            .filter(when)
            .map(RawData.Sale::amount)
            .reduce(BigDecimal.ZERO, BigDecimal::add));
  }

  private static BigDecimal total(List<Row> rows, Function<Row, BigDecimal> value) {
    return money(rows.stream().map(value).reduce(BigDecimal.ZERO, BigDecimal::add));
  }

  private static Optional<BigDecimal> share(BigDecimal part, BigDecimal whole) {
    return whole.signum() == 0
        ? Optional.empty()
        : Optional.of(part.multiply(HUNDRED).divide(whole, 2, RoundingMode.HALF_UP));
  }

  private static BigDecimal money(BigDecimal amount) {
    return amount.setScale(2, RoundingMode.UNNECESSARY);
  }
}
