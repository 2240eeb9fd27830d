package br.com.metas.doctor;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Checks that the user may only read. */
final class RightsCheck implements Check {
  private static final Pattern GRANT =
      Pattern.compile("GRANT (?<rights>.+?) ON (?<object>\\S+) TO (?<user>\\S+).*");
  private static final List<String> HARMLESS = List.of("USAGE", "SELECT", "SHOW VIEW", "PROCESS");

  @Override
  public List<Finding> look(Database database) throws SQLException {
    List<Finding> found = new ArrayList<>();
    for (String grant : database.ask("SHOW GRANTS", row -> row.getString(1))) {
      Matcher parts = GRANT.matcher(grant);
      if (parts.matches()) {
        String object = parts.group("object");
        List<String> more = more(parts.group("rights"));
        if (!more.isEmpty()) {
          found.add(tooMuch(String.join(", ", more), object, parts.group("user")));
        }
      }
    }
    return found;
  }

  private static Finding tooMuch(String rights, String object, String user) {
    List<String> statements = new ArrayList<>();
    statements.add("REVOKE " + rights + " ON " + object + " FROM " + user);
    if (rights.startsWith("ALL")) {
      // Revoking ALL also removes the right to read.
      statements.add("GRANT SELECT ON " + object + " TO " + user);
    }
    return new Finding(
        "rights",
        Finding.Weight.SHOULD,
        "the user may do more than read: " + rights + " on " + object,
        statements);
  }

  /**
   * The rights of a grant that a reader does not need. SELECT on single columns counts as reading.
   */
  private static List<String> more(String rights) {
    return Stream.of(rights.replaceAll("\\s*\\([^)]*\\)", "").split(",", -1))
        .map(right -> right.strip().toUpperCase(Locale.ROOT))
        .filter(right -> !HARMLESS.contains(right))
        .toList();
  }
}
