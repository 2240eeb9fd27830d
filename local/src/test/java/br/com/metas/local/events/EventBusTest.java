package br.com.metas.local.events;

import static org.assertj.core.api.Assertions.assertThat;

import br.com.metas.local.gateway.HttpAnswer;
import br.com.metas.local.gateway.HttpRequest;
import br.com.metas.local.template.CloudTemplate;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** PutEvents with the template's own patterns, and a function that records its events. */
@Timeout(60)
class EventBusTest {
  private static final InstantSource CLOCK = () -> Instant.parse("2026-01-20T14:00:00.5Z");
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String GOOD =
      "{'EventBusName':'bus','Source':'leads.service','DetailType':'LeadConvertedToOrder','Detail':'{}'}";

  private final BlockingQueue<String> invocations = new LinkedBlockingQueue<>();
  private final Deliveries deliveries =
      new Deliveries(
          event -> {
            invocations.add(new String(event, StandardCharsets.UTF_8));
            if (invocations.peek() != null
                && String.valueOf(invocations.peek()).contains("poison")) {
              throw new IOException("the event can't be read");
            }
            return "{}".getBytes(StandardCharsets.UTF_8);
          },
          List.of(Duration.ZERO, Duration.ZERO));
  private EventBus bus;

  @BeforeEach
  void open() throws IOException {
    EventRules rules =
        EventRules.of(CloudTemplate.read(Path.of("../template.yaml")), "CacheEvictorFunction");
    bus = new EventBus("bus", rules, deliveries, CLOCK, () -> "id-1");
  }

  @AfterEach
  void close() {
    deliveries.close();
  }

  @Test
  void anEventThatARuleMatchesReachesTheFunctionInARealEnvelope() throws Exception {
    JsonNode answer = put(GOOD);

    assertThat(answer).isEqualTo(json("{'FailedEntryCount':0,'Entries':[{'EventId':'id-1'}]}"));
    assertThat(JSON.readTree(invocations.poll(30, TimeUnit.SECONDS)))
        .isEqualTo(
            json(
                "{'version':'0','id':'id-1','detail-type':'LeadConvertedToOrder',"
                    + "'source':'leads.service','account':'000000000000',"
                    + "'time':'2026-01-20T14:00:00Z','region':'us-east-1','resources':[],'detail':{}}"));
  }

  @Test
  void anEventOfAnotherSourceReachesTheFunctionThatRefusesIt() throws Exception {
    put(GOOD.replace("leads.service", "other.service"));

    assertThat(JSON.readTree(invocations.poll(30, TimeUnit.SECONDS)).path("source").asText())
        .isEqualTo("other.service");
    assertThat(invocations).isEmpty();
  }

  @Test
  void anEventForTheDefaultBusIsTakenAndReachesNoOne() throws Exception {
    JsonNode answer = put(GOOD.replace("'EventBusName':'bus',", ""));

    assertThat(answer.path("FailedEntryCount").asInt()).isZero();
    assertThat(body(deliveries.deliveries().answer(request("", ""))).path("deliveries")).isEmpty();
    assertThat(invocations).isEmpty();
  }

  @Test
  void anEventForABusThatDoesNotExistIsTakenAsEventBridgeTakesItAndReachesNoOne() throws Exception {
    JsonNode answer = put(GOOD.replace("'bus'", "'no-such-bus'"));

    assertThat(answer).isEqualTo(json("{'FailedEntryCount':0,'Entries':[{'EventId':'id-1'}]}"));
    assertThat(body(deliveries.deliveries().answer(request("", ""))).path("deliveries")).isEmpty();
    assertThat(invocations).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "no bus", "arn:aws:sqs:us-east-1:000000000000:bus"})
  void aBusThatNothingCanBeCalledFailsTheWholeCall(String name) throws Exception {
    JsonNode answer = put(GOOD, GOOD.replace("'bus'", "'" + name + "'"));

    assertThat(answer.path("__type").asText()).isEqualTo("ValidationException");
    assertThat(answer.path("message").asText()).contains("'entries.2.member.eventBusName'");
    assertThat(invocations).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"1768917600", "1768917600.9", "'2026-01-20T11:00:00-03:00'"})
  void theTimeOfAnEntryIsTheEnvelopes(String time) throws Exception {
    put(GOOD.replace("'Detail'", "'Time':" + time + ",'Detail'"));

    assertThat(JSON.readTree(invocations.poll(30, TimeUnit.SECONDS)).path("time").asText())
        .isEqualTo("2026-01-20T14:00:00Z");
  }

  @Test
  void anEventThatFailsThreeTimesIsKeptAsLambdaWouldKeepIt() throws Exception {
    put(GOOD.replace("'{}'", "'{\\\"poison\\\":1}'"));
    JsonNode letters;
    do {
      letters = body(deliveries.deadLetters().answer(request("", ""))).path("dead_letters");
    } while (letters.isEmpty());

    assertThat(invocations).hasSize(3);
    JsonNode letter = letters.path(0);
    assertThat(letter.path("requestContext").path("condition").asText())
        .isEqualTo("RetriesExhausted");
    assertThat(letter.path("requestContext").path("approximateInvokeCount").asInt()).isEqualTo(3);
    assertThat(letter.path("requestPayload").path("detail").path("poison").asInt()).isEqualTo(1);
    assertThat(letter.path("responsePayload").path("errorMessage").asText())
        .isEqualTo("the event can't be read");
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {'DetailType':'d','Detail':'{}'} | InvalidArgument
          {'Source':'s','Detail':'{}'} | InvalidArgument
          {'Source':'s','DetailType':'d'} | InvalidArgument
          {'Source':'s','DetailType':'d','Detail':'{'} | MalformedDetail
          {'Source':'s','DetailType':'d','Detail':'[]'} | MalformedDetail
          {'Source':'s','DetailType':'d','Detail':'{} x'} | MalformedDetail
          {'Source':'aws.ec2','DetailType':'d','Detail':'{}'} | NotAuthorizedForSourceException
          """)
  void aBadEntryFailsAloneAndTheOthersAreTaken(String entry, String code) throws Exception {
    JsonNode answer = put(entry, GOOD);

    assertThat(answer.path("FailedEntryCount").asInt()).isEqualTo(1);
    assertThat(answer.path("Entries").path(0).path("ErrorCode").asText()).isEqualTo(code);
    assertThat(answer.path("Entries").path(1).path("EventId").asText()).isEqualTo("id-1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1",
        "'text'",
        "[]",
        "null",
        "{'Source':5,'DetailType':'d','Detail':'{}'}",
        "{'Source':'s','DetailType':true,'Detail':'{}'}",
        "{'Source':'s','DetailType':'d','Detail':{}}",
        "{'EventBusName':[],'Source':'s','DetailType':'d','Detail':'{}'}",
        "{'Resources':'r','Source':'s','DetailType':'d','Detail':'{}'}",
        "{'Resources':[1],'Source':'s','DetailType':'d','Detail':'{}'}",
        "{'Time':'x','Source':'s','DetailType':'d','Detail':'{}'}",
        "{'Time':{},'Source':'s','DetailType':'d','Detail':'{}'}",
        "{'Time':1e300,'Source':'s','DetailType':'d','Detail':'{}'}"
      })
  void aValueOfAnotherTypeFailsTheWholeCallAndNothingIsDelivered(String entry) throws Exception {
    HttpAnswer answer = bus.answer(request("AWSEvents.PutEvents", call(GOOD, entry)));

    assertThat(answer.status()).isEqualTo(400);
    assertThat(body(answer).path("__type").asText()).isEqualTo("SerializationException");
    assertThat(body(deliveries.deliveries().answer(request("", ""))).path("deliveries")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"{'Entries':{}}", "{'Entries':'e'}", "{'Entries':[]} x", "[]"})
  void aCallOfAnotherTypeFails(String call) throws Exception {
    HttpAnswer answer = bus.answer(request("AWSEvents.PutEvents", call.replace('\'', '"')));

    assertThat(body(answer).path("__type").asText()).isEqualTo("SerializationException");
  }

  @Test
  void whatIsNullIsAsIfItWereNotThere() throws Exception {
    JsonNode answer =
        put(
            "{'Time':null,'Resources':null,'EventBusName':null,'TraceHeader':null,'Source':'s',"
                + "'DetailType':'d','Detail':'{}'}");

    assertThat(answer.path("FailedEntryCount").asInt()).isZero();
  }

  @Test
  void noEntryElevenEntriesAndTooManyBytesFailTheWholeCall() throws Exception {
    assertThat(put().path("__type").asText()).isEqualTo("ValidationException");
    assertThat(put(Collections.nCopies(11, GOOD).toArray(String[]::new)).path("__type").asText())
        .isEqualTo("ValidationException");
    String half = "x".repeat(EventEntry.MAX_BYTES / 2);
    String large = GOOD.replace("'{}'", "'{\\\"a\\\":\\\"" + half + "\\\"}'");
    assertThat(put(large).path("FailedEntryCount").asInt()).isZero();
    assertThat(put(large, large).path("__type").asText()).isEqualTo("ValidationException");
  }

  @Test
  void anotherOperationAndWhatIsNoJsonAreRefused() throws Exception {
    assertThat(body(bus.answer(request("AWSEvents.ListRules", "{}"))).path("__type").asText())
        .isEqualTo("UnknownOperationException");
    assertThat(body(bus.answer(request("AWSEvents.PutEvents", "nonsense"))).path("__type").asText())
        .isEqualTo("SerializationException");
  }

  private JsonNode put(String... entries) throws IOException {
    return body(bus.answer(request("AWSEvents.PutEvents", call(entries))));
  }

  private static String call(String... entries) {
    return "{\"Entries\":[" + String.join(",", entries).replace('\'', '"') + "]}";
  }

  private static JsonNode body(HttpAnswer answer) throws IOException {
    return JSON.readTree(answer.body());
  }

  private static JsonNode json(String text) throws IOException {
    return JSON.readTree(text.replace('\'', '"'));
  }

  private static HttpRequest request(String target, String body) {
    return new HttpRequest(
        "POST",
        "/events",
        "",
        List.of(new HttpRequest.Header("X-Amz-Target", target)),
        body.getBytes(StandardCharsets.UTF_8),
        new HttpRequest.Client("127.0.0.1", 1, "HTTP/1.1"));
  }
}
