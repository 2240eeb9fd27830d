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

/** What a machine wants done for its seller. */
public sealed interface Call {
  /** One that goes to the table or the rebuild queue: under their time limit, and dispensable. */
  sealed interface Remote extends Call {}

  /** One that goes to MySQL: under a time limit of its own, and not dispensable. */
  sealed interface Sql extends Call {}

  /** HEAD and these chunks. Reply: {@link Reply.LayersRead}. */
  record ReadLayers(List<ChunkKey> chunks) implements Remote {
    public ReadLayers {
      chunks = List.copyOf(chunks);
    }
  }

  /** Further chunks. Reply: {@link Reply.ChunksRead}. */
  record ReadChunks(List<ChunkKey> chunks) implements Remote {
    public ReadChunks {
      chunks = List.copyOf(chunks);
    }
  }

  /** HEAD alone. Reply: {@link Reply.HeadRead}. */
  record ReadHead() implements Remote {}

  /** Before any SQL of a fill. Reply: {@link Reply.Granted} or {@link Reply.Refused}. */
  record Claim(Set<LayerKey> layers, Owner owner, boolean lease) implements Remote {
    public Claim {
      layers = Set.copyOf(layers);
    }
  }

  /** A chunk of a fill that nothing names yet. Reply: {@link Reply.Done}. */
  record Put(Chunk chunk) implements Remote {}

  /** Makes fills valid. Reply: {@link Reply.Done} or {@link Reply.PublishLost}. */
  record Publish(Publication publication) implements Remote {}

  /** Gives leases back. Reply: {@link Reply.Done}. */
  record Release(List<LayerKey> layers, Owner owner) implements Remote {
    public Release {
      layers = List.copyOf(layers);
    }
  }

  /** Evicts. Reply: {@link Reply.Replaced}. */
  record ReplaceHead() implements Remote {}

  /** Deletes a chunk that is of this fill. Reply: {@link Reply.Done}. */
  record Delete(ChunkKey chunk, FillId fill) implements Remote {}

  /** Puts up the marker of an early refresh. Reply: {@link Reply.Marked}. */
  record Mark(LayerKey layer) implements Remote {}

  /** Asks for a rebuild in the background. Reply: {@link Reply.Done}. */
  record AskRebuild() implements Remote {}

  /** The live figures, on a connection of their own. Reply: {@link Reply.LiveRead}. */
  record Live() implements Sql {}

  /**
   * Reads layers from one snapshot begun now. Reply: {@link Reply.Loaded}.
   *
   * @param layers which
   * @param live figures that the layers should fit; where they don't, they are read again inside
   *     the snapshot
   * @param withLive whether to read them inside the snapshot in any case
   */
  record Load(List<LayerKey> layers, Optional<LiveFigures> live, boolean withLive) implements Sql {
    public Load {
      layers = List.copyOf(layers);
    }
  }

  /** Lets time pass. Reply: {@link Reply.Done}. */
  record Pause(Duration time) implements Call {}
}
