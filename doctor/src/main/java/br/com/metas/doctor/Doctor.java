package br.com.metas.doctor;

import br.com.metas.mysql.MySqlUrl;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/**
 * Examines a database, and changes nothing in it.
 *
 * @param url its address
 * @param user the functions' user
 * @param password the user's password
 * @param authority a further authority that may have signed the server's certificate
 * @param adopterSql the folder of the adopter's own statements
 * @param clock source of today's date
 */
record Doctor(
    MySqlUrl url,
    String user,
    String password,
    Optional<X509Certificate> authority,
    Path adopterSql,
    InstantSource clock) {
  private static final ZoneId BRAZIL = ZoneId.of("America/Sao_Paulo");
  private static final String CONNECT_MILLIS = "5000";
  private static final String ANSWER_MILLIS = "60000";
  private static final String CONNECTION = "08";
  private static final int WRONG_LOGIN = 1045;
  private static final int NO_DATABASE = 1049;
  private static final int NO_RIGHT_TO_DATABASE = 1044;

  /** The examination failed; the message is one line for a person. */
  static final class CannotExamineException extends Exception {
    CannotExamineException(String message, Throwable cause) {
      super(message, cause);
    }
  }

  /** Runs all checks. */
  Report examine() throws CannotExamineException {
    TlsCheck tls = new TlsCheck(url, user, password, authority, TlsCheck.isNeededFor(url));
    return examine(
        Optional.of(tls),
        List.of(
            new ServerCheck(),
            new RightsCheck(),
            new RowsCheck(),
            new TablesCheck(),
            new IndexCheck(),
            new StatementsCheck(adopterSql, false),
            new SellersCheck()));
  }

  /** Checks only the statements against their contract. */
  Report examineStatements() throws CannotExamineException {
    return examine(
        Optional.empty(),
        List.of(new StatementsCheck(adopterSql, true), new SellersCheck(), new IndexCheck()));
  }

  private Report examine(Optional<TlsCheck> tls, List<Check> checks) throws CannotExamineException {
    try (Connection connection = DriverManager.getConnection(url.value(), properties())) {
      connection.setReadOnly(true);
      LocalDate today = LocalDate.ofInstant(clock.instant(), BRAZIL);
      Database database = new Database(connection, url.database(), url.host(), today);
      database.begin();
      List<Finding> findings = new ArrayList<>();
      for (Check check : checks) {
        findings.addAll(check.look(database));
      }
      Optional<TlsCheck.Attempt> protection = tls.map(TlsCheck::attempt);
      if (protection.isPresent()) {
        findings.addAll(tls.orElseThrow().findings(protection.get(), database.account()));
      }
      return new Report(
          (database.isMariaDb() ? "" : "MySQL ") + database.text("SELECT VERSION()"),
          "database %s on %s:%d as %s%s"
              .formatted(
                  url.database(),
                  url.host(),
                  url.port(),
                  user,
                  protection.map(attempt -> "; " + TlsCheck.words(attempt)).orElse("")),
          findings);
    } catch (SQLException e) {
      throw new CannotExamineException(reason(e), e);
    }
  }

  private Properties properties() {
    Properties properties = new Properties();
    properties.setProperty("user", user);
    properties.setProperty("password", password);
    properties.setProperty("connectTimeout", CONNECT_MILLIS);
    properties.setProperty("socketTimeout", ANSWER_MILLIS);
    properties.setProperty("connectionTimeZone", "UTC");
    properties.setProperty("zeroDateTimeBehavior", "CONVERT_TO_NULL");
    if (!url.namesTls()) {
      // Uses TLS if the server has it. TlsCheck tells whether it does.
      properties.setProperty("sslMode", "PREFERRED");
      properties.setProperty("allowPublicKeyRetrieval", "true");
    }
    return properties;
  }

  private String reason(SQLException failure) {
    if (isConnectionLost(failure)) {
      return "no MySQL answers at %s:%d: %s"
          .formatted(url.host(), url.port(), root(failure).replaceAll("\\s+", " "));
    }
    return switch (failure.getErrorCode()) {
      case WRONG_LOGIN -> "the user or the password is wrong: " + failure.getMessage();
      case NO_DATABASE, NO_RIGHT_TO_DATABASE ->
          "there is no database %s, or %s may not see it".formatted(url.database(), user);
      default -> "MySQL: " + failure.getMessage();
    };
  }

  static boolean isConnectionLost(SQLException failure) {
    return String.valueOf(failure.getSQLState()).startsWith(CONNECTION);
  }

  private static String root(Throwable failure) {
    Throwable root = failure;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return String.valueOf(root.getMessage());
  }
}
