package br.com.metas.cache.dynamodb;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbServiceClientConfiguration;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;

/**
 * A table with the weakest guarantees that AWS allows: a read without strong consistency gets the
 * item as it was before its last write. DynamoDB Local is always consistent, so it cannot show such
 * a read. Operations that are not defined here throw. Not thread-safe.
 */
final class LaggingDynamoDb implements DynamoDbClient {
  private final DynamoDbClient table;
  private final Map<Map<String, AttributeValue>, Map<String, AttributeValue>> before =
      new HashMap<>();

  LaggingDynamoDb(DynamoDbClient table) {
    this.table = table;
  }

  @Override
  public GetItemResponse getItem(GetItemRequest get) {
    return Boolean.TRUE.equals(get.consistentRead())
        ? table.getItem(get)
        : GetItemResponse.builder().item(before.getOrDefault(get.key(), Map.of())).build();
  }

  @Override
  public BatchGetItemResponse batchGetItem(BatchGetItemRequest batch) {
    Map<String, List<Map<String, AttributeValue>>> items = new HashMap<>();
    batch.requestItems().forEach((name, keys) -> items.put(name, read(name, keys)));
    return BatchGetItemResponse.builder().responses(items).unprocessedKeys(Map.of()).build();
  }

  private List<Map<String, AttributeValue>> read(String name, KeysAndAttributes keys) {
    List<Map<String, AttributeValue>> items = new ArrayList<>();
    for (Map<String, AttributeValue> key : keys.keys()) {
      Map<String, AttributeValue> item =
          getItem(
                  GetItemRequest.builder()
                      .tableName(name)
                      .key(key)
                      .consistentRead(keys.consistentRead())
                      .build())
              .item();
      if (!item.isEmpty()) {
        items.add(item);
      }
    }
    return items;
  }

  @Override
  public PutItemResponse putItem(PutItemRequest put) {
    Map<String, AttributeValue> key = new HashMap<>(put.item());
    key.keySet().retainAll(List.of("pk", "sk"));
    remember(put.tableName(), key);
    return table.putItem(put);
  }

  @Override
  public UpdateItemResponse updateItem(UpdateItemRequest update) {
    remember(update.tableName(), update.key());
    return table.updateItem(update);
  }

  @Override
  public DeleteItemResponse deleteItem(DeleteItemRequest delete) {
    remember(delete.tableName(), delete.key());
    return table.deleteItem(delete);
  }

  private void remember(String name, Map<String, AttributeValue> key) {
    before.put(
        Map.copyOf(key),
        table.getItem(get -> get.tableName(name).key(key).consistentRead(true)).item());
  }

  @Override
  public DynamoDbServiceClientConfiguration serviceClientConfiguration() {
    return table.serviceClientConfiguration();
  }

  @Override
  public String serviceName() {
    return table.serviceName();
  }

  @Override
  public void close() {
    table.close();
  }
}
