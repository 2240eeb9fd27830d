package br.com.metas.mysql.migration;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * The users of the functions with their grants, as {@code users.sql} makes them.
 *
 * @param database the schema that they read
 * @param readerPassword password of {@code goals_reader}
 * @param relayPassword password of {@code outbox_relay}
 */
public record DatabaseUsers(String database, String readerPassword, String relayPassword) {
  private static final String SCRIPT = "/br/com/metas/mysql/users.sql";

  /** The statements in order, for a server that speaks TLS: a login in plain text is refused. */
  public List<String> statements() {
    String script =
        script()
            .replaceAll("(?m)^--.*$", "")
            .replace("${database}", database)
            .replace("${reader_password}", readerPassword)
            .replace("${relay_password}", relayPassword);
    return Arrays.stream(script.split(";", -1))
        .map(String::strip)
        .filter(statement -> !statement.isEmpty())
        .toList();
  }

  /** The same for a server without TLS on this machine. */
  public List<String> statementsWithoutTls() {
    return statements().stream().map(statement -> statement.replace(" REQUIRE SSL", "")).toList();
  }

  private static String script() {
    try (InputStream sql = DatabaseUsers.class.getResourceAsStream(SCRIPT)) {
      if (sql == null) {
        throw new IllegalStateException(SCRIPT + " is missing");
      }
      return new String(sql.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
