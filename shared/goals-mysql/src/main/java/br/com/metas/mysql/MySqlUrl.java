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
 * <p>An address that can lead to a replica is refused: the schemes {@code replication}, {@code
 * loadbalance} and {@code srv}, and several hosts. A layer that is filled from a lagging replica
 * would be stale after an eviction (section 4 of the design). An address with credentials is
 * refused too, because they have a separate setting.
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
   * @throws IllegalArgumentException if it is another kind of address; the message does not contain
   *     it, because it may hold a password
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

  /** The {@code sslMode} of the address; the strictest mode if it has none. */
  public TlsMode tls() {
    return tls(value);
  }

  /** The server's name or address; an IPv6 address is in brackets. */
  public String host() {
    return part("host").orElseThrow();
  }

  /** The server's port; MySQL's default port if the address has none. */
  public int port() {
    return part("port").map(Integer::parseInt).orElse(MYSQL_PORT);
  }

  /** The schema. */
  public String database() {
    return part("database").orElseThrow();
  }

  /** Whether the address has an {@code sslMode}. */
  public boolean namesTls() {
    return SSL_MODE.matcher(value).find();
  }

  /** Whether the address names a file of authorities. */
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
      throw new IllegalArgumentException("the database's address must have sslMode only once");
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
