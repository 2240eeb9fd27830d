package br.com.metas.local.data;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.random.RandomGenerator;

/**
 * Real cities with their states and area codes. In demo data a city has its own state; datafaker's
 * lists of cities and states are independent. Immutable.
 */
final class Cities {
  private final List<City> weighted;

  /** A city; its phone numbers begin with the area code. */
  record City(String name, String state, String areaCode) {}

  private Cities(List<City> weighted) {
    this.weighted = weighted;
  }

  static Cities all() {
    List<City> weighted = new ArrayList<>();
    try (InputStream file = Cities.class.getResourceAsStream("cities.csv");
        BufferedReader lines =
            new BufferedReader(
                new InputStreamReader(Objects.requireNonNull(file), StandardCharsets.UTF_8))) {
      lines
          .lines()
          .skip(1)
          .map(line -> line.split(",", 4))
          .forEach(part ->
              weighted.addAll(
                  Collections.nCopies(
                      Integer.parseInt(part[2]), new City(part[3], part[0], part[1]))));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return new Cities(List.copyOf(weighted));
  }

  /**
   * The cities of one state, the territory of a seller. A state is drawn in proportion to its
   * number of cities.
   */
  Cities territory(RandomGenerator random) {
    String state = draw(random).state();
    return new Cities(weighted.stream().filter(city -> city.state().equals(state)).toList());
  }

  City draw(RandomGenerator random) {
    return weighted.get(random.nextInt(weighted.size()));
  }
}
