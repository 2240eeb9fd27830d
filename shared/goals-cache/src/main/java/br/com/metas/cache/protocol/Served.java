package br.com.metas.cache.protocol;

import br.com.metas.cache.table.FillId;
import br.com.metas.goals.Layer;
import br.com.metas.goals.LayerStamp;
import java.util.Optional;

/**
 * A layer that is ready to be served.
 *
 * @param layer the layer
 * @param stamp where it came from, and when
 * @param fill the fill that HEAD names for it; empty if the layer is not stored
 */
public record Served(Layer layer, LayerStamp stamp, Optional<FillId> fill) {
  /** The layer for the near cache; empty if HEAD does not name it. */
  public Optional<NearLayer> near() {
    return fill.flatMap(
        id -> stamp.freshUntil().map(until -> new NearLayer(id, layer, stamp.loadedAt(), until)));
  }
}
