package br.com.metas.evictor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Unusual events, each with its expected result. docs/events.md has the same table. */
class BadEventsTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String SELLER_TYPE = "detail: /seller_id type";
  private static final String OCCURRED_FORMAT = "detail: /metadata/occurred_at format";
  private static final Path FULL = Path.of("../../events/samples/1.0/SaleRegistered/full.json");

  /**
   * @param bytes the payload, one character per byte
   * @param reason the reason in the log and in the failed invocation
   */
  record Bad(String what, String bytes, String reason) {
    byte[] payload() {
      return bytes.getBytes(StandardCharsets.ISO_8859_1);
    }

    @Override
    public String toString() {
      return what;
    }
  }

  record Odd(String what, String bytes) {
    byte[] payload() {
      return bytes.getBytes(StandardCharsets.ISO_8859_1);
    }

    @Override
    public String toString() {
      return what;
    }
  }

  private static String changed(Consumer<ObjectNode> change) {
    try {
      ObjectNode envelope = (ObjectNode) JSON.readTree(FULL.toFile());
      change.accept(envelope);
      return JSON.writeValueAsString(envelope);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static String detail(Consumer<ObjectNode> change) {
    return changed(envelope -> change.accept((ObjectNode) envelope.path("detail")));
  }

  private static String metadata(Consumer<ObjectNode> change) {
    return detail(detail -> change.accept((ObjectNode) detail.path("metadata")));
  }

  private static String at(String time) {
    return metadata(m -> m.put("occurred_at", time));
  }

  /**
   * An event with this spelling of the number. It is edited as text, because Jackson's tree would
   * write the number in another form.
   */
  private static String sellerWritten(String number) {
    return fullText().replace("\"seller_id\":42", "\"seller_id\":" + number);
  }

  private static String fullText() {
    return changed(e -> {});
  }

  static Stream<Bad> badEvents() {
    return Stream.of(
        new Bad("nothing at all", "", "envelope: "),
        new Bad("not JSON", "hello", "not JSON: JsonParseException"),
        new Bad("cut off", fullText().substring(0, 300), "not JSON: JsonEOFException"),
        new Bad("two documents", fullText() + fullText(), "not JSON: MismatchedInput"),
        new Bad("a list", "[" + fullText() + "]", "envelope:  type"),
        new Bad("nested too deep", "[".repeat(5_000), "not JSON: StreamConstraints"),
        new Bad("bytes that are not UTF-8", "\"\u00ff\"", "not JSON: "),
        new Bad("oversized", " ".repeat(EventReader.MAX_BYTES + 1), "larger than 1048576 bytes"),
        new Bad("detail as text", changed(e -> e.put("detail", "{}")), "envelope: /detail type"),
        new Bad("no detail", changed(e -> e.remove("detail")), "envelope: /detail required"),
        new Bad("no source", changed(e -> e.remove("source")), "envelope: /source required"),
        new Bad(
            "wrong source",
            changed(e -> e.put("source", "aws.events")),
            "envelope: /source pattern"),
        new Bad(
            "wrong detail-type",
            changed(e -> e.put("detail-type", "OrderCancelled")),
            "detail-type is not of the contract"),
        new Bad(
            "detail-type in other case",
            changed(e -> e.put("detail-type", "saleRegistered")),
            "detail-type is not of the contract"),
        new Bad(
            "future major version",
            metadata(m -> m.put("version", "2.0")),
            "major version 2, this reader knows 1"),
        new Bad(
            "version before the first",
            metadata(m -> m.put("version", "0.9")),
            "major version 0, this reader knows 1"),
        new Bad(
            "version as a number",
            metadata(m -> m.put("version", 1.0)),
            "detail: /metadata/version type"),
        new Bad(
            "version that is no version",
            metadata(m -> m.put("version", "latest")),
            "detail: /metadata/version pattern"),
        new Bad("no metadata", detail(d -> d.remove("metadata")), "detail: /metadata required"),
        new Bad(
            "no event id",
            metadata(m -> m.remove("event_id")),
            "detail: /metadata/event_id required"),
        new Bad(
            "time without an offset",
            metadata(m -> m.put("occurred_at", "2026-01-20T14:00:00")),
            "detail: /metadata/occurred_at format"),
        new Bad(
            "time that is no time",
            metadata(m -> m.put("occurred_at", "yesterday")),
            "detail: /metadata/occurred_at format"),
        new Bad("no seller", detail(d -> d.remove("seller_id")), "detail: /seller_id required"),
        new Bad("seller as text", detail(d -> d.put("seller_id", "42")), "detail: /seller_id type"),
        new Bad("seller null", detail(d -> d.putNull("seller_id")), "detail: /seller_id type"),
        new Bad("seller zero", detail(d -> d.put("seller_id", 0)), "detail: /seller_id minimum"),
        new Bad("seller 4.5", detail(d -> d.put("seller_id", 4.5)), "detail: /seller_id type"),
        new Bad(
            "seller of 19 digits",
            detail(d -> d.put("seller_id", Long.MAX_VALUE)),
            "detail: /seller_id maximum"),
        new Bad("a little above seller 42", sellerWritten("42.00000000000000000001"), SELLER_TYPE),
        new Bad("a little below seller 42", sellerWritten("41.99999999999999999999"), SELLER_TYPE),
        new Bad(
            "seller just above 18 digits",
            sellerWritten("999999999999999999.00000001"),
            SELLER_TYPE),
        new Bad(
            "seller of 2^64 + 42, which a long would take for 42",
            sellerWritten("18446744073709551658"),
            "detail: /seller_id maximum"),
        new Bad(
            "the same with a decimal point", sellerWritten("18446744073709551658.0"), "detail: "),
        new Bad("seller 1e400", sellerWritten("1e400"), "detail: "),
        new Bad("seller 1e99999", sellerWritten("1e99999"), "detail: "),
        new Bad("seller 1e-99999", sellerWritten("1e-99999"), "detail: "),
        new Bad(
            "former seller that is not whole",
            sellerWritten("42,\"previous_seller_id\":43.5"),
            "detail: /previous_seller_id type"),
        new Bad("a second that no clock shows", at("2026-01-20T14:00:60Z"), OCCURRED_FORMAT),
        new Bad("second 61", at("2016-12-31T23:59:61Z"), OCCURRED_FORMAT),
        new Bad("30 February", at("2026-02-30T14:00:00Z"), OCCURRED_FORMAT),
        new Bad("offset of a day", at("2026-01-20T14:00:00+24:00"), OCCURRED_FORMAT),
        new Bad("fraction without digits", at("2026-01-20T14:00:00.Z"), OCCURRED_FORMAT),
        new Bad(
            "seller twice",
            fullText().replace("\"seller_id\":42", "\"seller_id\":42,\"seller_id\":43"),
            "not JSON: JsonParseException"),
        new Bad(
            "former seller below zero",
            detail(d -> d.put("previous_seller_id", -1)),
            "detail: /previous_seller_id minimum"),
        new Bad(
            "several faults",
            detail(d -> d.put("seller_id", "x").put("sale_date", "14/01/2026")),
            "detail: /sale_date format, /seller_id type"));
  }

  static Stream<Odd> oddEvents() {
    return Stream.of(
        new Odd("replayed from the archive", changed(e -> e.put("replay-name", "january"))),
        new Odd("envelope of a newer version", changed(e -> e.put("version", "1"))),
        new Odd("newer minor version", metadata(m -> m.put("version", "1.42"))),
        new Odd("unknown fields everywhere", metadata(m -> m.putObject("x").put("y", 1))),
        new Odd("seller written 42.0", sellerWritten("42.0")),
        new Odd("seller written 4.2e1", sellerWritten("4.2e1")),
        new Odd("seller written 4200E-2", sellerWritten("4200E-2")),
        new Odd("seller with 99 zeros behind", sellerWritten("42." + "0".repeat(99))),
        new Odd("time of unknown offset", at("2026-01-20T14:00:00-00:00")),
        new Odd("time to the picosecond", at("2026-01-20T14:00:00.123456789012-03:00")),
        new Odd("time with a leap second", at("2016-12-31T20:59:60-03:00")),
        new Odd("time in lower case", at("2026-01-20t14:00:00z")),
        new Odd("time with a blank", at("2026-01-20 14:00:00Z")),
        new Odd("time at the largest offset", at("2026-01-20T14:00:00+23:59")),
        new Odd("former seller null", detail(d -> d.putNull("previous_seller_id"))),
        new Odd("former seller the same", detail(d -> d.put("previous_seller_id", 42))),
        new Odd("a change not known yet", detail(d -> d.put("change", "merged"))));
  }

  @ParameterizedTest
  @MethodSource("badEvents")
  void anEventThatCanNotBeUnderstoodFailsWithItsReasonAndEvictsNobody(Bad event) {
    Recorder world = new Recorder();

    assertThatThrownBy(() -> world.handle(event.payload()))
        .isInstanceOf(EventNotUnderstoodException.class)
        .hasMessageStartingWith(event.reason());

    assertThat(world.evicted).isEmpty();
    assertThat(world.counted).containsExactly("- EventsNotUnderstood=1");
    assertThat(world.lines)
        .singleElement()
        .satisfies(line -> assertThat(line.level()).isEqualTo("ERROR"))
        .satisfies(line ->
            assertThat(line.fields())
                .hasEntrySatisfying(
                    "reason", r -> assertThat(r).asString().startsWith(event.reason())));
  }

  @ParameterizedTest
  @MethodSource("oddEvents")
  void anOddEventThatCanBeUnderstoodEvicts(Odd event) throws IOException {
    Recorder world = new Recorder();

    world.handle(event.payload());

    assertThat(world.evicted).containsExactly(42L);
  }

  @ParameterizedTest
  @CsvSource({
    "123456789012345678.0, 123456789012345678",
    "1.23456789012345678e17, 123456789012345678",
    "999999999999999999.00, 999999999999999999",
    "9007199254740993.0, 9007199254740993",
  })
  void anIdBeyondTheDigitsOfADoubleEvictsThisSellerAndNoOther(String written, long seller)
      throws IOException {
    Recorder world = new Recorder();

    world.handle(sellerWritten(written).getBytes(StandardCharsets.UTF_8));

    assertThat(world.evicted).containsExactly(seller);
  }

  @ParameterizedTest
  @MethodSource("badEvents")
  void noValueOfABadEventGetsIntoItsReason(Bad event) {
    ParsedEvent reading = new EventReader().read(event.payload());

    assertThat(reading)
        .isInstanceOfSatisfying(
            ParsedEvent.NotUnderstood.class,
            r -> assertThat(r.reason()).doesNotContain("14/01/2026", "aws.events", "yesterday"));
  }
}
