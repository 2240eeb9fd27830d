package br.com.metas.cache.protocol;

import br.com.metas.cache.table.Chunk;
import br.com.metas.cache.table.ChunkKey;
import br.com.metas.cache.table.Head;
import br.com.metas.cache.table.LayerKey;
import br.com.metas.cache.table.Sight;
import br.com.metas.goals.DatabaseUnavailableException;
import br.com.metas.goals.Layer;
import br.com.metas.goals.LiveFigures;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What came back. */
public sealed interface Reply {
  /** What the table holds, and the clock after it was read. */
  record Looked(Sight sight, Instant now) implements Reply {}

  /** Further chunks, those that were found whole. */
  record Chunks(Map<ChunkKey, Chunk> chunks) implements Reply {
    public Chunks {
      chunks = Map.copyOf(chunks);
    }
  }

  /** HEAD, if there is one. */
  record HeadSeen(Optional<Head> head) implements Reply {}

  /** The claim stands; HEAD as it is now. */
  record Granted(Head head) implements Reply {}

  /** Others hold a lease; HEAD, and what could be claimed. */
  record Refused(Head head, Set<LayerKey> free) implements Reply {
    public Refused {
      free = Set.copyOf(free);
    }
  }

  /** Gen or pointer are not what the claim saw; HEAD as it is. */
  record PublishLost(Optional<Head> head) implements Reply {}

  /** The HEAD that an eviction replaced. */
  record Replaced(Optional<Head> old) implements Reply {}

  /** Whether this request was the one to put the marker up. */
  record Marked(boolean first) implements Reply {}

  /** The live figures. */
  record LiveRead(LiveFigures live) implements Reply {}

  /**
   * Layers of one snapshot.
   *
   * @param layers those asked for
   * @param live figures of the same snapshot, where they were read there
   * @param before the clock before the first statement was sent
   */
  record Loaded(Map<LayerKey, Layer> layers, Optional<LiveFigures> live, Instant before)
      implements Reply {
    public Loaded {
      layers = Map.copyOf(layers);
    }
  }

  /** It was done. */
  record Done() implements Reply {}

  /** The table or queue did not answer, or not in time. What was asked may happen yet. */
  record NoAnswer() implements Reply {}

  /** MySQL did not answer, or not in time. */
  record DatabaseDown(DatabaseUnavailableException cause) implements Reply {}
}
