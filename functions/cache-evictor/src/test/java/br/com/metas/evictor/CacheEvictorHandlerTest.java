package br.com.metas.evictor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import br.com.metas.functions.LogLine;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CacheEvictorHandlerTest {
  private static final Path SAMPLES = Path.of("../../events/samples");

  private final Recorder world = new Recorder();

  static List<Path> samples() throws IOException {
    try (Stream<Path> files = Files.walk(SAMPLES)) {
      return files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
    }
  }

  private static byte[] sample(String name) throws IOException {
    return Files.readAllBytes(SAMPLES.resolve("1.0").resolve(name + ".json"));
  }

  @ParameterizedTest
  @MethodSource("samples")
  void everyReleasedSampleEvictsExactlyTheSellersItNames(Path sample) throws IOException {
    JsonNode detail = new ObjectMapper().readTree(sample.toFile()).path("detail");
    TreeSet<Long> named = new TreeSet<>(List.of(detail.path("seller_id").asLong()));
    if (detail.has("previous_seller_id")) {
      named.add(detail.path("previous_seller_id").asLong());
    }

    String output = world.handle(Files.readAllBytes(sample));

    assertThat(world.evicted).containsExactlyElementsOf(named);
    assertThat(output).isEqualTo("{\"evicted\":" + named + "}");
  }

  @Test
  void anEvictionIsCountedByCauseWithTheEventsAge() throws IOException {
    world.handle(sample("SaleRegistered/moved-from-another-seller"));

    assertThat(world.counted).containsExactly("SaleRegistered Evictions=2 EventAge=2750");
  }

  @Test
  void theLogLineNamesTheEventAndTheSellersAndNoCustomer() throws IOException {
    world.handle(sample("LeadConvertedToOrder/full"));

    assertThat(world.lines)
        .singleElement()
        .satisfies(line -> assertThat(line.level()).isEqualTo("INFO"))
        .satisfies(line ->
            assertThat(line.fields().keySet())
                .containsExactly("event_id", "cause", "age_ms", "evicted", "failed"));
  }

  @Test
  void aSourceThatIsNotKnownEvictsAndLeavesAWarning() throws IOException {
    String foreign =
        new String(sample("SaleRegistered/full"), java.nio.charset.StandardCharsets.UTF_8)
            .replace("sales.service", "sale.service");
    world.handle(foreign.getBytes(java.nio.charset.StandardCharsets.UTF_8));

    assertThat(world.evicted).containsExactly(42L);
    assertThat(world.lines).extracting(LogLine::level).containsExactly("WARN", "INFO");
    assertThat(world.lines.getFirst().message()).isEqualTo("source not known");
    assertThat(world.lines.getFirst().fields()).containsEntry("source", "sale.service");
  }

  @Test
  void theSameEventTwiceEvictsTwice() throws IOException {
    world.handle(sample("GoalUpdated/full"));
    world.handle(sample("GoalUpdated/full"));

    assertThat(world.evicted).containsExactly(42L, 42L);
  }

  @Test
  void anEventFromAClockThatIsAheadHasAgeZero() throws IOException {
    String future =
        Files.readString(SAMPLES.resolve("1.0/GoalUpdated/full.json"))
            .replace("2026-01-20T14:00:01.250Z", "2026-01-20T14:00:09Z");
    world.handle(future.getBytes(java.nio.charset.StandardCharsets.UTF_8));

    assertThat(world.counted).containsExactly("GoalUpdated Evictions=1 EventAge=0");
  }

  @Test
  void whenOneSellerCanNotBeEvictedTheOtherIsAndTheInvocationFails() {
    world.failing.add(17L);

    assertThatThrownBy(() -> world.handle(sample("CustomerReclassified/moved-from-another-seller")))
        .isInstanceOf(EvictionFailedException.class)
        .hasMessage("not evicted: [17]")
        .hasRootCauseMessage("table does not answer");

    assertThat(world.evicted).containsExactly(42L);
    assertThat(world.counted).containsExactly("CustomerReclassified EvictionsFailed=1");
    assertThat(world.lines)
        .singleElement()
        .satisfies(l -> assertThat(l.level()).isEqualTo("ERROR"));
  }
}
