package br.com.metas.local.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsReaderTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "nowhere",
        "http://[bad",
        "http://%zz:8000",
        "http://loc:99999",
        "http://loc:0",
        "http://loc:x",
        "http://",
        "http://user@loc:8000",
        "http://loc:8000/path",
        "http://loc:8000?query",
        "http://loc:8000#fragment",
        "ftp://loc:8000",
        "http:loc"
      })
  void anEndpointThatIsNoneIsNamedBesideTheOtherFaults(String endpoint) {
    Map<String, String> environment =
        Map.of("GOALS_DYNAMODB_ENDPOINT", endpoint, "GOALS_PORT", "99999");

    assertThatThrownBy(() -> new SettingsReader(environment).read())
        .isInstanceOf(WrongSettingsException.class)
        .hasMessageContaining("GOALS_PORT must be")
        .hasMessageContaining("GOALS_DYNAMODB_ENDPOINT must look like http://localhost:8000")
        .hasMessageContaining("is '" + endpoint + "'");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://localhost:8000",
        "http://127.0.0.1:8000/",
        "https://dynamodb.sa-east-1.amazonaws.com",
        "http://[::1]:65535"
      })
  void anEndpointIsTakenAsItIs(String endpoint) throws WrongSettingsException {
    assertThat(new SettingsReader(Map.of("GOALS_DYNAMODB_ENDPOINT", endpoint)).read().dynamoDb())
        .contains(URI.create(endpoint));
  }

  @Test
  void withoutOneThereIsNone() throws WrongSettingsException {
    assertThat(new SettingsReader(Map.of()).read().dynamoDb()).isEmpty();
  }
}
