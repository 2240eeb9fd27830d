package br.com.metas.cache.codec;

import br.com.metas.cache.table.Bytes;
import br.com.metas.cache.table.LayerKey;
import br.com.metas.goals.Layer;
import br.com.metas.goals.SellerId;
import java.util.List;
import java.util.Optional;

/** Turns layers into pieces that fit into items, and back. Pure and thread-safe. */
public interface LayerCodec {
  /** One piece at least, none above the size of a chunk. */
  List<Bytes> encode(SellerId seller, LayerKey key, Layer layer);

  /**
   * The layer again, or empty if these are not all the pieces of just this seller's and key's
   * layer. Never throws.
   */
  Optional<Layer> decode(SellerId seller, LayerKey key, List<Bytes> pieces);
}
