package br.com.metas.mysql;

import java.util.Arrays;
import java.util.Locale;
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
          "jdbc:mysql://(?:\\[[0-9A-Fa-f:.]+]|[^/?#,()@:\\[\\]]+)(?::\\d{1,5})?/[^/?#]+(\\?.*)?");
  private static final Pattern SSL_MODE = Pattern.compile("(?i)[?&]sslMode=([^&]*)");
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
    String properties = address.group(1);
    if (properties != null && SECRET.matcher(properties.toLowerCase(Locale.ROOT)).find()) {
      throw new IllegalArgumentException("the database's address must not hold credentials");
    }
    tls(value);
  }

  /** How the address wants its connections protected: its {@code sslMode}, else the strictest. */
  public TlsMode tls() {
    return tls(value);
  }

  private static TlsMode tls(String value) {
    Matcher sslMode = SSL_MODE.matcher(value);
    if (!sslMode.find()) {
      return TlsMode.VERIFY_IDENTITY;
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
