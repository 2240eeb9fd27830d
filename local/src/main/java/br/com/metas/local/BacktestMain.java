package br.com.metas.local;

import br.com.metas.goals.BusinessCalendar;
import br.com.metas.local.backtest.Backtest;
import br.com.metas.local.backtest.BacktestJson;
import br.com.metas.local.backtest.BacktestResult;
import br.com.metas.local.backtest.BacktestText;
import br.com.metas.local.backtest.TooLittleHistoryException;
import br.com.metas.local.data.BadCsvException;
import br.com.metas.local.progress.Progress;
import br.com.metas.local.settings.LocalSettings;
import br.com.metas.local.settings.SettingsReader;
import br.com.metas.local.settings.WrongSettingsException;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * {@code make backtest}: replays the last twelve months of the data that {@code make run} would
 * show, and measures how good the call list would have been. Result on standard output, progress on
 * standard error.
 */
public final class BacktestMain {
  private static final String DEFAULT_SEED = "1";

  private BacktestMain() {}

  /**
   * Reads the runner's variables. System properties come from the launcher: {@code goals.seed}, a
   * whole number; {@code goals.json}, a file for the result in figures; {@code goals.terminal},
   * whether a person sees standard error.
   */
  public static void main(String[] arguments) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    PrintStream text = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    Progress progress = Progress.on(text, Boolean.getBoolean("goals.terminal"));
    try {
      LocalSettings settings = new SettingsReader(System.getenv()).read();
      InstantSource clock =
          settings
              .clock()
              .map(OffsetDateTime::toInstant)
              .<InstantSource>map(start -> () -> start)
              .orElseGet(InstantSource::system);
      LocalDate today = BusinessCalendar.brazilian(clock).now().today();
      BacktestResult result =
          new Backtest(new BacktestSource(settings, today, progress).read(), settings.workdays())
              .run(seed(), progress);
      out.print(BacktestText.of(result));
      String json = System.getProperty("goals.json", "");
      if (!json.isEmpty()) {
        Files.writeString(Path.of(json), BacktestJson.of(result));
      }
    } catch (SQLException failed) {
      stop(text, "MySQL: " + failed.getMessage());
    } catch (WrongSettingsException
        | CannotStartException
        | BadCsvException
        | TooLittleHistoryException
        | IOException wrong) {
      stop(text, String.valueOf(wrong.getMessage()));
    }
  }

  private static long seed() throws CannotStartException {
    String text = System.getProperty("goals.seed", DEFAULT_SEED);
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException noNumber) {
      throw new CannotStartException("SEED must be a whole number, is '" + text + "'");
    }
  }

  private static void stop(PrintStream text, String reason) {
    text.println("cannot replay: " + reason);
    System.exit(1);
  }
}
