package br.com.metas.local.settings;

import br.com.metas.goals.decision.Workdays;
import java.net.URI;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;

/**
 * The runner's settings (section 8 of the design).
 *
 * @param port port of page and API; 0: any free port
 * @param data the first data of the database
 * @param throttling the deployed limits that the gateway applies
 * @param clock the instant at which the clock starts; empty: now
 * @param workdays on which days sellers work
 * @param staticLife life of the static layer
 * @param annualLife life of the annual layer
 * @param database an existing MySQL; empty: an embedded one
 * @param dynamoDb an existing DynamoDB endpoint; empty: an embedded one
 */
public record LocalSettings(
    int port,
    DataSource data,
    Throttling throttling,
    Optional<OffsetDateTime> clock,
    Workdays workdays,
    Duration staticLife,
    Duration annualLife,
    Optional<ExternalDatabase> database,
    Optional<URI> dynamoDb) {}
