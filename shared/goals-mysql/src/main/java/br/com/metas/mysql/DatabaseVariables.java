package br.com.metas.mysql;

import br.com.metas.functions.Environment;
import br.com.metas.functions.Values;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Optional;

/**
 * The variables of a function that reads MySQL. Call the methods only after {@link
 * Environment#check} has succeeded.
 */
public final class DatabaseVariables {
  private final Optional<MySqlUrl> url;
  private final Optional<String> secretArn;
  private final Duration timeout;
  private final Optional<X509Certificate> authority;

  /** Reads the variables. {@link Environment#check} names each one that is missing or wrong. */
  public DatabaseVariables(Environment environment) {
    url = environment.required("GOALS_DB_URL", MySqlUrl::new);
    secretArn = environment.required("GOALS_DB_SECRET_ARN", Values.arn());
    timeout =
        environment.optional(
            "GOALS_DB_TIMEOUT_MS",
            MySqlSettings.DEFAULT_TIMEOUT,
            Values.integer(250, 5_000).andThen(Duration::ofMillis));
    authority =
        environment.optional(
            "GOALS_DB_AUTHORITY",
            Optional.empty(),
            text -> Optional.of(DatabaseAuthority.parse(text)));
  }

  /** The connection, with the TLS mode that the address names. */
  public MySqlSettings settings(int maxConnections) {
    MySqlUrl server = url.orElseThrow();
    return new MySqlSettings(server, server.tls(), timeout, maxConnections, authority);
  }

  /** The secret with the user and the password. */
  public String secretArn() {
    return secretArn.orElseThrow();
  }
}
