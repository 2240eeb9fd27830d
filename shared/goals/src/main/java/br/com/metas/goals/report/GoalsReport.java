package br.com.metas.goals.report;

import br.com.metas.goals.Wallet;
import br.com.metas.goals.decision.CallList;
import br.com.metas.goals.decision.Workdays;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * The answer to a query: the totals of the class asked for, and a page of its customers.
 *
 * @param summary totals of the class; view and search do not change them
 * @param customers the page
 * @param total customers that match, on all pages
 * @param orderVersion the first 128 bits, in hexadecimal, of a hash over the matching ids in order;
 *     a client sees from it that the order changed between two pages
 */
public record GoalsReport(
    GoalsSummary summary, List<CustomerGoals> customers, int total, String orderVersion) {

  /**
   * Filters, orders and cuts a wallet.
   *
   * @throws IllegalArgumentException if the query needs the running month and the wallet was asked
   *     for another one
   */
  public static GoalsReport of(Wallet wallet, GoalsQuery query, Workdays workdays) {
    Optional<CallList> calls = CallList.of(wallet);
    if (calls.isEmpty() && query.needsRunningMonth()) {
      throw new IllegalArgumentException("only the running month has reasons");
    }
    int[] classed = GoalsSummary.rows(wallet, query.classification());
    int[] ordered =
        Arrays.stream(classed)
            .filter(row -> calls.map(list -> list.isIn(query.view(), row)).orElse(true))
            .filter(row -> query.search().matches(wallet.name(row), wallet.city(row)))
            .boxed()
            .sorted(query.ordering().key().comparator(wallet, calls, query.ordering().descending()))
            .mapToInt(Integer::intValue)
            .toArray();
    return new GoalsReport(
        GoalsSummary.of(wallet, classed, calls, workdays),
        Arrays.stream(ordered)
            .skip(query.page().offset())
            .limit(query.page().limit())
            .mapToObj(row -> CustomerGoals.of(wallet, calls, row))
            .toList(),
        ordered.length,
        version(wallet, ordered));
  }

  private static String version(Wallet wallet, int[] ordered) {
    ByteBuffer ids = ByteBuffer.allocate(Math.multiplyExact(ordered.length, Long.BYTES));
    for (int row : ordered) {
      ids.putLong(wallet.customerId(row));
    }
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(ids.array());
      return HexFormat.of().formatHex(hash, 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
