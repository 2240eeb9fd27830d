package br.com.metas.walletsettings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import br.com.metas.functions.Environment;
import br.com.metas.functions.WrongEnvironmentException;
import br.com.metas.mysql.MySqlSettings;
import br.com.metas.mysql.MySqlUrl;
import br.com.metas.mysql.TlsMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WalletSettingsTest {
  private static final String URL = "jdbc:mysql://db.example:3307/erp?sslMode=VERIFY_CA";
  private static final String SECRET = "arn:aws:secretsmanager:sa-east-1:000000000000:secret:db";

  @Test
  void everyVariableCounts() {
    Environment environment =
        new Environment(
            Map.of(
                "GOALS_DB_URL", URL,
                "GOALS_DB_SECRET_ARN", SECRET,
                "GOALS_DB_TIMEOUT_MS", "4321",
                "GOALS_ZONE", "America/Manaus",
                "GOALS_CLOSING_DELAY_DAYS", "5"));

    assertThat(WalletSettings.read(environment).get())
        .isEqualTo(
            new WalletSettings(
                new MySqlSettings(
                    new MySqlUrl(URL), TlsMode.VERIFY_CA, Duration.ofMillis(4_321), 4),
                SECRET,
                ZoneId.of("America/Manaus"),
                5));
  }

  @Test
  void theCalendarIsOfTheZoneAndTheDelay() {
    Environment environment =
        new Environment(
            Map.of(
                "GOALS_DB_URL", URL,
                "GOALS_DB_SECRET_ARN", SECRET,
                "GOALS_CLOSING_DELAY_DAYS", "3"));
    WalletSettings settings = WalletSettings.read(environment).get();
    Instant midnightInSaoPaulo = Instant.parse("2026-02-04T03:00:00Z");

    var day = settings.calendar(() -> midnightInSaoPaulo.minusMillis(1)).now();
    assertThat(day.today()).isEqualTo(LocalDate.of(2026, 2, 3));
    assertThat(day.firstOpenMonth()).isEqualTo(YearMonth.of(2026, 1));
    assertThat(settings.calendar(() -> midnightInSaoPaulo).now().firstOpenMonth())
        .isEqualTo(YearMonth.of(2026, 2));
  }

  @Test
  void everyWrongVariableIsNamed() {
    Map<String, String> wrong =
        Map.of(
            "GOALS_DB_URL", "jdbc:mysql://u:p4ss@db/metas",
            "GOALS_DB_TIMEOUT_MS", "1e3",
            "GOALS_ZONE", "Brazil/Nowhere",
            "GOALS_CLOSING_DELAY_DAYS", "28");
    Environment environment = new Environment(wrong);
    WalletSettings.read(environment);

    assertThatThrownBy(environment::check)
        .isInstanceOf(WrongEnvironmentException.class)
        .hasMessageContainingAll(wrong.keySet().toArray(String[]::new))
        .hasMessageContaining("GOALS_DB_SECRET_ARN is missing")
        .hasMessageNotContaining("p4ss");
  }
}
