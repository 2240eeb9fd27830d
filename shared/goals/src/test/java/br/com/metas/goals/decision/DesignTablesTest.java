package br.com.metas.goals.decision;

import static org.assertj.core.api.Assertions.assertThat;

import br.com.metas.goals.PurchaseHistory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The table of reasons in section 2b of the design is the code's rule. */
class DesignTablesTest {
  private static final Pattern ROW =
      Pattern.compile("(?m)^\\| `(\\w+)` \\| ([^|]+) \\| (\\d+) \\|$");
  private static final Pattern DAYS = Pattern.compile("S <= (\\d+)");
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

  private final List<MatchResult> rows = rows();

  @Test
  void theDesignHasTheReasonsInTheirOrderWithTheirWeights() {
    assertThat(rows)
        .extracting(row -> row.group(1) + " " + row.group(3))
        .containsExactlyElementsOf(
            Arrays.stream(Reason.values())
                .map(reason -> reason.text() + " " + reason.weight())
                .toList());
  }

  @Test
  void theDesignHasTheDaysOfSilenceWithoutRhythm() {
    List<MatchResult> limits =
        rows.stream().filter(row -> DAYS.matcher(row.group(2)).matches()).toList();

    assertThat(limits)
        .hasSize(2)
        .allSatisfy(row -> {
          int days = Integer.parseInt(DAYS.matcher(row.group(2)).replaceFirst("$1"));
          assertThat(afterSilence(days)).isEqualTo(row.group(1));
          assertThat(afterSilence(days + 1)).isNotEqualTo(row.group(1));
        });
  }

  /** The reason of a customer with one purchase, that many days ago. */
  private static String afterSilence(int days) {
    int day = Math.toIntExact(TODAY.minusDays(days).toEpochDay());
    PurchaseHistory once = new PurchaseHistory(1, day, day, day);
    return Reason.of(once, 100_000, false, TODAY).text();
  }

  private static List<MatchResult> rows() {
    try {
      String design = Files.readString(Path.of("../../docs/design.md"));
      String reasons = design.replaceAll("(?s).*\\*\\*Reason\\*\\*(.*?)\\*\\*Order.*", "$1");
      return ROW.matcher(reasons).results().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
