package br.com.metas.api.goals;

import br.com.metas.api.http.Fault;
import br.com.metas.api.http.Fault.Code;
import br.com.metas.api.http.HttpRequest;
import br.com.metas.api.http.MediaType;
import br.com.metas.goals.BusinessDay;
import br.com.metas.goals.Classification;
import br.com.metas.goals.GoalYear;
import br.com.metas.goals.SearchText;
import br.com.metas.goals.SellerId;
import br.com.metas.goals.WalletMonth;
import br.com.metas.goals.decision.View;
import br.com.metas.goals.report.GoalsQuery;
import br.com.metas.goals.report.Ordering;
import br.com.metas.goals.report.Page;
import br.com.metas.goals.report.SortKey;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The parameters of the goals resource (section 3 of the design).
 *
 * @param question seller, year and month
 * @param query the customers that are asked for
 * @param refresh whether to evict both layers and read them from MySQL
 */
record GoalsParameters(WalletMonth question, GoalsQuery query, boolean refresh) {
  static final int DEFAULT_LIMIT = 100;
  static final int MAX_LIMIT = 1000;
  static final int MAX_OFFSET = 1_000_000;

  private static final String KEYS = names(SortKey.values(), SortKey::text);
  private static final Set<String> KNOWN =
      Set.of(
          "year", "month", "classification", "view", "q", "limit", "offset", "order_by", "refresh");
  private static final String VIEWS = names(View.values(), View::text);

  /** The result of reading the parameters. */
  sealed interface Outcome {
    /** All parameters are valid. */
    record Valid(GoalsParameters parameters) implements Outcome {}

    /** Some parameters are wrong; with every fault. */
    record Invalid(List<Fault> faults) implements Outcome {}
  }

  /**
   * Reads the parameters of a request.
   *
   * @param seller the seller in the path; empty if it is not valid
   * @param type the media type of the answer; a file has no pages
   * @param day gives the default year and month
   */
  static Outcome read(
      HttpRequest request, Optional<SellerId> seller, MediaType type, BusinessDay day) {
    ParameterReader reader = new ParameterReader(request.query(), KNOWN);
    if (seller.isEmpty()) {
      reader.fault("sellerId", Code.NOT_A_WHOLE_NUMBER, "must be 1 to 18 digits, above zero");
    }
    int year = year(reader, day);
    int month = month(reader, day);
    boolean running = YearMonth.of(year, month).equals(YearMonth.from(day.today()));
    Optional<Classification> classification = classification(reader);
    View view = reader.choice("view", View::parse, "one of " + VIEWS).orElse(View.ALL);
    if (view != View.ALL && !running) {
      reader.fault("view", Code.NOT_ALLOWED_VALUE, "must be all outside the running month");
    }
    SearchText search = search(reader);
    Page page = page(reader, type);
    Ordering ordering =
        reader
            .choice("order_by", Ordering::parse, "one of " + KEYS + ", with or without - in front")
            .orElse(Ordering.DEFAULT);
    if (ordering.key() == SortKey.CALL && !running) {
      reader.fault("order_by", Code.NOT_ALLOWED_VALUE, "is of the running month only");
    }
    boolean refresh =
        reader.choice("refresh", GoalsParameters::truth, "true or false").orElse(false);
    List<Fault> faults = reader.faults();
    if (!faults.isEmpty() || seller.isEmpty()) {
      return new Outcome.Invalid(faults);
    }
    return new Outcome.Valid(
        new GoalsParameters(
            new WalletMonth(seller.get(), new GoalYear(year), month, day),
            new GoalsQuery(classification, view, search, ordering, page),
            refresh));
  }

  /** The year asked for, or the current one. */
  static int year(ParameterReader reader, BusinessDay day) {
    return reader.wholeNumber("year", GoalYear.MIN, GoalYear.MAX).orElse(day.today().getYear());
  }

  /** The month asked for, or the current one. */
  static int month(ParameterReader reader, BusinessDay day) {
    return reader.wholeNumber("month", 1, 12).orElse(day.today().getMonthValue());
  }

  /** The class asked for; empty for all classes. */
  static Optional<Classification> classification(ParameterReader reader) {
    boolean everyone = reader.text("classification").filter("all"::equals).isPresent();
    return everyone
        ? Optional.empty()
        : reader.choice("classification", Classification::parse, "A, B, C or all");
  }

  /** The API's names of all values, for the text of a fault. */
  static <T> String names(T[] values, Function<T, String> name) {
    return Arrays.stream(values).map(name).collect(Collectors.joining(", "));
  }

  private static Optional<Boolean> truth(String text) {
    return switch (text) {
      case "true" -> Optional.of(true);
      case "false" -> Optional.of(false);
      default -> Optional.empty();
    };
  }

  private static SearchText search(ParameterReader reader) {
    try {
      return reader.text("q").map(SearchText::of).orElse(SearchText.ABSENT);
    } catch (IllegalArgumentException tooLong) {
      reader.fault(
          "q", Code.TOO_LONG, "must be at most " + SearchText.MAX_CODE_POINTS + " characters");
      return SearchText.ABSENT;
    }
  }

  private static Page page(ParameterReader reader, MediaType type) {
    if (type == MediaType.CSV) {
      for (String name : List.of("limit", "offset")) {
        if (reader.text(name).isPresent()) {
          reader.fault(name, Code.NOT_WITH_CSV, "must be absent: text/csv has every customer");
        }
      }
      return Page.ALL;
    }
    return new Page(
        reader.wholeNumber("limit", 1, MAX_LIMIT).orElse(DEFAULT_LIMIT),
        reader.wholeNumber("offset", 0, MAX_OFFSET).orElse(0));
  }
}
