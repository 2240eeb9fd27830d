package br.com.metas.bench;

import br.com.metas.api.access.ClaimNames;
import br.com.metas.api.goals.GoalsResource;
import br.com.metas.api.goals.Handled;
import br.com.metas.api.http.HttpRequest;
import br.com.metas.cache.codec.LayerCodec;
import br.com.metas.cache.codec.MessagePackCodec;
import br.com.metas.cache.table.Bytes;
import br.com.metas.cache.table.LayerKey;
import br.com.metas.goals.AnnualLayer;
import br.com.metas.goals.BusinessCalendar;
import br.com.metas.goals.BusinessDay;
import br.com.metas.goals.CacheStatus;
import br.com.metas.goals.GoalYear;
import br.com.metas.goals.GoalsDatabase;
import br.com.metas.goals.Layer;
import br.com.metas.goals.LayerStamp;
import br.com.metas.goals.LiveFigures;
import br.com.metas.goals.RefreshLimit;
import br.com.metas.goals.SellerId;
import br.com.metas.goals.StaticLayer;
import br.com.metas.goals.WalletMonth;
import br.com.metas.goals.WalletReader;
import br.com.metas.goals.decision.Workdays;
import br.com.metas.mysql.Credentials;
import br.com.metas.mysql.MySqlGoals;
import br.com.metas.mysql.MySqlPool;
import br.com.metas.mysql.MySqlSettings;
import br.com.metas.mysql.TlsMode;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * The CPU time of a hit without its two calls: from stored bytes to layers, and from layers and
 * live figures to the answer's bytes and ETag. For comparison it also times the bare query. The
 * database and the wallet come from the environment.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class CpuBenchmark {
  private static final int CHUNK_BYTES = 350_000;

  private final LayerCodec codec = new MessagePackCodec(CHUNK_BYTES);
  private final BusinessCalendar calendar = BusinessCalendar.brazilian(InstantSource.system());
  private final Wallet wallet;
  private final HttpRequest plain;
  private final HttpRequest zipped;
  private final GoalsResource resource;
  private final BareSql bare;

  /** The stored bytes of a wallet, and the live figures from MySQL. */
  private record Wallet(
      LayerCodec codec,
      SellerId seller,
      LayerKey staticKey,
      LayerKey annualKey,
      List<Bytes> staticBytes,
      List<Bytes> annualBytes,
      LiveFigures live,
      LayerStamp stamp)
      implements WalletReader {

    @Override
    public WalletParts read(Request request) {
      return new WalletParts(
          (StaticLayer) decode(staticKey, staticBytes),
          stamp,
          (AnnualLayer) decode(annualKey, annualBytes),
          stamp,
          live);
    }

    Layer decode(LayerKey key, List<Bytes> bytes) {
      return codec.decode(seller, key, bytes).orElseThrow();
    }
  }

  /** Reads the wallet once. */
  public CpuBenchmark() {
    BusinessDay day = calendar.now();
    String url = GoalsRequest.variable("GOALS_DB_URL");
    SellerId seller = new SellerId(Long.parseLong(GoalsRequest.variable("BENCH_SELLER")));
    WalletMonth question = WalletMonth.running(seller, day);
    wallet = load(url, question, day);
    resource =
        new GoalsResource(
            wallet,
            RefreshLimit.NONE,
            calendar,
            Workdays.NATIONAL,
            ClaimNames.DEFAULT,
            System::nanoTime);
    plain = request(question, false);
    zipped = request(question, true);
    try {
      bare = new BareSql(url, question);
    } catch (SQLException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private Wallet load(String url, WalletMonth question, BusinessDay day) {
    GoalYear year = question.year();
    LayerKey staticKey = new LayerKey.Static(year);
    LayerKey annualKey = new LayerKey.Annual(year, day.firstOpenMonth());
    try (MySqlPool pool =
            new MySqlPool(
                MySqlSettings.of(url, TlsMode.DISABLED),
                () ->
                    new Credentials(
                        GoalsRequest.variable("BENCH_DB_USER"),
                        GoalsRequest.variable("BENCH_DB_PASSWORD")));
        GoalsDatabase.Snapshot snapshot = new MySqlGoals(pool).openSnapshot()) {
      return new Wallet(
          codec,
          question.seller(),
          staticKey,
          annualKey,
          codec.encode(question.seller(), staticKey, snapshot.staticLayer(question.seller(), year)),
          codec.encode(
              question.seller(),
              annualKey,
              snapshot.annualLayer(question.seller(), year, day.firstOpenMonth())),
          snapshot.live(question),
          LayerStamp.stored(CacheStatus.HIT, day.now(), day.now().plus(Duration.ofHours(1))));
    }
  }

  private static HttpRequest request(WalletMonth question, boolean gzip) {
    return HttpRequest.of(
        new GoalsRequest(
                question.seller().value(), question.year().value(), question.month(), 100, gzip)
            .event());
  }

  /** Stored bytes to both layers. */
  @Benchmark
  public Object decode() {
    return List.of(
        wallet.decode(wallet.staticKey(), wallet.staticBytes()),
        wallet.decode(wallet.annualKey(), wallet.annualBytes()));
  }

  /** Stored bytes to the answer. */
  @Benchmark
  public Handled decodeMergeEncode() {
    return resource.get(plain, Optional.of(wallet.seller()));
  }

  /** The same for a browser, which accepts gzip. */
  @Benchmark
  public Handled decodeMergeEncodeGzip() {
    return resource.get(zipped, Optional.of(wallet.seller()));
  }

  /** Only the live statement. */
  @Benchmark
  public int bareQuery() throws SQLException {
    return bare.ask();
  }

  @TearDown
  public void close() throws SQLException {
    bare.close();
  }
}
