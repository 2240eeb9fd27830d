package br.com.metas.mysql;

import java.util.Properties;

/** What Connector/J is told, and why. */
public final class ConnectorProperties {
  private ConnectorProperties() {}

  /** How long to wait, and how the connection is protected: for every connection of a function. */
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
      // Has the driver use that provider's trust manager as it is, which names what it refuses.
      // Without it the driver
      // checks the chain itself before, and its errors name no certificate.
      properties.setProperty("fipsCompliantJsse", "true");
    }
    properties.setProperty("tcpKeepAlive", "true");
    return properties;
  }

  /** The same, and what makes the questions cheap: for connections that only read. */
  static Properties reading(MySqlSettings settings) {
    Properties properties = connection(settings);

    // Fewer statements a connection: the server's variables are kept, the session's are not asked
    // for, and the time zone is given. It does not matter: DATETIME has none, and every bound is
    // computed in Java.
    properties.setProperty("cacheServerConfiguration", "true");
    properties.setProperty("useLocalSessionState", "true");
    properties.setProperty("useLocalTransactionState", "true");
    properties.setProperty("connectionTimeZone", "UTC");
    properties.setProperty("forceConnectionTimeZoneToSession", "false");

    // Prepared on this side: a statement prepared on the server takes a round trip more, and pins
    // the connection of an RDS proxy.
    properties.setProperty("useServerPrepStmts", "false");
    properties.setProperty("cachePrepStmts", "true");
    properties.setProperty("prepStmtCacheSqlLimit", "16384");

    // Without this every streamed result is preceded by a SET.
    properties.setProperty("netTimeoutForStreamingResults", "0");
    return properties;
  }
}
