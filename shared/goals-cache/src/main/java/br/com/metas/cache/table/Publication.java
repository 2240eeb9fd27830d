package br.com.metas.cache.table;

import java.util.Map;
import java.util.Optional;

/**
 * The one conditional write that makes fills valid.
 *
 * @param gen the gen that the claim returned; HEAD must still have it
 * @param fills what each layer is to point to
 * @param owner the request
 * @param release whether the layers' leases are held by the owner, and go with this write; the
 *     write is then refused if one of them is someone else's by now
 */
public record Publication(Gen gen, Map<LayerKey, Pointer> fills, Owner owner, boolean release) {
  /**
   * A pointer's move.
   *
   * @param seen the fill that the claim saw; the pointer must still be there
   * @param fill the fill to name
   */
  public record Pointer(Optional<FillId> seen, FillId fill) {}

  public Publication {
    fills = Map.copyOf(fills);
  }

  /** Whether HEAD already names these fills: an attempt whose reply was lost has been here. */
  public boolean standsIn(Head head) {
    return head.gen().equals(gen)
        && fills.entrySet().stream()
            .allMatch(
                entry -> head.fill(entry.getKey()).equals(Optional.of(entry.getValue().fill())));
  }

  /** Whether gen and pointers are as the claim saw them. */
  public boolean isDueIn(Head head) {
    return head.gen().equals(gen)
        && fills.entrySet().stream()
            .allMatch(entry -> head.fill(entry.getKey()).equals(entry.getValue().seen()));
  }

  /** The same, leaving every lease alone. */
  public Publication withoutRelease() {
    return new Publication(gen, fills, owner, false);
  }
}
