package br.com.metas.local;

import br.com.metas.testkit.DynamoDbServer;
import java.net.URI;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;

/** The cache's table: made if it is not there. */
final class CacheTable {
  static final String NAME = "metas-goals";

  private CacheTable() {}

  /** An endpoint that someone else runs; closing it leaves it alone. */
  record External(URI endpoint) implements DynamoDbServer {
    @Override
    public void close() {
      // Not ours to end.
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
