package br.com.metas.local;

import br.com.metas.cache.settings.CacheSettings;
import br.com.metas.goals.BusinessCalendar;
import br.com.metas.goals.SellerId;
import br.com.metas.local.data.SalesRows;
import br.com.metas.local.gateway.GatewayServer;
import br.com.metas.local.gateway.TokenIssuer;
import br.com.metas.local.progress.Progress;
import br.com.metas.local.settings.DataSource;
import br.com.metas.local.settings.LocalSettings;
import br.com.metas.local.site.DevClock;
import br.com.metas.local.template.CloudTemplate;
import br.com.metas.mysql.AdopterSql;
import br.com.metas.testkit.DynamoDbServer;
import br.com.metas.testkit.MySqlServer;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;

/** Starts every part. Parts that do not depend on each other start at the same time. */
final class LocalStack {
  static final String AUDIENCE = "metas-por-cliente";

  private final LocalSettings settings;
  private final Path root;
  private final Progress progress;
  private final Parts parts;
  private final DevClock clock;
  private final BusinessCalendar calendar;

  /**
   * @param root the project's folder, with the template and, if it was built, the page
   * @param parts takes everything that must be stopped
   */
  LocalStack(LocalSettings settings, Path root, Progress progress, Parts parts) {
    this.settings = settings;
    this.root = root;
    this.progress = progress;
    this.parts = parts;
    this.clock = new DevClock(ticking(settings));
    this.calendar = BusinessCalendar.brazilian(clock);
  }

  /** Real time, shifted so that it starts at the instant in the settings. */
  private static InstantSource ticking(LocalSettings settings) {
    Clock real = Clock.systemUTC();
    return settings
        .clock()
        .<InstantSource>map(
            start -> Clock.offset(real, Duration.between(real.instant(), start.toInstant())))
        .orElse(real);
  }

  /**
   * Returns when every part answers.
   *
   * @throws CannotStartException with all that a person needs to know
   */
  ReadyLine start() throws CannotStartException, InterruptedException {
    GatewayServer gateway = takePort();
    String origin = "http://127.0.0.1:" + gateway.port();
    // An adopter's own statements read other tables, so the demo data does not fit them.
    DataSource data = AdopterSql.isUsed() ? new DataSource.Empty() : settings.data();
    DataLoader loader = new DataLoader(data, calendar.now().today(), progress);
    try {
      CloudTemplate template = CloudTemplate.read(root.resolve("template.yaml"));
      requireOwnDatabase();
      Future<SalesRows> rows = begin(loader::rows);
      Future<SalesDatabase> database = begin(this::database);
      Future<DynamoDbServer> dynamoDb =
          begin(() ->
              new CacheTable(progress, parts, settings.clock().isEmpty()).on(settings.dynamoDb()));
      Future<TokenIssuer> issuer =
          begin(() -> new TokenIssuer(origin + "/", AUDIENCE, calendar.clock()));

      SalesRows first = rows.get();
      Set<SellerId> written = loader.load(first, database.get());
      Wiring wiring =
          new Wiring(settings, cacheOf(template), calendar, parts, database.get(), dynamoDb.get());
      if (settings.dynamoDb().isPresent()) {
        // A table that outlives the run may hold layers of older rows.
        written.forEach(wiring.evictor(wiring.table())::evict);
      }
      gateway.serve(new SiteWiring(template, root, wiring, issuer.get(), parts, clock).site());
      return new ReadyLine(origin, EventFunctions.BUS, dynamoDb.get().endpoint(), database.get());
    } catch (ExecutionException | SQLException | IOException failed) {
      throw cannotStart(failed);
    }
  }

  /** The API keeps as many layers here as it does deployed. */
  private static CacheSettings cacheOf(CloudTemplate template) {
    return CacheSettings.DEFAULT.withNearLayers(template.parameterDefault("NearLayers").asInt());
  }

  private void requireOwnDatabase() throws CannotStartException {
    if (AdopterSql.isUsed() && settings.database().isEmpty()) {
      throw new CannotStartException(
          "adopter/sql has your own statements: GOALS_DB_URL must name the database that they"
              + " read");
    }
  }

  private GatewayServer takePort() throws CannotStartException {
    try {
      return parts.add(new GatewayServer(settings.port(), calendar.clock()));
    } catch (IOException taken) {
      throw new CannotStartException(
          "port %d is in use or not allowed: set GOALS_PORT to another, or to 0 for any free one"
              .formatted(settings.port()),
          taken);
    }
  }

  private SalesDatabase database() throws SQLException {
    if (settings.database().isPresent()) {
      return SalesDatabase.on(settings.database().get());
    }
    try (Progress.Task _ = progress.start("starting the sales database", 0)) {
      return SalesDatabase.on(
          parts.add(
              MySqlServer.onThisMachine(root.resolve(".tools").resolve("cache"), System.getenv())));
    }
  }

  private static <T> Future<T> begin(Callable<T> work) {
    FutureTask<T> task = new FutureTask<>(work);
    Thread.ofPlatform().daemon().name("starting").start(task);
    return task;
  }

  private static CannotStartException cannotStart(Throwable failed) {
    Throwable cause = failed.getCause() == null ? failed : failed.getCause();
    String reason = String.valueOf(cause.getMessage() == null ? cause : cause.getMessage());
    if (cause instanceof CannotStartException known) {
      return known;
    }
    return new CannotStartException(
        cause instanceof SQLException ? "MySQL: " + reason : reason, cause);
  }
}
