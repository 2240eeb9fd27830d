package br.com.metas.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import br.com.metas.api.access.ClaimNames;
import br.com.metas.functions.WrongEnvironmentException;
import br.com.metas.goals.decision.OptionalHoliday;
import br.com.metas.goals.decision.Workdays;
import br.com.metas.mysql.TlsMode;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GoalsApiConfigTest {
  private static final Map<String, String> LEAST =
      Map.of(
          "GOALS_TABLE_NAME", "goals",
          "GOALS_DB_URL", "jdbc:mysql://db.example:3306/metas",
          "GOALS_DB_SECRET_ARN", "arn:aws:secretsmanager:sa-east-1:000000000000:secret:db");

  @Test
  void whatIsNotSaidIsTheDesigns() {
    GoalsApiConfig config = GoalsApiConfig.from(LEAST);

    assertThat(config.cache().lives().ofStatic()).isEqualTo(Duration.ofMinutes(30));
    assertThat(config.cache().lives().ofAnnual()).isEqualTo(Duration.ofMinutes(10));
    assertThat(config.cache().lives().stale()).isEqualTo(Duration.ofHours(1));
    assertThat(config.cache().chunkBytes()).isEqualTo(350_000);
    assertThat(config.cache().nearLayers()).isEqualTo(64);
    assertThat(config.refresh().interval()).isEqualTo(Duration.ofSeconds(5));
    assertThat(config.wallets().database().timeout()).isEqualTo(Duration.ofSeconds(5));
    assertThat(config.wallets().database().tls()).isEqualTo(TlsMode.VERIFY_IDENTITY);
    assertThat(config.wallets().zone()).isEqualTo(ZoneId.of("America/Sao_Paulo"));
    assertThat(config.wallets().closingDelayDays()).isEqualTo(2);
    assertThat(config.workdays()).isEqualTo(Workdays.NATIONAL);
    assertThat(config.team().parallel()).isEqualTo(4);
    assertThat(config.claims()).isEqualTo(new ClaimNames("seller_id", "role"));
    assertThat(config.rebuildQueue()).isEmpty();
  }

  @Test
  void everyVariableCounts() {
    Map<String, String> all = new HashMap<>(LEAST);
    all.put("GOALS_DB_URL", "jdbc:mysql://db.example:3307/erp?sslMode=VERIFY_CA");
    all.put("GOALS_STATIC_TTL_SECONDS", "61");
    all.put("GOALS_ANNUAL_TTL_SECONDS", "62");
    all.put("GOALS_STALE_SECONDS", "0");
    all.put("GOALS_CHUNK_BYTES", "1000");
    all.put("GOALS_NEAR_LAYERS", "16");
    all.put("GOALS_REFRESH_SECONDS", "9");
    all.put("GOALS_CLOSING_DELAY_DAYS", "5");
    all.put("GOALS_ZONE", "America/Manaus");
    all.put("GOALS_HOLIDAYS", "2027-01-25, carnaval,corpus-christi");
    all.put("GOALS_WORKED_HOLIDAYS", "2026-04-21");
    all.put("GOALS_SATURDAYS", "on");
    all.put("GOALS_TEAM_PARALLEL", "7");
    all.put("GOALS_CLAIM_SELLER", "custom:seller");
    all.put("GOALS_CLAIM_ROLE", "cognito:groups");
    all.put("GOALS_OVERSEER_ROLES", "gerente, diretor");
    all.put("GOALS_OTHER_ROLES", "vendedor");
    all.put("GOALS_ENVIRONMENT", "prod");
    all.put("GOALS_REBUILD_QUEUE_URL", "https://sqs.example/1/rebuild");
    all.put("GOALS_DYNAMODB_TIMEOUT_MS", "321");
    all.put("GOALS_DB_TIMEOUT_MS", "4321");

    GoalsApiConfig config = GoalsApiConfig.from(all);

    assertThat(config.table()).isEqualTo("goals");
    assertThat(config.wallets().secretArn()).isEqualTo(LEAST.get("GOALS_DB_SECRET_ARN"));
    assertThat(config.wallets().database().url().value())
        .isEqualTo("jdbc:mysql://db.example:3307/erp?sslMode=VERIFY_CA");
    assertThat(config.wallets().database().tls()).isEqualTo(TlsMode.VERIFY_CA);
    assertThat(config.wallets().database().timeout()).isEqualTo(Duration.ofMillis(4321));
    assertThat(config.cache().lives().ofStatic()).isEqualTo(Duration.ofSeconds(61));
    assertThat(config.cache().lives().ofAnnual()).isEqualTo(Duration.ofSeconds(62));
    assertThat(config.cache().lives().stale()).isEqualTo(Duration.ZERO);
    assertThat(config.cache().chunkBytes()).isEqualTo(1000);
    assertThat(config.cache().nearLayers()).isEqualTo(16);
    assertThat(config.refresh().interval()).isEqualTo(Duration.ofSeconds(9));
    assertThat(config.cache().table().budget()).isEqualTo(Duration.ofMillis(321));
    assertThat(config.wallets().closingDelayDays()).isEqualTo(5);
    assertThat(config.wallets().zone()).isEqualTo(ZoneId.of("America/Manaus"));
    assertThat(config.workdays())
        .isEqualTo(
            new Workdays(
                Set.of(LocalDate.of(2027, 1, 25)),
                Set.of(OptionalHoliday.values()),
                Set.of(LocalDate.of(2026, 4, 21)),
                true));
    assertThat(config.team().parallel()).isEqualTo(7);
    assertThat(config.claims())
        .isEqualTo(
            new ClaimNames(
                "custom:seller",
                "cognito:groups",
                Set.of("gerente", "diretor"),
                Set.of("vendedor")));
    assertThat(config.deployment()).isEqualTo("prod");
    assertThat(config.rebuildQueue()).contains(URI.create("https://sqs.example/1/rebuild"));
  }

  @Test
  void everyVariableThatIsMissingOrWrongIsNamedAtOnce() {
    Map<String, String> wrong =
        Map.ofEntries(
            Map.entry("GOALS_TABLE_NAME", "no table!"),
            Map.entry("GOALS_DB_URL", "jdbc:mysql://u:p4ss@db/metas"),
            Map.entry("GOALS_STATIC_TTL_SECONDS", "0"),
            Map.entry("GOALS_ANNUAL_TTL_SECONDS", "ten"),
            Map.entry("GOALS_STALE_SECONDS", "-1"),
            Map.entry("GOALS_CHUNK_BYTES", "400001"),
            Map.entry("GOALS_NEAR_LAYERS", "many"),
            Map.entry("GOALS_REFRESH_SECONDS", "61"),
            Map.entry("GOALS_CLOSING_DELAY_DAYS", "28"),
            Map.entry("GOALS_ZONE", "Brazil/Nowhere"),
            Map.entry("GOALS_HOLIDAYS", "2026-01-25,natal"),
            Map.entry("GOALS_WORKED_HOLIDAYS", "2026-02-30"),
            Map.entry("GOALS_SATURDAYS", "sometimes"),
            Map.entry("GOALS_TEAM_PARALLEL", "0"),
            Map.entry("GOALS_OVERSEER_ROLES", "gerente,,diretor"),
            Map.entry("GOALS_REBUILD_QUEUE_URL", "queue"),
            Map.entry("GOALS_DYNAMODB_TIMEOUT_MS", "0"),
            Map.entry("GOALS_DB_TIMEOUT_MS", "1e3"));

    assertThatThrownBy(() -> GoalsApiConfig.from(wrong))
        .isInstanceOf(WrongEnvironmentException.class)
        .hasMessageContainingAll(wrong.keySet().toArray(String[]::new))
        .hasMessageContaining("GOALS_DB_SECRET_ARN is missing")
        .hasMessageContaining("'natal' is none")
        .hasMessageContaining("'2026-02-30' is none")
        .hasMessageNotContaining("p4ss");
  }

  @ParameterizedTest
  @CsvSource({
    "jdbc:mysql:replication://a:3306/metas",
    "jdbc:mysql:loadbalance://a:3306/metas",
    "'jdbc:mysql://a:3306,b:3306/metas'",
    "jdbc:mysql://db/metas?sslMode=PREFERRED",
    "jdbc:mariadb://db/metas",
  })
  void aDatabaseThatIsNotOneEncryptedWriterIsRefused(String url) {
    Map<String, String> variables = new HashMap<>(LEAST);
    variables.put("GOALS_DB_URL", url);

    assertThatThrownBy(() -> GoalsApiConfig.from(variables)).hasMessageContaining("GOALS_DB_URL");
  }
}
