package br.com.metas.outboxrelay;

import br.com.metas.functions.Environment;
import br.com.metas.functions.Values;
import br.com.metas.mysql.DatabaseAuthority;
import br.com.metas.mysql.MySqlSettings;
import br.com.metas.mysql.MySqlUrl;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * The configuration of the function, from its environment variables.
 *
 * @param database the connection to the MySQL server with the outbox
 * @param secretArn the secret with the user that has rights only on the outbox table
 * @param bus name or ARN of the bus
 * @param deployment the deployment's name, for the metrics
 */
record RelayConfig(MySqlSettings database, String secretArn, String bus, String deployment) {
  /**
   * Reads the variables.
   *
   * @throws br.com.metas.functions.WrongEnvironmentException naming every variable that is missing
   *     or wrong
   */
  static RelayConfig from(Map<String, String> variables) {
    Environment environment = new Environment(variables);
    Optional<MySqlUrl> url = environment.required("GOALS_DB_URL", MySqlUrl::new);
    Optional<String> secret = environment.required("GOALS_DB_SECRET_ARN", Values.arn());
    Duration timeout =
        environment.optional(
            "GOALS_DB_TIMEOUT_MS",
            MySqlSettings.DEFAULT_TIMEOUT,
            Values.integer(250, 5_000).andThen(Duration::ofMillis));
    Optional<X509Certificate> authority =
        environment.optional(
            "GOALS_DB_AUTHORITY",
            Optional.empty(),
            text -> Optional.of(DatabaseAuthority.parse(text)));
    Optional<String> bus =
        environment.required(
            "GOALS_EVENT_BUS_NAME", Values.text("[/.A-Za-z0-9_:-]{1,1600}", "a bus name or ARN"));
    String deployment = environment.deployment();
    environment.check();
    return new RelayConfig(
        new MySqlSettings(url.orElseThrow(), url.orElseThrow().tls(), timeout, 1, authority),
        secret.orElseThrow(),
        bus.orElseThrow(),
        deployment);
  }
}
