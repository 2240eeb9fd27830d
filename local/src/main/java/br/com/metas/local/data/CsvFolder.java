package br.com.metas.local.data;

import br.com.metas.goals.Classification;
import br.com.metas.goals.GoalYear;
import br.com.metas.goals.Money;
import br.com.metas.goals.Phone;
import br.com.metas.goals.SellerId;
import br.com.metas.local.data.SalesRows.CustomerRow;
import br.com.metas.local.data.SalesRows.GoalRow;
import br.com.metas.local.data.SalesRows.SaleRow;
import br.com.metas.local.data.SalesRows.SellerRow;
import br.com.metas.mysql.PhoneNumbers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * Reads {@code customers.csv}, {@code goals.csv}, {@code sales.csv} and, if it exists, {@code
 * sellers.csv} (section 8 of the design). It stops at the first bad line. What it returns has
 * passed every rule. Not thread-safe; used once.
 */
public final class CsvFolder {
  private static final Pattern DATE = Pattern.compile("[1-9]\\d{3}-\\d{2}-\\d{2}");
  private static final Pattern DATE_TIME =
      Pattern.compile("[1-9]\\d{3}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}");
  private static final String SELLERS = "sellers.csv";
  private static final CsvLine.Rule<SellerId> SELLER =
      CsvLine.parsed(SellerId::parse, "a seller id");
  private static final Pattern STATE = Pattern.compile("[A-Z]{2}");

  // The largest DECIMAL(15,2), the type of a sum; it is far below the largest long.
  private static final long MAX_CENTS = 999_999_999_999_999L;

  private final Path folder;
  private final Map<Long, CustomerRow> customers = new TreeMap<>();
  private final Map<CustomerYear, Long> centsByYear = new HashMap<>();

  private record CustomerYear(long customerId, int year) {}

  public CsvFolder(Path folder) {
    this.folder = folder;
  }

  /**
   * Reads and checks all files.
   *
   * @throws BadCsvException naming file, line, column and reason
   */
  public SalesRows read() throws BadCsvException {
    List<SaleRow> sales = new ArrayList<>();
    SalesRows rest = read(sales::add);
    return new SalesRows(
        rest.sellers(), rest.customers(), rest.goals(), Collections.unmodifiableList(sales));
  }

  /**
   * Like {@link #read()}, for more sales than fit into memory: each sale is passed on when it is
   * read, and the returned rows have no sales. At a bad line, the sales before it have been passed
   * on already.
   *
   * @throws BadCsvException naming file, line, column and reason
   */
  public SalesRows read(Consumer<SaleRow> sales) throws BadCsvException {
    table("customers.csv", List.of("customer_id", "customer_name", "city", "state"), "phone")
        .read(this::customer);
    table("sales.csv", List.of("customer_id", "seller_id", "sale_date", "amount"))
        .read(line -> sales.accept(sale(line)));
    return new SalesRows(sellers(), List.copyOf(customers.values()), goals(), List.of());
  }

  /** Reads the only optional file. A seller may have no name, and no customer. */
  private List<SellerRow> sellers() throws BadCsvException {
    if (!Files.exists(folder.resolve(SELLERS))) {
      return List.of();
    }
    Map<SellerId, SellerRow> sellers = new TreeMap<>();
    table(SELLERS, List.of("seller_id", "seller_name"))
        .read(line -> {
          SellerRow row =
              new SellerRow(
                  line.read("seller_id", SELLER), line.read("seller_name", CsvLine.textUpTo(160)));
          if (sellers.put(row.id(), row) != null) {
            throw line.complain("seller_id", row.id() + " appears twice");
          }
        });
    return List.copyOf(sellers.values());
  }

  private CsvTable table(String name, List<String> required, String... optional) {
    return new CsvTable(folder.resolve(name), required, List.of(optional));
  }

  private void customer(CsvLine line) throws BadCsvException {
    long id = line.read("customer_id", CsvLine::id);
    CustomerRow row =
        new CustomerRow(
            id,
            line.read("customer_name", CsvLine.textUpTo(160)),
            line.read("city", CsvLine.textUpTo(120)),
            line.read("state", matching(STATE, "two capital letters")),
            line.readOptional(
                "phone", CsvLine.parsed(CsvFolder::phone, "a phone number with its area code")));
    if (customers.put(id, row) != null) {
      throw line.complain("customer_id", id + " appears twice");
    }
  }

  private SaleRow sale(CsvLine line) throws BadCsvException {
    SaleRow row =
        new SaleRow(
            knownCustomer(line),
            line.read("seller_id", SELLER),
            line.read("sale_date", CsvFolder::date),
            line.read("amount", text -> Money.of(CsvLine.amount(text))));
    long sum =
        centsByYear.merge(
            new CustomerYear(row.customerId(), row.at().getYear()),
            row.amount().cents(),
            Long::sum);
    if (Math.abs(sum) > MAX_CENTS) {
      throw line.complain(
          "amount",
          "with it the sales of customer %d in %d sum to more than %s, above or below zero"
              .formatted(row.customerId(), row.at().getYear(), new Money(MAX_CENTS).reais()));
    }
    return row;
  }

  private List<GoalRow> goals() throws BadCsvException {
    List<GoalRow> goals = new ArrayList<>();
    Set<CustomerYear> seen = new HashSet<>();
    table(
            "goals.csv",
            List.of("seller_id", "customer_id", "year", "classification", "goal"),
            "sales_previous_year")
        .read(line -> {
          GoalRow row = goal(line);
          if (!seen.add(new CustomerYear(row.customerId(), row.year().value()))) {
            throw line.complain(
                "customer_id",
                row.customerId() + " has a goal of " + row.year() + " on an earlier line");
          }
          goals.add(row);
        });
    return goals;
  }

  private GoalRow goal(CsvLine line) throws BadCsvException {
    long customer = knownCustomer(line);
    GoalYear year =
        line.read(
            "year",
            CsvLine.parsed(CsvFolder::year, "a year from " + GoalYear.MIN + " to " + GoalYear.MAX));
    return new GoalRow(
        line.read("seller_id", SELLER),
        year,
        customer,
        line.read("classification", CsvLine.parsed(Classification::parse, "A, B or C")),
        line.read("goal", CsvFolder::goalAmount),
        line.readOptional("sales_previous_year", text -> Money.of(CsvLine.amount(text)))
            .orElseGet(() -> soldIn(customer, year.value() - 1)));
  }

  private Money soldIn(long customer, int year) {
    return new Money(centsByYear.getOrDefault(new CustomerYear(customer, year), 0L));
  }

  private long knownCustomer(CsvLine line) throws BadCsvException {
    long id = line.read("customer_id", CsvLine::id);
    if (!customers.containsKey(id)) {
      throw line.complain("customer_id", id + " is not in customers.csv");
    }
    return id;
  }

  private static Money goalAmount(String text) throws CsvLine.Reason {
    Money goal = Money.of(CsvLine.amount(text));
    if (goal.cents() < 0) {
      throw new CsvLine.Reason("'" + text + "' is below zero");
    }
    return goal;
  }

  private static Optional<String> phone(String text) {
    return PhoneNumbers.read(text).map(Phone::e164);
  }

  private static Optional<GoalYear> year(String text) {
    return text.matches("[0-9]{4}")
            && Integer.parseInt(text) >= GoalYear.MIN
            && Integer.parseInt(text) <= GoalYear.MAX
        ? Optional.of(new GoalYear(Integer.parseInt(text)))
        : Optional.empty();
  }

  private static CsvLine.Rule<String> matching(Pattern pattern, String expected) {
    return CsvLine.parsed(
        text -> pattern.matcher(text).matches() ? Optional.of(text) : Optional.empty(), expected);
  }

  private static LocalDateTime date(String text) throws CsvLine.Reason {
    try {
      if (DATE.matcher(text).matches()) {
        return LocalDate.parse(text).atStartOfDay();
      }
      if (DATE_TIME.matcher(text).matches()) {
        return LocalDateTime.parse(text);
      }
    } catch (DateTimeException noSuchDay) {
      throw new CsvLine.Reason("'" + text + "' is not a day of the calendar");
    }
    throw new CsvLine.Reason("'" + text + "' is not YYYY-MM-DD or YYYY-MM-DDTHH:MM:SS");
  }
}
