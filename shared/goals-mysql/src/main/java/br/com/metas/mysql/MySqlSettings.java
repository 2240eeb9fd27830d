package br.com.metas.mysql;

import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Optional;

/**
 * How MySQL is reached.
 *
 * @param url the server that takes the writes, and the database
 * @param tls how the connection is protected
 * @param timeout how long to wait for a connection to be made, and again for a silent server while
 *     a statement runs; at least 250 ms
 * @param maxConnections connections at once, at least 1: a request uses one for its live figures
 *     and one for a fill
 * @param authority who may have signed the server's certificate, beside Amazon and whom this JVM
 *     trusts
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
      throw new IllegalArgumentException("the database's time limit must be 250 ms or more");
    }
    if (maxConnections < 1) {
      throw new IllegalArgumentException("at least one connection is needed");
    }
  }

  /** Without an authority of the server's own. */
  public MySqlSettings(MySqlUrl url, TlsMode tls, Duration timeout, int maxConnections) {
    this(url, tls, timeout, maxConnections, Optional.empty());
  }

  /** The same, with an authority that may have signed the server's certificate. */
  public MySqlSettings withAuthority(Optional<X509Certificate> signer) {
    return new MySqlSettings(url, tls, timeout, maxConnections, signer);
  }

  /** The same with at least so many connections. */
  public MySqlSettings withAtLeast(int connections) {
    return new MySqlSettings(url, tls, timeout, Math.max(maxConnections, connections), authority);
  }

  /** The default time limit and number of connections. */
  public static MySqlSettings of(String url, TlsMode tls) {
    return new MySqlSettings(new MySqlUrl(url), tls, DEFAULT_TIMEOUT, DEFAULT_MAX_CONNECTIONS);
  }
}
