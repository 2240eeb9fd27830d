package br.com.metas.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import br.com.metas.local.progress.Progress;
import br.com.metas.testkit.DynamoDbServer;
import br.com.metas.testkit.EmbeddedDynamoDb;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

class CacheTableTest {
  private final ByteArrayOutputStream said = new ByteArrayOutputStream();
  private final Parts parts = new Parts(Duration.ofSeconds(10));
  private final CacheTable table =
      new CacheTable(
          Progress.on(new PrintStream(said, true, StandardCharsets.UTF_8), false), parts, false);

  @AfterEach
  void end() {
    parts.close();
  }

  @Test
  void anEndpointWhereNothingAnswersIsNamedWithItsVariableInOneLine() throws IOException {
    URI nobody = URI.create("http://127.0.0.1:" + freePort());

    assertThatThrownBy(() -> table.on(Optional.of(nobody)))
        .isInstanceOf(CannotStartException.class)
        .hasMessageStartingWith("GOALS_DYNAMODB_ENDPOINT: no DynamoDB answers at " + nobody)
        .message()
        .doesNotContain("\n");
    assertThat(said()).doesNotContain("starting DynamoDB Local");
  }

  @Test
  void aServerOfSomeoneElseGetsTheTableAndIsLeftRunning() throws Exception {
    try (EmbeddedDynamoDb theirs = EmbeddedDynamoDb.start();
        DynamoDbClient client = theirs.client()) {
      DynamoDbServer used = table.on(Optional.of(theirs.endpoint()));
      parts.close();

      assertThat(used.endpoint()).isEqualTo(theirs.endpoint());
      assertThat(client.listTables().tableNames()).containsExactly(CacheTable.NAME);
      assertThat(said()).doesNotContain("starting DynamoDB Local");
    }
  }

  @Test
  void withoutAnEndpointAServerIsStartedAndSaidToBe() throws Exception {
    DynamoDbServer own = table.on(Optional.empty());

    try (DynamoDbClient client = own.client()) {
      assertThat(client.listTables().tableNames()).containsExactly(CacheTable.NAME);
    }
    assertThat(said()).contains("starting DynamoDB Local");
  }

  private String said() {
    return said.toString(StandardCharsets.UTF_8);
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
