package br.com.metas.cache.codec;

import br.com.metas.cache.table.Bytes;
import br.com.metas.cache.table.LayerKey;
import br.com.metas.goals.Layer;
import br.com.metas.goals.SellerId;
import java.util.List;
import java.util.Optional;

/** Encodes layers as pieces that fit into items, and decodes them. Pure and thread-safe. */
public interface LayerCodec {
  /** At least one piece. No piece is larger than a chunk may be. */
  List<Bytes> encode(SellerId seller, LayerKey key, Layer layer);

  /**
   * The decoded layer. Empty if these are not all the pieces of the layer with this seller and key.
   * Never throws.
   */
  Optional<Layer> decode(SellerId seller, LayerKey key, List<Bytes> pieces);
}
