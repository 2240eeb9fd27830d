package br.com.metas.events.publish;

import br.com.metas.events.OutgoingEvent;
import br.com.metas.events.publish.PublishResult.Unsent;
import br.com.metas.functions.Retries;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequestEntry;
import software.amazon.awssdk.services.eventbridge.model.PutEventsResponse;
import software.amazon.awssdk.services.eventbridge.model.PutEventsResultEntry;

/**
 * Puts events on a bus. Some entries can fail although the call returns 200; only those are sent
 * again. Thread-safe.
 */
public final class EventPublisher implements EventSink {
  /**
   * Entry errors for which a retry does not help (EventBridge API reference, PutEventsResultEntry).
   */
  private static final Set<String> PERMANENT =
      Set.of(
          "AccessDeniedException",
          "InvalidAccountIdException",
          "InvalidArgument",
          "MalformedDetail",
          "NotAuthorizedForDetailTypeException",
          "NotAuthorizedForSourceException",
          "RedactionFailure");

  private final EventBridgeClient client;
  private final String busName;
  private final Retries retries;

  /**
   * @param client a client with the SDK's retries for whole calls
   * @param busName name or ARN of the bus
   * @param retries for entries that fail in a call that succeeds
   */
  public EventPublisher(EventBridgeClient client, String busName, Retries retries) {
    this.client = client;
    this.busName = busName;
    this.retries = retries;
  }

  @Override
  public PublishResult publish(List<OutgoingEvent> events) {
    Ledger ledger = new Ledger();
    List<OutgoingEvent> sendable = new ArrayList<>();
    for (OutgoingEvent event : events) {
      if (event.entryBytes() > OutgoingEvent.MAX_BYTES) {
        ledger.failed(event, "EntryTooLarge", event.entryBytes() + " bytes");
      } else {
        sendable.add(event);
      }
    }
    Batches.split(sendable).forEach(batch -> send(batch, ledger));
    return ledger.result();
  }

  private void send(List<OutgoingEvent> batch, Ledger ledger) {
    List<OutgoingEvent> pending = batch;
    for (int attempt = 1; !pending.isEmpty(); attempt++) {
      List<Unsent> failed;
      try {
        failed = put(pending, ledger);
      } catch (SdkException e) {
        refused(pending, e, ledger);
        return;
      }
      List<Unsent> again = failed.stream().filter(f -> !PERMANENT.contains(f.code())).toList();
      failed.stream().filter(f -> PERMANENT.contains(f.code())).forEach(ledger::failed);
      if (!again.isEmpty() && !retries.another(attempt)) {
        again.forEach(ledger::failed);
        return;
      }
      pending = again.stream().map(Unsent::event).toList();
    }
  }

  /** Makes one call. Returns the entries that failed, and records the others as sent. */
  private List<Unsent> put(List<OutgoingEvent> pending, Ledger ledger) {
    PutEventsResponse response =
        client.putEvents(request -> request.entries(pending.stream().map(this::entry).toList()));
    List<PutEventsResultEntry> entries = response.entries();
    boolean anyFailed = Objects.requireNonNullElse(response.failedEntryCount(), 0) > 0;
    boolean named = entries.stream().anyMatch(entry -> entry.errorCode() != null);
    if (entries.size() != pending.size() || anyFailed != named) {
      // The reply does not say which entries failed, so none of them counts as sent.
      return pending.stream().map(e -> new Unsent(e, "UnclearReply", "")).toList();
    }
    List<Unsent> failed = new ArrayList<>();
    for (int i = 0; i < entries.size(); i++) {
      PutEventsResultEntry entry = entries.get(i);
      if (entry.errorCode() == null) {
        ledger.sent(pending.get(i));
      } else {
        String message = Objects.requireNonNullElse(entry.errorMessage(), "");
        failed.add(new Unsent(pending.get(i), entry.errorCode(), message));
      }
    }
    return failed;
  }

  /**
   * Handles a call that failed after the SDK's retries. If the request was wrong, the halves are
   * sent separately, so that one bad entry does not block the others.
   */
  private void refused(List<OutgoingEvent> pending, SdkException failure, Ledger ledger) {
    boolean badRequest =
        failure instanceof AwsServiceException e
            && e.statusCode() == 400
            && !e.isThrottlingException();
    if (badRequest && pending.size() > 1) {
      int half = pending.size() / 2;
      send(pending.subList(0, half), ledger);
      send(pending.subList(half, pending.size()), ledger);
      return;
    }
    String message = Objects.requireNonNullElse(failure.getMessage(), "");
    pending.forEach(event -> ledger.failed(event, code(failure), message));
  }

  private static String code(SdkException failure) {
    if (failure instanceof AwsServiceException e
        && e.awsErrorDetails() != null
        && e.awsErrorDetails().errorCode() != null) {
      return e.awsErrorDetails().errorCode();
    }
    return failure.getClass().getSimpleName();
  }

  private PutEventsRequestEntry entry(OutgoingEvent event) {
    return PutEventsRequestEntry.builder()
        .eventBusName(busName)
        .source(event.source())
        .detailType(event.detailType())
        .detail(event.detail())
        .time(event.occurredAt())
        .build();
  }

  /** The results of the events of one call of {@link #publish}. */
  private static final class Ledger {
    private final List<OutgoingEvent> sent = new ArrayList<>();
    private final List<Unsent> unsent = new ArrayList<>();

    void sent(OutgoingEvent event) {
      sent.add(event);
    }

    void failed(Unsent failure) {
      unsent.add(failure);
    }

    void failed(OutgoingEvent event, String code, String message) {
      failed(new Unsent(event, code, message));
    }

    PublishResult result() {
      return new PublishResult(sent, unsent);
    }
  }
}
