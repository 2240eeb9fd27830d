package br.com.metas.api.goals;

import br.com.metas.api.http.Fault;
import br.com.metas.api.http.Fault.Code;
import br.com.metas.api.http.QueryString;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Reads the parameters of one request and collects every fault instead of stopping at the first.
 * Not thread-safe.
 */
final class ParameterReader {
  private static final Pattern WHOLE_NUMBER = Pattern.compile("0|[1-9][0-9]*");
  private static final int MAX_DIGITS = 9;

  private final QueryString query;
  private final List<Fault> faults = new ArrayList<>();

  /**
   * @param known the parameters of the resource; any other parameter is a fault
   */
  ParameterReader(QueryString query, Set<String> known) {
    this.query = query;
    for (String name : query.malformed()) {
      fault(name, Code.MALFORMED_ENCODING, "must be percent-encoded UTF-8");
    }
    query
        .values()
        .forEach((name, values) -> {
          if (!known.contains(name)) {
            fault(name, Code.UNKNOWN, "is not a parameter of this resource");
          } else if (values.size() > 1) {
            fault(name, Code.REPEATED, "must not be given more than once");
          }
        });
  }

  /** The decoded text of a parameter; empty if it is absent or already has a fault. */
  Optional<String> text(String name) {
    List<String> values = query.values().getOrDefault(name, List.of());
    return values.size() == 1 && !query.malformed().contains(name)
        ? Optional.of(values.getFirst())
        : Optional.empty();
  }

  /** A whole number in decimal digits, without a sign, spaces or leading zeros. */
  Optional<Integer> wholeNumber(String name, int min, int max) {
    Optional<String> text = text(name);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    String digits = text.get();
    if (!WHOLE_NUMBER.matcher(digits).matches()) {
      fault(name, Code.NOT_A_WHOLE_NUMBER, "must be a whole number from " + min + " to " + max);
      return Optional.empty();
    }
    if (digits.length() > MAX_DIGITS
        || Integer.parseInt(digits) < min
        || Integer.parseInt(digits) > max) {
      fault(name, Code.OUT_OF_RANGE, "must be from " + min + " to " + max);
      return Optional.empty();
    }
    return Optional.of(Integer.parseInt(digits));
  }

  /** A value that {@code parse} accepts. */
  <T> Optional<T> choice(String name, Function<String, Optional<T>> parse, String allowed) {
    Optional<String> text = text(name);
    Optional<T> value = text.flatMap(parse);
    if (text.isPresent() && value.isEmpty()) {
      fault(name, Code.NOT_ALLOWED_VALUE, "must be " + allowed);
    }
    return value;
  }

  /** Adds a fault that the resource has found. */
  void fault(String name, Code code, String detail) {
    faults.add(new Fault(name, code, detail));
  }

  /** All faults, in the order in which they were found. */
  List<Fault> faults() {
    return List.copyOf(faults);
  }
}
