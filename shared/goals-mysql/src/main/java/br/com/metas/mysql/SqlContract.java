package br.com.metas.mysql;

import static br.com.metas.mysql.SqlContract.Kind.DATE_TIME;
import static br.com.metas.mysql.SqlContract.Kind.MONEY;
import static br.com.metas.mysql.SqlContract.Kind.TEXT;
import static br.com.metas.mysql.SqlContract.Kind.WHOLE;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the product needs from a statement that an adopter may replace. The parameters are those of
 * the shipped statement; the columns are listed here. Immutable.
 *
 * @param name of the {@code .sql} file, without its extension
 * @param columns the columns that are read, by name, in any order
 * @param key the column by which the rows ascend, without equal values; empty if any order is
 *     allowed
 * @param optional whether the statement may fail because its table is missing
 */
public record SqlContract(
    String name, List<Column> columns, Optional<String> key, boolean optional) {

  /** The type of a column. */
  public enum Kind {
    WHOLE("a whole number"),
    MONEY("DECIMAL"),
    TEXT("text"),
    DATE_TIME("DATE or DATETIME");

    private final String words;

    Kind(String words) {
      this.words = words;
    }

    @Override
    public String toString() {
      return words;
    }
  }

  /**
   * A column.
   *
   * @param nullable whether NULL has a meaning
   */
  public record Column(String name, Kind kind, boolean nullable) {}

  public SqlContract {
    columns = List.copyOf(columns);
  }

  /**
   * The contracts of the statements that only the backtest runs. An adopter may replace these too.
   * The doctor does not run them, because they read the whole history.
   */
  public static List<SqlContract> ofBacktest() {
    return List.of(
        new SqlContract("history-wallets", List.of(), Optional.empty(), false)
            .with(WHOLE, "seller_id", "year", "customer_id")
            .with(MONEY, "goal"),
        new SqlContract("history-size", List.of(), Optional.empty(), false).with(WHOLE, "sales"),
        new SqlContract("history-sales", List.of(), Optional.empty(), false)
            .with(WHOLE, "customer_id", "sale_day")
            .with(MONEY, "amount"));
  }

  /** The contracts of the functions' statements that an adopter may replace. */
  public static List<SqlContract> all() {
    return List.of(
        of("static", "customer_id")
            .with(TEXT, "customer_name", "city", "state", "classification")
            .with(MONEY, "goal")
            .withNullable(TEXT, "phone")
            .withNullable(MONEY, "sales_previous_year"),
        annual(),
        new SqlContract("live", List.of(), Optional.empty(), false)
            .with(WHOLE, "customer_id")
            .withNullable(WHOLE, "sale_day")
            .withNullable(MONEY, "amount"),
        of("customer-months", "sale_month").with(MONEY, "total"),
        new SqlContract("customer-sales", List.of(), Optional.empty(), false)
            .with(WHOLE, "sale_day")
            .with(MONEY, "amount"),
        of("sellers", "seller_id").with(WHOLE, "customers").with(MONEY, "goal"),
        of("sellers-after", "seller_id"),
        of("years", "year"),
        new SqlContract("seller-name", List.of(), Optional.empty(), true)
            .withNullable(TEXT, "seller_name"),
        new SqlContract("seller-names", List.of(), Optional.empty(), true)
            .with(WHOLE, "seller_id")
            .withNullable(TEXT, "seller_name"));
  }

  private static SqlContract annual() {
    SqlContract contract =
        of("annual", "customer_id")
            .withNullable(DATE_TIME, "last_purchase", "first_purchase")
            .with(WHOLE, "purchase_days");
    for (int month = 1; month <= 12; month++) {
      contract = contract.withNullable(MONEY, "month_" + month);
    }
    return contract;
  }

  private static SqlContract of(String name, String key) {
    return new SqlContract(name, List.of(), Optional.of(key), false).with(WHOLE, key);
  }

  private SqlContract with(Kind kind, String... names) {
    return with(kind, false, names);
  }

  private SqlContract withNullable(Kind kind, String... names) {
    return with(kind, true, names);
  }

  private SqlContract with(Kind kind, boolean nullable, String... names) {
    List<Column> more = new ArrayList<>(columns);
    for (String column : names) {
      more.add(new Column(column, kind, nullable));
    }
    return new SqlContract(name, more, key, optional);
  }

  /** Whether the statement must have the comment {@code -- one customer: AND …}. */
  public boolean isNarrowed() {
    return Set.of("static", "annual", "live").contains(name);
  }

  /** The parameters that the product sets. A statement must use each of them at least once. */
  public Set<String> parameters() {
    return new LinkedHashSet<>(SqlResource.shipped(name).parameters());
  }
}
