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

/** Which sellers have goals, from MySQL. Thread-safe. */
public final class MySqlSellerDirectory implements SellerDirectory, SellerPages {
  private final PooledReads reads;
  private final SqlResource sellers = SqlResource.of("sellers");
  private final SqlResource years = SqlResource.of("years");
  private final SqlResource sellersAfter = SqlResource.of("sellers-after");

  public MySqlSellerDirectory(MySqlPool pool) {
    this.reads = new PooledReads(pool);
  }

  @Override
  public List<SellerGoals> sellers(GoalYear year) {
    return list(
        new Question(sellers, Map.of("year", year.value())),
        row ->
            new SellerGoals(
                new SellerId(row.getLong("seller_id")),
                row.getInt("customers"),
                new Money(Columns.cents(row, "goal"))));
  }

  @Override
  public List<GoalYear> years() {
    return list(new Question(years, Map.of()), row -> new GoalYear(row.getInt("year")));
  }

  @Override
  public List<SellerId> sellersAfter(GoalYear year, Optional<SellerId> after, int limit) {
    if (limit < 1) {
      throw new IllegalArgumentException("a page has at least one seller");
    }
    long last = after.map(SellerId::value).orElse(0L);
    return list(
        new Question(sellersAfter, Map.of("year", year.value(), "after", last, "limit", limit)),
        row -> new SellerId(row.getLong("seller_id")));
  }

  private <T> List<T> list(Question question, RowMapper<T> mapper) {
    return reads.read(connection -> {
      List<T> found = new ArrayList<>();
      question.ask(connection, row -> found.add(mapper.map(row)));
      return List.copyOf(found);
    });
  }

  private interface RowMapper<T> {
    T map(ResultSet row) throws SQLException;
  }
}
