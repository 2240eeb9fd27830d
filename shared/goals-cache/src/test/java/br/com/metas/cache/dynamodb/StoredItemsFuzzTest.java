package br.com.metas.cache.dynamodb;

import static org.assertj.core.api.Assertions.assertThatCode;

import br.com.metas.cache.table.LayerKey;
import br.com.metas.goals.GoalYear;
import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * HEAD and chunks with attributes of any name and type are either readable or absent, never an
 * error.
 */
final class StoredItemsFuzzTest {
  private static final LayerKey NAMES = new LayerKey.Static(new GoalYear(2026));
  private static final List<String> KNOWN =
      List.of(
          "gen",
          "fill#" + NAMES.text(),
          "lease_owner#" + NAMES.text(),
          "lease_until#" + NAMES.text(),
          "lease_gen#" + NAMES.text(),
          "fill",
          "chunks",
          "loaded_at",
          "fresh_until",
          "stale_until",
          "data",
          "ttl");

  @FuzzTest(maxExecutions = 100_000)
  void attributesOfAnyType(FuzzedDataProvider data) {
    Map<String, AttributeValue> item = new HashMap<>();
    while (data.remainingBytes() > 0 && item.size() < 12) {
      String name = data.consumeBoolean() ? data.pickValue(KNOWN) : data.consumeString(30);
      item.put(name, value(data));
    }
    assertThatCode(() -> Items.head(item)).doesNotThrowAnyException();
    assertThatCode(() -> Items.chunk(NAMES.chunk(0), item)).doesNotThrowAnyException();
  }

  private static AttributeValue value(FuzzedDataProvider data) {
    return switch (data.consumeInt(0, 5)) {
      case 0 -> AttributeValue.fromS(data.consumeString(20));
      case 1 -> AttributeValue.fromN(Long.toString(data.consumeLong()));
      case 2 -> AttributeValue.fromN(data.consumeAsciiString(20));
      case 3 -> AttributeValue.fromB(SdkBytes.fromByteArray(data.consumeBytes(20)));
      case 4 -> AttributeValue.fromBool(data.consumeBoolean());
      default -> AttributeValue.fromNul(true);
    };
  }
}
