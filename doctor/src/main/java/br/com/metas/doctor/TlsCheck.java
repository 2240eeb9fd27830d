package br.com.metas.doctor;

import br.com.metas.mysql.ConnectorProperties;
import br.com.metas.mysql.MySqlSettings;
import br.com.metas.mysql.MySqlUrl;
import br.com.metas.mysql.TlsMode;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/**
 * Checks whether the deployed functions could connect: with TLS, and a certificate for exactly this
 * host that is signed by an authority they trust. It tries this on a separate connection.
 *
 * @param needed whether TLS is needed; it is not for a server on this machine
 * @param authority a further authority that the functions trust
 */
record TlsCheck(
    MySqlUrl url,
    String user,
    String password,
    Optional<X509Certificate> authority,
    boolean needed) {
  private static final String ABOUT = "TLS";
  private static final String MODE = "(?i)sslMode=[^&]*";

  /** The result of the attempt to connect. */
  sealed interface Attempt {
    /**
     * It works.
     *
     * @param version such as {@code TLSv1.3}
     */
    record Verified(String version) implements Attempt {}

    /** It does not work. */
    record Failed(String reason) implements Attempt {}
  }

  /** Whether a server is on another machine, so that its connections need TLS. */
  static boolean isNeededFor(MySqlUrl url) {
    try {
      return !InetAddress.getByName(url.host()).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return true;
    }
  }

  Attempt attempt() {
    MySqlUrl strict = new MySqlUrl(url.value().replaceFirst(MODE, "sslMode=VERIFY_IDENTITY"));
    Properties properties =
        ConnectorProperties.connection(
            MySqlSettings.of(strict.value(), TlsMode.VERIFY_IDENTITY).withAuthority(authority));
    properties.setProperty("user", user);
    properties.setProperty("password", password);
    try (Connection connection = DriverManager.getConnection(strict.value(), properties);
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SHOW SESSION STATUS LIKE 'Ssl_version'")) {
      return new Attempt.Verified(row.next() ? row.getString(2) : "");
    } catch (SQLException e) {
      return new Attempt.Failed(reason(e));
    }
  }

  /** The certificate's problem, if there is one; else the driver's innermost message. */
  private static String reason(Throwable failure) {
    Throwable cause = failure;
    while (cause.getCause() != null && !(cause instanceof CertificateException)) {
      cause = cause.getCause();
    }
    return String.valueOf(cause.getMessage()).replaceAll("\\s+", " ");
  }

  /** The result in words, for the head of the report. */
  static String words(Attempt attempt) {
    return switch (attempt) {
      case Attempt.Verified(String version) -> version + ", the server's identity verified";
      case Attempt.Failed(String reason) -> "VERIFY_IDENTITY fails: " + reason;
    };
  }

  /**
   * What must change before the functions can connect.
   *
   * @param account of the doctor's user, quoted; whoever runs a statement is another one
   */
  List<Finding> findings(Attempt attempt, String account) {
    if (!needed) {
      return List.of();
    }
    return switch (attempt) {
      case Attempt.Failed(String reason) ->
          List.of(
              Finding.should(
                  ABOUT,
                  "the functions verify the server's identity, and that fails: " + reason,
                  "-- a certificate that is refused: put the authority that signed it into"
                      + " GOALS_DB_AUTHORITY (base64), and the name that it has into GOALS_DB_URL",
                  "-- no TLS at all: set ssl_cert and ssl_key on the server, then",
                  "ALTER USER " + account + " REQUIRE SSL"));
      case Attempt.Verified _ ->
          url.tls() == TlsMode.VERIFY_IDENTITY
              ? List.of()
              : List.of(
                  Finding.should(
                      ABOUT,
                      "GOALS_DB_URL says sslMode=%s, though VERIFY_IDENTITY works"
                          .formatted(url.tls()),
                      "-- leave sslMode out of GOALS_DB_URL: the functions then verify"));
    };
  }
}
