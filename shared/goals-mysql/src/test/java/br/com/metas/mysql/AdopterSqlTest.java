package br.com.metas.mysql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AdopterSqlTest {
  /** Statements of the product that an adopter has no reason to replace. */
  private static final Set<String> NOT_REPLACEABLE =
      Set.of("users", "session", "writer", "demoted");

  @TempDir private Path folder;

  @Test
  void everyShippedStatementHasAContract() throws Exception {
    Set<String> names =
        Stream.concat(SqlContract.all().stream(), SqlContract.ofBacktest().stream())
            .map(SqlContract::name)
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(names).containsExactlyElementsOf(shipped());
  }

  private static Set<String> shipped() throws IOException, URISyntaxException {
    URL one = Objects.requireNonNull(SqlResource.class.getResource("live.sql"));
    try (Stream<Path> files = Files.list(Path.of(one.toURI()).getParent())) {
      return files
          .map(file -> String.valueOf(file.getFileName()))
          .filter(name -> name.endsWith(".sql"))
          .map(name -> name.replace(".sql", ""))
          .filter(name -> !NOT_REPLACEABLE.contains(name))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  @Test
  void aShippedStatementKeepsItsOwnContract() throws IOException, URISyntaxException {
    for (String name : shipped()) {
      URL shipped = Objects.requireNonNull(SqlResource.class.getResource(name + ".sql"));
      Files.copy(Path.of(shipped.toURI()), folder.resolve(name + ".sql"));
    }

    assertThat(AdopterSql.faults(folder)).isEmpty();
  }

  @Test
  void aFileThatNoStatementHasIsNamed() throws IOException {
    Files.writeString(folder.resolve("statc.sql"), "SELECT 1");

    assertThat(faults())
        .singleElement()
        .asString()
        .contains("statc.sql:1: no statement has this name");
  }

  @Test
  void whatIsMissingOrTooMuchIsNamedWithItsLine() throws IOException {
    Files.writeString(
        folder.resolve("sellers.sql"),
        """
        -- seller_id, customers, goal and :year in a comment do not count
        SELECT vendedor AS seller_id, COUNT(*) AS customers
        FROM carteira
        WHERE ano = :ano
        """);

    assertThat(faults())
        .containsExactly(
            "sellers.sql:4: unknown parameter :ano; the parameters are :year",
            "sellers.sql:2: does not use :year",
            "sellers.sql:2: has no column goal (DECIMAL)");
  }

  @Test
  void aWalletsStatementThatDoesNotSayWhereOneCustomerGoesIsNamed() throws Exception {
    URL shipped = Objects.requireNonNull(SqlResource.class.getResource("static.sql"));
    String text = Files.readString(Path.of(shipped.toURI()));
    Files.writeString(folder.resolve("static.sql"), text.replaceAll("-- one customer:[^\n]*", ""));

    assertThat(faults())
        .singleElement()
        .asString()
        .endsWith("has no comment for one customer: -- one customer: AND … = :customer");
  }

  @Test
  void aLiveStatementThatEndsInAnOrderIsNamedAndOneThatSortsWithinIsNot() throws Exception {
    URL shipped = Objects.requireNonNull(SqlResource.class.getResource("live.sql"));
    String text = Files.readString(Path.of(shipped.toURI()));
    Path file = folder.resolve("live.sql");
    Files.writeString(
        file, text.replace("FROM Vendas_", "FROM (SELECT 1 ORDER BY 1 LIMIT 1) Vendas_"));
    assertThat(faults()).isEmpty();

    Files.writeString(file, text + "\norder  by customer_id");

    assertThat(faults())
        .singleElement()
        .asString()
        .endsWith("must not end with ORDER BY or LIMIT, because a SELECT is appended to it");
  }

  @Test
  void theBuildStopsAtAFault() throws IOException {
    Files.writeString(folder.resolve("nonsense.sql"), "SELECT 1");

    assertThatThrownBy(() -> AdopterSql.main(new String[] {folder.toString()}))
        .hasMessageContaining("nonsense.sql:1: ");
  }

  @Test
  void noFolderIsNoFault() {
    AdopterSql.main(new String[] {folder.resolve("none").toString()});
  }

  private List<String> faults() {
    return AdopterSql.faults(folder).stream()
        .map(fault -> folder.relativize(fault.file()) + ":" + fault.line() + ": " + fault.words())
        .toList();
  }
}
