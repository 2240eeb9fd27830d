package br.com.metas.cache.table;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One partition as a value that can be copied and compared. It implements the rules of the port a
 * second time, independently of DynamoDB's expressions. The contract suite runs against both.
 */
public record TableState(
    Optional<Head> head, Map<ChunkKey, Chunk> items, Map<LayerKey, Instant> markers) {
  public static final TableState EMPTY = new TableState(Optional.empty(), Map.of(), Map.of());

  /** A reply, and the partition after it. */
  public record Change<T>(TableState state, T reply) {}

  public TableState {
    items = Map.copyOf(items);
    markers = Map.copyOf(markers);
  }

  public Map<ChunkKey, Chunk> chunks(List<ChunkKey> keys) {
    return items.entrySet().stream()
        .filter(entry -> keys.contains(entry.getKey()))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  public Change<ClaimReply> claim(Claim claim) {
    Head before = head.orElse(new Head(claim.newGen(), Map.of(), Map.of()));
    if (!claim.lease()) {
      return new Change<>(withHead(before), new ClaimReply.Granted(before));
    }
    var free =
        claim.layers().stream()
            .filter(layer -> claim.mayLease(before, layer))
            .collect(Collectors.toSet());
    if (free.size() < claim.layers().size()) {
      return new Change<>(this, new ClaimReply.Refused(before, free));
    }
    Map<String, Lease> leases = new HashMap<>(before.leases());
    claim
        .layers()
        .forEach(layer ->
            leases.put(layer.text(), new Lease(claim.owner(), claim.until(), before.gen())));
    Head after = new Head(before.gen(), before.fills(), leases);
    return new Change<>(withHead(after), new ClaimReply.Granted(after));
  }

  public TableState put(Chunk chunk) {
    Map<ChunkKey, Chunk> next = new HashMap<>(items);
    next.put(chunk.key(), chunk);
    return new TableState(head, next, markers);
  }

  public Change<PublishReply> publish(Publication publication) {
    if (head.filter(publication::isPublishedIn).isPresent()) {
      return new Change<>(this, new PublishReply.Published());
    }
    if (head.filter(publication::isUnchangedIn).isEmpty()
        || (publication.release() && !holds(publication.fills().keySet(), publication.owner()))) {
      return new Change<>(this, new PublishReply.Lost(head));
    }
    Map<String, FillId> fills = new HashMap<>(head.get().fills());
    Map<String, Lease> leases = new HashMap<>(head.get().leases());
    publication
        .fills()
        .forEach((layer, pointer) -> {
          fills.put(layer.text(), pointer.fill());
          if (publication.release()) {
            leases.remove(layer.text());
          }
        });
    return new Change<>(
        withHead(new Head(head.get().gen(), fills, leases)), new PublishReply.Published());
  }

  public TableState release(List<LayerKey> layers, Owner owner) {
    if (head.isEmpty() || !holds(layers, owner)) {
      return this;
    }
    Map<String, Lease> leases = new HashMap<>(head.get().leases());
    layers.forEach(layer -> leases.remove(layer.text()));
    return withHead(new Head(head.get().gen(), head.get().fills(), leases));
  }

  private boolean holds(Iterable<LayerKey> layers, Owner owner) {
    for (LayerKey layer : layers) {
      Lease lease = head.map(one -> one.leases().get(layer.text())).orElse(null);
      if (lease == null || !lease.owner().equals(owner)) {
        return false;
      }
    }
    return true;
  }

  public TableState evict(Gen gen) {
    return withHead(new Head(gen, Map.of(), Map.of()));
  }

  public TableState delete(ChunkKey chunk, FillId fill) {
    Chunk there = items.get(chunk);
    return there != null && there.fill().equals(fill) ? lose(chunk) : this;
  }

  /** The partition after the loss of a chunk, by its time to live or by a late delete. */
  public TableState lose(ChunkKey chunk) {
    Map<ChunkKey, Chunk> next = new HashMap<>(items);
    next.remove(chunk);
    return new TableState(head, next, markers);
  }

  /** The partition after the loss of HEAD. */
  public TableState loseHead() {
    return new TableState(Optional.empty(), items, markers);
  }

  public Change<Boolean> mark(LayerKey layer, Instant now, Instant until) {
    Instant there = markers.get(layer);
    if (there != null && there.isAfter(now)) {
      return new Change<>(this, false);
    }
    Map<LayerKey, Instant> next = new HashMap<>(markers);
    next.put(layer, until);
    return new Change<>(new TableState(head, items, next), true);
  }

  private TableState withHead(Head next) {
    return new TableState(Optional.of(next), items, markers);
  }
}
