package br.com.metas.local;

import br.com.metas.local.progress.Progress;
import br.com.metas.local.settings.LocalSettings;
import br.com.metas.local.settings.SettingsReader;
import br.com.metas.local.settings.WrongSettingsException;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/**
 * {@code make run}: everything on this machine, in the foreground, until it is interrupted.
 * Standard output has one line, READY; all else goes to standard error.
 */
public final class Main {
  private static final Duration LONGEST_END = Duration.ofSeconds(4);

  private static final Duration LOOK_EVERY = Duration.ofMillis(400);

  private Main() {}

  /**
   * Reads the environment. System properties come from the launcher: {@code goals.root}, the
   * project's folder; {@code goals.terminal}, whether a person sees standard error, and is told
   * where the page is; {@code goals.launcher}, the process to end with.
   */
  public static void main(String[] arguments) throws InterruptedException {
    PrintStream readyLine =
        new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    PrintStream text =
        new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
    // What a library prints must not get between a script and the READY line.
    System.setOut(text);
    System.setErr(text);
    Parts parts = new Parts(LONGEST_END);
    Runtime.getRuntime().addShutdownHook(new Thread(parts::close, "ending"));
    Optional.ofNullable(Long.getLong("goals.launcher"))
        .ifPresent(launcher -> new LauncherWatch(launcher, LOOK_EVERY).start());
    try {
      Map<String, String> environment = System.getenv();
      SettingsReader.unknown(environment)
          .forEach(name -> text.println(name + " is no variable of the local runner: ignored"));
      LocalSettings settings = new SettingsReader(environment).read();
      Progress progress = Progress.on(text, Boolean.getBoolean("goals.terminal"));
      Path root = Path.of(System.getProperty("goals.root", "."));
      ReadyLine ready = new LocalStack(settings, root, progress, parts).start();
      readyLine.println(ready);
      if (Boolean.getBoolean("goals.terminal")) {
        ready.forAPerson().forEach(text::println);
      }
    } catch (WrongSettingsException | CannotStartException wrong) {
      text.println("cannot start: " + wrong.getMessage());
      System.exit(1);
    } catch (RuntimeException | Error bug) {
      // Servers that have started would keep a process alive that nobody can use.
      bug.printStackTrace(text);
      System.exit(1);
    }
    new CountDownLatch(1).await();
  }
}
