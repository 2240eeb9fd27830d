package br.com.metas.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import br.com.metas.mysql.MySqlUrl;
import br.com.metas.mysql.SqlResource;
import br.com.metas.testkit.MySqlServer;
import br.com.metas.testkit.OtherJvm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The example in adopter/example, in a JVM whose class path has its statements. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("container")
class OwnTablesTest {
  private static final Path EXAMPLE = Path.of("..", "adopter", "example");
  private static final Path PACKED = Path.of("adopter", "sql");

  private final MySqlServer server = MySqlServer.start();
  private DoctorDatabase examined;

  @BeforeAll
  void makeTables() throws Exception {
    String schema = Files.readString(EXAMPLE.resolve("schema.sql")).replaceAll("--[^\n]*", "");
    List<String> statements =
        new ArrayList<>(Stream.of(schema.split(";", -1)).filter(text -> !text.isBlank()).toList());
    statements.add(
        "INSERT INTO clients VALUES (1, 'Boucherie Éclair', 'Lyon', 'RH', '11987654321'),"
            + " (2, 'Garage', 'Nice', 'AM', NULL)");
    statements.add(
        "INSERT INTO customer_goals VALUES (5, 1, 'A', 700, 1000, NULL, 800),"
            + " (5, 2, 'B', 500, NULL, NULL, NULL), (5, 3, 'C', NULL, 300, NULL, NULL),"
            + " (6, 4, 'C', NULL, 900, NULL, NULL)");
    statements.add(
        "INSERT INTO commandes (client, moment, statut, montant) VALUES (1, '2026-11-10 10:00:00',"
            + " 'livree', 100), (1, '2026-11-11 10:00:00', 'annulee', 50), (2, '2026-11-12"
            + " 10:00:00', 'livree', 999), (4, '2026-11-12 10:00:00', 'livree', 777)");
    statements.add(
        "INSERT INTO commandes_archive (client, moment, statut, montant) VALUES (1, '2026-03-05"
            + " 10:00:00', 'livree', 200), (3, '2025-12-31 23:59:59', 'livree', 30), (3,"
            + " '2025-11-30 10:00:00', 'annulee', 44)");
    for (String table : List.of("clients", "customer_goals", "commandes", "commandes_archive")) {
      statements.add("GRANT SELECT ON {database}." + table + " TO {user}");
    }
    examined = DoctorDatabase.of(server, statements.toArray(String[]::new));
  }

  @AfterAll
  void stop() throws SQLException {
    examined.close();
    server.close();
  }

  @Test
  void theDoctorHasNothingToSay(@TempDir Path folder) throws Exception {
    pack(folder);

    assertThat(run(folder, Main.class, "--sql"))
        .contains("Nothing to repair: the project can run on this database.")
        .endsWith("exit 0");
    assertThat(run(folder, Main.class))
        .anyMatch(line ->
            line.contains("the project can run on this database")
                || line.contains("The project can run on this database"))
        .anyMatch(line -> line.startsWith("MAY    names: sellers have no names, only numbers: "))
        .anyMatch(line -> line.startsWith("MAY    backtest: make backtest can't run: history-"))
        .endsWith("exit 0");
  }

  @Test
  void namesOfSellersThatTheServerDoesNotUnderstandAreMoreThanNoNames(@TempDir Path folder)
      throws Exception {
    pack(folder);
    Files.writeString(
        folder.resolve(PACKED).resolve("seller-name.sql"),
        "SELECT seller_name FRM nowhere WHERE id = :seller");

    assertThat(run(folder, Main.class))
        .anyMatch(line -> line.startsWith("MUST   statement: adopter/sql/seller-name.sql:1: "))
        .endsWith("exit 1");
  }

  @Test
  void aStatementOfTheBacktestIsHeldToItsColumns(@TempDir Path folder) throws Exception {
    pack(folder);
    Files.writeString(
        folder.resolve(PACKED).resolve("history-size.sql"),
        "SELECT 'many' AS sales FROM commandes WHERE moment < :before");

    assertThat(run(folder, Main.class, "--sql"))
        .anyMatch(
            line -> line.contains("history-size.sql:1: sales is VARCHAR, not a whole number"));
  }

  @Test
  void theStatementsAnswerFromOtherTables(@TempDir Path folder) throws Exception {
    pack(folder);
    long november = LocalDate.of(2026, 11, 10).toEpochDay();
    long march = LocalDate.of(2026, 3, 5).toEpochDay();
    String none = "null|";

    assertThat(run(folder, Answers.class))
        .contains(
            "static: 1|Boucherie Éclair|11987654321|Lyon|RH|A|1000.00|800.00",
            "static: 3|Cliente 3|null|||C|300.00|null",
            "annual: 1|"
                + none.repeat(4)
                + "200.00|"
                + none.repeat(7)
                + "2026-03-05 10:00:00|2026-03-05 10:00:00|1",
            "annual: 3|"
                + none
                + "30.00|"
                + none.repeat(10)
                + "2025-12-31 23:59:59|2025-12-31 23:59:59|1",
            "live: 1|null|null",
            "live: 1|" + november + "|100.00",
            "live: 3|null|null",
            "sellers: 5|2|1300.00",
            "sellers: 6|1|900.00",
            "customer-months: 202603|200.00",
            "customer-months: 202611|100.00",
            "customer-sales: " + november + "|100.00",
            "customer-sales: " + march + "|200.00",
            "exit 0")
        .hasSize(14);
  }

  @Test
  void aColumnOfAnotherTypeIsNamedWithFileAndLine(@TempDir Path folder) throws Exception {
    pack(folder);
    change(folder, "sellers", "COUNT(*) AS customers", "'many' AS customers");

    assertThat(run(folder, Main.class, "--sql"))
        .anyMatch(line ->
            line.contains("adopter/sql/sellers.sql:3: customers is VARCHAR, not a whole number"))
        .endsWith("exit 1");
  }

  @Test
  void rowsOutOfOrderAndTwiceAreNamed(@TempDir Path folder) throws Exception {
    pack(folder);
    change(folder, "static", "ORDER BY wallet.client", "ORDER BY wallet.client DESC");
    change(folder, "years", "UNION ALL", "UNION ALL SELECT 2026 UNION ALL");

    assertThat(run(folder, Main.class, "--sql"))
        .anyMatch(
            line -> line.contains("static.sql:1: its rows are not in the order of customer_id"))
        .anyMatch(line -> line.contains("years.sql:1: more than one row has the same year"))
        .endsWith("exit 1");
  }

  @Test
  void sellersThatOnlyOneOfTheTwoStatementsHasAreNamed(@TempDir Path folder) throws Exception {
    pack(folder);
    change(folder, "sellers-after", "> :after", "> :after AND wallet.vendeur <> 6");

    assertThat(run(folder, Main.class, "--sql"))
        .anyMatch(line ->
            line.contains("sellers-after.sql lacks sellers of 2026 that sellers.sql has: [6]"))
        .endsWith("exit 1");

    change(folder, "sellers-after", " AND wallet.vendeur <> 6", "");
    change(folder, "sellers", "IS NOT NULL", "IS NOT NULL AND wallet.vendeur <> 5");

    assertThat(run(folder, Main.class, "--sql"))
        .anyMatch(line ->
            line.contains("sellers.sql lacks sellers of 2026 that sellers-after.sql has: [5]"))
        .endsWith("exit 1");
  }

  @Test
  void aLiveStatementThatReadsTheWholeHistoryIsNamed(@TempDir Path folder) throws Exception {
    pack(folder);
    Path file = folder.resolve(PACKED).resolve("live.sql");
    Files.writeString(
        file,
        Files.readString(file)
            .replaceAll("FORCE INDEX \\(\\w+\\)", "IGNORE INDEX (commandes_client_moment)"));
    for (int round = 0; round < 8; round++) {
      examined.run(
          "INSERT INTO commandes_archive (client, moment, statut, montant)"
              + " SELECT 999, '2020-01-01', 'livree', 1 FROM commandes_archive");
    }
    try {
      assertThat(run(folder, Main.class, "--sql"))
          .anyMatch(line -> line.contains("the live statement read "));
    } finally {
      examined.run("DELETE FROM commandes_archive WHERE client = 999");
    }
  }

  /** Changes one packed statement. */
  private static void change(Path folder, String statement, String from, String to)
      throws IOException {
    Path file = folder.resolve(PACKED).resolve(statement + ".sql");
    String text = Files.readString(file);
    assertThat(text).contains(from);
    Files.writeString(file, text.replace(from, to));
  }

  /** Packs the statements as the build does. */
  private static void pack(Path folder) throws IOException {
    Path target = Files.createDirectories(folder.resolve(PACKED));
    try (Stream<Path> files = Files.list(EXAMPLE.resolve("sql"))) {
      for (Path file : files.toList()) {
        Files.copy(file, target.resolve(file.getFileName()));
      }
    }
  }

  private List<String> run(Path folder, Class<?> main, String... options) throws Exception {
    ProcessBuilder builder =
        new ProcessBuilder(
                OtherJvm.command(folder + ":" + absoluteClassPath(), main, List.of(), options))
            .directory(folder.toFile())
            .redirectErrorStream(true);
    builder
        .environment()
        .put(
            "GOALS_DB_URL",
            "jdbc:mysql://%s:%d/%s".formatted(server.host(), server.port(), examined.database()));
    builder.environment().put("GOALS_DB_USER", examined.user());
    builder.environment().put("GOALS_DB_PASSWORD", DoctorDatabase.PASSWORD);
    Process process = builder.start();
    List<String> lines =
        new ArrayList<>(
            process.inputReader(java.nio.charset.StandardCharsets.UTF_8).lines().toList());
    lines.add("exit " + process.waitFor());
    return lines;
  }

  private static String absoluteClassPath() {
    return Stream.of(System.getProperty("java.class.path").split(":", -1))
        .map(part -> Path.of(part).toAbsolutePath().toString())
        .collect(java.util.stream.Collectors.joining(":"));
  }

  /** The other JVM's program: runs the statements for seller 5 and customer 1. */
  static final class Answers {
    private Answers() {}

    public static void main(String[] arguments) throws SQLException {
      Map<String, String> environment = System.getenv();
      MySqlUrl url = new MySqlUrl(String.valueOf(environment.get("GOALS_DB_URL")));
      LocalDate open = LocalDate.of(2026, 11, 1);
      Map<String, Object> given =
          new HashMap<>(
              Map.of(
                  "seller",
                  5L,
                  "year",
                  2026,
                  "customer",
                  1L,
                  "limit",
                  2,
                  "open_from",
                  open,
                  "from_day",
                  LocalDate.of(2025, 1, 1),
                  "to_day",
                  LocalDate.of(2027, 1, 1)));
      for (int month = 1; month <= 13; month++) {
        given.put("month_" + month, open.minusMonths(13L - month));
      }
      java.io.PrintStream out =
          new java.io.PrintStream(System.out, true, java.nio.charset.StandardCharsets.UTF_8);
      try (Connection connection =
          DriverManager.getConnection(
              url.value() + "?connectionTimeZone=UTC&allowPublicKeyRetrieval=true",
              environment.get("GOALS_DB_USER"),
              environment.get("GOALS_DB_PASSWORD"))) {
        Database database = new Database(connection, url.database(), url.host(), open);
        for (String name :
            List.of("static", "annual", "live", "sellers", "customer-months", "customer-sales")) {
          database
              .answer(SqlResource.of(name), given, Answers::line)
              .forEach(line -> out.println(name + ": " + line));
        }
      }
    }

    private static String line(ResultSet row) throws SQLException {
      StringJoiner line = new StringJoiner("|");
      for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
        line.add(String.valueOf(row.getString(column)));
      }
      return line.toString();
    }
  }
}
