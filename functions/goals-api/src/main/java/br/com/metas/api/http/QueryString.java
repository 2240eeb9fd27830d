package br.com.metas.api.http;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The parameters of a query string, in its order.
 *
 * @param values decoded values by decoded name; a repeated parameter has several
 * @param malformed raw names of the parameters whose percent-encoding is not UTF-8, in order
 */
public record QueryString(Map<String, List<String>> values, Set<String> malformed) {

  /** Reads an encoded query string, in the encoding of HTML forms: a plus sign is a space. */
  public static QueryString parse(String raw) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    Set<String> malformed = new LinkedHashSet<>();
    for (String pair : raw.split("&", -1)) {
      if (pair.isEmpty()) {
        continue;
      }
      int equals = pair.indexOf('=');
      String rawName = equals < 0 ? pair : pair.substring(0, equals);
      String rawValue = equals < 0 ? "" : pair.substring(equals + 1);
      Optional<String> name = FormDecoder.decode(rawName);
      Optional<String> value = FormDecoder.decode(rawValue);
      if (name.isPresent() && value.isPresent()) {
        values.computeIfAbsent(name.get(), any -> new ArrayList<>()).add(value.get());
      } else {
        malformed.add(name.orElse(rawName));
      }
    }
    return new QueryString(values, malformed);
  }

  /** Creates a query from parameters that are already decoded. */
  public static QueryString ofDecoded(Map<String, String> decoded) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    decoded.forEach((name, value) -> values.put(name, List.of(value)));
    return new QueryString(values, Set.of());
  }
}
