package br.com.metas.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server on the search path. */
@Tag("server-programs")
class InstalledServerTest {
  @TempDir private Path cache;
  @TempDir private Path links;

  @Test
  void isTakenFromTheFirstFolderThatHasOneAndStarts() throws Exception {
    ServerPrograms anyServer = ServerPrograms.require(EmbeddedMySql.cache());
    Path base = anyServer.server().toRealPath().resolve("../..").normalize();
    Path empty = Files.createDirectory(links.resolve("empty"));
    Path bin = Files.createDirectory(links.resolve("bin"));
    Files.createSymbolicLink(bin.resolve("mariadbd"), anyServer.server());
    List<Path> path = List.of(empty, bin, base.resolve("scripts"), base.resolve("bin"));

    Optional<InstalledServer> found = InstalledServer.find(path, cache);

    assertThat(found).map(InstalledServer::server).contains(bin.resolve("mariadbd"));
    try (EmbeddedMySql server = EmbeddedMySql.start(found.orElseThrow());
        Connection connection =
            DriverManager.getConnection(
                server.jdbcUrl(""), server.adminUser(), server.adminPassword());
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("SELECT CURRENT_USER(), @@character_set_server")) {
      rows.next();
      assertThat(rows.getString(1)).startsWith("root@");
      assertThat(rows.getString(2)).isEqualTo("utf8mb4");
    }
  }

  @Test
  void isNotFoundWhereThereIsNone() {
    assertThat(InstalledServer.find(List.of(links), cache)).isEmpty();
  }
}
