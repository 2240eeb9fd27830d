package br.com.metas.mysql;

import java.util.Properties;

/** The properties of Connector/J, and the reasons for them. */
public final class ConnectorProperties {
  private ConnectorProperties() {}

  /** Timeouts and TLS, for every connection of a function. */
  public static Properties connection(MySqlSettings settings) {
    Properties properties = new Properties();
    String timeout = Long.toString(settings.timeout().toMillis());
    properties.setProperty("connectTimeout", timeout);
    properties.setProperty("socketTimeout", timeout);
    properties.setProperty("sslMode", settings.tls().name());
    if (settings.tls() == TlsMode.DISABLED) {
      // MySQL 8's default login needs the server's key when there is no TLS.
      properties.setProperty("allowPublicKeyRetrieval", "true");
    }
    if (settings.tls().verifies() && !settings.url().namesTrust()) {
      properties.setProperty(
          "trustManagerFactoryProvider", DatabaseTrust.provider(settings.authority()));
      // With this, the driver uses the trust manager of this provider, whose errors name the
      // certificate. Without it, the driver checks the chain itself first, and its errors name no
      // certificate.
      properties.setProperty("fipsCompliantJsse", "true");
    }
    properties.setProperty("tcpKeepAlive", "true");
    return properties;
  }

  /** The properties for connections that only read. They reduce the number of statements. */
  static Properties reading(MySqlSettings settings) {
    Properties properties = connection(settings);

    // Fewer statements per connection: the driver caches the server's variables, does not query the
    // session's, and gets the time zone here. Any time zone is right, because DATETIME has none and
    // every bound is computed in Java.
    properties.setProperty("cacheServerConfiguration", "true");
    properties.setProperty("useLocalSessionState", "true");
    properties.setProperty("useLocalTransactionState", "true");
    properties.setProperty("connectionTimeZone", "UTC");
    properties.setProperty("forceConnectionTimeZoneToSession", "false");

    // Statements are prepared in the driver. A statement that is prepared on the server needs
    // another round trip, and pins the connection of an RDS Proxy.
    properties.setProperty("useServerPrepStmts", "false");
    properties.setProperty("cachePrepStmts", "true");
    properties.setProperty("prepStmtCacheSqlLimit", "16384");

    // Without this, the driver sends a SET before every streamed result.
    properties.setProperty("netTimeoutForStreamingResults", "0");
    return properties;
  }
}
