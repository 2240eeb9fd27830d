package br.com.metas.cache.table;

import java.util.Map;
import java.util.Optional;

/**
 * HEAD and chunks of one request. Each item is strongly consistent, but they are not from one
 * moment.
 *
 * @param head HEAD, if it exists and is readable
 * @param chunks the chunks that were found and are readable, expired ones too
 */
public record HeadAndChunks(Optional<Head> head, Map<ChunkKey, Chunk> chunks) {
  public HeadAndChunks {
    chunks = Map.copyOf(chunks);
  }
}
