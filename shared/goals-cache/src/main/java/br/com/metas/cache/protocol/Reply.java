package br.com.metas.cache.protocol;

import br.com.metas.cache.table.Chunk;
import br.com.metas.cache.table.ChunkKey;
import br.com.metas.cache.table.Head;
import br.com.metas.cache.table.HeadAndChunks;
import br.com.metas.cache.table.LayerKey;
import br.com.metas.goals.DatabaseUnavailableException;
import br.com.metas.goals.Layer;
import br.com.metas.goals.LiveFigures;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What came back. */
public sealed interface Reply {
  /** What the table holds. */
  sealed interface Read extends Reply {}

  /** What became of a write to HEAD, or of a marker. */
  sealed interface Written extends Reply {}

  /** What came from MySQL. */
  sealed interface Sql extends Reply {}

  /** HEAD and first chunks, and the clock after they were read. */
  record LayersRead(HeadAndChunks items, Instant now) implements Read {}

  /** Further chunks, those that were found whole. */
  record ChunksRead(Map<ChunkKey, Chunk> chunks) implements Read {
    public ChunksRead {
      chunks = Map.copyOf(chunks);
    }
  }

  /** HEAD, if there is one. */
  record HeadRead(Optional<Head> head) implements Read {}

  /** The claim stands; HEAD as it is now. */
  record Granted(Head head) implements Written {}

  /** Others hold a lease; HEAD, and what could be claimed. */
  record Refused(Head head, Set<LayerKey> free) implements Written {
    public Refused {
      free = Set.copyOf(free);
    }
  }

  /** Gen or pointer are not what the claim saw; HEAD as it is. */
  record PublishLost(Optional<Head> head) implements Written {}

  /** The HEAD that an eviction replaced. */
  record Replaced(Optional<Head> old) implements Written {}

  /** Whether this request was the one to put the marker up. */
  record Marked(boolean first) implements Written {}

  /** The live figures. */
  record LiveRead(LiveFigures live) implements Sql {}

  /**
   * Layers of one snapshot.
   *
   * @param layers those asked for
   * @param live figures of the same snapshot, where they were read there
   * @param before the clock before the first statement was sent
   */
  record Loaded(Map<LayerKey, Layer> layers, Optional<LiveFigures> live, Instant before)
      implements Sql {
    public Loaded {
      layers = Map.copyOf(layers);
    }
  }

  /** MySQL did not answer, or not in time. */
  record DatabaseDown(DatabaseUnavailableException cause) implements Sql {}

  /** It was done. */
  record Done() implements Reply {}

  /** The table or queue did not answer, or not in time. What was asked may happen yet. */
  record NoAnswer() implements Reply {}

  /** This reply to a call that has no such reply: a fault of the program. */
  default IllegalStateException unexpected(Call call) {
    return new IllegalStateException(this + " is no reply to " + call);
  }
}
