package br.com.metas.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

class EmbeddedDynamoDbTest {
  private final EmbeddedDynamoDb server = EmbeddedDynamoDb.start();

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void answersOnTheLoopbackInterface() {
    server.createTable("metas", false);

    try (DynamoDbClient client = server.client()) {
      assertThat(client.listTables().tableNames()).containsExactly("metas");
    }
  }

  /**
   * All addresses of 127/8 are this machine: a server bound to every interface also answers at
   * 127.0.0.2.
   */
  @Test
  void listensAtThatOneAddressOnly() throws IOException {
    connect(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}));
    InetAddress other = InetAddress.getByAddress(new byte[] {127, 0, 0, 2});
    assertThatThrownBy(() -> connect(other)).isInstanceOf(IOException.class);
  }

  @Test
  void takesThePortItIsGivenAndGivesItBack() {
    int port = server.endpoint().getPort();
    server.close();

    try (EmbeddedDynamoDb again = EmbeddedDynamoDb.start(port)) {
      assertThat(again.endpoint()).isEqualTo(server.endpoint());
      assertThatThrownBy(() -> EmbeddedDynamoDb.start(port))
          .isInstanceOf(IllegalStateException.class);
    }
  }

  private void connect(InetAddress address) throws IOException {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(address, server.endpoint().getPort()), 2_000);
    }
  }
}
