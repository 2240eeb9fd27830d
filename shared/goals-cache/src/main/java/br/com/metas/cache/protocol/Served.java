package br.com.metas.cache.protocol;

import br.com.metas.goals.Layer;
import br.com.metas.goals.LayerStamp;
import java.util.Optional;

/**
 * A layer that may be answered with.
 *
 * @param layer the layer
 * @param stamp when and whence it came
 * @param fill the fill that HEAD named, or was made to name, for it
 */
public record Served(Layer layer, LayerStamp stamp, Optional<String> fill) {}
