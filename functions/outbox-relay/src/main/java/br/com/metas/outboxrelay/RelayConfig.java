package br.com.metas.outboxrelay;

import br.com.metas.functions.Environment;
import br.com.metas.functions.Values;
import br.com.metas.mysql.DatabaseVariables;
import br.com.metas.mysql.MySqlSettings;
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
    DatabaseVariables database = new DatabaseVariables(environment);
    Optional<String> bus =
        environment.required(
            "GOALS_EVENT_BUS_NAME", Values.text("[/.A-Za-z0-9_:-]{1,1600}", "a bus name or ARN"));
    String deployment = environment.deployment();
    environment.check();
    return new RelayConfig(
        database.settings(1), database.secretArn(), bus.orElseThrow(), deployment);
  }
}
