package br.com.metas.functions;

import java.util.List;

/** The function can't start: variables are missing or wrong. The message names each. */
public final class WrongEnvironmentException extends IllegalStateException {
  private static final long serialVersionUID = 1;

  WrongEnvironmentException(List<String> faults) {
    super("Wrong environment: " + String.join("; ", faults));
  }
}
