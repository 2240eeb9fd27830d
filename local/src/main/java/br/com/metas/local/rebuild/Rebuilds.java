package br.com.metas.local.rebuild;

import br.com.metas.functions.FunctionLog;
import br.com.metas.goals.BusinessCalendar;
import br.com.metas.goals.SellerPages;
import br.com.metas.local.gateway.Exchange;
import br.com.metas.local.gateway.HttpAnswer;
import br.com.metas.local.gateway.HttpRequest;
import br.com.metas.local.gateway.LambdaFunction;
import br.com.metas.local.gateway.LocalContext;
import br.com.metas.rebuilder.FanOut;
import br.com.metas.rebuilder.RebuildScheduleHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * {@code POST /dev/rebuild} fires the schedule, with the body as its input; {@code GET} returns the
 * progress of the last rebuild. Thread-safe.
 */
public final class Rebuilds implements Exchange {
  private static final int PAGE = 100;
  private static final byte[] BY_HAND = "{\"cause\":\"by-hand\"}".getBytes(StandardCharsets.UTF_8);

  private final SellerPages sellers;
  private final LocalQueue queue;
  private final BusinessCalendar calendar;
  private final FunctionLog log;
  private final LongSupplier nanoTime;
  private volatile RebuildRun last;

  /**
   * @param sellers the sellers who have wallets
   * @param queue takes one message for each seller
   * @param nanoTime clock in nanoseconds, for the duration
   */
  public Rebuilds(
      SellerPages sellers,
      LocalQueue queue,
      BusinessCalendar calendar,
      FunctionLog log,
      LongSupplier nanoTime) {
    this.sellers = sellers;
    this.queue = queue;
    this.calendar = calendar;
    this.log = log;
    this.nanoTime = nanoTime;
    this.last = new RebuildRun(nanoTime);
  }

  @Override
  public HttpAnswer answer(HttpRequest request) {
    return switch (request.method()) {
      case "POST" -> fire(request.body().length == 0 ? BY_HAND : request.body());
      case "GET" -> state(200);
      default -> HttpAnswer.message(405, "Method Not Allowed").with("Allow", "GET, POST");
    };
  }

  private HttpAnswer fire(byte[] input) {
    RebuildRun run = new RebuildRun(nanoTime);
    last = run;
    FanOut fanOut =
        new FanOut(
            sellers,
            messages -> {
              queue.send(messages, Optional.of(run));
              return List.of();
            },
            PAGE);
    LambdaFunction schedule = LambdaFunction.of(new RebuildScheduleHandler(fanOut, calendar, log));
    try {
      schedule.invoke(
          input, LocalContext.of("RebuildScheduleFunction", "by-hand", calendar.clock()));
      run.listed();
      return state(202);
    } catch (IllegalArgumentException wrongInput) {
      return HttpAnswer.message(400, "the input must be a JSON object such as {'year': 2026}");
    } catch (IOException failed) {
      return HttpAnswer.message(500, "Internal Server Error");
    }
  }

  private HttpAnswer state(int status) {
    return HttpAnswer.json(status, last.toJson()).with("Cache-Control", "no-store");
  }
}
