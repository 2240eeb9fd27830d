package br.com.metas.cache.dynamodb;

import br.com.metas.cache.table.Bytes;
import br.com.metas.cache.table.Chunk;
import br.com.metas.cache.table.ChunkKey;
import br.com.metas.cache.table.FillId;
import br.com.metas.cache.table.Gen;
import br.com.metas.cache.table.Head;
import br.com.metas.cache.table.Lease;
import br.com.metas.cache.table.Owner;
import br.com.metas.goals.SellerId;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Converts items to records and back. Items and attributes of another shape count as absent. */
final class Items {
  static final String HEAD = "HEAD";
  static final String FILL = "fill#";
  static final String OWNER = "lease_owner#";
  static final String UNTIL = "lease_until#";
  static final String GEN = "lease_gen#";

  private Items() {}

  static Map<String, AttributeValue> key(SellerId seller, String sortKey) {
    return Map.of("pk", text("SELLER#" + seller), "sk", text(sortKey));
  }

  static String sortKey(Map<String, AttributeValue> item) {
    return text(item, "sk").orElseThrow();
  }

  static AttributeValue text(String value) {
    return AttributeValue.fromS(value);
  }

  static AttributeValue millis(Instant value) {
    return AttributeValue.fromN(Long.toString(value.toEpochMilli()));
  }

  /** Epoch seconds, rounded up, so DynamoDB deletes no item too early. */
  static AttributeValue ttl(Instant end) {
    return AttributeValue.fromN(Long.toString(Math.ceilDiv(end.toEpochMilli(), 1000L)));
  }

  static Map<String, AttributeValue> marker(SellerId seller, String sortKey, Instant until) {
    Map<String, AttributeValue> item = new HashMap<>(key(seller, sortKey));
    item.put("until", millis(until));
    item.put("ttl", ttl(until));
    return item;
  }

  static Map<String, AttributeValue> chunk(SellerId seller, Chunk chunk) {
    Map<String, AttributeValue> item = new HashMap<>(key(seller, chunk.key().sortKey()));
    item.put("fill", text(chunk.fill().text()));
    item.put("chunks", AttributeValue.fromN(Integer.toString(chunk.chunks())));
    item.put("loaded_at", millis(chunk.loadedAt()));
    item.put("fresh_until", millis(chunk.freshUntil()));
    item.put("stale_until", millis(chunk.staleUntil()));
    item.put("ttl", ttl(chunk.staleUntil()));
    item.put("data", AttributeValue.fromB(SdkBytes.fromByteArrayUnsafe(chunk.data().asArray())));
    return item;
  }

  static Optional<Chunk> chunk(ChunkKey key, Map<String, AttributeValue> item) {
    try {
      return Optional.of(
          new Chunk(
              key,
              new FillId(text(item, "fill").orElseThrow()),
              Integer.parseInt(number(item, "chunks")),
              instant(item, "loaded_at"),
              instant(item, "fresh_until"),
              instant(item, "stale_until"),
              data(item)));
    } catch (RuntimeException e) {
      return Optional.empty();
    }
  }

  static Optional<Head> head(Map<String, AttributeValue> item) {
    return text(item, "gen")
        .map(gen -> {
          Map<String, FillId> fills = new HashMap<>();
          Map<String, Lease> leases = new HashMap<>();
          for (String name : item.keySet()) {
            if (name.startsWith(FILL)) {
              text(item, name)
                  .ifPresent(fill -> fills.put(name.substring(FILL.length()), new FillId(fill)));
            } else if (name.startsWith(OWNER)) {
              String layer = name.substring(OWNER.length());
              lease(item, layer).ifPresent(lease -> leases.put(layer, lease));
            }
          }
          return new Head(new Gen(gen), fills, leases);
        });
  }

  private static Optional<Lease> lease(Map<String, AttributeValue> item, String layer) {
    try {
      return Optional.of(
          new Lease(
              new Owner(text(item, OWNER + layer).orElseThrow()),
              instant(item, UNTIL + layer),
              new Gen(text(item, GEN + layer).orElseThrow())));
    } catch (RuntimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<String> text(Map<String, AttributeValue> item, String name) {
    return Optional.ofNullable(item.get(name)).map(AttributeValue::s);
  }

  static Instant instant(Map<String, AttributeValue> item, String name) {
    return Instant.ofEpochMilli(Long.parseLong(number(item, name)));
  }

  private static String number(Map<String, AttributeValue> item, String name) {
    return Optional.ofNullable(item.get(name)).map(AttributeValue::n).orElseThrow();
  }

  private static Bytes data(Map<String, AttributeValue> item) {
    return Bytes.of(
        Optional.ofNullable(item.get("data"))
            .map(AttributeValue::b)
            .orElseThrow()
            .asByteArrayUnsafe());
  }
}
