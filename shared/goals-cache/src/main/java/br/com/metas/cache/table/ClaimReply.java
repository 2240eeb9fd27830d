package br.com.metas.cache.table;

import java.util.Set;

/** The reply to a claim. */
public sealed interface ClaimReply {
  /**
   * SQL may begin.
   *
   * @param head HEAD after the claim; a publish must find the same gen and pointers
   */
  record Granted(Head head) implements ClaimReply {}

  /**
   * Other requests hold a lease; nothing was changed.
   *
   * @param head HEAD as it is now
   * @param free the layers that could be claimed
   */
  record Refused(Head head, Set<LayerKey> free) implements ClaimReply {
    public Refused {
      free = Set.copyOf(free);
    }
  }
}
