package br.com.metas.cache.protocol;

import br.com.metas.cache.table.Chunk;
import br.com.metas.cache.table.ChunkKey;
import br.com.metas.cache.table.FillId;
import br.com.metas.cache.table.Head;
import br.com.metas.cache.table.LayerKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads layers from the table: in one request, or in two if a layer has several chunks.
 *
 * @param task the task of the request
 * @param layers the layers to read
 * @param read what the first request returned
 */
record Lookup(Task task, List<LayerKey> layers, Optional<Reply.LayersRead> read) {
  Lookup {
    layers = List.copyOf(layers);
  }

  static Lookup of(Task task, List<LayerKey> layers) {
    return new Lookup(task, layers, Optional.empty());
  }

  /** Reads HEAD, and the first chunk of every layer that is not in the near cache. */
  Call.ReadLayers first() {
    return new Call.ReadLayers(
        layers.stream()
            .filter(layer -> !task.near().containsKey(layer))
            .map(layer -> layer.chunk(0))
            .toList());
  }

  Lookup with(Reply.LayersRead first) {
    return new Lookup(task, layers, Optional.of(first));
  }

  /** The chunks that are still to be read, of the fills that HEAD names. */
  List<ChunkKey> further() {
    List<ChunkKey> further = new ArrayList<>();
    Map<ChunkKey, Chunk> chunks = firstChunks();
    for (LayerKey layer : layers) {
      Optional<FillId> fill = head().flatMap(head -> head.fill(layer));
      if (fill.isEmpty() || near(layer, fill.get()).isPresent()) {
        continue;
      }
      Chunk firstChunk = chunks.get(layer.chunk(0));
      boolean asked = !task.near().containsKey(layer);
      if (asked && (firstChunk == null || !firstChunk.fill().equals(fill.get()))) {
        continue;
      }
      for (int index = asked ? 1 : 0; index < fill.get().chunks(); index++) {
        further.add(layer.chunk(index));
      }
    }
    return further;
  }

  /** The result for each layer, with these further chunks. */
  Map<LayerKey, LookupResult> results(Map<ChunkKey, Chunk> more) {
    Map<ChunkKey, Chunk> chunks = new HashMap<>(firstChunks());
    chunks.putAll(more);
    Map<LayerKey, LookupResult> results = new LinkedHashMap<>();
    for (LayerKey layer : layers) {
      results.put(layer, result(layer, chunks));
    }
    return results;
  }

  private LookupResult result(LayerKey layer, Map<ChunkKey, Chunk> chunks) {
    if (read.isEmpty() || head().isEmpty()) {
      return new LookupResult.Missing(MissCause.NO_HEAD);
    }
    Optional<FillId> fill = head().get().fill(layer);
    if (fill.isEmpty()) {
      return new LookupResult.Missing(MissCause.NO_FILL);
    }
    LayerCheck check = new LayerCheck(task, layer, fill.get(), read.get().now());
    return near(layer, fill.get()).map(check::ofNear).orElseGet(() -> check.of(chunks));
  }

  private Optional<NearLayer> near(LayerKey layer, FillId fill) {
    return Optional.ofNullable(task.near().get(layer)).filter(near -> near.fill().equals(fill));
  }

  private Optional<Head> head() {
    return read.flatMap(first -> first.items().head());
  }

  private Map<ChunkKey, Chunk> firstChunks() {
    return read.map(first -> first.items().chunks()).orElse(Map.of());
  }
}
