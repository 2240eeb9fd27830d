package br.com.metas.local.data;

import br.com.metas.goals.Classification;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The ABC curve: customers by falling revenue; a customer who begins within the first 80 % of the
 * revenue is A, within the next 15 % B. The others, and every customer without revenue, are C.
 */
final class AbcCurve {
  private static final long A_PERCENT = 80;
  private static final long B_PERCENT = 95;

  private AbcCurve() {}

  /** The class of each customer, by revenue in cents; ties by id. */
  static Map<Long, Classification> classify(Map<Long, Long> revenue) {
    List<Map.Entry<Long, Long>> falling =
        revenue.entrySet().stream()
            .sorted(
                Map.Entry.<Long, Long>comparingByValue()
                    .reversed()
                    .thenComparing(Map.Entry.comparingByKey(Comparator.naturalOrder())))
            .toList();
    long total = revenue.values().stream().filter(cents -> cents > 0).mapToLong(c -> c).sum();
    Map<Long, Classification> classes = HashMap.newHashMap(revenue.size());
    long before = 0;
    for (Map.Entry<Long, Long> customer : falling) {
      classes.put(customer.getKey(), at(before, customer.getValue(), total));
      before += customer.getValue();
    }
    return classes;
  }

  private static Classification at(long before, long own, long total) {
    if (own <= 0 || before * 100 >= total * B_PERCENT) {
      return Classification.C;
    }
    return before * 100 < total * A_PERCENT ? Classification.A : Classification.B;
  }
}
