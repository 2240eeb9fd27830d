package br.com.metas.cache.table;

import java.util.Set;

/** What became of a claim. */
public sealed interface ClaimReply {
  /**
   * SQL may begin.
   *
   * @param head HEAD after the claim: its gen and pointers are what a publish must still find
   */
  record Granted(Head head) implements ClaimReply {}

  /**
   * Others hold a lease; nothing was changed.
   *
   * @param head HEAD as it is
   * @param free those of the layers that could be claimed
   */
  record Refused(Head head, Set<LayerKey> free) implements ClaimReply {
    public Refused {
      free = Set.copyOf(free);
    }
  }
}
