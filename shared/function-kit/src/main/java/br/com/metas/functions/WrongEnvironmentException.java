package br.com.metas.functions;

import java.util.List;

/** The function can't start: variables are missing or wrong. The message names each. */
public final class WrongEnvironmentException extends IllegalStateException {
  private static final long serialVersionUID = 2;

  private final transient List<String> faults;

  WrongEnvironmentException(List<String> faults) {
    super("Wrong environment: " + String.join("; ", faults));
    this.faults = List.copyOf(faults);
  }

  /** What is wrong, variable by variable, in the order in which they were read. */
  public List<String> faults() {
    return faults;
  }
}
