package br.com.metas.cache.protocol;

import br.com.metas.cache.table.FillId;
import br.com.metas.goals.Layer;
import br.com.metas.goals.LayerStamp;
import java.util.Optional;

/**
 * A layer that may be returned.
 *
 * @param layer the layer
 * @param stamp where it came from, and when
 * @param fill the fill that HEAD named, or was made to name, for it
 */
public record Served(Layer layer, LayerStamp stamp, Optional<FillId> fill) {
  /** What an instance may keep of it: nothing, if HEAD names it not. */
  public Optional<NearLayer> near() {
    return fill.flatMap(
        id -> stamp.freshUntil().map(until -> new NearLayer(id, layer, stamp.loadedAt(), until)));
  }
}
