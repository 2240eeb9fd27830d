package br.com.metas.cache.proof;

import br.com.metas.cache.protocol.Call;
import br.com.metas.cache.protocol.Machine;
import br.com.metas.cache.protocol.NearLayer;
import br.com.metas.cache.table.Chunk;
import br.com.metas.cache.table.ChunkKey;
import br.com.metas.cache.table.Gen;
import br.com.metas.cache.table.Head;
import br.com.metas.cache.table.LayerKey;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The state of an actor. */
sealed interface Actor {
  /**
   * What an instance keeps between requests.
   *
   * @param gen the gen of the last lookup; the protocol does not use it, but a mutant does
   * @param nearGen the gen when the layers were kept; only a mutant uses it
   */
  record Memory(Map<LayerKey, NearLayer> near, Gen gen, Gen nearGen) {
    static final Memory NONE = new Memory(Map.of(), new Gen(""), new Gen(""));
  }

  /** Between two parts of its plan. */
  record Ready(int done, Memory memory) implements Actor {}

  /** Within a part of its plan. */
  record Running(int done, Machine machine, List<Pending> pending, Memory memory) implements Actor {
    public Running {
      pending = List.copyOf(pending);
    }
  }

  /** At the end of its plan. */
  record Ended() implements Actor {}

  /**
   * A call under way.
   *
   * @param rest the parts of a batch read still to be read: 0 for HEAD, then the chunks
   * @param head HEAD, once it was read
   * @param chunks the chunks read so far
   */
  record Pending(Call call, List<Integer> rest, Optional<Head> head, Map<ChunkKey, Chunk> chunks) {
    static Pending of(Call call) {
      return new Pending(call, List.of(), Optional.empty(), Map.of());
    }
  }
}
