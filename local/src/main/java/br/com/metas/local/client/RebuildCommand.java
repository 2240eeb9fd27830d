package br.com.metas.local.client;

import br.com.metas.local.progress.Progress;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;

/** Fires the rebuild's schedule, shows the progress, and prints the result. */
public final class RebuildCommand {
  private static final long LOOK_EVERY_MILLIS = 200;

  private RebuildCommand() {}

  /** Exits with 1 if a wallet was not rebuilt, or no runner answers. */
  public static void main(String[] arguments) throws InterruptedException {
    try {
      Progress progress = Progress.on(System.err, Boolean.getBoolean("goals.terminal"));
      System.exit(run(Runner.of(System.getenv()), progress));
    } catch (IOException failed) {
      System.err.println(failed.getMessage());
      System.exit(1);
    }
  }

  private static int run(Runner runner, Progress progress)
      throws IOException, InterruptedException {
    JsonNode state = runner.post("/dev/rebuild", "", "");
    try (Progress.Task task =
        progress.start("rebuilding wallets", state.path("wallets").asLong())) {
      long shown = 0;
      while (true) {
        long settled = state.path("done").asLong() + state.path("failed").size();
        task.advance(settled - shown);
        shown = settled;
        if (state.path("finished").asBoolean()) {
          break;
        }
        Thread.sleep(LOOK_EVERY_MILLIS);
        state = runner.get("/dev/rebuild");
      }
    }
    System.out.printf(
        "%d of %d wallets rebuilt in %.1f s%n",
        state.path("done").asInt(),
        state.path("wallets").asInt(),
        state.path("milliseconds").asLong() / 1_000.0);
    state.path("failed").forEach(wallet -> System.out.println("failed: " + wallet.asText()));
    return state.path("failed").isEmpty() ? 0 : 1;
  }
}
