package br.com.metas.local;

import br.com.metas.goals.oracle.RawData;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What happens to a wallet on one day, in order.
 *
 * @param start the instant at which the day begins
 * @param data the rows at that instant
 * @param steps what happens next
 */
record Story(Instant start, RawData data, List<Step> steps) {

  /** One thing that happens. */
  sealed interface Step {}

  /** A reader requests seller 1's wallet; empty parameters are left out. */
  record Ask(
      Optional<Integer> yearsBack,
      Optional<Integer> month,
      Optional<String> classification,
      String search,
      Optional<String> orderBy,
      int limit,
      int offset,
      boolean refresh)
      implements Step {}

  /** A sale in an open month, or later, is committed; no event is sent. */
  record OpenSale(long customerId, int daysAhead, BigDecimal amount) implements Step {}

  /** A sale of a closed month is committed, and then its event evicts. */
  record BackDatedSale(long customerId, int daysBack, BigDecimal amount) implements Step {}

  /** A customer moves between the wallets of sellers 1 and 2; no event is sent. */
  record Transfer(long customerId) implements Step {}

  /** Time passes. */
  record Wait(Duration time) implements Step {}
}
