package br.com.metas.functions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnvironmentTest {
  @Test
  void valuesAreReadAndDefaultsStandIn() {
    Environment environment =
        new Environment(Map.of("TABLE", " metas ", "SECONDS", "600", "BLANK", "  "));

    assertThat(environment.required("TABLE", Values.tableName())).contains("metas");
    assertThat(environment.optional("SECONDS", 1, Values.integer(1, 600))).isEqualTo(600);
    assertThat(environment.optional("BLANK", 7, Values.integer(1, 600))).isEqualTo(7);
    environment.check();
  }

  @Test
  void everyWrongVariableIsNamedAndNoValueIsRepeated() {
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
        "queue",
        "ftp://queue/s3cret",
        "https://a b/s3cret",
        "https:///s3cret",
        "https://%/s3cret"
      })
  void whatIsNoQueueIsRefusedAndNotRepeated(String url) {
    assertThatThrownBy(() -> Values.queueUrl().apply(url))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("must be the URL of a queue");
  }
}
