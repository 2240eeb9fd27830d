package br.com.metas.local.rebuild;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;

/** The progress of one rebuild. Thread-safe. */
final class RebuildRun {
  private final LongSupplier nanoTime;
  private final long begun;
  private final List<String> failed = new ArrayList<>();
  private int sent;
  private int done;
  private boolean listed;
  private long nanos;

  RebuildRun(LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
    this.begun = nanoTime.getAsLong();
  }

  synchronized void sent(int messages) {
    sent += messages;
  }

  /** Every seller has a message. */
  synchronized void listed() {
    listed = true;
    look();
  }

  synchronized void done() {
    done++;
    look();
  }

  /** A message failed too often. */
  synchronized void failed(String message) {
    failed.add(message);
    look();
  }

  private void look() {
    nanos = nanoTime.getAsLong() - begun;
  }

  synchronized String toJson() {
    ObjectMapper json = new ObjectMapper();
    ObjectNode answer = json.createObjectNode();
    answer.put("wallets", sent);
    answer.put("done", done);
    answer.set("failed", json.valueToTree(failed));
    answer.put("finished", listed && done + failed.size() == sent);
    answer.put("milliseconds", Duration.ofNanos(nanos).toMillis());
    return answer.toString();
  }
}
