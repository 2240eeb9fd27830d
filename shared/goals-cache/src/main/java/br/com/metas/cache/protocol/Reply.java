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

/** The reply to a call. */
public sealed interface Reply {
  /** What was read from the table. */
  sealed interface Read extends Reply {}

  /** The result of a write to HEAD, or of a marker. */
  sealed interface Written extends Reply {}

  /** The result of a call to MySQL. */
  sealed interface Sql extends Reply {}

  /** HEAD and first chunks, and the clock after they were read. */
  record LayersRead(HeadAndChunks items, Instant now) implements Read {}

  /** The further chunks that were found and are readable. */
  record ChunksRead(Map<ChunkKey, Chunk> chunks) implements Read {
    public ChunksRead {
      chunks = Map.copyOf(chunks);
    }
  }

  /** HEAD, if there is one. */
  record HeadRead(Optional<Head> head) implements Read {}

  /** The claim was granted; HEAD after it. */
  record Granted(Head head) implements Written {}

  /** Other requests hold a lease; HEAD, and the layers that could be claimed. */
  record Refused(Head head, Set<LayerKey> free) implements Written {
    public Refused {
      free = Set.copyOf(free);
    }
  }

  /** Gen or a pointer changed after the claim; HEAD as it is now. */
  record PublishLost(Optional<Head> head) implements Written {}

  /** The HEAD that an eviction replaced. */
  record Replaced(Optional<Head> old) implements Written {}

  /** Whether this request put the marker; false if another one was there. */
  record Marked(boolean first) implements Written {}

  /** The live figures. */
  record LiveRead(LiveFigures live) implements Sql {}

  /**
   * Layers of one snapshot.
   *
   * @param layers the layers that were asked for
   * @param live live figures of the same snapshot, if they were read there
   * @param before the clock before the first statement was sent
   */
  record Loaded(Map<LayerKey, Layer> layers, Optional<LiveFigures> live, Instant before)
      implements Sql {
    public Loaded {
      layers = Map.copyOf(layers);
    }
  }

  /** MySQL did not answer in time. */
  record DatabaseDown(DatabaseUnavailableException cause) implements Sql {}

  /** The call succeeded and has no other result. */
  record Done() implements Reply {}

  /** The table or queue did not answer in time. The call may still take effect later. */
  record NoAnswer() implements Reply {}

  /** The exception for a reply that does not belong to this call: a fault of the program. */
  default IllegalStateException unexpected(Call call) {
    return new IllegalStateException(this + " is no reply to " + call);
  }
}
