package br.com.metas.outboxrelay;

import br.com.metas.events.outbox.OutboxRelay;
import br.com.metas.events.outbox.RelaySettings;
import br.com.metas.events.publish.EventPublisher;
import br.com.metas.functions.AwsClients;
import br.com.metas.functions.DatabaseSecret;
import br.com.metas.functions.FunctionLog;
import br.com.metas.functions.FunctionMetrics;
import br.com.metas.functions.Retries;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;

/** The function's composition root: it creates all objects that run in Lambda. */
record RelayWiring(OutboxRelay relay, FunctionMetrics metrics, FunctionLog log) {
  /** The longest time of a call to the bus with all its retries. */
  private static final Duration CALL_LIMIT = Duration.ofSeconds(4);

  static RelayWiring of(Map<String, String> variables) {
    RelayConfig config = RelayConfig.from(variables);
    InstantSource clock = InstantSource.system();
    EventBridgeClient bus = AwsClients.repeated(EventBridgeClient.builder(), CALL_LIMIT).build();
    return new RelayWiring(
        new OutboxRelay(
            new OutboxDatabase(config.database(), DatabaseSecret.of(config.secretArn())::read),
            new EventPublisher(bus, config.bus(), Retries.standard()),
            clock,
            RelaySettings.DEFAULT),
        FunctionMetrics.embedded(config.deployment(), clock, System.out::println),
        FunctionLog.json(clock, System.out::println));
  }
}
