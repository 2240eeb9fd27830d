package br.com.metas.local;

import br.com.metas.local.progress.Progress;
import br.com.metas.testkit.DynamoDbServer;
import br.com.metas.testkit.EmbeddedDynamoDb;
import java.net.URI;
import java.util.Optional;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;

/**
 * The cache's table. It is created if it is missing.
 *
 * @param progress shows the start of a server
 * @param parts takes a server that must be stopped
 * @param expiry whether the server deletes expired items; it uses the real clock
 */
record CacheTable(Progress progress, Parts parts, boolean expiry) {
  static final String NAME = "metas-goals";

  /** A server that the runner did not start; closing this object does not stop it. */
  record External(URI endpoint) implements DynamoDbServer {
    @Override
    public void close() {
      // The runner did not start it, so it does not stop it.
    }
  }

  /**
   * Returns when the table exists.
   *
   * @param given the endpoint of a server that already runs; empty: starts an embedded server
   * @throws CannotStartException if no DynamoDB answers at the endpoint
   */
  DynamoDbServer on(Optional<URI> given) throws CannotStartException {
    return given.isPresent() ? external(given.get()) : embedded();
  }

  private DynamoDbServer embedded() {
    try (Progress.Task _ = progress.start("starting DynamoDB Local", 0)) {
      DynamoDbServer server = parts.add(EmbeddedDynamoDb.start());
      ensure(server, expiry);
      return server;
    }
  }

  private DynamoDbServer external(URI endpoint) throws CannotStartException {
    DynamoDbServer server = new External(endpoint);
    try (Progress.Task _ = progress.start("asking DynamoDB at " + endpoint, 0)) {
      ensure(server, expiry);
      return server;
    } catch (SdkException failed) {
      throw new CannotStartException(
          "GOALS_DYNAMODB_ENDPOINT: no DynamoDB answers at %s: %s"
              .formatted(endpoint, String.valueOf(failed.getMessage()).replaceAll("\\s+", " ")),
          failed);
    }
  }

  /**
   * Creates the table if it is missing.
   *
   * @param expiry whether the server deletes expired items; it uses the real clock
   */
  static void ensure(DynamoDbServer server, boolean expiry) {
    try (DynamoDbClient client = server.client()) {
      client.describeTable(ask -> ask.tableName(NAME));
    } catch (ResourceNotFoundException absent) {
      server.createTable(NAME, expiry);
    }
  }
}
