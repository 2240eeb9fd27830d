package br.com.metas.rebuildqueue;

import br.com.metas.functions.Retries;
import br.com.metas.goals.GoalYear;
import br.com.metas.goals.SellerId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.BatchResultErrorEntry;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchResponse;

/** Sends messages to the rebuild queue. Thread-safe. */
public final class SqsRebuildQueue {
  /** The most messages of one {@code SendMessageBatch}. */
  public static final int BATCH = 10;

  private final MessageText text = new MessageText();
  private final SqsClient client;
  private final String queueUrl;
  private final Retries retries;

  /**
   * @param client a client with the SDK's retries for whole calls
   * @param retries for messages that fail in a call that succeeds
   */
  public SqsRebuildQueue(SqsClient client, String queueUrl, Retries retries) {
    this.client = client;
    this.queueUrl = queueUrl;
    this.retries = retries;
  }

  /**
   * Requests a rebuild of the layers of one wallet, with one call.
   *
   * @throws SdkException if the queue did not accept the message
   */
  public void request(SellerId seller, GoalYear year) {
    String body = text.write(new RebuildMessage.Wallet(seller, year));
    client.sendMessage(request -> request.queueUrl(queueUrl).messageBody(body));
  }

  /**
   * Sends messages, ten per call.
   *
   * @return the messages that the queue may not have accepted; sending them again does no harm
   */
  public List<RebuildMessage> send(List<? extends RebuildMessage> messages) {
    List<RebuildMessage> unsent = new ArrayList<>();
    for (int from = 0; from < messages.size(); from += BATCH) {
      List<? extends RebuildMessage> batch =
          messages.subList(from, Math.min(from + BATCH, messages.size()));
      unsent.addAll(sendBatch(batch));
    }
    return unsent;
  }

  private List<RebuildMessage> sendBatch(List<? extends RebuildMessage> batch) {
    List<RebuildMessage> pending = List.copyOf(batch);
    for (int attempt = 1; !pending.isEmpty(); attempt++) {
      try {
        pending = failed(pending);
      } catch (SdkException e) {
        return pending; // the SDK has already retried the call
      }
      if (!pending.isEmpty() && !retries.another(attempt)) {
        return pending;
      }
    }
    return pending;
  }

  /** Makes one call. Returns the messages that failed, or that are missing in the response. */
  private List<RebuildMessage> failed(List<RebuildMessage> messages) {
    SendMessageBatchResponse response =
        client.sendMessageBatch(request ->
            request
                .queueUrl(queueUrl)
                .entries(
                    IntStream.range(0, messages.size())
                        .mapToObj(i -> entry(i, messages.get(i)))
                        .toList()));
    Set<String> taken = new HashSet<>();
    response.successful().forEach(result -> taken.add(result.id()));
    response.failed().stream().map(BatchResultErrorEntry::id).forEach(taken::remove);
    return IntStream.range(0, messages.size())
        .filter(i -> !taken.contains(Integer.toString(i)))
        .mapToObj(messages::get)
        .toList();
  }

  private SendMessageBatchRequestEntry entry(int id, RebuildMessage message) {
    return SendMessageBatchRequestEntry.builder()
        .id(Integer.toString(id))
        .messageBody(text.write(message))
        .build();
  }
}
