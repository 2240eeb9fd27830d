package br.com.metas.cache.protocol;

import br.com.metas.cache.table.Bytes;
import br.com.metas.cache.table.Chunk;
import br.com.metas.cache.table.ChunkKey;
import br.com.metas.cache.table.FillId;
import br.com.metas.cache.table.LayerKey;
import br.com.metas.goals.CacheStatus;
import br.com.metas.goals.Layer;
import br.com.metas.goals.LayerStamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Checks one layer against the fill that HEAD names for it.
 *
 * @param task the task of the request
 * @param layer the layer to check
 * @param fill the fill that HEAD, read in this request, names
 * @param now the clock after HEAD was read
 */
record LayerCheck(Task task, LayerKey layer, FillId fill, Instant now) {
  private static final Duration MAX_CLOCK_SKEW = Duration.ofMinutes(1);

  LookupResult ofNear(NearLayer near) {
    Instant staleUntil = near.freshUntil().plus(task.settings().lives().stale());
    return aged(near.layer(), near.loadedAt(), near.freshUntil(), staleUntil);
  }

  LookupResult of(Map<ChunkKey, Chunk> chunks) {
    int count = fill.chunks();
    List<Bytes> pieces = new ArrayList<>(count);
    for (int index = 0; index < count; index++) {
      Chunk chunk = chunks.get(layer.chunk(index));
      if (chunk == null) {
        return new LookupResult.Missing(MissCause.NO_CHUNK);
      }
      if (!chunk.fill().equals(fill)) {
        return new LookupResult.Missing(MissCause.OTHER_FILL);
      }
      pieces.add(chunk.data());
    }
    Chunk first = chunks.get(layer.chunk(0));
    if (first == null || first.chunks() != count || fromTheFuture(first)) {
      return new LookupResult.Missing(MissCause.UNREADABLE);
    }
    if (!now.isBefore(first.staleUntil())) {
      return new LookupResult.Missing(MissCause.EXPIRED);
    }
    Optional<Layer> decoded = task.codec().decode(task.seller(), layer, pieces);
    return decoded.isEmpty()
        ? new LookupResult.Missing(MissCause.UNREADABLE)
        : aged(decoded.get(), first.loadedAt(), freshUntil(first), first.staleUntil());
  }

  private boolean fromTheFuture(Chunk chunk) {
    return chunk.loadedAt().isAfter(now.plus(MAX_CLOCK_SKEW));
  }

  /** The end of life, limited to the longest life of the layer, in case the item is damaged. */
  private Instant freshUntil(Chunk chunk) {
    Instant latest = chunk.loadedAt().plus(task.settings().lives().of(layer));
    return chunk.freshUntil().isAfter(latest) ? latest : chunk.freshUntil();
  }

  private LookupResult aged(
      Layer content, Instant loadedAt, Instant freshUntil, Instant staleUntil) {
    if (now.isBefore(freshUntil)) {
      return new LookupResult.Valid(served(task.foundAs(), content, loadedAt, freshUntil));
    }
    return now.isBefore(staleUntil)
        ? new LookupResult.Expired(served(CacheStatus.STALE, content, loadedAt, freshUntil))
        : new LookupResult.Missing(MissCause.EXPIRED);
  }

  private Served served(CacheStatus status, Layer content, Instant loadedAt, Instant freshUntil) {
    return new Served(content, LayerStamp.stored(status, loadedAt, freshUntil), Optional.of(fill));
  }
}
