package br.com.metas.cache.dynamodb;

import br.com.metas.cache.table.UnprocessedKeysException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;

/**
 * Reads items with strong consistency, at most 40 keys per request. An item has at most 400 KB, so
 * the response stays below 16 MB. Unprocessed keys are requested once more. Keys that are
 * unprocessed again count as "no answer", never as absent.
 */
record BatchRead(DynamoDbClient client, String table) {
  private static final int PAGE = 40;

  List<Map<String, AttributeValue>> items(List<Map<String, AttributeValue>> keys) {
    List<Map<String, AttributeValue>> items = new ArrayList<>(keys.size());
    for (int from = 0; from < keys.size(); from += PAGE) {
      List<Map<String, AttributeValue>> page =
          keys.subList(from, Math.min(from + PAGE, keys.size()));
      List<Map<String, AttributeValue>> left = ask(page, items);
      if (!left.isEmpty() && !ask(left, items).isEmpty()) {
        throw new UnprocessedKeysException();
      }
    }
    return items;
  }

  /** Adds the items of the response, and returns the keys that were not processed. */
  private List<Map<String, AttributeValue>> ask(
      List<Map<String, AttributeValue>> keys, List<Map<String, AttributeValue>> items) {
    BatchGetItemResponse response = client.batchGetItem(request(keys));
    items.addAll(response.responses().getOrDefault(table, List.of()));
    KeysAndAttributes unprocessed = response.unprocessedKeys().get(table);
    return unprocessed == null ? List.of() : unprocessed.keys();
  }

  private BatchGetItemRequest request(List<Map<String, AttributeValue>> keys) {
    return BatchGetItemRequest.builder()
        .requestItems(
            Map.of(table, KeysAndAttributes.builder().keys(keys).consistentRead(true).build()))
        .build();
  }
}
