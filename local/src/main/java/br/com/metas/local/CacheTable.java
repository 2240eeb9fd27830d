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
 * The cache's table: made if it is not there.
 *
 * @param progress where starting a server is shown
 * @param parts takes a server that must be ended
 * @param expiry whether the server deletes items past their time; it goes by the real clock
 */
record CacheTable(Progress progress, Parts parts, boolean expiry) {
  static final String NAME = "metas-goals";

  /** An endpoint that someone else runs; closing it leaves it alone. */
  record External(URI endpoint) implements DynamoDbServer {
    @Override
    public void close() {
      // Not ours to end.
    }
  }

  /**
   * Returns once the table is there.
   *
   * @param given an endpoint that someone else runs; empty: a server of our own is started
   * @throws CannotStartException if the endpoint does not do as a DynamoDB does
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
   * Makes the table unless it is there.
   *
   * @param expiry whether the server deletes items past their time; it goes by the real clock
   */
  static void ensure(DynamoDbServer server, boolean expiry) {
    try (DynamoDbClient client = server.client()) {
      client.describeTable(ask -> ask.tableName(NAME));
    } catch (ResourceNotFoundException absent) {
      server.createTable(NAME, expiry);
    }
  }
}
