package br.com.metas.mysql;

import br.com.metas.goals.GoalYear;
import br.com.metas.goals.Letters;
import br.com.metas.goals.SellerId;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The queries for sellers' names. Each is one statement on the given connection. The table is
 * optional: if it is missing, or this user may not read it, there are no names. The transaction of
 * the connection continues. Immutable.
 */
final class SellerNameQueries {
  /**
   * No such column (1054), no right to read the table (1142) or a column (1143), no such table
   * (1146), a view of tables that are missing (1356). A user without rights to a table gets 1142
   * even if the table does not exist.
   */
  private static final Set<Integer> NOT_KEPT = Set.of(1054, 1142, 1143, 1146, 1356);

  private final SqlResource name = SqlResource.of("seller-name");
  private final SqlResource names = SqlResource.of("seller-names");

  Optional<String> name(Connection connection, SellerId seller) throws SQLException {
    Map<SellerId, String> found = new HashMap<>();
    run(
        connection,
        new Query(name, Map.of("seller", seller.value())),
        row -> put(found, seller, row));
    return Optional.ofNullable(found.get(seller));
  }

  Map<SellerId, String> names(Connection connection, GoalYear year) throws SQLException {
    Map<SellerId, String> found = new HashMap<>();
    run(
        connection,
        new Query(names, Map.of("year", year.value())),
        row -> {
          // The API does not accept this seller id; the directory reports it.
          Optional<SellerId> seller = SellerId.parse(String.valueOf(row.getString("seller_id")));
          if (seller.isPresent()) {
            put(found, seller.get(), row);
          }
        });
    return Map.copyOf(found);
  }

  private static void put(Map<SellerId, String> found, SellerId seller, ResultSet row)
      throws SQLException {
    Optional.ofNullable(row.getString("seller_name"))
        .map(String::strip)
        .filter(text -> !Letters.areBlank(text))
        .ifPresent(text -> found.put(seller, text));
  }

  private static void run(Connection connection, Query query, Query.RowReader reader)
      throws SQLException {
    try {
      query.run(connection, reader);
    } catch (SQLException refused) {
      if (!NOT_KEPT.contains(refused.getErrorCode())) {
        throw refused;
      }
    }
  }
}
