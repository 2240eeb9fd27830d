package br.com.metas.local.data;

import br.com.metas.local.data.SalesRows.CustomerRow;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.SplittableRandom;
import net.datafaker.Faker;

/** Makes up Brazilian customers, mostly shops. Not thread-safe. */
final class DemoCustomers {
  private static final List<String> TRADES =
      List.of(
          "Mercado",
          "Padaria",
          "Farmácia",
          "Distribuidora",
          "Mercearia",
          "Papelaria",
          "Restaurante",
          "Autopeças",
          "Casa de Carnes",
          "Empório",
          "Hortifrúti",
          "Lanchonete",
          "Petshop",
          "Materiais de Construção",
          "Supermercado",
          "Armarinho",
          "Ótica",
          "Confeitaria");

  private final Faker faker;
  private final SplittableRandom random;

  DemoCustomers(long seed) {
    this.faker = new Faker(Locale.of("pt", "BR"), new Random(seed));
    this.random = new SplittableRandom(seed);
  }

  /**
   * @param withPhone probability of a phone, 0 to 1
   */
  CustomerRow make(long id, Cities territory, double withPhone) {
    Cities.City city = territory.draw(random);
    return new CustomerRow(id, name(), city.name(), city.state(), phone(city, withPhone));
  }

  private String name() {
    int kind = random.nextInt(10);
    if (kind < 6) {
      return TRADES.get(random.nextInt(TRADES.size())) + " " + faker.name().lastName();
    }
    return kind < 8
        ? faker.company().name()
        : faker.name().firstName() + " " + faker.name().lastName() + " " + faker.name().lastName();
  }

  /** A mobile number: area code, a nine, eight digits. */
  private Optional<String> phone(Cities.City city, double withPhone) {
    int digits = random.nextInt(100_000_000);
    return random.nextDouble() < withPhone
        ? Optional.of("+55" + city.areaCode() + "9" + "%08d".formatted(digits))
        : Optional.empty();
  }
}
