package br.com.metas.cache.protocol;

import br.com.metas.cache.table.Chunk;
import br.com.metas.cache.table.ChunkKey;
import br.com.metas.cache.table.FillId;
import br.com.metas.cache.table.LayerKey;
import br.com.metas.cache.table.Owner;
import br.com.metas.cache.table.Publication;
import br.com.metas.goals.LiveFigures;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A call that a machine asks for. */
public sealed interface Call {
  /**
   * A call to the table or the rebuild queue. It has their budget, and a request can do without it.
   */
  sealed interface Remote extends Call {}

  /** A call to MySQL. It has a separate budget, and a request cannot do without it. */
  sealed interface Sql extends Call {}

  /** Reads HEAD and these chunks. Reply: {@link Reply.LayersRead}. */
  record ReadLayers(List<ChunkKey> chunks) implements Remote {
    public ReadLayers {
      chunks = List.copyOf(chunks);
    }
  }

  /** Reads further chunks. Reply: {@link Reply.ChunksRead}. */
  record ReadChunks(List<ChunkKey> chunks) implements Remote {
    public ReadChunks {
      chunks = List.copyOf(chunks);
    }
  }

  /** Reads only HEAD. Reply: {@link Reply.HeadRead}. */
  record ReadHead() implements Remote {}

  /**
   * Claims layers, before any SQL of a fill. Reply: {@link Reply.Granted} or {@link Reply.Refused}.
   */
  record Claim(Set<LayerKey> layers, Owner owner, boolean lease) implements Remote {
    public Claim {
      layers = Set.copyOf(layers);
    }
  }

  /** Stores a chunk of a fill that HEAD does not name yet. Reply: {@link Reply.Done}. */
  record Put(Chunk chunk) implements Remote {}

  /** Makes fills valid. Reply: {@link Reply.Done} or {@link Reply.PublishLost}. */
  record Publish(Publication publication) implements Remote {}

  /** Releases leases. Reply: {@link Reply.Done}. */
  record Release(List<LayerKey> layers, Owner owner) implements Remote {
    public Release {
      layers = List.copyOf(layers);
    }
  }

  /** Evicts: replaces HEAD. Reply: {@link Reply.Replaced}. */
  record ReplaceHead() implements Remote {}

  /** Deletes a chunk if it belongs to this fill. Reply: {@link Reply.Done}. */
  record Delete(ChunkKey chunk, FillId fill) implements Remote {}

  /** Puts the marker of an early refresh. Reply: {@link Reply.Marked}. */
  record Mark(LayerKey layer) implements Remote {}

  /** Requests a rebuild in the background. Reply: {@link Reply.Done}. */
  record AskRebuild() implements Remote {}

  /** Reads the live figures, on a separate connection. Reply: {@link Reply.LiveRead}. */
  record Live() implements Sql {}

  /**
   * Reads layers from one snapshot that begins with this call. Reply: {@link Reply.Loaded}.
   *
   * @param layers the layers to read
   * @param live live figures that the layers should fit; if they do not, the live figures are read
   *     again in the snapshot
   * @param withLive whether to read live figures in the snapshot in any case
   */
  record Load(List<LayerKey> layers, Optional<LiveFigures> live, boolean withLive) implements Sql {
    public Load {
      layers = List.copyOf(layers);
    }
  }

  /** Waits. Reply: {@link Reply.Done}. */
  record Pause(Duration time) implements Call {}
}
