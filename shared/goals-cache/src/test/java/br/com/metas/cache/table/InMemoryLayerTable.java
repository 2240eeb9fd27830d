package br.com.metas.cache.table;

import br.com.metas.goals.SellerId;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The port on top of {@link TableState}, one partition per seller. Thread-safe. */
public final class InMemoryLayerTable implements LayerTable {
  private final Map<SellerId, TableState> partitions = new HashMap<>();
  private final Map<SellerId, Instant> refreshes = new HashMap<>();

  private TableState of(SellerId seller) {
    return partitions.getOrDefault(seller, TableState.EMPTY);
  }

  @Override
  public synchronized HeadAndChunks read(SellerId seller, List<ChunkKey> chunks) {
    return new HeadAndChunks(of(seller).head(), of(seller).chunks(chunks));
  }

  @Override
  public synchronized Map<ChunkKey, Chunk> chunks(SellerId seller, List<ChunkKey> chunks) {
    return of(seller).chunks(chunks);
  }

  @Override
  public synchronized Optional<Head> head(SellerId seller) {
    return of(seller).head();
  }

  @Override
  public synchronized ClaimReply claim(SellerId seller, Claim claim) {
    return keep(seller, of(seller).claim(claim));
  }

  @Override
  public synchronized void put(SellerId seller, Chunk chunk) {
    partitions.put(seller, of(seller).put(chunk));
  }

  @Override
  public synchronized PublishReply publish(SellerId seller, Publication publication) {
    return keep(seller, of(seller).publish(publication));
  }

  @Override
  public synchronized void release(SellerId seller, List<LayerKey> layers, Owner owner) {
    partitions.put(seller, of(seller).release(layers, owner));
  }

  @Override
  public synchronized Optional<Head> replaceHead(SellerId seller, Gen gen) {
    Optional<Head> old = of(seller).head();
    partitions.put(seller, of(seller).evict(gen));
    return old;
  }

  @Override
  public synchronized void delete(SellerId seller, ChunkKey chunk, FillId fill) {
    partitions.put(seller, of(seller).delete(chunk, fill));
  }

  @Override
  public synchronized boolean mark(SellerId seller, LayerKey layer, Instant now, Instant until) {
    return keep(seller, of(seller).mark(layer, now, until));
  }

  @Override
  public synchronized Optional<Instant> admit(SellerId seller, Instant now, Instant until) {
    Optional<Instant> standing =
        Optional.ofNullable(refreshes.get(seller))
            .filter(end -> end.isAfter(now) && !end.isAfter(now.plus(LONGEST_REFRESH_MARKER)));
    if (standing.isEmpty()) {
      refreshes.put(seller, until);
    }
    return standing;
  }

  private <T> T keep(SellerId seller, TableState.Change<T> change) {
    partitions.put(seller, change.state());
    return change.reply();
  }
}
