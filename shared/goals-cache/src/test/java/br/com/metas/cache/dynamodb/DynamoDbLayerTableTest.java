package br.com.metas.cache.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import br.com.metas.cache.table.ChunkKey;
import br.com.metas.cache.table.Claim;
import br.com.metas.cache.table.ClaimReply;
import br.com.metas.cache.table.Gen;
import br.com.metas.cache.table.LayerKey;
import br.com.metas.cache.table.LayerTable;
import br.com.metas.cache.table.LayerTableContract;
import br.com.metas.cache.table.Owner;
import br.com.metas.functions.AwsClients;
import br.com.metas.goals.GoalYear;
import br.com.metas.goals.SellerId;
import br.com.metas.testkit.DynamoDbServer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("container")
final class DynamoDbLayerTableTest extends LayerTableContract {
  private static final LayerKey NAMES = new LayerKey.Static(new GoalYear(2026));

  private final DynamoDbServer server = DynamoDbServer.choose(System.getenv());
  private final DynamoDbClient client =
      AwsClients.once(DynamoDbClient.builder(), Duration.ofSeconds(20))
          .endpointOverride(server.endpoint())
          .region(Region.US_EAST_1)
          .credentialsProvider(
              StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
          .build();
  private final LayerTable table = new DynamoDbLayerTable(client, "layers");

  @BeforeAll
  void makeTable() {
    server.createTable("layers", false);
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
  void aClientThatRetriesByItselfIsRefused() {
    try (DynamoDbClient retrying = server.client()) {
      assertThatThrownBy(() -> new DynamoDbLayerTable(retrying, "layers"))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("must not have retries");
    }
  }

  @Test
  void itemsOfAnotherShapeAreAsIfTheyWereNotThere() {
    SellerId seller = new SellerId(77);
    put(seller, "HEAD", Map.of("colour", AttributeValue.fromS("blue")));
    put(seller, "STATIC#v2#2026#0", Map.of("fill", AttributeValue.fromN("7")));
    put(seller, "STATIC#v2#2026#1", Map.of("fill", AttributeValue.fromS("f/2")));
    List<ChunkKey> keys = List.of(NAMES.chunk(0), NAMES.chunk(1));
    assertThat(table.read(seller, keys).head()).isEmpty();
    assertThat(table.read(seller, keys).chunks()).isEmpty();
  }

  @Test
  void aDamagedLeaseIsFree() {
    SellerId seller = new SellerId(78);
    Instant now = Instant.parse("2026-01-20T12:00:00Z");
    put(
        seller,
        "HEAD",
        Map.of(
            "gen", AttributeValue.fromS("g"),
            "lease_owner#STATIC#v2#2026", AttributeValue.fromS("x"),
            "lease_until#STATIC#v2#2026", AttributeValue.fromS("tomorrow")));
    assertThat(
            table.claim(
                seller,
                new Claim(
                    Set.of(NAMES), new Owner("me"), true, new Gen("n"), now, now.plusSeconds(10))))
        .isInstanceOf(ClaimReply.Granted.class);
  }

  private void put(SellerId seller, String sortKey, Map<String, AttributeValue> attributes) {
    Map<String, AttributeValue> item = new java.util.HashMap<>(Items.key(seller, sortKey));
    item.putAll(attributes);
    client.putItem(request -> request.tableName("layers").item(item));
  }
}
