package br.com.metas.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A JVM that ends while its database starts, before it can close the database. */
@Timeout(60)
@Tag("server-programs")
class StartedAndKilledTest {
  @TempDir private Path temporary;

  /** The other JVM's program. */
  static final class Starter {
    private Starter() {}

    public static void main(String[] cache) {
      EmbeddedMySql.start(Path.of(cache[0]));
    }
  }

  @Test
  void leavesNoFolderBehind() throws Exception {
    EmbeddedMySql.start().close(); // unpacks the binaries, so that the other JVM does not have to
    try (WatchService watch = temporary.getFileSystem().newWatchService()) {
      temporary.register(
          watch, StandardWatchEventKinds.ENTRY_CREATE, StandardWatchEventKinds.ENTRY_DELETE);
      Process starter = start();
      try {
        Path home = await(watch, StandardWatchEventKinds.ENTRY_CREATE);

        starter.destroyForcibly();

        assertThat(await(watch, StandardWatchEventKinds.ENTRY_DELETE)).isEqualTo(home);
        assertThat(temporary).isEmptyDirectory();
      } finally {
        starter.destroyForcibly().waitFor();
      }
    }
  }

  private Process start() throws IOException {
    Path cache = Files.createDirectories(EmbeddedMySql.cache());
    return new ProcessBuilder(
            OtherJvm.command(
                Starter.class, List.of("-Djava.io.tmpdir=" + temporary), cache.toString()))
        .inheritIO()
        .start();
  }

  /** Waits until the database's folder is created or deleted, and returns it. */
  private static Path await(WatchService watch, WatchEvent.Kind<?> kind)
      throws InterruptedException {
    while (true) {
      WatchKey key = watch.take();
      List<WatchEvent<?>> events = key.pollEvents();
      key.reset(); // else the key reports no further events
      for (WatchEvent<?> event : events) {
        if (event.kind().equals(kind) && event.context().toString().startsWith("metas-mysql-")) {
          return (Path) event.context();
        }
      }
    }
  }
}
