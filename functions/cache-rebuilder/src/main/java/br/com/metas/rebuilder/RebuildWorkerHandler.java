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
 * Handles messages of the rebuild queue: rebuilds a wallet, or continues a listing of sellers.
 * Messages are independent of each other. Failed messages are reported, and the queue delivers them
 * again until it moves them to its dead-letter queue. Thread-safe.
 */
public final class RebuildWorkerHandler implements RequestHandler<SQSEvent, SQSBatchResponse> {
  /**
   * The longest time for one wallet: the budget for MySQL and the calls to the table. A wallet is
   * begun only if the function has this time left.
   */
  public static final Duration WALLET = Duration.ofSeconds(70);

  /** The time for one more page of sellers and the message for the rest. */
  static final Duration PAGE = Duration.ofSeconds(15);

  private final MessageText text = new MessageText();
  private final WalletRebuilder rebuilder;
  private final FanOut fanOut;
  private final FunctionMetrics metrics;
  private final FunctionLog log;
  private final InstantSource clock;

  /** The constructor for Lambda. */
  public RebuildWorkerHandler() {
    this(WorkerWiring.of(System.getenv()));
  }

  private RebuildWorkerHandler(WorkerWiring wiring) {
    this(wiring.rebuilder(), wiring.fanOut(), wiring.metrics(), wiring.log(), wiring.clock());
  }

  /** The constructor for tests and the local runner. */
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
   * @param done the messages of this batch that are done; a wallet that occurs twice is rebuilt
   *     once
   * @return whether the message is done
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
      handle(wanted, () -> context.getRemainingTimeInMillis() > PAGE.toMillis());
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
   * Sends a copy of the message, and this one is done. If it were reported as failed because
   * another message was slow, it would move to the dead-letter queue after five times.
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

  private void handle(RebuildMessage wanted, BooleanSupplier timeLeft) {
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
