package br.com.metas.cache.dynamodb;

import br.com.metas.cache.table.TableUnavailableException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;

/**
 * Reads items strongly consistent, 100 a request as BatchGetItem allows. Keys that come back
 * unprocessed are asked for again while that gets on (an answer ends at 16 MB), and once more where
 * it does not; after that they count as no answer, never as absent.
 */
record BatchRead(DynamoDbClient client, String table) {
  private static final int PAGE = 100;

  List<Map<String, AttributeValue>> items(List<Map<String, AttributeValue>> keys) {
    List<Map<String, AttributeValue>> items = new ArrayList<>(keys.size());
    for (int from = 0; from < keys.size(); from += PAGE) {
      page(keys.subList(from, Math.min(from + PAGE, keys.size())), items);
    }
    return items;
  }

  private void page(
      List<Map<String, AttributeValue>> keys, List<Map<String, AttributeValue>> items) {
    List<Map<String, AttributeValue>> rest = keys;
    boolean lastChance = false;
    while (!rest.isEmpty()) {
      BatchGetItemResponse response = client.batchGetItem(request(rest));
      items.addAll(response.responses().getOrDefault(table, List.of()));
      KeysAndAttributes unprocessed = response.unprocessedKeys().get(table);
      List<Map<String, AttributeValue>> left = unprocessed == null ? List.of() : unprocessed.keys();
      if (left.size() == rest.size()) {
        if (lastChance) {
          throw new TableUnavailableException(left.size() + " keys were not processed");
        }
        lastChance = true;
      }
      rest = left;
    }
  }

  private BatchGetItemRequest request(List<Map<String, AttributeValue>> keys) {
    return BatchGetItemRequest.builder()
        .requestItems(
            Map.of(table, KeysAndAttributes.builder().keys(keys).consistentRead(true).build()))
        .build();
  }
}
