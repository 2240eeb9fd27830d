package br.com.metas.cache.table;

import java.util.Optional;

/** The reply to a publication. */
public sealed interface PublishReply {
  /** HEAD names the fills. */
  record Published() implements PublishReply {}

  /**
   * HEAD was evicted, changed or lost after the claim; nothing was changed.
   *
   * @param head HEAD as it is now
   */
  record Lost(Optional<Head> head) implements PublishReply {}
}
