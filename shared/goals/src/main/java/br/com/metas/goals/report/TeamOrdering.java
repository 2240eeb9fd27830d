package br.com.metas.goals.report;

import br.com.metas.goals.PortugueseOrder;
import br.com.metas.goals.decision.Pace;
import br.com.metas.goals.decision.View;
import br.com.metas.goals.report.TeamReport.SellerRow;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * The order of the sellers in an answer.
 *
 * @param key what they are ordered by
 * @param descending whether the greatest comes first. In both directions, absent values come last
 *     and ties are broken by ascending seller id
 */
public record TeamOrdering(Key key, boolean descending) {
  /** The largest shortfall first. */
  public static final TeamOrdering DEFAULT = new TeamOrdering(Key.SHORTFALL, true);

  /** What sellers can be ordered by: the values of {@code order_by}. */
  public enum Key {
    SELLER_ID,
    SELLER_NAME,
    CUSTOMERS,
    GOAL,
    SOLD,
    GAP,
    ACHIEVEMENT_PCT,
    PENETRATION_MONTH_PCT,
    TOTAL_SOLD_MONTH,
    REQUIRED_MONTH,
    PROJECTED_MONTH,
    SHORTFALL,
    TO_FETCH,
    LATE,
    AT_RISK;

    /** The name in the API: {@code to_fetch}. */
    public String text() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Reads {@code shortfall} or {@code -shortfall}; empty for a key that does not exist. */
  public static Optional<TeamOrdering> parse(String text) {
    boolean descending = text.startsWith("-");
    String name = descending ? text.substring(1) : text;
    return Arrays.stream(Key.values())
        .filter(key -> key.text().equals(name))
        .findFirst()
        .map(key -> new TeamOrdering(key, descending));
  }

  Comparator<SellerRow> comparator() {
    PortugueseOrder words = new PortugueseOrder();
    Comparator<SellerRow> byKey =
        switch (key) {
          case SELLER_ID -> by(row -> Optional.of(row.seller()));
          case SELLER_NAME -> by(row -> row.name().map(words::key));
          case CUSTOMERS -> by(row -> Optional.of(row.summary().customers()));
          case GOAL -> by(row -> Optional.of(row.summary().goal()));
          case SOLD -> by(row -> Optional.of(row.summary().sold()));
          case GAP -> by(row -> Optional.of(row.summary().gap()));
          case ACHIEVEMENT_PCT -> by(row -> row.summary().achievement());
          case PENETRATION_MONTH_PCT -> by(row -> Optional.of(row.summary().penetrationMonth()));
          case TOTAL_SOLD_MONTH -> by(row -> Optional.of(row.summary().totalSoldMonth()));
          case REQUIRED_MONTH -> byPace(pace -> pace.target().required());
          case PROJECTED_MONTH -> byPace(Pace::projectedMonth);
          case SHORTFALL -> byPace(Pace::shortfall);
          case TO_FETCH -> by(row -> row.summary().running().map(RunningMonth::toFetch));
          case LATE -> byView(View.LATE);
          case AT_RISK -> byView(View.AT_RISK);
        };
    return byKey.thenComparing(SellerRow::seller);
  }

  private Comparator<SellerRow> byView(View view) {
    return by(row -> row.summary().running().map(running -> running.views().getOrDefault(view, 0)));
  }

  private <T extends Comparable<? super T>> Comparator<SellerRow> byPace(Function<Pace, T> value) {
    return by(row -> row.summary().running().map(RunningMonth::pace).map(value));
  }

  private <T extends Comparable<? super T>> Comparator<SellerRow> by(
      Function<SellerRow, Optional<T>> value) {
    Comparator<T> order = descending ? Comparator.reverseOrder() : Comparator.naturalOrder();
    return (left, right) -> {
      Optional<T> one = value.apply(left);
      Optional<T> other = value.apply(right);
      if (one.isEmpty() || other.isEmpty()) {
        return Boolean.compare(one.isEmpty(), other.isEmpty());
      }
      return order.compare(one.get(), other.get());
    };
  }
}
