package br.com.metas.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import br.com.metas.testkit.MySqlServer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("container")
class MainTest {
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

  @Test
  void theExitCodeSaysWhetherTheProjectCanRun() throws Exception {
    try (MySqlServer server = MySqlServer.start();
        DoctorDatabase examined = DoctorDatabase.sound(server)) {
      Map<String, String> environment =
          Map.of(
              "GOALS_DB_URL",
              "jdbc:mysql://%s:%d/%s".formatted(server.host(), server.port(), examined.database()),
              "GOALS_DB_USER",
              examined.user(),
              "GOALS_DB_PASSWORD",
              DoctorDatabase.PASSWORD);
      assertThat(run(environment, "--json")).isZero();
      assertThat(json().path("good").asBoolean()).isTrue();

      examined.run("GRANT DELETE ON {database}.clientes TO {user}");
      assertThat(run(environment, "--json")).as("a SHOULD finding").isZero();
      assertThat(json().path("findings").path(0).path("weight").asText()).isEqualTo("SHOULD");

      examined.run("DROP TABLE Vendas_Historia");
      assertThat(run(environment, "--json")).isEqualTo(1);
      JsonNode first = json().path("findings").path(0);
      assertThat(first.path("weight").asText()).isEqualTo("MUST");
      assertThat(first.path("statements").path(0).asText())
          .startsWith("CREATE TABLE Vendas_Historia (");

      assertThat(run(environment)).isEqualTo(1);
      assertThat(printed.toString(StandardCharsets.UTF_8))
          .contains("MUST   table: there is no table Vendas_Historia");
    }
  }

  @Test
  void whatIsNotSetIsNamedAndIsNoVerdict() throws Exception {
    assertThat(run(Map.of(), "--json")).isEqualTo(2);
    assertThat(json().path("error").asText()).startsWith("GOALS_DB_URL is not set");
    assertThat(
            run(
                Map.of(
                    "GOALS_DB_URL", "jdbc:mysql://h/d",
                    "GOALS_DB_USER", "u",
                    "GOALS_DB_AUTHORITY", "none"),
                "--json"))
        .isEqualTo(2);
    assertThat(json().path("error").asText())
        .isEqualTo("GOALS_DB_AUTHORITY must be the base64 of a certificate");
    assertThat(run(Map.of("GOALS_DB_URL", "jdbc:mysql://h/d"), "--wat")).isEqualTo(2);
    assertThat(printed.toString(StandardCharsets.UTF_8)).contains("usage: doctor/run");
  }

  private int run(Map<String, String> environment, String... options) {
    printed.reset();
    return Main.run(
        Set.of(options), environment, new PrintStream(printed, true, StandardCharsets.UTF_8));
  }

  private JsonNode json() throws Exception {
    return new ObjectMapper().readTree(printed.toByteArray());
  }
}
