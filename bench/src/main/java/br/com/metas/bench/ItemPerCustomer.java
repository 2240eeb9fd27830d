package br.com.metas.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/**
 * The common design of such a cache: one item per customer, with the answer's field names as
 * attributes, read by one strongly consistent query with all its pages.
 *
 * @param client DynamoDB
 * @param table a table with the keys {@code pk} and {@code sk}
 */
record ItemPerCustomer(DynamoDbClient client, String table) {
  private static final int BATCH = 25;

  /**
   * Stores the customers and reads them back.
   *
   * @param customers an array of objects; their fields become the attributes
   * @return capacity units that the read consumed
   */
  double capacity(JsonNode customers) {
    List<WriteRequest> writes = new ArrayList<>();
    for (JsonNode customer : customers) {
      writes.add(WriteRequest.builder().putRequest(put -> put.item(item(customer))).build());
    }
    for (int from = 0; from < writes.size(); from += BATCH) {
      write(writes.subList(from, Math.min(from + BATCH, writes.size())));
    }
    double units = 0;
    int read = 0;
    Map<String, AttributeValue> after = Map.of();
    do {
      QueryResponse page = page(after);
      units += page.consumedCapacity().capacityUnits();
      read += page.count();
      after = page.lastEvaluatedKey();
    } while (!after.isEmpty());
    if (read != customers.size()) {
      throw new IllegalStateException("read " + read + " of " + customers.size() + " customers");
    }
    return units;
  }

  /**
   * Reads a page without the SDK's paginators, because the function's package does not contain
   * them.
   */
  private QueryResponse page(Map<String, AttributeValue> after) {
    return client.query(query ->
        query
            .tableName(table)
            .keyConditionExpression("pk = :pk")
            .expressionAttributeValues(Map.of(":pk", AttributeValue.fromS("SELLER#1")))
            .exclusiveStartKey(after.isEmpty() ? null : after)
            .consistentRead(true)
            .returnConsumedCapacity(ReturnConsumedCapacity.TOTAL));
  }

  private void write(List<WriteRequest> batch) {
    Map<String, List<WriteRequest>> left = Map.of(table, batch);
    while (!left.isEmpty()) {
      Map<String, List<WriteRequest>> next = left;
      left = client.batchWriteItem(write -> write.requestItems(next)).unprocessedItems();
    }
  }

  private static Map<String, AttributeValue> item(JsonNode customer) {
    Map<String, AttributeValue> item = new HashMap<>();
    item.put("pk", AttributeValue.fromS("SELLER#1"));
    item.put("sk", AttributeValue.fromS("CUSTOMER#" + customer.path("customer_id").asText()));
    for (Map.Entry<String, JsonNode> field : customer.properties()) {
      if (!field.getValue().isNull()) {
        item.put(field.getKey(), attribute(field.getValue()));
      }
    }
    return item;
  }

  private static AttributeValue attribute(JsonNode value) {
    if (value.isArray()) {
      return AttributeValue.fromL(value.valueStream().map(ItemPerCustomer::attribute).toList());
    }
    return value.isNumber()
        ? AttributeValue.fromN(value.decimalValue().stripTrailingZeros().toPlainString())
        : AttributeValue.fromS(value.asText());
  }
}
