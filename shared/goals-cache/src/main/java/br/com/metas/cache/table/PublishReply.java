package br.com.metas.cache.table;

import java.util.Optional;

/** What became of a publication. */
public sealed interface PublishReply {
  /** HEAD names the fills. */
  record Published() implements PublishReply {}

  /**
   * Someone evicted, published or lost HEAD in between; nothing was changed.
   *
   * @param head HEAD as it is
   */
  record Lost(Optional<Head> head) implements PublishReply {}
}
