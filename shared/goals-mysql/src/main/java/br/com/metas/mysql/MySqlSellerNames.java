package br.com.metas.mysql;

import br.com.metas.goals.GoalYear;
import br.com.metas.goals.SellerId;
import br.com.metas.goals.SellerNames;
import java.util.Map;
import java.util.Optional;

/** Reads the names of sellers from MySQL's table {@code vendedores}, if it exists. Thread-safe. */
public final class MySqlSellerNames implements SellerNames {
  private final PooledReads reads;
  private final SellerNameQueries queries = new SellerNameQueries();

  public MySqlSellerNames(MySqlPool pool) {
    this.reads = new PooledReads(pool);
  }

  @Override
  public Optional<String> name(SellerId seller) {
    return reads.read(connection -> queries.name(connection, seller));
  }

  @Override
  public Map<SellerId, String> names(GoalYear year) {
    return reads.read(connection -> queries.names(connection, year));
  }
}
