package br.com.metas.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("server-programs")
class EmbeddedMySqlTest {
  private final EmbeddedMySql server = EmbeddedMySql.start();

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void speaksUtf8WithFourBytes() throws SQLException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE DATABASE metas");
      statement.execute("CREATE TABLE metas.t (name VARCHAR(20))");
      statement.execute("INSERT INTO metas.t VALUES ('Ação 🛒')");
      try (ResultSet rows = statement.executeQuery("SELECT name FROM metas.t")) {
        rows.next();
        assertThat(rows.getString(1)).isEqualTo("Ação 🛒");
      }
    }
  }

  @Test
  void keepsItsDataAndItsPortThroughACrash() throws SQLException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE DATABASE kept");
    }
    int port = server.port();

    server.kill();
    assertThatThrownBy(this::connect).isInstanceOf(SQLException.class);
    server.restart();

    assertThat(server.port()).isEqualTo(port);
    try (Connection connection = connect()) {
      connection.setCatalog("kept");
      assertThat(connection.getCatalog()).isEqualTo("kept");
    }
  }

  @Test
  void leavesNeitherAProcessNorAFolderBehind() throws Exception {
    Path data;
    try (Connection connection = connect();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("SELECT @@datadir")) {
      rows.next();
      data = Path.of(rows.getString(1));
    }

    server.close();

    assertThat(data.getParent()).doesNotExist();
    assertThat(ProcessHandle.current().descendants().filter(ProcessHandle::isAlive)).isEmpty();
    assertThat(Files.exists(data)).isFalse();
  }

  @Test
  void anEndpointInTheEnvironmentIsTakenAndLeftRunning() throws SQLException {
    String url = "jdbc:mysql://127.0.0.1:" + server.port();

    try (MySqlServer named = MySqlServer.start(Map.of(MySqlServer.URL_VARIABLE, url))) {
      assertThat(named.port()).isEqualTo(server.port());
      assertThat(named.adminUser()).isEqualTo("root");
    }

    connect().close();
  }

  @Test
  void anEndpointOfAnotherKindIsRefused() {
    assertThatThrownBy(
            () -> MySqlServer.start(Map.of(MySqlServer.URL_VARIABLE, "jdbc:mariadb://h/")))
        .hasMessageContaining(MySqlServer.URL_VARIABLE);
  }

  private Connection connect() throws SQLException {
    return DriverManager.getConnection(
        server.jdbcUrl(""), server.adminUser(), server.adminPassword());
  }
}
