package br.com.metas.cache.table;

import java.util.Map;
import java.util.Optional;

/**
 * The conditional write that makes fills valid.
 *
 * @param gen the gen that the claim returned; HEAD must still have it
 * @param fills the new pointer of each layer
 * @param owner the request
 * @param release whether this write also releases the layers' leases; it then fails if another
 *     request holds one of them
 */
public record Publication(Gen gen, Map<LayerKey, Pointer> fills, Owner owner, boolean release) {
  /**
   * The move of a pointer.
   *
   * @param seen the fill that the claim found; HEAD must still name it
   * @param fill the fill that HEAD will name
   */
  public record Pointer(Optional<FillId> seen, FillId fill) {}

  public Publication {
    fills = Map.copyOf(fills);
  }

  /**
   * Whether HEAD already names these fills. This happens when the reply to an earlier attempt was
   * lost.
   */
  public boolean isPublishedIn(Head head) {
    return head.gen().equals(gen)
        && fills.entrySet().stream()
            .allMatch(
                entry -> head.fill(entry.getKey()).equals(Optional.of(entry.getValue().fill())));
  }

  /** Whether gen and pointers are unchanged since the claim. */
  public boolean isUnchangedIn(Head head) {
    return head.gen().equals(gen)
        && fills.entrySet().stream()
            .allMatch(entry -> head.fill(entry.getKey()).equals(entry.getValue().seen()));
  }

  /** The same publication without the release of leases. */
  public Publication withoutRelease() {
    return new Publication(gen, fills, owner, false);
  }
}
