package br.com.metas.local.gateway;

import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Turns the claims of a token into the strings that API Gateway passes to a function: {@code 42}
 * becomes {@code "42"}, a list becomes {@code "[a b]"}, an object {@code "map[k:v]"}.
 */
final class Claims {
  private Claims() {}

  static SequencedMap<String, String> asStrings(Map<String, @Nullable Object> claims) {
    SequencedMap<String, String> strings = new TreeMap<>();
    claims.forEach((name, value) -> strings.put(name, asString(value)));
    return strings;
  }

  private static String asString(@Nullable Object value) {
    return switch (value) {
      case null -> "<nil>";
      case List<?> list ->
          list.stream().map(Claims::asString).collect(Collectors.joining(" ", "[", "]"));
      case Map<?, ?> map ->
          new TreeMap<Object, Object>(map)
              .entrySet().stream()
                  .map(entry -> entry.getKey() + ":" + asString(entry.getValue()))
                  .collect(Collectors.joining(" ", "map[", "]"));
      default -> value.toString();
    };
  }
}
