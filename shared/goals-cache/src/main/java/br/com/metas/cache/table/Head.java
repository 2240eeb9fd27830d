package br.com.metas.cache.table;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The item that says what is valid. Its shape is frozen: old and new code meet there.
 *
 * @param gen another one after every eviction
 * @param fills by layer key, as text, the one valid fill's id. Under one gen a pointer moves on to
 *     fills never named before, and is never taken away
 * @param leases by layer key, as text
 */
public record Head(Gen gen, Map<String, FillId> fills, Map<String, Lease> leases) {
  public Head {
    fills = Map.copyOf(fills);
    leases = Map.copyOf(leases);
  }

  /** The valid fill of a layer, if there is one. */
  public Optional<FillId> fill(LayerKey layer) {
    return Optional.ofNullable(fills.get(layer.text()));
  }

  /** Those of the layers for which another fill is valid now than was in an earlier HEAD. */
  public List<LayerKey> movedSince(Head earlier, List<LayerKey> layers) {
    return layers.stream()
        .filter(layer -> fill(layer).isPresent() && !fill(layer).equals(earlier.fill(layer)))
        .toList();
  }
}
