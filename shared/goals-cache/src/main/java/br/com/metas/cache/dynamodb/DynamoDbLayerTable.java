package br.com.metas.cache.dynamodb;

import br.com.metas.cache.table.Chunk;
import br.com.metas.cache.table.ChunkKey;
import br.com.metas.cache.table.Claim;
import br.com.metas.cache.table.ClaimReply;
import br.com.metas.cache.table.FillId;
import br.com.metas.cache.table.Gen;
import br.com.metas.cache.table.Head;
import br.com.metas.cache.table.HeadAndChunks;
import br.com.metas.cache.table.LayerKey;
import br.com.metas.cache.table.LayerTable;
import br.com.metas.cache.table.Owner;
import br.com.metas.cache.table.Publication;
import br.com.metas.cache.table.PublishReply;
import br.com.metas.cache.table.TableUnavailableException;
import br.com.metas.goals.SellerId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/** The table in DynamoDB. The package comment describes its items. Thread-safe. */
public final class DynamoDbLayerTable implements LayerTable {
  private final DynamoDbClient client;
  private final String table;
  private final BatchRead batch;

  /**
   * @param client makes a single attempt at each call ({@code AwsClients.once}). A retry by the SDK
   *     would repeat the nonce of an eviction, and could bring back a gen that other requests have
   *     used for a claim
   * @param table name of the table
   * @throws IllegalArgumentException if the client has retries
   */
  public DynamoDbLayerTable(DynamoDbClient client, String table) {
    requireSingleAttempts(client);
    this.client = client;
    this.table = table;
    this.batch = new BatchRead(client, table);
  }

  private static void requireSingleAttempts(DynamoDbClient client) {
    int attempts =
        client
            .serviceClientConfiguration()
            .overrideConfiguration()
            .retryStrategy()
            .orElseThrow(() -> new IllegalArgumentException("the client must not have retries"))
            .maxAttempts();
    if (attempts != 1) {
      throw new IllegalArgumentException(
          "the client must not have retries, but makes " + attempts + " attempts");
    }
  }

  @Override
  public HeadAndChunks read(SellerId seller, List<ChunkKey> chunks) {
    List<Map<String, AttributeValue>> keys = new ArrayList<>();
    keys.add(Items.key(seller, Items.HEAD));
    chunks.forEach(chunk -> keys.add(Items.key(seller, chunk.sortKey())));
    Map<String, Map<String, AttributeValue>> items = items(keys);
    return new HeadAndChunks(
        Optional.ofNullable(items.get(Items.HEAD)).flatMap(Items::head), chunks(items, chunks));
  }

  @Override
  public Map<ChunkKey, Chunk> chunks(SellerId seller, List<ChunkKey> chunks) {
    return chunks(
        items(chunks.stream().map(chunk -> Items.key(seller, chunk.sortKey())).toList()), chunks);
  }

  private Map<String, Map<String, AttributeValue>> items(List<Map<String, AttributeValue>> keys) {
    return answered(() -> batch.items(keys)).stream()
        .collect(Collectors.toMap(Items::sortKey, item -> item));
  }

  private static Map<ChunkKey, Chunk> chunks(
      Map<String, Map<String, AttributeValue>> items, List<ChunkKey> keys) {
    Map<ChunkKey, Chunk> chunks = new HashMap<>();
    for (ChunkKey key : keys) {
      Optional.ofNullable(items.get(key.sortKey()))
          .flatMap(item -> Items.chunk(key, item))
          .ifPresent(chunk -> chunks.put(key, chunk));
    }
    return chunks;
  }

  @Override
  public Optional<Head> head(SellerId seller) {
    return answered(() ->
            client.getItem(get ->
                get.tableName(table).key(Items.key(seller, Items.HEAD)).consistentRead(true)))
        .item()
        .entrySet()
        .stream()
        .collect(
            Collectors.collectingAndThen(
                Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue), Items::head));
  }

  @Override
  public ClaimReply claim(SellerId seller, Claim claim) {
    UpdateItemRequest request =
        head(seller, Conditions.of(claim)).returnValues(ReturnValue.ALL_NEW).build();
    try {
      Map<String, AttributeValue> item = answered(() -> client.updateItem(request)).attributes();
      return new ClaimReply.Granted(readable(Items.head(item)));
    } catch (ConditionalCheckFailedException e) {
      Head head = readable(Items.head(e.item()));
      return new ClaimReply.Refused(
          head,
          claim.layers().stream()
              .filter(layer -> claim.mayLease(head, layer))
              .collect(Collectors.toSet()));
    }
  }

  @Override
  public void put(SellerId seller, Chunk chunk) {
    answered(() -> client.putItem(put -> put.tableName(table).item(Items.chunk(seller, chunk))));
  }

  @Override
  public PublishReply publish(SellerId seller, Publication publication) {
    try {
      answered(() -> client.updateItem(head(seller, Conditions.of(publication)).build()));
      return new PublishReply.Published();
    } catch (ConditionalCheckFailedException e) {
      Optional<Head> head = e.hasItem() ? Items.head(e.item()) : Optional.empty();
      return head.filter(publication::isPublishedIn).isPresent()
          ? new PublishReply.Published()
          : new PublishReply.Lost(head);
    }
  }

  @Override
  public void release(SellerId seller, List<LayerKey> layers, Owner owner) {
    try {
      answered(() -> client.updateItem(head(seller, Conditions.ofRelease(layers, owner)).build()));
    } catch (ConditionalCheckFailedException e) {
      return; // the lease belongs to another request now
    }
  }

  @Override
  public Optional<Head> replaceHead(SellerId seller, Gen gen) {
    Map<String, AttributeValue> item = new HashMap<>(Items.key(seller, Items.HEAD));
    item.put("gen", Items.text(gen.nonce()));
    return Items.head(
        answered(() ->
                client.putItem(
                    put -> put.tableName(table).item(item).returnValues(ReturnValue.ALL_OLD)))
            .attributes());
  }

  @Override
  public void delete(SellerId seller, ChunkKey chunk, FillId fill) {
    try {
      answered(() ->
          client.deleteItem(delete ->
              delete
                  .tableName(table)
                  .key(Items.key(seller, chunk.sortKey()))
                  .conditionExpression("fill = :fill")
                  .expressionAttributeValues(Map.of(":fill", Items.text(fill.text())))));
    } catch (ConditionalCheckFailedException e) {
      return; // deleted, or replaced by another fill
    }
  }

  @Override
  public boolean mark(SellerId seller, LayerKey layer, Instant now, Instant until) {
    Map<String, AttributeValue> item = Items.marker(seller, "EARLY#" + layer.text(), until);
    try {
      answered(() ->
          client.putItem(put ->
              put.tableName(table)
                  .item(item)
                  .conditionExpression("attribute_not_exists(pk) OR #until <= :now")
                  .expressionAttributeNames(Map.of("#until", "until"))
                  .expressionAttributeValues(Map.of(":now", Items.millis(now)))));
      return true;
    } catch (ConditionalCheckFailedException e) {
      return false;
    }
  }

  @Override
  public Optional<Instant> admit(SellerId seller, Instant now, Instant until) {
    Map<String, AttributeValue> item = Items.marker(seller, "REFRESH", until);
    try {
      answered(() ->
          client.putItem(put ->
              put.tableName(table)
                  .item(item)
                  .conditionExpression(
                      "attribute_not_exists(pk) OR NOT attribute_type(#until, :number)"
                          + " OR #until <= :now OR #until > :latest")
                  .expressionAttributeNames(Map.of("#until", "until"))
                  .expressionAttributeValues(
                      Map.of(
                          ":number",
                          Items.text("N"),
                          ":now",
                          Items.millis(now),
                          ":latest",
                          Items.millis(now.plus(LONGEST_REFRESH_MARKER))))
                  .returnValuesOnConditionCheckFailure(
                      ReturnValuesOnConditionCheckFailure.ALL_OLD)));
      return Optional.empty();
    } catch (ConditionalCheckFailedException e) {
      return Optional.of(Items.instant(e.item(), "until"));
    }
  }

  private UpdateItemRequest.Builder head(SellerId seller, Conditions conditions) {
    return conditions
        .request()
        .tableName(table)
        .key(Items.key(seller, Items.HEAD))
        .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD);
  }

  private static Head readable(Optional<Head> head) {
    return head.orElseThrow(() -> new TableUnavailableException("HEAD has no readable gen"));
  }

  private static <T> T answered(Supplier<T> call) {
    try {
      return call.get();
    } catch (ConditionalCheckFailedException e) {
      throw e;
    } catch (SdkException e) {
      throw new TableUnavailableException("the DynamoDB request failed", e);
    }
  }
}
