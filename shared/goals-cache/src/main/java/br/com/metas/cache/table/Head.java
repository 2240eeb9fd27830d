package br.com.metas.cache.table;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The item that says which fill of each layer is valid. Its shape must not change, because old and
 * new code share it.
 *
 * @param gen each eviction puts a new one
 * @param fills the id of the valid fill, by layer key as text. While gen stays the same, a pointer
 *     only moves to fills that HEAD never named before, and is never removed
 * @param leases by layer key as text
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

  /** The layers whose valid fill is not the one of an earlier HEAD. */
  public List<LayerKey> movedSince(Head earlier, List<LayerKey> layers) {
    return layers.stream()
        .filter(layer -> fill(layer).isPresent() && !fill(layer).equals(earlier.fill(layer)))
        .toList();
  }
}
