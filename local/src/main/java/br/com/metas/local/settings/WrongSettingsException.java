package br.com.metas.local.settings;

import java.util.List;

/** Some variables can't be used. The message names all of them. */
public final class WrongSettingsException extends Exception {
  private static final long serialVersionUID = 1;

  public WrongSettingsException(List<String> faults) {
    super(String.join("; ", faults));
  }
}
