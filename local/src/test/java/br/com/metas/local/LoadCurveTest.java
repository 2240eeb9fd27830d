package br.com.metas.local;

import static org.assertj.core.api.Assertions.assertThat;

import br.com.metas.local.Arrivals.LoadResult;
import br.com.metas.local.LiveStack.Kind;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * The whole stack at rising arrival rates, up to overload, while sales go on. Every answer is right
 * or an early refusal, and all requests are served again as soon as the rate falls. {@code make
 * bench-load} runs it and draws what it measured.
 */
@EnabledIfSystemProperty(named = "metas.load", matches = ".+")
class LoadCurveTest {
  private static final Duration STEP = Duration.ofSeconds(Long.getLong("metas.load.seconds", 8));
  private static final Duration RECOVERY = Duration.ofSeconds(5);
  private static final double GENTLE = 10;
  private static final double STEEPNESS = 1.5;
  private static final double PAST_THE_KNEE = 0.6;
  private static final double THROTTLED = 180;
  private static final int LONGEST_RECOVERY_SECONDS = 2;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Random random = new Random(Long.getLong("metas.load.seed", 20_260_615));
  private final ObjectNode measured = JSON.createObjectNode();

  @Test
  void answersStayRightAndWhatIsTooMuchIsRefusedEarly() throws Exception {
    measured.put(
        "load_average", ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    toTheKneeAndPastIt();
    againstTheThrottle();
    JSON.writerWithDefaultPrettyPrinter()
        .writeValue(Path.of(System.getProperty("metas.load")).toFile(), measured);
  }

  /**
   * Limits concurrent requests to the instances of the deployed function, without another limit.
   */
  private void toTheKneeAndPastIt() throws Exception {
    ArrayNode steps = measured.putArray("steps");
    try (LiveStack stack = LiveStack.start(Map.of("GOALS_THROTTLE", "instances"));
        LiveSales sales = LiveSales.open(stack, random)) {
      new Arrivals(2 * GENTLE, STEP).at(stack, random); // warms the JVM up, before the curve
      LoadResult result;
      double rate = 2 * GENTLE;
      do {
        result = new Arrivals(rate, STEP).at(stack, random);
        result.write(steps.addObject());
        System.out.println(line(rate, result));
        rate *= STEEPNESS;
      } while (result.served() > PAST_THE_KNEE * rate / STEEPNESS);
      assertThat(result.refused()).as("refused past the knee").isPositive();

      LoadResult after = new Arrivals(GENTLE, RECOVERY).at(stack, random);
      after.write(measured.putObject("recovery").put("seconds", after.secondsUntilAllAreServed()));
      System.out.println("recovery: " + line(GENTLE, after));
      assertThat(after.secondsUntilAllAreServed()).isLessThanOrEqualTo(LONGEST_RECOVERY_SECONDS);
      assertThat(sales.sales()).isPositive();
      assertThat(stack.wrong).isEmpty();
    }
  }

  /** Limits rate and burst, as the deployed gateway does by default. */
  private void againstTheThrottle() throws Exception {
    try (LiveStack stack = LiveStack.start(Map.of("GOALS_THROTTLE", "on"));
        LiveSales sales = LiveSales.open(stack, random)) {
      new Arrivals(2 * GENTLE, STEP).at(stack, random);
      LoadResult result = new Arrivals(THROTTLED, STEP).at(stack, random);
      result.write(measured.putObject("throttled"));
      System.out.println("throttled: " + line(THROTTLED, result));
      assertThat(result.count(Kind.TOO_MANY)).isPositive();

      LoadResult after = new Arrivals(GENTLE, RECOVERY).at(stack, random);
      assertThat(after.secondsUntilAllAreServed()).isLessThanOrEqualTo(LONGEST_RECOVERY_SECONDS);
      assertThat(sales.sales()).isPositive();
      assertThat(stack.wrong).isEmpty();
    }
  }

  private static String line(double rate, LoadResult result) {
    return ("%6.0f a second: %6.1f served (p50 %5.0f, p95 %5.0f, p99 %5.0f ms), refused %d"
            + " (429 %d, 503 %d, no instance %d; p50 %5.0f, p99 %5.0f ms)")
        .formatted(
            rate,
            result.served(),
            result.percentile(true, 0.5),
            result.percentile(true, 0.95),
            result.percentile(true, 0.99),
            result.refused(),
            result.count(Kind.TOO_MANY),
            result.count(Kind.UNAVAILABLE),
            result.count(Kind.NO_INSTANCE),
            result.percentile(false, 0.5),
            result.percentile(false, 0.99));
  }
}
