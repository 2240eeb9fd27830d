package br.com.metas.mysql;

import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Optional;

/**
 * The connection to MySQL.
 *
 * @param url the server that takes the writes, and the database
 * @param tls how the connection is protected
 * @param timeout the longest wait for a new connection, and the longest wait for data while a
 *     statement runs; at least 250 ms
 * @param maxConnections the most connections at a time, at least 1; a request uses one for its live
 *     figures and one for a fill
 * @param authority an authority that may have signed the server's certificate, in addition to
 *     Amazon's and those of this JVM
 */
public record MySqlSettings(
    MySqlUrl url,
    TlsMode tls,
    Duration timeout,
    int maxConnections,
    Optional<X509Certificate> authority) {
  public static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(5);
  public static final int DEFAULT_MAX_CONNECTIONS = 4;

  private static final Duration SHORTEST = Duration.ofMillis(250);

  public MySqlSettings {
    if (timeout.compareTo(SHORTEST) < 0) {
      throw new IllegalArgumentException("the database timeout must be 250 ms or more");
    }
    if (maxConnections < 1) {
      throw new IllegalArgumentException("at least one connection is needed");
    }
  }

  /** Settings without an additional authority. */
  public MySqlSettings(MySqlUrl url, TlsMode tls, Duration timeout, int maxConnections) {
    this(url, tls, timeout, maxConnections, Optional.empty());
  }

  /** The same settings, with an authority that may have signed the server's certificate. */
  public MySqlSettings withAuthority(Optional<X509Certificate> signer) {
    return new MySqlSettings(url, tls, timeout, maxConnections, signer);
  }

  /** The same settings, with at least this number of connections. */
  public MySqlSettings withAtLeast(int connections) {
    return new MySqlSettings(url, tls, timeout, Math.max(maxConnections, connections), authority);
  }

  /** Settings with the default timeout and number of connections. */
  public static MySqlSettings of(String url, TlsMode tls) {
    return new MySqlSettings(new MySqlUrl(url), tls, DEFAULT_TIMEOUT, DEFAULT_MAX_CONNECTIONS);
  }
}
