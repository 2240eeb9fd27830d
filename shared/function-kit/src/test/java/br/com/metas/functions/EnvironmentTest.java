package br.com.metas.functions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnvironmentTest {
  @Test
  void values_are_read_and_defaults_stand_in() {
    Environment environment =
        new Environment(Map.of("TABLE", " metas ", "SECONDS", "600", "BLANK", "  "));

    assertThat(environment.required("TABLE", Values.tableName())).contains("metas");
    assertThat(environment.optional("SECONDS", 1, Values.integer(1, 600))).isEqualTo(600);
    assertThat(environment.optional("BLANK", 7, Values.integer(1, 600))).isEqualTo(7);
    environment.check();
  }

  @Test
  void every_wrong_variable_is_named_and_no_value_is_repeated() {
    Environment environment =
        new Environment(Map.of("SECONDS", "601", "COUNT", "4x", "ARN", "hunter2"));
    environment.required("TABLE", Values.tableName());
    environment.optional("SECONDS", 1, Values.integer(1, 600));
    environment.optional("COUNT", 1, Values.integer(1, 9));
    environment.required("ARN", Values.arn());

    assertThatThrownBy(environment::check)
        .isInstanceOf(WrongEnvironmentException.class)
        .hasMessage(
            "Wrong environment: TABLE is missing; SECONDS must be a whole number from 1 to 600;"
                + " COUNT must be a whole number from 1 to 9; ARN must be an ARN");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jdbc:mysql://db:3306/metas?user=a",
        "jdbc:mysql://db/metas?a=b&Password=x",
        "jdbc:mysql://a:b@db/metas",
        "jdbc:mysql:replication://db/metas",
        "jdbc:mysql:loadbalance://db/metas",
        "jdbc:mariadb://db/metas",
        "jdbc:mysql://db"
      })
  void a_url_with_credentials_or_of_many_hosts_is_wrong(String url) {
    assertThatThrownBy(() -> Values.jdbcUrl().apply(url))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"jdbc:mysql://db:3306/metas", "jdbc:mysql://db/metas?sslMode=VERIFY_IDENTITY"})
  void a_url_of_one_writer_is_right(String url) {
    assertThat(Values.jdbcUrl().apply(url)).isEqualTo(url);
  }
}
