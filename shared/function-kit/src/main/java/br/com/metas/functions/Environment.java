package br.com.metas.functions;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads a function's variables and collects all faults, so an operator can correct all of them at
 * once. Not thread-safe.
 *
 * <p>A wrong required value is empty. {@link #check} then throws.
 */
public final class Environment {
  private final Map<String, String> variables;
  private final List<String> faults = new ArrayList<>();

  /**
   * @param variables name to value; a blank value counts as absent
   */
  public Environment(Map<String, String> variables) {
    this.variables = Map.copyOf(variables);
  }

  /**
   * Reads a required variable.
   *
   * @param parse throws {@link IllegalArgumentException} with a message that says what the value
   *     must be, without the value, because it may be secret
   * @return empty if it is missing or wrong
   */
  public <T> Optional<T> required(String name, Function<String, T> parse) {
    Optional<String> text = text(name);
    if (text.isEmpty()) {
      faults.add(name + " is missing");
      return Optional.empty();
    }
    return parsed(name, text.get(), parse);
  }

  /** Reads a variable that has a default. */
  public <T> T optional(String name, T fallback, Function<String, T> parse) {
    return text(name).flatMap(text -> parsed(name, text, parse)).orElse(fallback);
  }

  /** The deployment's name, a dimension of every metric; {@code local} by default. */
  public String deployment() {
    return optional(
        "GOALS_ENVIRONMENT", "local", Values.text("[a-z0-9-]{1,32}", "an environment's name"));
  }

  /**
   * Fails if any variable was wrong. Call it after all reads.
   *
   * @throws WrongEnvironmentException if any variable was missing or wrong; it names all of them
   */
  public void check() {
    if (!faults.isEmpty()) {
      throw new WrongEnvironmentException(faults);
    }
  }

  private Optional<String> text(String name) {
    return Optional.ofNullable(variables.get(name)).map(String::strip).filter(v -> !v.isEmpty());
  }

  private <T> Optional<T> parsed(String name, String text, Function<String, T> parse) {
    try {
      return Optional.of(parse.apply(text));
    } catch (IllegalArgumentException e) {
      faults.add(name + " " + e.getMessage());
      return Optional.empty();
    }
  }
}
