package br.com.metas.cache.codec;

import br.com.metas.cache.table.Bytes;
import br.com.metas.cache.table.LayerKey;
import br.com.metas.goals.AnnualLayer;
import br.com.metas.goals.Layer;
import br.com.metas.goals.SellerId;
import br.com.metas.goals.StaticLayer;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.msgpack.core.MessageBufferPacker;
import org.msgpack.core.MessagePack;
import org.msgpack.core.MessageUnpacker;

/**
 * Columns in MessagePack inside an {@link Envelope}. The first two values are the seller and the
 * layer key, so an item that was copied to another key is not accepted.
 */
public final class MessagePackCodec implements LayerCodec {
  private final Envelope envelope;

  /**
   * @param chunkBytes the largest piece, in bytes
   */
  public MessagePackCodec(int chunkBytes) {
    this.envelope = new Envelope(chunkBytes);
  }

  @Override
  public List<Bytes> encode(SellerId seller, LayerKey key, Layer layer) {
    try (MessageBufferPacker packer = MessagePack.newDefaultBufferPacker()) {
      packer.packLong(seller.value());
      packer.packString(key.text());
      ColumnWriter writer = new ColumnWriter(packer);
      switch (layer) {
        case StaticLayer names -> StaticColumns.write(writer, names);
        case AnnualLayer months -> AnnualColumns.write(writer, months);
      }
      return envelope.seal(packer.toByteArray());
    } catch (IOException e) {
      throw new IllegalStateException("writing to memory failed", e);
    }
  }

  @Override
  public Optional<Layer> decode(SellerId seller, LayerKey key, List<Bytes> pieces) {
    return envelope.open(pieces).flatMap(content -> read(seller, key, content));
  }

  private static Optional<Layer> read(SellerId seller, LayerKey key, byte[] content) {
    try (MessageUnpacker unpacker = MessagePack.newDefaultUnpacker(content)) {
      if (unpacker.unpackLong() != seller.value() || !unpacker.unpackString().equals(key.text())) {
        return Optional.empty();
      }
      ColumnReader reader = new ColumnReader(unpacker, content.length);
      Layer layer =
          switch (key) {
            case LayerKey.Static(var year) -> StaticColumns.read(reader, year);
            case LayerKey.Annual(var year, var firstOpenMonth) ->
                AnnualColumns.read(reader, year, firstOpenMonth);
          };
      return unpacker.hasNext() ? Optional.empty() : Optional.of(layer);
    } catch (IOException | RuntimeException e) {
      return Optional.empty();
    }
  }
}
