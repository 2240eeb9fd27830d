package br.com.metas.local;

import static org.assertj.core.api.Assertions.assertThat;

import br.com.metas.local.Arrivals.LoadResult;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.ToLongFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Half an hour of the whole stack, with short lives of the layers, sales, events and rebuilds.
 * Every answer is right, and memory, threads, files and connections do not grow. {@code make
 * test-soak} runs it, on Linux.
 */
@EnabledIfSystemProperty(named = "metas.soak.minutes", matches = ".+")
class SoakTest {
  private static final int RATE = Integer.getInteger("metas.soak.rate", 15);

  /**
   * The share of requests that may be refused: it is not a load test, but on a busy machine a
   * connection may come too late.
   */
  private static final double FEW = 0.01;

  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(30);
  private static final int LOOKS_BETWEEN_REBUILDS = 10;

  /** The tolerance when a heap is measured after a collection. */
  private static final long HEAP_SLACK_KB = 4_096;

  private static final long RESIDENT_SLACK_KB = 32_768;
  private static final long THREADS_SLACK = 8;
  private static final long FILES_SLACK = 12;

  private final Duration time = Duration.ofMinutes(Long.getLong("metas.soak.minutes", 30));
  private final Random random = new Random(Long.getLong("metas.soak.seed", 20_260_615));

  @Test
  void memoryThreadsFilesAndConnectionsAreFlat() throws Exception {
    List<Vitals> all = new ArrayList<>();
    long refused = 0;
    try (LiveStack stack =
            LiveStack.start(
                Map.of("GOALS_STATIC_TTL_SECONDS", "90", "GOALS_ANNUAL_TTL_SECONDS", "40"));
        LiveSales sales = LiveSales.open(stack, random)) {
      long looks = time.dividedBy(BETWEEN_LOOKS);
      for (long look = 1; look <= looks && stack.wrong.isEmpty(); look++) {
        stack.signIn();
        LoadResult result = new Arrivals(RATE, BETWEEN_LOOKS).at(stack, random);
        refused += result.refused();
        if (look % LOOKS_BETWEEN_REBUILDS == 0) {
          stack.rebuild();
        }
        Vitals vitals = Vitals.of(stack);
        all.add(vitals);
        System.out.printf(
            "soak, look %d of %d: %s, p50 %.0f ms, p99 %.0f ms, %d sales%n",
            look,
            looks,
            vitals,
            result.percentile(true, 0.5),
            result.percentile(true, 0.99),
            sales.sales());
      }
      assertThat(stack.wrong).isEmpty();
    }
    long requests = all.size() * BETWEEN_LOOKS.toSeconds() * RATE;
    System.out.printf("soak: %d of %d requests were refused%n", refused, requests);
    assertThat(refused).isLessThanOrEqualTo(Math.round(FEW * requests));
    flat("heap", all, Vitals::heapKb, HEAP_SLACK_KB);
    flat("resident", all, Vitals::residentKb, RESIDENT_SLACK_KB);
    flat("threads", all, Vitals::threads, THREADS_SLACK);
    flat("files", all, Vitals::files, FILES_SLACK);
    flat("connections", all, Vitals::connections, THREADS_SLACK);
  }

  /** Compares the last third with the third before, because even slow growth never ends. */
  private static void flat(
      String what, List<Vitals> all, ToLongFunction<Vitals> figure, long slack) {
    int third = all.size() / 3;
    long before = median(all.subList(third, 2 * third), figure);
    long after = median(all.subList(2 * third, all.size()), figure);
    System.out.printf("soak: %s %d, then %d%n", what, before, after);
    assertThat(after - before).as(what).isLessThanOrEqualTo(slack);
  }

  private static long median(List<Vitals> some, ToLongFunction<Vitals> figure) {
    long[] sorted = some.stream().mapToLong(figure).sorted().toArray();
    return sorted[sorted.length / 2];
  }

  /**
   * The runner's process and its database.
   *
   * @param heapKb used heap after a full collection
   * @param residentKb resident memory
   * @param files open files, sockets included
   * @param connections connections to the database, the test's included
   */
  record Vitals(long heapKb, long residentKb, long threads, long files, long connections) {
    /** One line for each generation of the heap. */
    private static final Pattern USED = Pattern.compile("used (\\d+)K");

    static Vitals of(LiveStack stack) throws Exception {
      RunnerProcess runner = stack.runner();
      runner.jcmd("GC.run");
      long heap = 0;
      for (String line : runner.jcmd("GC.heap_info").lines().toList()) {
        Matcher used = USED.matcher(line);
        if (used.find() && !line.contains("Metaspace") && !line.contains("class space")) {
          heap += Long.parseLong(used.group(1));
        }
      }
      return new Vitals(
          heap,
          runner.status("VmRSS"),
          runner.status("Threads"),
          runner.openFiles(),
          stack.oracle().counter("Threads_connected"));
    }
  }
}
