package br.com.metas.outboxrelay;

import br.com.metas.functions.Environment;
import br.com.metas.functions.Values;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * Everything that the function is told by its environment.
 *
 * @param url the database of the outbox, without credentials; its options say how TLS is done
 * @param secretArn the secret that holds the user for the outbox table alone
 * @param timeout for a connection to be made, and for a silent server
 * @param bus name or ARN of the bus
 */
record RelayConfig(String url, String secretArn, Duration timeout, String bus) {
  private static final int DEFAULT_TIMEOUT_MS = 5_000;

  /**
   * Reads the variables.
   *
   * @throws br.com.metas.functions.WrongEnvironmentException naming every variable that is missing
   *     or wrong
   */
  static RelayConfig from(Map<String, String> variables) {
    Environment environment = new Environment(variables);
    Optional<String> url = environment.required("GOALS_DB_URL", Values.jdbcUrl());
    Optional<String> secret = environment.required("GOALS_DB_SECRET_ARN", Values.arn());
    int timeout =
        environment.optional("GOALS_DB_TIMEOUT_MS", DEFAULT_TIMEOUT_MS, Values.integer(250, 5_000));
    Optional<String> bus =
        environment.required(
            "GOALS_EVENT_BUS_NAME", Values.text("[/.A-Za-z0-9_:-]{1,1600}", "a bus name or ARN"));
    environment.check();
    return new RelayConfig(
        url.orElseThrow(), secret.orElseThrow(), Duration.ofMillis(timeout), bus.orElseThrow());
  }
}
