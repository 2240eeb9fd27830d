package br.com.metas.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.UserPrincipal;
import java.util.List;

/** Creates folders once on a machine; every later start shares them. */
final class MadeOnce {
  /** Fills an empty folder. */
  interface Maker {
    void fill(Path folder) throws IOException;
  }

  private MadeOnce() {}

  /**
   * The folder. It is created if it is missing; several JVMs may do so at the same time.
   *
   * @throws IllegalStateException if it belongs to another user
   */
  static Path folder(Path cache, String name, Maker maker) {
    Path folder = cache.resolve(name).toAbsolutePath();
    try {
      if (Files.exists(folder)) {
        // Another user's folder may contain another user's programs.
        if (!Files.getOwner(folder).equals(ourselves())) {
          throw new IllegalStateException(folder + " belongs to another user: remove it");
        }
        return folder;
      }
      Files.createDirectories(cache);
      try (FileChannel guard =
              FileChannel.open(
                  cache.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
          var lock = guard.lock()) {
        if (lock.isValid() && !Files.exists(folder)) {
          // The folder gets its final name when it is complete.
          Path parts = Files.createTempDirectory(cache, "parts-").toAbsolutePath();
          maker.fill(parts);
          Files.move(parts, folder, StandardCopyOption.ATOMIC_MOVE);
        }
      }
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The user of this process: the owner of a file that it has just created. */
  private static UserPrincipal ourselves() throws IOException {
    Path file = Files.createTempFile("metas-", ".owner");
    try {
      return Files.getOwner(file);
    } finally {
      Files.delete(file);
    }
  }

  /**
   * Runs a program to its end.
   *
   * @throws IllegalStateException if its exit code is not 0; the message has its output
   */
  static String run(Path folder, List<String> command) throws IOException {
    Process process =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
    process.getOutputStream().close();
    String words = String.join("\n", process.inputReader().lines().toList());
    try {
      if (process.waitFor() != 0) {
        throw new IllegalStateException(command.getFirst() + " failed:\n" + words);
      }
      return words;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }
}
