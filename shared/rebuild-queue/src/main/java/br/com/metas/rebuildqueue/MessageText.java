package br.com.metas.rebuildqueue;

import br.com.metas.goals.GoalYear;
import br.com.metas.goals.SellerId;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The JSON of {@link RebuildMessage}. Thread-safe. */
public final class MessageText {
  private static final String SELLER = "seller_id";
  private static final String AFTER = "sellers_after";
  private static final String YEAR = "year";

  private final JsonFactory json =
      JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  /** Writes a message. */
  public String write(RebuildMessage message) {
    return switch (message) {
      case RebuildMessage.Wallet(SellerId seller, GoalYear year) ->
          "{\"" + SELLER + "\":" + seller + ",\"" + YEAR + "\":" + year + "}";
      case RebuildMessage.Sellers(Optional<SellerId> after, GoalYear year) ->
          "{\""
              + AFTER
              + "\":"
              + after.map(SellerId::value).orElse(0L)
              + ",\""
              + YEAR
              + "\":"
              + year
              + "}";
    };
  }

  /**
   * Reads a message and ignores unknown fields.
   *
   * @throws IllegalArgumentException if it is not a valid message; with the reason
   */
  public RebuildMessage read(String text) {
    Map<String, Long> numbers = numbers(text);
    Long seller = numbers.get(SELLER);
    Long after = numbers.get(AFTER);
    GoalYear year = year(require(YEAR, numbers.get(YEAR)));
    if (seller != null && after != null) {
      throw new IllegalArgumentException("a message has either " + SELLER + " or " + AFTER);
    }
    if (after != null) {
      return new RebuildMessage.Sellers(
          after == 0 ? Optional.empty() : Optional.of(new SellerId(after)), year);
    }
    return new RebuildMessage.Wallet(new SellerId(require(SELLER, seller)), year);
  }

  private static GoalYear year(long value) {
    if (value != (int) value) {
      throw new IllegalArgumentException(YEAR + " is out of range");
    }
    return new GoalYear((int) value);
  }

  private static long require(String name, @Nullable Long value) {
    if (value == null) {
      throw new IllegalArgumentException(name + " is missing or not a whole number");
    }
    return value;
  }

  private Map<String, Long> numbers(String text) {
    Map<String, Long> numbers = new HashMap<>();
    try (JsonParser parser = json.createParser(text)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw new IllegalArgumentException("not a JSON object");
      }
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String name = parser.currentName();
        if (parser.nextToken() == JsonToken.VALUE_NUMBER_INT) {
          numbers.put(name, parser.getLongValue());
        } else {
          parser.skipChildren();
        }
      }
      if (parser.nextToken() != null) {
        throw new IllegalArgumentException("more than one JSON document");
      }
    } catch (IOException e) {
      throw new IllegalArgumentException("not JSON", e);
    }
    return numbers;
  }
}
