package br.com.metas.doctor;

import br.com.metas.mysql.SqlResource;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * Checks that an adopter's two statements for sellers name the same ones. The list of sellers reads
 * {@code sellers}; the team and the rebuild read {@code sellers-after}.
 */
final class SellersCheck implements Check {
  private static final String LIST = "sellers";
  private static final String IDS = "sellers-after";
  private static final int AT_MOST = 10;

  @Override
  public List<Finding> look(Database database) {
    if (!SqlResource.isAdopters(LIST) && !SqlResource.isAdopters(IDS)) {
      return List.of();
    }
    try {
      OptionalInt year = database.year();
      return year.isPresent() ? compare(database, year.getAsInt()) : List.of();
    } catch (SQLException e) {
      // StatementsCheck reports the statement that fails.
      return List.of();
    }
  }

  private static List<Finding> compare(Database database, int year) throws SQLException {
    List<Long> listed = database.sellers(year).stream().filter(seller -> seller > 0).toList();
    List<Long> ids =
        database.answer(
            SqlResource.of(IDS),
            Map.of("year", year, "after", 0L, "limit", Integer.MAX_VALUE),
            row -> row.getLong("seller_id"));
    List<Finding> found = new ArrayList<>();
    missing(listed, ids, IDS, year, found);
    missing(ids, listed, LIST, year, found);
    return found;
  }

  private static void missing(
      List<Long> all, List<Long> some, String statement, int year, List<Finding> found) {
    List<Long> lacking =
        all.stream().filter(seller -> !some.contains(seller)).sorted().limit(AT_MOST).toList();
    if (!lacking.isEmpty()) {
      found.add(
          Finding.must(
              "statement",
              "%s.sql lacks sellers of %d that %s.sql has: %s"
                  .formatted(statement, year, statement.equals(IDS) ? LIST : IDS, lacking),
              "-- let both choose the same rows, and :limit alone end the ids"));
    }
  }
}
