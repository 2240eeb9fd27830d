package br.com.metas.cache.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import br.com.metas.cache.table.Gen;
import br.com.metas.cache.table.LayerTable;
import br.com.metas.cache.table.LayerTableContract;
import br.com.metas.functions.AwsClients;
import br.com.metas.goals.SellerId;
import br.com.metas.testkit.DynamoDbServer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;

/**
 * The contract, on a table that returns old values to reads without strong consistency. It holds
 * only if every read of the adapter asks for strong consistency.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("container")
final class LaggingTableTest extends LayerTableContract {
  private final DynamoDbServer server = DynamoDbServer.choose(System.getenv());
  private final DynamoDbClient client =
      new LaggingDynamoDb(
          AwsClients.once(DynamoDbClient.builder(), Duration.ofSeconds(20))
              .endpointOverride(server.endpoint())
              .region(Region.US_EAST_1)
              .credentialsProvider(
                  StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
              .build());
  private final LayerTable table = new DynamoDbLayerTable(client, "lagging");

  @BeforeAll
  void makeTable() {
    server.createTable("lagging", false);
  }

  @AfterAll
  void stop() {
    client.close();
    server.close();
  }

  @Override
  protected LayerTable table() {
    return table;
  }

  @Test
  void aReadThatDoesNotAskForConsistencyGetsWhatWasBeforeTheLastWrite() {
    SellerId seller = new SellerId(7_001);
    table.replaceHead(seller, new Gen("first"));
    table.replaceHead(seller, new Gen("second"));
    Map<String, AttributeValue> key = Items.key(seller, "HEAD");

    assertThat(client.getItem(get -> get.tableName("lagging").key(key)).item())
        .containsEntry("gen", AttributeValue.fromS("first"));
    assertThat(
            client
                .batchGetItem(batch ->
                    batch.requestItems(
                        Map.of("lagging", KeysAndAttributes.builder().keys(List.of(key)).build())))
                .responses()
                .getOrDefault("lagging", List.of()))
        .singleElement()
        .satisfies(item -> assertThat(item).containsEntry("gen", AttributeValue.fromS("first")));
    assertThat(table.head(seller))
        .hasValueSatisfying(head -> assertThat(head.gen()).isEqualTo(new Gen("second")));
  }
}
