package br.com.metas.rebuilder;

import br.com.metas.rebuildqueue.RebuildMessage;
import java.util.List;

/** Sends messages to the rebuild queue. Implementations are thread-safe. */
@FunctionalInterface
public interface RebuildSink {
  /**
   * Sends messages.
   *
   * @return the messages that the queue may not have accepted
   */
  List<RebuildMessage> send(List<? extends RebuildMessage> messages);
}
