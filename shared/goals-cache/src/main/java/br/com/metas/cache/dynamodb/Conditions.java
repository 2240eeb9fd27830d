package br.com.metas.cache.dynamodb;

import br.com.metas.cache.table.Claim;
import br.com.metas.cache.table.LayerKey;
import br.com.metas.cache.table.Owner;
import br.com.metas.cache.table.Publication;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/** Collects the parts of a conditional update of HEAD. Used once. */
final class Conditions {
  private final Map<String, String> names = new HashMap<>(Map.of("#gen", "gen"));
  private final Map<String, AttributeValue> values = new HashMap<>();
  private final List<String> conditions = new ArrayList<>();
  private final List<String> sets = new ArrayList<>();
  private final List<String> removals = new ArrayList<>();

  private Conditions() {}

  static Conditions of(Claim claim) {
    Conditions parts = new Conditions();
    parts.value(":nonce", Items.text(claim.newGen().nonce()));
    parts.sets.add("#gen = if_not_exists(#gen, :nonce)");
    if (claim.lease()) {
      parts.value(":me", Items.text(claim.owner().nonce()));
      parts.value(":now", Items.millis(claim.now()));
      parts.value(":until", Items.millis(claim.until()));
      int index = 0;
      for (LayerKey layer : claim.layers()) {
        parts.lease(layer.text(), index++);
      }
    }
    return parts;
  }

  private void lease(String layer, int index) {
    String owner = name("#o" + index, Items.OWNER + layer);
    String until = name("#u" + index, Items.UNTIL + layer);
    String gen = name("#g" + index, Items.GEN + layer);
    conditions.add(
        "(attribute_not_exists(%1$s) OR %1$s = :me OR NOT attribute_type(%1$s, :text)"
                .formatted(owner)
            + " OR NOT attribute_type(%1$s, :number) OR %1$s <= :now OR %1$s > :until"
                .formatted(until)
            + " OR NOT attribute_type(%1$s, :text) OR %1$s <> #gen)".formatted(gen));
    value(":text", Items.text("S"));
    value(":number", Items.text("N"));
    sets.add(owner + " = :me");
    sets.add(until + " = :until");
    sets.add(gen + " = if_not_exists(#gen, :nonce)");
  }

  static Conditions of(Publication publication) {
    Conditions parts = new Conditions();
    parts.value(":gen", Items.text(publication.gen().nonce()));
    parts.conditions.add("#gen = :gen");
    int index = 0;
    for (Map.Entry<LayerKey, Publication.Pointer> entry : publication.fills().entrySet()) {
      parts.pointer(entry.getKey().text(), entry.getValue(), index++);
    }
    if (publication.release()) {
      parts.release(publication.fills().keySet(), publication.owner());
    }
    return parts;
  }

  private void pointer(String layer, Publication.Pointer pointer, int index) {
    String fill = name("#f" + index, Items.FILL + layer);
    value(":f" + index, Items.text(pointer.fill().text()));
    sets.add(fill + " = :f" + index);
    if (pointer.seen().isPresent()) {
      value(":s" + index, Items.text(pointer.seen().get().text()));
      conditions.add(fill + " = :s" + index);
    } else {
      conditions.add("attribute_not_exists(" + fill + ")");
    }
  }

  static Conditions ofRelease(Collection<LayerKey> layers, Owner owner) {
    Conditions parts = new Conditions();
    parts.names.clear();
    parts.release(layers, owner);
    return parts;
  }

  private void release(Collection<LayerKey> layers, Owner owner) {
    value(":me", Items.text(owner.nonce()));
    int index = 0;
    for (LayerKey layer : layers) {
      conditions.add(name("#o" + index, Items.OWNER + layer.text()) + " = :me");
      removals.add("#o" + index);
      removals.add(name("#u" + index, Items.UNTIL + layer.text()));
      removals.add(name("#g" + index, Items.GEN + layer.text()));
      index++;
    }
  }

  UpdateItemRequest.Builder request() {
    String update = sets.isEmpty() ? "" : "SET " + String.join(", ", sets);
    String remove = removals.isEmpty() ? "" : " REMOVE " + String.join(", ", removals);
    UpdateItemRequest.Builder request =
        UpdateItemRequest.builder()
            .updateExpression((update + remove).strip())
            .expressionAttributeNames(names)
            .expressionAttributeValues(values);
    return conditions.isEmpty()
        ? request
        : request.conditionExpression(String.join(" AND ", conditions));
  }

  private String name(String placeholder, String attribute) {
    names.put(placeholder, attribute);
    return placeholder;
  }

  private void value(String placeholder, AttributeValue value) {
    values.put(placeholder, value);
  }
}
