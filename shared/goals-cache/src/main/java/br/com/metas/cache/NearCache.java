package br.com.metas.cache;

import br.com.metas.cache.protocol.NearLayer;
import br.com.metas.cache.protocol.Served;
import br.com.metas.cache.table.LayerKey;
import br.com.metas.goals.SellerId;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Keeps the most recently used decoded layers of a warm instance. They save reading and decoding
 * chunks, but every request still reads HEAD: the protocol uses a kept layer only if HEAD names its
 * fill. Thread-safe.
 */
final class NearCache {
  private final int capacity;
  private final Map<Place, NearLayer> layers = new LinkedHashMap<>(16, 0.75f, true);

  private record Place(SellerId seller, LayerKey key) {}

  NearCache(int capacity) {
    this.capacity = capacity;
  }

  /**
   * The kept layers of a seller. A layer past its life is dropped, so that it is read together with
   * HEAD, and not after it.
   */
  synchronized Map<LayerKey, NearLayer> of(SellerId seller, List<LayerKey> keys, Instant now) {
    Map<LayerKey, NearLayer> found = new HashMap<>();
    for (LayerKey key : keys) {
      Place place = new Place(seller, key);
      NearLayer layer = layers.get(place);
      if (layer != null && now.isBefore(layer.freshUntil())) {
        found.put(key, layer);
      } else {
        layers.remove(place);
      }
    }
    return found;
  }

  synchronized void keep(SellerId seller, Map<LayerKey, Served> served) {
    served.forEach((key, one) -> {
      Place place = new Place(seller, key);
      layers.remove(place);
      one.near().ifPresent(layer -> layers.put(place, layer));
    });
    while (layers.size() > capacity) {
      layers.remove(layers.keySet().iterator().next());
    }
  }
}
