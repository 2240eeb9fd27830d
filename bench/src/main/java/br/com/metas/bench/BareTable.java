package br.com.metas.bench;

import br.com.metas.functions.AwsClients;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;

/** Makes only the DynamoDB call of a hit, with the same client and the same keys. */
final class BareTable implements AutoCloseable {
  private final DynamoDbClient client;
  private final String table;

  BareTable(String table) {
    this.client = AwsClients.once(DynamoDbClient.builder(), Duration.ofSeconds(5)).build();
    this.table = table;
  }

  /** The keys of all items of the wallet: HEAD and the chunks. */
  BatchGetItemRequest hit(long seller) {
    List<Map<String, AttributeValue>> keys =
        client
            .query(query ->
                query
                    .tableName(table)
                    .keyConditionExpression("pk = :pk")
                    .expressionAttributeValues(
                        Map.of(":pk", AttributeValue.fromS("SELLER#" + seller)))
                    .consistentRead(true))
            .items()
            .stream()
            .map(item -> Map.of("pk", item.get("pk"), "sk", item.get("sk")))
            .collect(Collectors.toList());
    return BatchGetItemRequest.builder()
        .requestItems(
            Map.of(table, KeysAndAttributes.builder().keys(keys).consistentRead(true).build()))
        .build();
  }

  BatchGetItemResponse read(BatchGetItemRequest request) {
    return client.batchGetItem(request);
  }

  /** Capacity units that the read consumes. */
  double capacity(BatchGetItemRequest request) {
    return client
        .batchGetItem(
            request.toBuilder().returnConsumedCapacity(ReturnConsumedCapacity.TOTAL).build())
        .consumedCapacity()
        .stream()
        .mapToDouble(ConsumedCapacity::capacityUnits)
        .sum();
  }

  /** The approximate size of each item of the hit in bytes: names and values of its attributes. */
  List<Integer> itemBytes(BatchGetItemRequest request) {
    return client.batchGetItem(request).responses().values().stream()
        .flatMap(List::stream)
        .map(item ->
            item.entrySet().stream()
                .mapToInt(one -> one.getKey().length() + bytes(one.getValue()))
                .sum())
        .toList();
  }

  private static int bytes(AttributeValue value) {
    return value.b() != null ? value.b().asByteArrayUnsafe().length : value.toString().length();
  }

  DynamoDbClient client() {
    return client;
  }

  @Override
  public void close() {
    client.close();
  }
}
