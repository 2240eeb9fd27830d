package br.com.metas.goals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who the seller and the customers of a wallet are, and their goals: names, classification, goal,
 * last year's sales. Columnar: row {@code i} of every column belongs to {@code customers().at(i)}.
 * Immutable.
 */
public final class StaticLayer implements Layer {
  private final GoalYear year;
  private final Optional<String> sellerName;
  private final CustomerIds customers;
  private final Columns columns;

  /**
   * The columns, each as long as the wallet. The arrays are not copied, so the caller must keep no
   * reference to them.
   *
   * @param names customers' names
   * @param phones E.164, or null where there is none
   * @param cities cities
   * @param states two-letter states
   * @param classifications ABC classes
   * @param goalCents the year's goals, in cents
   * @param previousYearCents sales of the year before, in cents
   */
  @SuppressWarnings("ArrayRecordComponent") // not copied and never compared
  public record Columns(
      String[] names,
      @Nullable String[] phones,
      String[] cities,
      String[] states,
      Classification[] classifications,
      long[] goalCents,
      long[] previousYearCents) {}

  /**
   * @param sellerName the name of the wallet's owner; empty where none is known
   * @throws IllegalArgumentException if a column is not as long as the wallet
   */
  public StaticLayer(
      GoalYear year, Optional<String> sellerName, CustomerIds customers, Columns columns) {
    int size = customers.size();
    if (columns.names.length != size
        || columns.phones.length != size
        || columns.cities.length != size
        || columns.states.length != size
        || columns.classifications.length != size
        || columns.goalCents.length != size
        || columns.previousYearCents.length != size) {
      throw new IllegalArgumentException("every column must have one value per customer");
    }
    this.year = year;
    this.sellerName = sellerName;
    this.customers = customers;
    this.columns = columns;
  }

  @Override
  public GoalYear year() {
    return year;
  }

  /** The name of the wallet's owner; empty where none is known. */
  public Optional<String> sellerName() {
    return sellerName;
  }

  @Override
  public CustomerIds customers() {
    return customers;
  }

  public String name(int row) {
    return columns.names[row];
  }

  /** E.164, or empty. */
  public Optional<String> phone(int row) {
    return Optional.ofNullable(columns.phones[row]);
  }

  public String city(int row) {
    return columns.cities[row];
  }

  public String state(int row) {
    return columns.states[row];
  }

  public Classification classification(int row) {
    return columns.classifications[row];
  }

  public long goalCents(int row) {
    return columns.goalCents[row];
  }

  /** Sales of the year before, in cents. */
  public long previousYearCents(int row) {
    return columns.previousYearCents[row];
  }

  /** Collects rows in ascending order of customer id. Not thread-safe. */
  public static final class Builder {
    private final GoalYear year;
    private Optional<String> sellerName = Optional.empty();
    private final List<Row> rows = new ArrayList<>();

    private record Row(
        long customerId,
        String name,
        Optional<String> phone,
        String city,
        String state,
        Classification classification,
        Money goal,
        Money previousYearSales) {}

    public Builder(GoalYear year) {
      this.year = year;
    }

    /** Sets the name of the wallet's owner. */
    public Builder sellerName(Optional<String> name) {
      sellerName = name;
      return this;
    }

    /** Adds a customer. */
    public Builder add(
        long customerId,
        String name,
        Optional<String> phone,
        String city,
        String state,
        Classification classification,
        Money goal,
        Money previousYearSales) {
      rows.add(
          new Row(customerId, name, phone, city, state, classification, goal, previousYearSales));
      return this;
    }

    /**
     * @throws IllegalArgumentException if the customers do not ascend
     */
    public StaticLayer build() {
      return new StaticLayer(
          year,
          sellerName,
          CustomerIds.of(rows.stream().mapToLong(Row::customerId).toArray()),
          new Columns(
              rows.stream().map(Row::name).toArray(String[]::new),
              rows.stream().map(row -> row.phone().orElse(null)).toArray(String[]::new),
              rows.stream().map(Row::city).toArray(String[]::new),
              rows.stream().map(Row::state).toArray(String[]::new),
              rows.stream().map(Row::classification).toArray(Classification[]::new),
              rows.stream().mapToLong(row -> row.goal().cents()).toArray(),
              rows.stream().mapToLong(row -> row.previousYearSales().cents()).toArray()));
    }
  }
}
