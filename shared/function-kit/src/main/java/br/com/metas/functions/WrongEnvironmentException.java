package br.com.metas.functions;

import java.util.List;

/**
 * The function cannot start, because variables are missing or wrong. The message names each of
 * them.
 */
public final class WrongEnvironmentException extends IllegalStateException {
  private static final long serialVersionUID = 2;

  private final transient List<String> faults;

  WrongEnvironmentException(List<String> faults) {
    super("Wrong environment: " + String.join("; ", faults));
    this.faults = List.copyOf(faults);
  }

  /** The faults, in the order in which the variables were read. */
  public List<String> faults() {
    return faults;
  }
}
