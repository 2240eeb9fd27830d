package br.com.metas.mysql;

import br.com.metas.goals.GoalYear;
import br.com.metas.goals.Money;
import br.com.metas.goals.SellerDirectory;
import br.com.metas.goals.SellerId;
import br.com.metas.goals.SellerPages;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the sellers that have goals from MySQL. Thread-safe. */
public final class MySqlSellerDirectory implements SellerDirectory, SellerPages {
  private static final String TABLE = "customer_goals";
  private static final String NO_SELLER = "seller_id is not a number from 1 with at most 18 digits";

  private final PooledReads reads;
  private final UnreadableRows.Listener unreadable;
  private final SqlResource sellers = SqlResource.of("sellers");
  private final SqlResource years = SqlResource.of("years");
  private final SqlResource sellersAfter = SqlResource.of("sellers-after");

  /** A directory that does not report the sellers that it leaves out. */
  public MySqlSellerDirectory(MySqlPool pool) {
    this(pool, UnreadableRows.Listener.NONE);
  }

  /**
   * @param unreadable receives reports of sellers that are left out because the API does not accept
   *     their number
   */
  public MySqlSellerDirectory(MySqlPool pool, UnreadableRows.Listener unreadable) {
    this.reads = new PooledReads(pool);
    this.unreadable = unreadable;
  }

  @Override
  public List<SellerGoals> sellers(GoalYear year) {
    return list(
        new Query(sellers, Map.of("year", year.value())),
        (row, missing) -> {
          Optional<SellerId> seller = seller(row, missing);
          int customers = row.getInt("customers");
          Money goal = new Money(Columns.cents(row, "goal"));
          return seller.map(one -> new SellerGoals(one, customers, goal));
        });
  }

  @Override
  public List<SellerId> ids(GoalYear year) {
    return sellersAfter(year, Optional.empty(), Integer.MAX_VALUE);
  }

  @Override
  public List<GoalYear> years() {
    return list(
        new Query(years, Map.of()), (row, _) -> Optional.of(new GoalYear(row.getInt("year"))));
  }

  @Override
  public List<SellerId> sellersAfter(GoalYear year, Optional<SellerId> after, int limit) {
    if (limit < 1) {
      throw new IllegalArgumentException("a page has at least one seller");
    }
    long last = after.map(SellerId::value).orElse(0L);
    return list(
        new Query(sellersAfter, Map.of("year", year.value(), "after", last, "limit", limit)),
        MySqlSellerDirectory::seller);
  }

  /** Reads the id as text, because the column may be wider than a long. */
  private static Optional<SellerId> seller(ResultSet row, UnreadableRowCollector missing)
      throws SQLException {
    String written = String.valueOf(row.getString("seller_id"));
    Optional<SellerId> seller = SellerId.parse(written);
    if (seller.isEmpty()) {
      missing.add(TABLE, NO_SELLER, written);
    }
    return seller;
  }

  private <T> List<T> list(Query query, RowMapper<T> mapper) {
    return reads.read(connection -> {
      UnreadableRowCollector missing = new UnreadableRowCollector();
      List<T> found = new ArrayList<>();
      query.run(connection, row -> mapper.map(row, missing).ifPresent(found::add));
      missing.reportTo(unreadable);
      return List.copyOf(found);
    });
  }

  private interface RowMapper<T> {
    Optional<T> map(ResultSet row, UnreadableRowCollector missing) throws SQLException;
  }
}
