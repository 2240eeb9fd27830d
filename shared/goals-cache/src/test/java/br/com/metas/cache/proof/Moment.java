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
record Moment(int committed, int leaseEnds, int lifeEnds, int nonces, Optional<TableState> behind) {
  static final Moment START = new Moment(0, 0, 0, 0, Optional.empty());

  private static final Instant NOON = Instant.parse("2026-02-10T12:00:00Z");

  Instant clock() {
    return NOON.plusSeconds(leaseEnds * Setup.LEASE_SECONDS + lifeEnds * Setup.LIFE_SECONDS);
  }

  Gen gen() {
    return new Gen("gen-" + nonces);
  }

  Moment nonceUsed() {
    return new Moment(committed, leaseEnds, lifeEnds, nonces + 1, behind);
  }

  Moment commit(int bit) {
    return new Moment(committed | bit, leaseEnds, lifeEnds, nonces, behind);
  }

  Moment leasesEnd() {
    return new Moment(committed, leaseEnds + 1, lifeEnds, nonces, behind);
  }

  Moment livesEnd() {
    return new Moment(committed, leaseEnds, lifeEnds + 1, nonces, behind);
  }

  Moment behind(TableState table) {
    return new Moment(committed, leaseEnds, lifeEnds, nonces, Optional.of(table));
  }
}
