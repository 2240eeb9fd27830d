package br.com.metas.local.data;

import br.com.metas.goals.SellerId;
import br.com.metas.local.data.SalesRows.SellerRow;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import net.datafaker.Faker;

/** Makes up distinct Brazilian names for the sellers. */
final class DemoSellers {
  private DemoSellers() {}

  /** Sellers 1 to {@code count}. The same seed gives the same names. */
  static List<SellerRow> make(long seed, int count) {
    Faker faker = new Faker(Locale.of("pt", "BR"), new Random(seed));
    Set<String> names = new LinkedHashSet<>();
    while (names.size() < count) {
      names.add(faker.name().firstName() + " " + faker.name().lastName());
    }
    List<String> inOrder = List.copyOf(names);
    return IntStream.range(0, count)
        .mapToObj(n -> new SellerRow(new SellerId(n + 1L), inOrder.get(n)))
        .toList();
  }
}
