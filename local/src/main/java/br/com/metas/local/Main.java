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
 * {@code make run}: runs everything on this machine, in the foreground, until it is interrupted.
 * Standard output has one line, READY. Everything else goes to standard error.
 */
public final class Main {
  private static final Duration LONGEST_END = Duration.ofSeconds(4);

  private static final Duration LOOK_EVERY = Duration.ofMillis(400);

  private Main() {}

  /**
   * Reads the environment. System properties come from the launcher: {@code goals.root}, the
   * project's folder; {@code goals.terminal}, whether standard error is a terminal, so that the
   * address of the page is printed there; {@code goals.launcher}, the process whose end also stops
   * the runner.
   */
  public static void main(String[] arguments) throws InterruptedException {
    PrintStream readyLine =
        new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    PrintStream text =
        new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
    // A script reads the READY line from standard output, so libraries must not print there.
    System.setOut(text);
    System.setErr(text);
    Parts parts = new Parts(LONGEST_END);
    Runtime.getRuntime().addShutdownHook(new Thread(parts::close, "ending"));
    Optional.ofNullable(Long.getLong("goals.launcher"))
        .ifPresent(launcher -> new LauncherWatch(launcher, LOOK_EVERY).start());
    try {
      Map<String, String> environment = System.getenv();
      SettingsReader.unknown(environment)
          .forEach(name -> text.println(name + " is not a variable of the local runner: ignored"));
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
      // Without this exit, the servers that have started would keep a useless process alive.
      bug.printStackTrace(text);
      System.exit(1);
    }
    new CountDownLatch(1).await();
  }
}
