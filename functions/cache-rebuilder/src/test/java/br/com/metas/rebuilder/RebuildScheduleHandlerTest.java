package br.com.metas.rebuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import br.com.metas.goals.BusinessCalendar;
import br.com.metas.goals.GoalYear;
import br.com.metas.goals.SellerId;
import br.com.metas.rebuildqueue.RebuildMessage;
import br.com.metas.testkit.LambdaContext;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.IntSupplier;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RebuildScheduleHandlerTest {
  private static final int PAGE = 10;
  private static final String JULY = "2026-07-01T06:00:00Z";

  private final NavigableSet<SellerId> sellers = new TreeSet<>();
  private final List<RebuildMessage> sent = new ArrayList<>();
  private int refused;

  private List<SellerId> sellersAfter(GoalYear year, Optional<SellerId> after, int limit) {
    return after.map(last -> sellers.tailSet(last, false)).orElse(sellers).stream()
        .limit(limit)
        .toList();
  }

  private List<RebuildMessage> take(List<? extends RebuildMessage> messages) {
    int taken = Math.max(0, messages.size() - refused);
    sent.addAll(messages.subList(0, taken));
    return List.copyOf(messages.subList(taken, messages.size()));
  }

  private void sellers(int count) {
    LongStream.rangeClosed(1, count).mapToObj(SellerId::new).forEach(sellers::add);
  }

  private String run(String now, String input, IntSupplier timeLeft) throws IOException {
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    new RebuildScheduleHandler(
            new FanOut(this::sellersAfter, this::take, PAGE),
            BusinessCalendar.brazilian(() -> Instant.parse(now)),
            line -> {})
        .handleRequest(
            new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
            output,
            LambdaContext.ofMillis(timeLeft));
    return output.toString(StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @CsvSource({"0", "1", "9", "10", "11", "20", "25"})
  void everySellerGetsOneMessageWhateverThePage(int count) throws IOException {
    sellers(count);

    String output = run(JULY, "{\"cause\":\"monthly\"}", () -> 300_000);

    assertThat(sent)
        .containsExactlyElementsOf(
            LongStream.rangeClosed(1, count)
                .mapToObj(id -> new RebuildMessage.Wallet(new SellerId(id), new GoalYear(2026)))
                .toList());
    assertThat(output)
        .isEqualTo("{\"years\":[2026],\"sellers\":" + count + ",\"continued\":false}");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-12-31T23:00:00-03:00, 2026",
    "2027-01-01T03:00:00-03:00, 2026 2027",
    "2027-01-03T03:00:00-03:00, 2026 2027",
    "2027-01-31T23:59:59-03:00, 2026 2027",
    "2027-02-01T02:59:59Z,      2026 2027",
    "2027-02-01T03:00:00Z,      2027"
  })
  void inJanuaryTheYearBeforeIsRebuiltToo(String now, String years) throws IOException {
    sellers(1);

    run(java.time.OffsetDateTime.parse(now).toInstant().toString(), "{}", () -> 300_000);

    assertThat(sent).map(m -> m.year().toString()).containsExactly(years.split(" ", -1));
  }

  @Test
  void aPersonMayAskForOneYear() throws IOException {
    sellers(2);

    assertThat(run(JULY, "{\"year\":2024,\"x\":[1]}", () -> 300_000))
        .isEqualTo("{\"years\":[2024],\"sellers\":2,\"continued\":false}");
  }

  @Test
  void whereTimeRunsOutOneMessageAsksForTheRest() throws IOException {
    sellers(25);

    String output = run(JULY, "{}", () -> sent.size() > PAGE ? 0 : 300_000);

    assertThat(sent).hasSize(21);
    assertThat(sent.getLast())
        .isEqualTo(new RebuildMessage.Sellers(Optional.of(new SellerId(20)), new GoalYear(2026)));
    assertThat(output).isEqualTo("{\"years\":[2026],\"sellers\":20,\"continued\":true}");
  }

  @Test
  void aSellerThatTheQueueDidNotTakeFailsTheRunAfterAllOthersWereSent() {
    sellers(25);
    refused = 1;

    assertThatThrownBy(() -> run(JULY, "{}", () -> 300_000))
        .isInstanceOf(FanOutIncompleteException.class)
        .hasMessage("3 sellers have no message");
    assertThat(sent).hasSize(22);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "[]", "\"monthly\"", "{\"year\":\"2026\"}", "{\"year\":1999}", "{"})
  void anInputThatIsNoneFailsAtOnce(String input) {
    assertThatThrownBy(() -> run(JULY, input, () -> 300_000))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(sent).isEmpty();
  }
}
