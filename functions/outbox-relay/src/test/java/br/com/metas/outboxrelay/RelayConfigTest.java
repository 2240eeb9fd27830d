package br.com.metas.outboxrelay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import br.com.metas.functions.WrongEnvironmentException;
import br.com.metas.mysql.MySqlSettings;
import br.com.metas.mysql.MySqlUrl;
import br.com.metas.mysql.TlsMode;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RelayConfigTest {
  @Test
  void theVariablesAreRead() {
    assertThat(
            RelayConfig.from(
                Map.of(
                    "GOALS_DB_URL", "jdbc:mysql://db:3306/metas?sslMode=VERIFY_IDENTITY",
                    "GOALS_DB_SECRET_ARN", "arn:aws:secretsmanager:sa-east-1:1:secret:x",
                    "GOALS_DB_TIMEOUT_MS", "750",
                    "GOALS_EVENT_BUS_NAME", "metas-dev-lead-events",
                    "GOALS_ENVIRONMENT", "dev")))
        .isEqualTo(
            new RelayConfig(
                new MySqlSettings(
                    new MySqlUrl("jdbc:mysql://db:3306/metas?sslMode=VERIFY_IDENTITY"),
                    TlsMode.VERIFY_IDENTITY,
                    Duration.ofMillis(750),
                    1),
                "arn:aws:secretsmanager:sa-east-1:1:secret:x",
                "metas-dev-lead-events",
                "dev"));
  }

  @Test
  void everyWrongVariableIsNamed() {
    assertThatThrownBy(() ->
            RelayConfig.from(
                Map.of(
                    "GOALS_DB_URL", "jdbc:mysql://root:secret@db/metas",
                    "GOALS_DB_TIMEOUT_MS", "soon")))
        .isInstanceOf(WrongEnvironmentException.class)
        .hasMessageContainingAll(
            "GOALS_DB_URL the database's address must",
            "GOALS_DB_SECRET_ARN is missing",
            "GOALS_DB_TIMEOUT_MS must be",
            "GOALS_EVENT_BUS_NAME is missing")
        .hasMessageNotContaining("secret@");
  }

  @Test
  void anAddressThatDoesNotSpeakOfTlsMeansTheStrictest() {
    assertThat(
            RelayConfig.from(
                    Map.of(
                        "GOALS_DB_URL", "jdbc:mysql://db:3306/metas",
                        "GOALS_DB_SECRET_ARN", "arn:aws:secretsmanager:sa-east-1:1:secret:x",
                        "GOALS_EVENT_BUS_NAME", "metas-dev-lead-events"))
                .database()
                .tls())
        .isEqualTo(TlsMode.VERIFY_IDENTITY);
  }
}
