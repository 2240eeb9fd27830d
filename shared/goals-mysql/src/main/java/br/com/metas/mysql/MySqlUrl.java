package br.com.metas.mysql;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The address of the one MySQL that takes the writes: {@code
 * jdbc:mysql://host[:port]/database[?name=value&…]}.
 *
 * <p>Everything that may end at a replica (the schemes {@code replication}, {@code loadbalance} and
 * {@code srv}, several hosts) is refused: a layer filled from a replica that lags would be stale
 * after an eviction (section 4 of the design). So are credentials: they come from elsewhere.
 *
 * @param value the address
 */
public record MySqlUrl(String value) {
  private static final Pattern ONE_HOST =
      Pattern.compile(
          "jdbc:mysql://(?<host>\\[[0-9A-Fa-f:.]+]|[^/?#,()@:\\[\\]]+)(?::(?<port>\\d{1,5}))?"
              + "/(?<database>[^/?#]+)(?<properties>\\?.*)?");
  private static final int MYSQL_PORT = 3_306;
  private static final Pattern SSL_MODE = Pattern.compile("(?i)[?&]sslMode=([^&]*)");
  private static final Pattern TRUST = Pattern.compile("(?i)[?&]trustCertificateKeyStoreUrl=");
  private static final Pattern SECRET = Pattern.compile("[?&](user|password\\d?)=");

  /**
   * @throws IllegalArgumentException if it is another kind of address; the message does not repeat
   *     it, as it may hold a password
   */
  public MySqlUrl {
    Matcher address = ONE_HOST.matcher(value);
    if (!address.matches()) {
      throw new IllegalArgumentException(
          "the database's address must be jdbc:mysql://host:port/database: one host that takes the"
              + " writes, no replication, loadbalance or srv scheme, no credentials");
    }
    String properties = address.group("properties");
    if (properties != null && SECRET.matcher(properties.toLowerCase(Locale.ROOT)).find()) {
      throw new IllegalArgumentException("the database's address must not hold credentials");
    }
    tls(value);
  }

  /** How the address wants its connections protected: its {@code sslMode}, else the strictest. */
  public TlsMode tls() {
    return tls(value);
  }

  /** The server's name or address; one of IPv6 in its brackets. */
  public String host() {
    return part("host").orElseThrow();
  }

  /** The server's port; MySQL's own where the address has none. */
  public int port() {
    return part("port").map(Integer::parseInt).orElse(MYSQL_PORT);
  }

  /** The schema. */
  public String database() {
    return part("database").orElseThrow();
  }

  /** Whether the address says itself how its connections are protected. */
  public boolean namesTls() {
    return SSL_MODE.matcher(value).find();
  }

  /** Whether the address names a file of authorities of its own. */
  boolean namesTrust() {
    return TRUST.matcher(value).find();
  }

  private Optional<String> part(String group) {
    Matcher address = ONE_HOST.matcher(value);
    return address.matches() ? Optional.ofNullable(address.group(group)) : Optional.empty();
  }

  private static TlsMode tls(String value) {
    Matcher sslMode = SSL_MODE.matcher(value);
    if (!sslMode.find()) {
      return TlsMode.VERIFY_IDENTITY;
    }
    if (SSL_MODE.matcher(value.substring(sslMode.end())).find()) {
      throw new IllegalArgumentException("the database's address must say its sslMode once");
    }
    return Arrays.stream(TlsMode.values())
        .filter(mode -> mode.name().equals(sslMode.group(1)))
        .findFirst()
        .orElseThrow(() ->
            new IllegalArgumentException(
                "the sslMode of the database's address must be one of "
                    + Arrays.toString(TlsMode.values())));
  }
}
