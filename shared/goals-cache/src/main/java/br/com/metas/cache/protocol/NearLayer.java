package br.com.metas.cache.protocol;

import br.com.metas.cache.table.FillId;
import br.com.metas.goals.Layer;
import java.time.Instant;

/**
 * A decoded layer from the near cache. It is valid only if HEAD, read in the same request, names
 * its fill.
 *
 * @param fill the fill it was decoded from
 * @param layer the layer
 * @param loadedAt the clock before its SQL was sent
 * @param freshUntil end of its life
 */
public record NearLayer(FillId fill, Layer layer, Instant loadedAt, Instant freshUntil) {}
