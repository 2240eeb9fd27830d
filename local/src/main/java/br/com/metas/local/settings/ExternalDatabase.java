package br.com.metas.local.settings;

import br.com.metas.mysql.MySqlUrl;
import br.com.metas.mysql.TlsMode;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

/**
 * A MySQL that already runs.
 *
 * @param url without credentials
 * @param host its host
 * @param port its port
 * @param database its schema
 * @param user who logs in
 * @param password the user's
 */
public record ExternalDatabase(
    String url, String host, int port, String database, String user, String password) {
  private static final String PREFIX = "jdbc:";
  private static final int MYSQL_PORT = 3_306;

  /** Where a URL leads to; empty if it is not {@code jdbc:mysql://host[:port]/database[?…]}. */
  public static Optional<ExternalDatabase> parse(String url, String user, String password) {
    try {
      URI uri = new URI(url.startsWith(PREFIX) ? url.substring(PREFIX.length()) : "");
      boolean whole =
          "mysql".equals(uri.getScheme())
              && uri.getHost() != null
              && uri.getUserInfo() == null
              && uri.getPath() != null
              && uri.getPath().matches("/[^/]+");
      return whole
          ? Optional.of(
              new ExternalDatabase(
                  url,
                  uri.getHost(),
                  uri.getPort() < 0 ? MYSQL_PORT : uri.getPort(),
                  uri.getPath().substring(1),
                  user,
                  password))
          : Optional.empty();
    } catch (URISyntaxException malformed) {
      return Optional.empty();
    }
  }

  /** How the address wants its connections protected; one that does not say is plain. */
  public TlsMode tls() {
    return url.toLowerCase(Locale.ROOT).contains("sslmode=")
        ? new MySqlUrl(url).tls()
        : TlsMode.DISABLED;
  }

  @Override
  public String toString() {
    return url;
  }
}
