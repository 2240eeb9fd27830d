package br.com.metas.local;

import static org.assertj.core.api.Assertions.assertThat;

import br.com.metas.goals.oracle.NaiveDecision;
import br.com.metas.goals.oracle.NaiveFigures;
import br.com.metas.goals.oracle.RawData;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.jspecify.annotations.Nullable;

/**
 * Over HTTP, through the gateway, the real handler, DynamoDB Local and the embedded MySQL: every
 * answer equals the naive figures from the raw rows of that moment, whatever was cached, refreshed,
 * transferred or sold before.
 */
class HttpAnswersProperties {
  private static @Nullable StoryStage stage;
  private static final Map<String, Integer> SEEN = new TreeMap<>();
  private static final List<String> VIEWS =
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

  @BeforeContainer
  static void start() throws Exception {
    stage = StoryStage.start();
  }

  @AfterContainer
  static void end() {
    System.out.println("answers compared, by cache status and reason: " + SEEN);
    Optional.ofNullable(stage).ifPresent(StoryStage::close);
  }

  private static StoryStage stage() {
    return Optional.ofNullable(stage).orElseThrow();
  }

  @Property(tries = 150, shrinking = ShrinkingMode.BOUNDED)
  void everyAnswerEqualsTheNaiveFiguresOfThatMoment(@ForAll("stories") Story story)
      throws Exception {
    RawData data = story.data();
    stage().begin(story.start(), data);
    for (Story.Step step : story.steps()) {
      data = take(step, data);
    }
  }

  @Provide
  Arbitrary<Story> stories() {
    return StoryArbitrary.stories();
  }

  private static RawData take(Story.Step step, RawData data) throws Exception {
    LocalDate firstOpenDay = stage().firstOpenMonth().atDay(1);
    return switch (step) {
      case Story.Ask ask -> {
        compare(ask, data);
        yield data;
      }
      case Story.OpenSale(long customer, int ahead, var amount) ->
          sell(
              data,
              new RawData.Sale(customer, 3, firstOpenDay.plusDays(ahead).atTime(10, 0), amount));
      case Story.BackDatedSale(long customer, int back, var amount) -> {
        RawData more =
            sell(
                data,
                new RawData.Sale(
                    customer, 3, firstOpenDay.minusDays(back).atTime(23, 59, 59), amount));
        stage().evict();
        yield more;
      }
      case Story.Transfer(long customer) -> transfer(data, customer);
      case Story.Wait(Duration time) -> {
        stage().wait(time);
        yield data;
      }
    };
  }

  private static RawData sell(RawData data, RawData.Sale sale) throws SQLException {
    if (data.customers().stream().noneMatch(each -> each.id() == sale.customerId())) {
      return data;
    }
    stage().insert(sale);
    return data.with(sale);
  }

  private static RawData transfer(RawData data, long customer) throws SQLException {
    List<RawData.Goal> goals = new ArrayList<>();
    for (RawData.Goal goal : data.goals()) {
      goals.add(
          goal.customerId() != customer
              ? goal
              : new RawData.Goal(
                  3 - goal.sellerId(),
                  goal.year(),
                  customer,
                  goal.classification(),
                  goal.goal(),
                  goal.previousYearSales()));
    }
    stage().changeOwner(customer);
    return data.withGoals(goals);
  }

  private static void compare(Story.Ask ask, RawData data) throws Exception {
    LocalDate today = stage().today();
    int year = today.getYear() - ask.yearsBack().orElse(0);
    int month = ask.month().orElse(today.getMonthValue());
    Optional<String> classification = ask.classification().filter(each -> !each.equals("all"));
    String orderBy = ask.orderBy().orElse("-gap");

    HttpResponse<String> response = stage().get(query(ask, year));
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    SEEN.merge(response.headers().firstValue("X-Cache-Status").orElseThrow(), 1, Integer::sum);
    JsonNode answer = Answers.parse(response.body());

    NaiveFigures naive = new NaiveFigures(data, 1, year, month);
    List<NaiveFigures.Row> everyone = naive.list(classification, ask.search(), orderBy);
    assertThat(answer.required("today").textValue()).isEqualTo(today.toString());
    assertThat(answer.required("year").intValue()).isEqualTo(year);
    assertThat(answer.required("month").intValue()).isEqualTo(month);
    assertThat(Answers.summary(answer)).isEqualTo(naive.summary(classification));
    assertThat(answer.required("pagination").required("total").intValue())
        .isEqualTo(everyone.size());
    assertThat(Answers.rows(answer))
        .isEqualTo(everyone.stream().skip(ask.offset()).limit(ask.limit()).toList());
    if (year == today.getYear() && month == today.getMonthValue()) {
      NaiveDecision decision = new NaiveDecision(data, 1, today);
      compareDecision(decision, classification, answer);
      compareCallList(ask, decision, classification);
    } else {
      assertThat(Answers.hasNoDecision(answer)).isTrue();
    }
  }

  /** Reasons, counts and pace, recomputed from the raw rows of this moment. */
  private static void compareDecision(
      NaiveDecision naive, Optional<String> classification, JsonNode answer) {
    Map<Long, NaiveDecision.Row> rows =
        naive.rows().stream()
            .collect(Collectors.toMap(NaiveDecision.Row::customerId, NaiveDecision.Row::shown));
    for (NaiveDecision.Row row : Answers.decisions(answer)) {
      assertThat(row).isEqualTo(rows.get(row.customerId()));
      SEEN.merge("reason " + row.reason(), 1, Integer::sum);
    }
    assertThat(Answers.views(answer)).isEqualTo(naive.views(classification));
    assertThat(Answers.pace(answer)).isEqualTo(naive.pace(classification));
  }

  /** Reads the same wallet again as a call list, each time with another view. */
  private static void compareCallList(
      Story.Ask ask, NaiveDecision naive, Optional<String> classification) throws Exception {
    String view = VIEWS.get(Math.floorMod(ask.hashCode(), VIEWS.size()));
    boolean reversed = ask.offset() > 0;
    String query =
        "limit=1000&view="
            + view
            + "&order_by="
            + (reversed ? "-call" : "call")
            + classification.map(value -> "&classification=" + value).orElse("");
    HttpResponse<String> response = stage().get(query);
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    JsonNode answer = Answers.parse(response.body());
    assertThat(Answers.rows(answer).stream().map(NaiveFigures.Row::customerId).toList())
        .isEqualTo(naive.list(classification, view, reversed));
    compareDecision(naive, classification, answer);
  }

  private static String query(Story.Ask ask, int year) {
    List<String> parts = new ArrayList<>();
    ask.yearsBack().ifPresent(_ -> parts.add("year=" + year));
    ask.month().ifPresent(month -> parts.add("month=" + month));
    ask.classification().ifPresent(value -> parts.add("classification=" + value));
    ask.orderBy().ifPresent(key -> parts.add("order_by=" + key));
    if (!ask.search().isEmpty()) {
      parts.add("q=" + URLEncoder.encode(ask.search(), StandardCharsets.UTF_8));
    }
    parts.add("limit=" + ask.limit());
    parts.add("offset=" + ask.offset());
    if (ask.refresh()) {
      parts.add("refresh=true");
    }
    return String.join("&", parts);
  }
}
