package br.com.metas.cache.table;

import java.util.Map;
import java.util.Optional;

/**
 * HEAD and chunks, each strongly consistent, together in one request but not of one moment.
 *
 * @param head HEAD, if there is one that can be read
 * @param chunks those that were found whole; expired ones too
 */
public record HeadAndChunks(Optional<Head> head, Map<ChunkKey, Chunk> chunks) {
  public HeadAndChunks {
    chunks = Map.copyOf(chunks);
  }
}
