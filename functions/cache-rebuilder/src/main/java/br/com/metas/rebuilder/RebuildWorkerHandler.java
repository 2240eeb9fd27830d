package br.com.metas.rebuilder;

import br.com.metas.functions.FunctionLog;
import br.com.metas.functions.FunctionMetrics;
import br.com.metas.functions.LogLine;
import br.com.metas.functions.RefusedCertificate;
import br.com.metas.goals.GoalYear;
import br.com.metas.goals.SellerId;
import br.com.metas.rebuildqueue.MessageText;
import br.com.metas.rebuildqueue.RebuildMessage;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse.BatchItemFailure;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;

/**
 * Works on messages of the rebuild queue: rebuilds a wallet, or goes on listing sellers. Each
 * message stands for itself: those that failed are reported and come again, until the queue moves
 * them to its dead-letter queue. Thread-safe.
 */
public final class RebuildWorkerHandler implements RequestHandler<SQSEvent, SQSBatchResponse> {
  /**
   * The longest that one wallet takes: what it may wait for MySQL, and the calls to the table
   * around that. A wallet is begun only if this much is left of the function's time.
   */
  public static final Duration WALLET = Duration.ofSeconds(70);

  /** Enough for one more page of sellers and the message that hands on the rest. */
  static final Duration PAGE = Duration.ofSeconds(15);

  private final MessageText text = new MessageText();
  private final WalletRebuilder rebuilder;
  private final FanOut fanOut;
  private final FunctionMetrics metrics;
  private final FunctionLog log;
  private final InstantSource clock;

  /** For Lambda. */
  public RebuildWorkerHandler() {
    this(RebuilderWiring.forWorker(System.getenv()));
  }

  private RebuildWorkerHandler(RebuilderWiring wiring) {
    this(wiring.rebuilder(), wiring.fanOut(), wiring.metrics(), wiring.log(), wiring.clock());
  }

  /** For tests and the local runner. */
  public RebuildWorkerHandler(
      WalletRebuilder rebuilder,
      FanOut fanOut,
      FunctionMetrics metrics,
      FunctionLog log,
      InstantSource clock) {
    this.rebuilder = rebuilder;
    this.fanOut = fanOut;
    this.metrics = metrics;
    this.log = log;
    this.clock = clock;
  }

  @Override
  public SQSBatchResponse handleRequest(SQSEvent batch, Context context) {
    Instant begun = clock.instant();
    List<SQSMessage> messages = batch.getRecords();
    Set<RebuildMessage> done = new HashSet<>();
    List<BatchItemFailure> failures = new ArrayList<>();
    for (SQSMessage message : messages) {
      if (!work(message, done, context)) {
        failures.add(new BatchItemFailure(message.getMessageId()));
      }
    }
    metrics.write(
        RebuildMetrics.worked(
            messages.size() - failures.size(),
            failures.size(),
            Duration.between(begun, clock.instant())));
    return new SQSBatchResponse(failures);
  }

  /**
   * @param done what this batch did already: the same wallet twice is rebuilt once
   * @return whether the message is done with
   */
  private boolean work(SQSMessage message, Set<RebuildMessage> done, Context context) {
    RebuildMessage wanted;
    try {
      wanted = text.read(Optional.ofNullable(message.getBody()).orElse(""));
    } catch (IllegalArgumentException e) {
      log.write(failure("rebuild message not understood", message, e));
      return false;
    }
    if (done.contains(wanted)) {
      return true;
    }
    if (context.getRemainingTimeInMillis() <= needed(wanted).toMillis()) {
      return putOff(wanted, message);
    }
    try {
      carryOut(wanted, () -> context.getRemainingTimeInMillis() > PAGE.toMillis());
      done.add(wanted);
      return true;
    } catch (RuntimeException e) {
      log.write(failure("rebuild failed", message, e).with("wanted", text.write(wanted)));
      return false;
    }
  }

  private static Duration needed(RebuildMessage wanted) {
    return switch (wanted) {
      case RebuildMessage.Wallet _ -> WALLET;
      case RebuildMessage.Sellers _ -> PAGE;
    };
  }

  /**
   * A message that comes again because another was slow counts as failed, and after five times is a
   * dead letter. So it is sent anew, and this one is done with.
   */
  private boolean putOff(RebuildMessage wanted, SQSMessage message) {
    boolean sent;
    try {
      sent = fanOut.sendAgain(wanted);
    } catch (RuntimeException e) {
      log.write(failure("rebuild not put off", message, e));
      return false;
    }
    log.write(
        LogLine.info("rebuild put off").with("message_id", id(message)).with("sent_again", sent));
    return sent;
  }

  private void carryOut(RebuildMessage wanted, BooleanSupplier timeLeft) {
    switch (wanted) {
      case RebuildMessage.Wallet(SellerId seller, GoalYear year) -> rebuilder.rebuild(seller, year);
      case RebuildMessage.Sellers(Optional<SellerId> after, GoalYear year) -> {
        FanOut.Report report = fanOut.run(year, after, timeLeft);
        if (report.unsent() > 0) {
          throw new FanOutIncompleteException(report.unsent());
        }
      }
    }
  }

  private static LogLine failure(String what, SQSMessage message, RuntimeException e) {
    return RefusedCertificate.named(
        LogLine.error(what)
            .with("message_id", id(message))
            .with("error", e.getClass().getSimpleName() + ": " + e.getMessage()),
        e);
  }

  private static String id(SQSMessage message) {
    return String.valueOf(message.getMessageId());
  }
}
