package br.com.metas.evictor;

import br.com.metas.cache.CacheObserver;
import br.com.metas.cache.CacheRuntime;
import br.com.metas.cache.GoalsCache;
import br.com.metas.cache.LayerEvictor;
import br.com.metas.cache.dynamodb.DynamoDbLayerTable;
import br.com.metas.cache.settings.CacheSettings;
import br.com.metas.cache.settings.LayerLives;
import br.com.metas.cache.table.LayerTable;
import br.com.metas.events.EventSource;
import br.com.metas.events.LeadEvent;
import br.com.metas.events.OutgoingEvent;
import br.com.metas.functions.AwsClients;
import br.com.metas.functions.LogLine;
import br.com.metas.goals.BusinessCalendar;
import br.com.metas.goals.BusinessDay;
import br.com.metas.goals.GoalYear;
import br.com.metas.goals.GoalsDatabase;
import br.com.metas.goals.SellerId;
import br.com.metas.goals.WalletMonth;
import br.com.metas.goals.WalletReader;
import br.com.metas.mysql.Credentials;
import br.com.metas.mysql.MySqlGoals;
import br.com.metas.mysql.MySqlPool;
import br.com.metas.mysql.MySqlSettings;
import br.com.metas.mysql.MySqlUrl;
import br.com.metas.mysql.TlsMode;
import br.com.metas.testkit.LambdaContext;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.time.YearMonth;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The real parts with a real table and a real database, for several function instances. */
final class Stack implements AutoCloseable {
  static final GoalYear YEAR = new GoalYear(2026);
  static final String TABLE = "metas-traffic";
  private static final Duration MAX_WAIT = Duration.ofSeconds(10);

  /** The longest wait for a server. */
  private final Duration maxWait;

  final MySqlPool pool;
  final Queue<LogLine> lines = new ConcurrentLinkedQueue<>();
  private final URI dynamo;
  private final InstantSource clock;
  private final BusinessCalendar calendar;
  private final CacheSettings settings;

  /**
   * @param url the database
   * @param lives the life of both layers
   */
  Stack(URI dynamo, String url, Credentials credentials, InstantSource clock, Duration lives) {
    this(dynamo, url, credentials, clock, lives, MAX_WAIT);
  }

  Stack(
      URI dynamo,
      String url,
      Credentials credentials,
      InstantSource clock,
      Duration lives,
      Duration maxWait) {
    this.maxWait = maxWait;
    this.dynamo = dynamo;
    this.clock = clock;
    this.calendar = BusinessCalendar.brazilian(clock);
    this.settings =
        CacheSettings.DEFAULT
            .withLives(LayerLives.DEFAULT.withTimes(lives, lives, Duration.ZERO))
            .withTableBudget(maxWait)
            .withChunkBytes(400)
            .withNearLayers(16);
    this.pool =
        new MySqlPool(
            new MySqlSettings(new MySqlUrl(url), TlsMode.DISABLED, maxWait, 16), () -> credentials);
  }

  LayerTable table() {
    return new DynamoDbLayerTable(
        AwsClients.once(DynamoDbClient.builder(), maxWait)
            .endpointOverride(dynamo)
            .region(Region.US_EAST_1)
            .credentialsProvider(
                StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
            .build(),
        TABLE);
  }

  /** The cache of a new function instance, with a near cache. */
  GoalsCache cache() {
    return cache(table(), database());
  }

  GoalsDatabase database() {
    return new MySqlGoals(pool);
  }

  GoalsCache cache(LayerTable table, GoalsDatabase database) {
    return new GoalsCache(
        table, database, Optional.empty(), settings, CacheRuntime.of(clock), CacheObserver.NONE);
  }

  CacheEvictorHandler evictor(LayerTable table) {
    LayerEvictor layers =
        new LayerEvictor(table, settings, CacheRuntime.of(clock), CacheObserver.NONE);
    return new CacheEvictorHandler(layers::evict, line -> {}, lines::add, clock);
  }

  WalletReader.WalletParts read(GoalsCache cache, SellerId seller, int month, boolean refresh) {
    BusinessDay day = calendar.now();
    return cache.read(
        new WalletReader.Request(new WalletMonth(seller, YEAR, month, day), day, refresh));
  }

  void rebuild(GoalsCache cache, SellerId seller) {
    cache.rebuild(seller, YEAR, calendar);
  }

  /** Delivers an event as EventBridge does, in its envelope. */
  static void deliver(CacheEvictorHandler evictor, LeadEvent event) {
    deliver(evictor, envelope(new EventSource("sales.service").outgoing(event)));
  }

  static String envelope(OutgoingEvent outgoing) {
    return """
    {"version":"0","id":"%s","detail-type":"%s","source":"%s","account":"123456789012",\
    "time":"2026-06-15T12:00:00Z","region":"sa-east-1","resources":[],"detail":%s}\
    """
        .formatted(outgoing.eventId(), outgoing.detailType(), outgoing.source(), outgoing.detail());
  }

  static void deliver(CacheEvictorHandler evictor, String envelope) {
    try {
      evictor.handleRequest(
          new ByteArrayInputStream(envelope.getBytes(StandardCharsets.UTF_8)),
          new ByteArrayOutputStream(),
          LambdaContext.unused());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Cents by customer and month, merged here and not by the code under test. */
  static long[] figures(WalletReader.WalletParts reading) {
    int customers = reading.live().customers().size();
    long[] figures = new long[customers * 12];
    for (int row = 0; row < customers; row++) {
      for (int month = 1; month <= 12; month++) {
        YearMonth of = YearMonth.of(YEAR.value(), month);
        figures[row * 12 + month - 1] =
            reading.live().sales().covers(of)
                ? reading.live().sales().cents(of, row)
                : reading.annualLayer().sales().cents(of, row);
      }
    }
    return figures;
  }

  @Override
  public void close() {
    pool.close();
  }
}
