package br.com.metas.testkit;

import java.net.URI;
import java.util.Map;

/** A running server; closing this object does not stop it. */
record NamedMySql(String host, int port, String adminUser, String adminPassword)
    implements MySqlServer {
  private static final String SCHEME = "jdbc:";

  static NamedMySql parse(String url, Map<String, String> environment) {
    if (!url.startsWith(SCHEME + "mysql://")) {
      throw new IllegalArgumentException(URL_VARIABLE + " must be jdbc:mysql://host:port");
    }
    URI address = URI.create(url.substring(SCHEME.length()));
    return new NamedMySql(
        address.getHost(),
        address.getPort() < 0 ? 3306 : address.getPort(),
        environment.getOrDefault(USER_VARIABLE, "root"),
        environment.getOrDefault(PASSWORD_VARIABLE, ""));
  }

  @Override
  public void close() {
    // It was not started here, so it is not stopped.
  }
}
