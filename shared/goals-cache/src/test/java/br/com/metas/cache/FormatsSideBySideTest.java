package br.com.metas.cache;

import static org.assertj.core.api.Assertions.assertThat;

import br.com.metas.cache.dynamodb.DynamoDbLayerTable;
import br.com.metas.cache.settings.CacheSettings;
import br.com.metas.cache.table.LayerKey;
import br.com.metas.functions.AwsClients;
import br.com.metas.goals.BusinessDay;
import br.com.metas.goals.CacheStatus;
import br.com.metas.goals.GoalYear;
import br.com.metas.goals.SellerId;
import br.com.metas.goals.WalletMonth;
import br.com.metas.goals.WalletReader.Request;
import br.com.metas.goals.WalletReader.WalletParts;
import br.com.metas.testkit.DynamoDbServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.SdkHttpResponse;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClientBuilder;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * During a deployment, instances of the old and of the new code share one table. The old code is
 * this code with the keys of format 1, renamed on the wire. Both use HEAD in the same way.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("container")
class FormatsSideBySideTest {
  private static final String NOW = "#v" + LayerKey.FORMAT + "#";
  private static final String BEFORE = "#v" + (LayerKey.FORMAT - 1) + "#";
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 20);
  private static final YearMonth OPEN = YearMonth.of(2026, 3);
  private static final Instant CLOCK = Instant.parse("2026-03-20T12:00:00Z");

  private final DynamoDbServer server = DynamoDbServer.choose(System.getenv());
  private final DynamoDbClient newClient = client(Optional.empty());
  private final DynamoDbClient oldClient = client(Optional.of(new RenamedKeys()));
  private final List<String> log = Collections.synchronizedList(new ArrayList<>());
  private final FakeDatabase database = new FakeDatabase(3, log);
  private final GoalsCache now = cache(newClient);
  private final GoalsCache before = cache(oldClient);
  private SellerId seller = new SellerId(1);

  @BeforeAll
  void makeTable() {
    server.createTable("layers", false);
  }

  @AfterAll
  void stop() {
    newClient.close();
    oldClient.close();
    server.close();
  }

  @BeforeEach
  void takeAnotherSeller() {
    seller = new SellerId(seller.value() + 1);
    database.commit(1);
  }

  @Test
  void anItemOfTheOtherFormatIsAMissAndStaysTheOthersHit() {
    assertThat(statuses(read(before))).containsOnly(CacheStatus.MISS);

    assertThat(statuses(read(now))).containsOnly(CacheStatus.MISS);
    assertThat(statuses(read(now))).containsOnly(CacheStatus.HIT);
    assertThat(statuses(read(before))).containsOnly(CacheStatus.HIT);
    assertThat(sortKeys())
        .contains("HEAD")
        .anyMatch(key -> key.contains(BEFORE))
        .anyMatch(key -> key.contains(NOW));
  }

  @Test
  void anEvictionByEitherIsSeenByBoth() {
    for (DynamoDbClient evictor : List.of(newClient, oldClient)) {
      read(before);
      read(now);
      database.commit(version(read(now)) + 1);
      evictor(evictor).evict(seller);

      for (GoalsCache reader : List.of(before, now)) {
        WalletParts after = read(reader);
        assertThat(statuses(after)).containsOnly(CacheStatus.MISS);
        assertThat(after.staticLayer().goalCents(0)).isEqualTo(version(after));
        assertThat(after.annualLayer().sales().cents(OPEN.minusMonths(1), 0))
            .isEqualTo(version(after));
      }
    }
  }

  @Test
  void whatOneFillsWhileTheOtherFillsIsBothTheirs() {
    Thread[] other = new Thread[1];
    List<WalletParts> beside = Collections.synchronizedList(new ArrayList<>());
    database.before(what -> {
      if (what.equals("annual") && other[0] == null) {
        other[0] = Thread.ofPlatform().start(() -> beside.add(read(before)));
        join(other[0]);
      }
    });

    WalletParts mine = read(now);

    database.before(_ -> {});
    assertThat(statuses(mine)).containsOnly(CacheStatus.MISS);
    assertThat(statuses(beside.getFirst())).containsOnly(CacheStatus.MISS);
    assertThat(statuses(read(now))).containsOnly(CacheStatus.HIT);
    assertThat(statuses(read(before))).containsOnly(CacheStatus.HIT);
  }

  private static long version(WalletParts reading) {
    return reading.live().sales().cents(OPEN, 0);
  }

  private WalletParts read(GoalsCache cache) {
    return cache.read(
        new Request(
            new WalletMonth(seller, new GoalYear(2026), 3, TODAY, OPEN),
            new BusinessDay(CLOCK, TODAY, OPEN),
            false));
  }

  private static List<CacheStatus> statuses(WalletParts reading) {
    return List.of(reading.staticStamp().status(), reading.annualStamp().status());
  }

  private List<String> sortKeys() {
    return newClient
        .query(query ->
            query
                .tableName("layers")
                .keyConditionExpression("pk = :pk")
                .expressionAttributeValues(Map.of(":pk", AttributeValue.fromS("SELLER#" + seller))))
        .items()
        .stream()
        .map(item -> item.getOrDefault("sk", AttributeValue.fromS("")).s())
        .toList();
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static CacheSettings settings() {
    return CacheSettings.DEFAULT.withTableBudget(Duration.ofMinutes(1));
  }

  private GoalsCache cache(DynamoDbClient client) {
    return new GoalsCache(
        new DynamoDbLayerTable(client, "layers"),
        database,
        Optional.empty(),
        settings(),
        CacheRuntime.of(() -> CLOCK),
        CacheObserver.NONE);
  }

  private static LayerEvictor evictor(DynamoDbClient client) {
    return new LayerEvictor(
        new DynamoDbLayerTable(client, "layers"),
        settings(),
        CacheRuntime.of(() -> CLOCK),
        CacheObserver.NONE);
  }

  private DynamoDbClient client(Optional<ExecutionInterceptor> onTheWire) {
    DynamoDbClientBuilder builder =
        AwsClients.once(DynamoDbClient.builder(), Duration.ofSeconds(20));
    onTheWire.ifPresent(interceptor ->
        builder.overrideConfiguration(
            builder.overrideConfiguration().toBuilder()
                .addExecutionInterceptor(interceptor)
                .build()));
    return builder
        .endpointOverride(server.endpoint())
        .region(Region.US_EAST_1)
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
        .build();
  }

  /**
   * Puts the number of the other format into the layer keys of requests, and the own number into
   * responses.
   */
  private static final class RenamedKeys implements ExecutionInterceptor {
    @Override
    public Optional<RequestBody> modifyHttpContent(
        Context.ModifyHttpRequest context, ExecutionAttributes attributes) {
      return context
          .requestBody()
          .map(body ->
              RequestBody.fromString(
                  text(body.contentStreamProvider().newStream()).replace(NOW, BEFORE)));
    }

    @Override
    public SdkHttpResponse modifyHttpResponse(
        Context.ModifyHttpResponse context, ExecutionAttributes attributes) {
      return context.httpResponse().toBuilder().removeHeader("x-amz-crc32").build();
    }

    @Override
    public Optional<InputStream> modifyHttpResponseContent(
        Context.ModifyHttpResponse context, ExecutionAttributes attributes) {
      return context
          .responseBody()
          .map(body ->
              new ByteArrayInputStream(
                  text(body).replace(BEFORE, NOW).getBytes(StandardCharsets.UTF_8)));
    }

    private static String text(InputStream in) {
      try (in) {
        return new String(in.readAllBytes(), StandardCharsets.UTF_8);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
