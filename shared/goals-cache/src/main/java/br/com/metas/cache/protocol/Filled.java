package br.com.metas.cache.protocol;

import br.com.metas.cache.settings.CacheSettings;
import br.com.metas.cache.table.Bytes;
import br.com.metas.cache.table.Chunk;
import br.com.metas.cache.table.FillId;
import br.com.metas.cache.table.LayerKey;
import br.com.metas.goals.CacheStatus;
import br.com.metas.goals.Layer;
import br.com.metas.goals.LayerStamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A layer that was read from MySQL after a claim, as the chunks of a new fill.
 *
 * @param key which layer
 * @param layer its content
 * @param chunks its items
 */
record Filled(LayerKey key, Layer layer, List<Chunk> chunks) {
  Filled {
    chunks = List.copyOf(chunks);
  }

  static Filled of(Progress progress, LayerKey key, Layer layer, Instant before) {
    Task task = progress.task();
    String nonce = task.owner().nonce() + "." + progress.attempts().loads();
    List<Bytes> pieces = task.codec().encode(task.seller(), key, layer);
    FillId fill = FillId.of(nonce, pieces.size());
    Instant freshUntil = before.plus(life(task.settings(), key, fill));
    Instant staleUntil = freshUntil.plus(task.settings().lives().stale());
    return new Filled(
        key,
        layer,
        IntStream.range(0, pieces.size())
            .mapToObj(index ->
                new Chunk(
                    key.chunk(index),
                    fill,
                    pieces.size(),
                    before,
                    freshUntil,
                    staleUntil,
                    pieces.get(index)))
            .toList());
  }

  /**
   * The life less its jitter, so that lives do not all end at once. The fill's nonce determines the
   * jitter.
   */
  private static Duration life(CacheSettings settings, LayerKey key, FillId fill) {
    double random = ((fill.text().hashCode() * 0x9E3779B9) >>> 16) / 65_536.0;
    return Duration.ofMillis(
        (long) (settings.lives().of(key).toMillis() * (1 - settings.lives().jitter() * random)));
  }

  FillId fill() {
    return chunks.getFirst().fill();
  }

  Served as(CacheStatus status) {
    Chunk chunk = chunks.getFirst();
    return new Served(
        layer,
        LayerStamp.stored(status, chunk.loadedAt(), chunk.freshUntil()),
        Optional.of(chunk.fill()));
  }
}
