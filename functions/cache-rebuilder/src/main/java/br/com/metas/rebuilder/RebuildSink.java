package br.com.metas.rebuilder;

import br.com.metas.rebuildqueue.RebuildMessage;
import java.util.List;

/** Takes messages for the rebuild queue. Implementations are thread-safe. */
@FunctionalInterface
public interface RebuildSink {
  /**
   * Sends messages.
   *
   * @return those of which it is not certain that the queue took them
   */
  List<RebuildMessage> send(List<? extends RebuildMessage> messages);
}
