package br.com.metas.cache.proof;

import br.com.metas.cache.table.Gen;
import br.com.metas.cache.table.TableState;
import java.time.Instant;
import java.util.Optional;

/**
 * The state outside the table: committed changes, the clock and nonces.
 *
 * @param committed the changes that are committed, one bit each
 * @param leaseEnds how often the clock passed the end of every lease
 * @param lifeEnds how often the clock passed the life of every layer
 * @param nonces number of used nonces
 * @param behind the table before HEAD's last write, if a mutant's read may see it; otherwise empty
 */
record OutsideState(
    int committed, int leaseEnds, int lifeEnds, int nonces, Optional<TableState> behind) {
  static final OutsideState START = new OutsideState(0, 0, 0, 0, Optional.empty());

  private static final Instant NOON = Instant.parse("2026-02-10T12:00:00Z");

  Instant clock() {
    return NOON.plusSeconds(leaseEnds * Setup.LEASE_SECONDS + lifeEnds * Setup.LIFE_SECONDS);
  }

  Gen gen() {
    return new Gen("gen-" + nonces);
  }

  OutsideState nonceUsed() {
    return new OutsideState(committed, leaseEnds, lifeEnds, nonces + 1, behind);
  }

  OutsideState commit(int bit) {
    return new OutsideState(committed | bit, leaseEnds, lifeEnds, nonces, behind);
  }

  OutsideState leasesEnd() {
    return new OutsideState(committed, leaseEnds + 1, lifeEnds, nonces, behind);
  }

  OutsideState livesEnd() {
    return new OutsideState(committed, leaseEnds, lifeEnds + 1, nonces, behind);
  }

  OutsideState behind(TableState table) {
    return new OutsideState(committed, leaseEnds, lifeEnds, nonces, Optional.of(table));
  }
}
