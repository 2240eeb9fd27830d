package br.com.metas.doctor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import br.com.metas.testkit.MySqlServer;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

@ParameterizedClass
@MethodSource("br.com.metas.testkit.MySqlServer#startAll")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("container")
class DoctorTest {
  private static final int ROUNDS = 4;

  @Parameter private MySqlServer server;

  @AfterParameterizedClassInvocation
  void stop() {
    server.close();
  }

  @Test
  void hasNothingToSayOfASoundDatabase() throws Exception {
    try (DoctorDatabase examined = DoctorDatabase.sound(server)) {
      assertThat(examined.findings()).isEmpty();
      assertThat(examined.doctor().examine().isGood()).isTrue();
      assertThat(examined.doctor().examineStatements().findings()).isEmpty();
    }
  }

  @Test
  void findsEachFaultOfAHostileDatabaseAndItsStatementsMendIt() throws Exception {
    try (DoctorDatabase examined = hostile()) {
      List<Finding> found = examined.findings();

      assertThat(found.stream().map(Finding::what))
          .contains(
              "customer_goals: 3 with a class other than A, B, C",
              "customer_goals: 1 with no customer, or a seller that is not a number of 1 to 18"
                  + " digits",
              "customer_goals: 2 with no goal, or one below zero",
              "customer_goals: 1 with no sales of the previous year",
              "customer_goals: 1 with a year outside 2000 to 2100, which the API refuses",
              "customer_goals: 1 customers in more than one wallet of a year: their sales count"
                  + " twice",
              "customer_goals: 2 customers are not in clientes: they have no name, city or phone",
              "clientes: 1 ids more than once: these customers appear twice in the wallet",
              "clientes: 1 with no name",
              "clientes: 1 with no city",
              "clientes: 2 with a state that is not two capitals",
              "clientes: 1 with a phone number that is not valid",
              "Vendas_Historia: 1 with no date, or a date that does not exist (0000-00-00,"
                  + " 2026-02-30)",
              "Vendas_Historia: 1 with no amount",
              "Vendas_Historia: 1 with no customer",
              "Vendas_Historia: 2 with a date before 2000, or more than a year ahead",
              "Vendas_Historia.amount is DOUBLE, not DECIMAL(15, 2)",
              "clientes is not utf8mb4: nome is latin1, cidade is latin1, estado is latin1,"
                  + " telefone is latin1",
              "Vendas_Historia has no index Vendas_Historia_customer_date_amount"
                  + " (customer_id, sale_date, amount)",
              "the primary key of customer_goals is (), not (seller_id, year, customer_id)",
              "the user may do more than read: INSERT, UPDATE on `" + examined.database() + "`.*");
      assertThat(examined.findings()).as("it changes nothing").isEqualTo(found);

      List<Finding> left = found;
      for (int round = 0; round < ROUNDS && !left.isEmpty(); round++) {
        for (Finding finding : left) {
          examined.repair(finding);
        }
        left = examined.findings();
      }
      assertThat(left).isEmpty();
    }
  }

  /** Repairs one finding at a time: its statements remove it and cause no other finding. */
  @Test
  void eachFaultOfTheRowsThatTheProductIsTestedWithIsFoundAndMendedByItself() throws Exception {
    List<String> expected =
        List.of(
            "Vendas_Historia: 7 with no date, or a date that does not exist (0000-00-00,"
                + " 2026-02-30)",
            "Vendas_Historia: 1 with no amount",
            "Vendas_Historia: 2 with an amount of ten trillion or more",
            "Vendas_Historia: 7 with fractions of a cent",
            "clientes: 3 with no name",
            "clientes: 3 with a phone number that is not valid",
            "clientes: 1 with no city",
            "clientes: 2 with a state that is not two capitals",
            "customer_goals: 3 with a class other than A, B, C",
            "customer_goals: 4 with no customer, or a seller that is not a number of 1 to 18"
                + " digits",
            "customer_goals: 1 with no goal, or one below zero",
            "customer_goals: 2 with a goal or sales of the previous year of ten trillion or more,"
                + " which count as 0",
            "customer_goals: 2 with fractions of a cent",
            "customer_goals: 1 with no sales of the previous year",
            "customer_goals: 2 with a year outside 2000 to 2100, which the API refuses",
            "customer_goals: 7 customers are not in clientes: they have no name, city or phone");
    try (DoctorDatabase examined = DoctorDatabase.hostile(server)) {
      List<Finding> left = examined.findings();
      assertThat(left.stream().map(Finding::what)).containsExactlyInAnyOrderElementsOf(expected);
      assertThat(examined.findings()).as("it changes nothing").isEqualTo(left);

      while (!left.isEmpty()) {
        String repaired = left.getFirst().what();
        examined.repair(left.getFirst());
        List<Finding> after = examined.findings();
        assertThat(after).as("after '%s'", repaired).hasSizeLessThan(left.size());
        assertThat(after.stream().map(Finding::what)).doesNotContain(repaired);
        left = after;
      }
    }
  }

  private DoctorDatabase hostile() throws SQLException {
    return DoctorDatabase.of(
        server,
        "SET SESSION sql_mode = ''",
        "CREATE TABLE clientes (id INT, nome VARCHAR(80), cidade VARCHAR(80), estado VARCHAR(9),"
            + " telefone VARCHAR(40)) CHARSET latin1",
        "INSERT INTO clientes VALUES (1, ' ', 'Campinas', 'SP', '19987654321'),"
            + " (2, 'Açougue', NULL, 'sp', 'no phone'), (3, 'Bar', 'Itu', 'São', NULL),"
            + " (4, 'Loja', 'Itu', 'SP', NULL), (4, 'Loja', 'Itu', 'SP', NULL)",
        "CREATE TABLE customer_goals (seller_id INT, year INT, customer_id INT,"
            + " classification VARCHAR(5), goal DECIMAL(12,2), sales_previous_year DECIMAL(12,2))",
        "INSERT INTO customer_goals VALUES (1, 2026, 1, 'a', 10, 10), (1, 2026, 2, 'D', 10, 10),"
            + " (1, 2026, 3, NULL, NULL, 10), (2, 2026, 1, 'A', -1, NULL), (0, 2026, 9, 'A', 1, 1),"
            + " (1, 26, 4, 'A', 1, 1), (1, 2026, 8, 'B', 1, 1), (1, 2026, 4, 'C', 1, 1)",
        "CREATE TABLE Vendas_Historia (id INT, customer_id INT, seller_id INT, sale_date DATETIME,"
            + " amount DOUBLE)",
        "INSERT INTO Vendas_Historia VALUES (1, 1, 1, '2026-11-02', 10.5), (2, 1, 1, NULL, 5),"
            + " (3, 2, 1, '2026-11-03', NULL), (4, NULL, 1, '2026-11-03', 4),"
            + " (5, 2, 1, '1926-11-03', 4), (6, 2, 1, '2126-11-03', 4)",
        "SET SESSION sql_mode = @@GLOBAL.sql_mode",
        "GRANT SELECT, INSERT, UPDATE ON {database}.* TO {user}");
  }

  @Test
  void saysWhatToMakeWhereThereIsNothing() throws Exception {
    try (DoctorDatabase examined =
        DoctorDatabase.of(server, "GRANT SELECT ON {database}.* TO {user}")) {
      List<Finding> found = examined.findings();

      assertThat(found.stream().map(Finding::what))
          .contains(
              "there is no table clientes",
              "there is no table customer_goals",
              "there is no table Vendas_Historia");
      repair(examined, found);
    }
  }

  @Test
  void namesATableThatTheUserMayNotReadAndTheGrant() throws Exception {
    try (DoctorDatabase examined = DoctorDatabase.sound(server)) {
      examined.run("REVOKE SELECT ON {database}.Vendas_Historia FROM {user}");

      List<Finding> found = examined.findings();

      assertThat(found)
          .anySatisfy(finding -> {
            assertThat(finding.what()).startsWith("the user may not read Vendas_Historia");
            assertThat(finding.statements())
                .containsExactly(
                    "GRANT SELECT ON %s.Vendas_Historia TO '%s'@'%%'"
                        .formatted(examined.database(), examined.user()));
          });
      repair(examined, found);
    }
  }

  @Test
  void takesAnIndexOfAnotherNameAndSaysHowToRenameIt() throws Exception {
    try (DoctorDatabase examined = DoctorDatabase.sound(server)) {
      examined.run(
          "ALTER TABLE Vendas_Historia RENAME INDEX Vendas_Historia_customer_date_amount TO ix_1");

      List<Finding> found = examined.findings();

      assertThat(found.stream().map(Finding::what))
          .containsExactly("the index has another name: ix_1");
      repair(examined, found);
    }
  }

  @Test
  void fillsInTheWayToTheIndex() throws Exception {
    try (DoctorDatabase examined = DoctorDatabase.sound(server)) {
      examined.run("ALTER TABLE Vendas_Historia DROP INDEX Vendas_Historia_customer_date_amount");

      List<Finding> found = examined.findings();

      assertThat(found)
          .singleElement()
          .satisfies(finding -> {
            assertThat(finding.statements().getFirst())
                .contains("rows: about 3 s and 32 MB of disk");
            assertThat(finding.statements())
                .contains(
                    "ALTER TABLE Vendas_Historia ADD INDEX Vendas_Historia_customer_date_amount"
                        + " (customer_id, sale_date, amount), ALGORITHM=INPLACE, LOCK=NONE");
            assertThat(finding.statements().getLast()).contains("DROP INDEX");
          });
      repair(examined, found);
    }
  }

  private static void repair(DoctorDatabase examined, List<Finding> found) throws Exception {
    for (Finding finding : found) {
      examined.repair(finding);
    }
    assertThat(examined.findings()).isEmpty();
  }

  @Test
  void saysInOneLineWhyItCouldNotLook() throws Exception {
    try (DoctorDatabase examined = DoctorDatabase.sound(server)) {
      String user = examined.user();
      String database = examined.database();
      assertThatThrownBy(() -> examined.doctor(user, "wrong", database, examined.port()).examine())
          .hasMessageStartingWith("the user or the password is wrong: ");
      assertThatThrownBy(() ->
              examined.doctor(user, DoctorDatabase.PASSWORD, "nowhere", examined.port()).examine())
          .hasMessage("there is no database nowhere, or " + user + " may not see it");
      assertThatThrownBy(
              () -> examined.doctor(user, DoctorDatabase.PASSWORD, database, 1).examine())
          .hasMessageStartingWith("no MySQL answers at ")
          .hasMessageNotContaining("\n");
    }
  }
}
