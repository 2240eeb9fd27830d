package br.com.metas.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.UUID;

/**
 * A folder that is deleted when it is closed or when this JVM ends, even if the JVM is killed. A
 * shell, started before the folder exists, deletes it when the shell's standard input ends. The
 * operating system closes that input even if the JVM is killed. The shell tries several times,
 * because a server that ends at the same moment may still write. Thread-safe.
 */
final class TemporaryFolder implements AutoCloseable {
  private static final String KEEPER =
      "trap '' HUP INT TERM; read -r _;"
          + " for try in 1 2 3 4 5 6 7 8 9 10; do"
          + " rm -rf \"$1\"; [ -e \"$1\" ] || exit 0; sleep 0.2; done";

  private final Path path;
  private final Process keeper;

  private TemporaryFolder(Path path, Process keeper) {
    this.path = path;
    this.keeper = keeper;
  }

  /** Creates an empty folder in the system's temporary folder, for this user only. */
  static TemporaryFolder make(String prefix) throws IOException {
    Path path = Path.of(System.getProperty("java.io.tmpdir"), prefix + UUID.randomUUID());
    if (Files.exists(path)) {
      throw new FileAlreadyExistsException(path.toString());
    }
    TemporaryFolder made = new TemporaryFolder(path, keeper(path));
    try {
      Files.createDirectory(
          path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
      return made;
    } catch (IOException e) {
      made.close();
      throw e;
    }
  }

  private static Process keeper(Path path) throws IOException {
    return new ProcessBuilder("sh", "-c", KEEPER, "sh", path.toString())
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  Path path() {
    return path;
  }

  /** Returns when the folder is deleted. */
  @Override
  public void close() {
    try {
      keeper.getOutputStream().close();
      keeper.waitFor();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
