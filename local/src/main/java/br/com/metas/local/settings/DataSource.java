package br.com.metas.local.settings;

import java.nio.file.Path;

/** The first data of the sales database. */
public sealed interface DataSource {
  /** Demo data from a fixed seed. */
  record Demo() implements DataSource {}

  /** Tables without rows. */
  record Empty() implements DataSource {}

  /** Imported from three CSV files. */
  record Folder(Path path) implements DataSource {}
}
