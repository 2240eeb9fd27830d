package br.com.metas.local.settings;

import java.nio.file.Path;

/** What the sales database begins with. */
public sealed interface DataSource {
  /** Made up, from a fixed seed. */
  record Demo() implements DataSource {}

  /** Tables without rows. */
  record Empty() implements DataSource {}

  /** Imported from three CSV files. */
  record Folder(Path path) implements DataSource {}
}
