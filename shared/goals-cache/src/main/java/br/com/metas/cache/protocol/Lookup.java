package br.com.metas.cache.protocol;

import br.com.metas.cache.table.Chunk;
import br.com.metas.cache.table.ChunkKey;
import br.com.metas.cache.table.Fill;
import br.com.metas.cache.table.Head;
import br.com.metas.cache.table.LayerKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads layers in one request, two where one of them has several chunks.
 *
 * @param task whose layers
 * @param layers which of them
 * @param seen what the first request showed
 */
record Lookup(Task task, List<LayerKey> layers, Optional<Reply.Looked> seen) {
  Lookup {
    layers = List.copyOf(layers);
  }

  static Lookup of(Task task, List<LayerKey> layers) {
    return new Lookup(task, layers, Optional.empty());
  }

  /** HEAD, and the first chunk of every layer that is not at hand. */
  Call.Look first() {
    return new Call.Look(
        layers.stream()
            .filter(layer -> !task.near().containsKey(layer))
            .map(layer -> layer.chunk(0))
            .toList());
  }

  Lookup with(Reply.Looked looked) {
    return new Lookup(task, layers, Optional.of(looked));
  }

  /** The chunks of the fills that HEAD names which are still to be read. */
  List<ChunkKey> further() {
    List<ChunkKey> further = new ArrayList<>();
    Map<ChunkKey, Chunk> chunks = chunksSeen();
    for (LayerKey layer : layers) {
      Optional<String> fill = head().flatMap(head -> head.fill(layer));
      if (fill.isEmpty() || near(layer, fill.get()).isPresent()) {
        continue;
      }
      Chunk firstChunk = chunks.get(layer.chunk(0));
      boolean asked = !task.near().containsKey(layer);
      if (asked && (firstChunk == null || !firstChunk.fill().equals(fill.get()))) {
        continue;
      }
      for (int index = asked ? 1 : 0; index < Fill.chunks(fill.get()).orElse(0); index++) {
        further.add(layer.chunk(index));
      }
    }
    return further;
  }

  /** What each layer is worth, given the further chunks. */
  Map<LayerKey, Found> verdicts(Map<ChunkKey, Chunk> more) {
    Map<ChunkKey, Chunk> chunks = new HashMap<>(chunksSeen());
    chunks.putAll(more);
    Map<LayerKey, Found> verdicts = new LinkedHashMap<>();
    for (LayerKey layer : layers) {
      verdicts.put(layer, verdict(layer, chunks));
    }
    return verdicts;
  }

  private Found verdict(LayerKey layer, Map<ChunkKey, Chunk> chunks) {
    if (seen.isEmpty() || head().isEmpty()) {
      return new Found.Missing(MissCause.NO_HEAD);
    }
    Optional<String> fill = head().get().fill(layer);
    if (fill.isEmpty()) {
      return new Found.Missing(MissCause.NO_FILL);
    }
    Verdict verdict = new Verdict(task, layer, fill.get(), seen.get().now());
    return near(layer, fill.get()).map(verdict::ofNear).orElseGet(() -> verdict.of(chunks));
  }

  private Optional<NearLayer> near(LayerKey layer, String fill) {
    return Optional.ofNullable(task.near().get(layer)).filter(near -> near.fill().equals(fill));
  }

  private Optional<Head> head() {
    return seen.flatMap(looked -> looked.sight().head());
  }

  private Map<ChunkKey, Chunk> chunksSeen() {
    return seen.map(looked -> looked.sight().chunks()).orElse(Map.of());
  }
}
