package br.com.metas.rebuilder;

import br.com.metas.functions.FunctionLog;
import br.com.metas.functions.LogLine;
import br.com.metas.goals.BusinessCalendar;
import br.com.metas.goals.GoalYear;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * Sends a message for every wallet to the rebuild queue. The schedule or an operator starts it.
 * Thread-safe.
 */
public final class RebuildScheduleHandler implements RequestStreamHandler {
  /** The time for one more page and the message for the rest. */
  static final Duration RESERVE = Duration.ofSeconds(20);

  private final FanOut fanOut;
  private final BusinessCalendar calendar;
  private final FunctionLog log;

  /** The constructor for Lambda. */
  public RebuildScheduleHandler() {
    this(ScheduleWiring.of(System.getenv()));
  }

  private RebuildScheduleHandler(ScheduleWiring wiring) {
    this(wiring.fanOut(), wiring.calendar(), wiring.log());
  }

  /** The constructor for tests and the local runner. */
  public RebuildScheduleHandler(FanOut fanOut, BusinessCalendar calendar, FunctionLog log) {
    this.fanOut = fanOut;
    this.calendar = calendar;
    this.log = log;
  }

  /**
   * Reads {@link ScheduleInput} and writes {@code
   * {"years":[2026],"sellers":200,"continued":false}}, where {@code sellers} is the number of
   * messages sent, one for each seller and year.
   *
   * @throws FanOutIncompleteException if the queue did not accept some of the messages
   */
  @Override
  public void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    ScheduleInput request = ScheduleInput.read(input);
    List<GoalYear> years =
        request.year().map(List::of).orElseGet(() -> RebuildYears.of(calendar.now()));
    BooleanSupplier timeLeft = () -> context.getRemainingTimeInMillis() > RESERVE.toMillis();
    FanOut.Report report = new FanOut.Report(0, 0, false);
    for (GoalYear year : years) {
      report = report.plus(fanOut.run(year, Optional.empty(), timeLeft));
    }
    log.write(
        LogLine.info("rebuild fanned out")
            .with("cause", request.cause())
            .with("years", years.stream().map(GoalYear::value).toList())
            .with("sent", report.sent())
            .with("unsent", report.unsent())
            .with("continued", report.continued()));
    if (report.unsent() > 0) {
      throw new FanOutIncompleteException(report.unsent());
    }
    String answer =
        "{\"years\":%s,\"sellers\":%d,\"continued\":%b}"
            .formatted(years, report.sent(), report.continued());
    output.write(answer.getBytes(StandardCharsets.UTF_8));
  }
}
