package br.com.metas.doctor;

import br.com.metas.goals.Letters;
import br.com.metas.mysql.PhoneNumbers;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Counts the invalid rows of the shipped tables, by kind. */
final class RowsCheck implements Check {
  private static final String ABOUT = "rows";
  private static final int IDS_A_STATEMENT = 500;

  /** The same test as in the product's own statements. It compares with no invalid date text. */
  private static final String NO_DAY =
      "COALESCE(DAYOFMONTH(sale_date) BETWEEN 1 AND DAYOFMONTH(LAST_DAY(sale_date)), 0) = 0";

  /** A kind of invalid row of one table. */
  private record Kind(Finding.Weight weight, String what, String where, List<String> repair) {
    static Kind must(String what, String where, String... repair) {
      return new Kind(Finding.Weight.MUST, what, where, List.of(repair));
    }

    static Kind should(String what, String where, String... repair) {
      return new Kind(Finding.Weight.SHOULD, what, where, List.of(repair));
    }
  }

  @Override
  public List<Finding> look(Database database) throws SQLException {
    List<Finding> found = new ArrayList<>();
    kinds(database, "customer_goals", goals(), found);
    kinds(database, "clientes", customers(), found);
    kinds(database, IndexMigration.TABLE, sales(database), found);
    twice(database, found);
    unknownCustomers(database, found);
    namesAndPhones(database, found);
    return found;
  }

  private static List<Kind> goals() {
    return List.of(
        Kind.must(
            "a class other than A, B, C",
            "classification IS NULL OR CAST(classification AS BINARY) NOT IN ('A', 'B', 'C')",
            "UPDATE customer_goals SET classification ="
                + " IF(UPPER(TRIM(classification)) IN ('A', 'B', 'C'), UPPER(TRIM(classification)), 'C')"
                + " WHERE {where}"),
        Kind.must(
            "no customer, or a seller that is not a number of 1 to 18 digits",
            "seller_id IS NULL OR seller_id NOT BETWEEN 1 AND 999999999999999999"
                + " OR customer_id IS NULL",
            "DELETE FROM customer_goals WHERE {where}"),
        Kind.should(
            "no goal, or one below zero",
            "goal IS NULL OR goal < 0",
            "UPDATE customer_goals SET goal = 0 WHERE {where}"),
        Kind.should(
            "a goal or sales of the previous year of ten trillion or more, which count as 0",
            "ABS(goal) >= 10000000000000 OR ABS(sales_previous_year) >= 10000000000000",
            "UPDATE customer_goals SET goal = IF(ABS(goal) >= 10000000000000, 0, goal),"
                + " sales_previous_year ="
                + " IF(ABS(sales_previous_year) >= 10000000000000, 0, sales_previous_year)"
                + " WHERE {where}"),
        Kind.should(
            "fractions of a cent",
            "goal <> ROUND(goal, 2) OR sales_previous_year <> ROUND(sales_previous_year, 2)",
            "UPDATE customer_goals SET goal = ROUND(goal, 2),"
                + " sales_previous_year = ROUND(sales_previous_year, 2) WHERE {where}"),
        Kind.should(
            "no sales of the previous year",
            "sales_previous_year IS NULL",
            "UPDATE customer_goals SET sales_previous_year = 0 WHERE {where}"),
        Kind.should(
            "a year outside 2000 to 2100, which the API refuses",
            "year IS NULL OR year NOT BETWEEN 2000 AND 2100",
            "DELETE FROM customer_goals WHERE {where}"));
  }

  private static List<Kind> customers() {
    return List.of(
        Kind.should("no city", "cidade IS NULL", "UPDATE clientes SET cidade = '' WHERE {where}"),
        Kind.should(
            "a state that is not two capitals",
            "estado IS NULL OR (estado <> '' AND (CHAR_LENGTH(estado) <> 2"
                + " OR ASCII(estado) NOT BETWEEN 65 AND 90"
                + " OR ASCII(SUBSTRING(estado, 2)) NOT BETWEEN 65 AND 90))",
            "UPDATE clientes SET estado = IF(UPPER(TRIM(estado)) REGEXP '^[A-Z][A-Z]$',"
                + " UPPER(TRIM(estado)), '') WHERE {where}"));
  }

  private static List<Kind> sales(Database database) {
    String nextYear = "'" + database.today().plusYears(1) + "'";
    return List.of(
        Kind.must(
            "no date, or a date that does not exist (0000-00-00, 2026-02-30)",
            NO_DAY,
            "-- check them first; a sale without a date counts for no month",
            // A strict session refuses such dates in a statement that changes rows.
            "SET SESSION sql_mode = 'ALLOW_INVALID_DATES'",
            "DELETE FROM Vendas_Historia WHERE {where}",
            "SET SESSION sql_mode = @@GLOBAL.sql_mode"),
        Kind.must("no amount", "amount IS NULL", "DELETE FROM Vendas_Historia WHERE {where}"),
        Kind.must(
            "no customer", "customer_id IS NULL", "DELETE FROM Vendas_Historia WHERE {where}"),
        Kind.should(
            "fractions of a cent",
            "amount <> ROUND(amount, 2)",
            "UPDATE Vendas_Historia SET amount = ROUND(amount, 2) WHERE {where}"),
        Kind.should(
            "an amount of ten trillion or more",
            "ABS(amount) >= 10000000000000",
            "-- look at them first: SELECT * FROM Vendas_Historia WHERE {where}",
            "DELETE FROM Vendas_Historia WHERE {where}"),
        Kind.should(
            "a date before 2000, or more than a year ahead",
            "NOT (" + NO_DAY + ") AND (sale_date < '2000-01-01' OR sale_date >= " + nextYear + ")",
            "-- look at them first: SELECT * FROM Vendas_Historia WHERE {where}",
            "DELETE FROM Vendas_Historia WHERE {where}"));
  }

  /** Counts all kinds in one pass over a table. Another check reports a missing table or column. */
  private static void kinds(Database database, String table, List<Kind> kinds, List<Finding> found)
      throws SQLException {
    if (!TablesCheck.isNeeded(table)) {
      return;
    }
    String counts =
        kinds.stream()
            .map(kind -> "SUM(IF(" + kind.where() + ", 1, 0))")
            .collect(Collectors.joining(", "));
    try {
      List<List<Long>> rows =
          database.ask(
              "SELECT " + counts + " FROM " + table,
              row -> {
                List<Long> numbers = new ArrayList<>();
                for (int column = 1; column <= kinds.size(); column++) {
                  numbers.add(row.getLong(column));
                }
                return numbers;
              });
      for (int index = 0; index < kinds.size(); index++) {
        add(found, table, rows.getFirst().get(index), kinds.get(index));
      }
    } catch (SQLException e) {
      ignoreIfReportedElsewhere(e);
    }
  }

  private static void add(List<Finding> found, String table, long count, Kind kind) {
    if (count > 0) {
      found.add(
          new Finding(
              ABOUT,
              kind.weight(),
              "%s: %,d with %s".formatted(table, count, kind.what()),
              kind.repair().stream().map(line -> line.replace("{where}", kind.where())).toList()));
    }
  }

  /** Ignores a missing or unreadable table or column, because another check reports it. */
  private static void ignoreIfReportedElsewhere(SQLException failure) throws SQLException {
    if (!StatementsCheck.REPORTED_ELSEWHERE.contains(failure.getErrorCode())) {
      throw failure;
    }
  }

  private static void twice(Database database, List<Finding> found) throws SQLException {
    count(
        database,
        "SELECT COUNT(*) FROM (SELECT year, customer_id FROM customer_goals"
            + " GROUP BY year, customer_id HAVING COUNT(*) > 1) AS twice",
        found,
        "customer_goals: %,d customers in more than one wallet of a year: their sales count twice",
        "-- keeps the seller with the lowest number: check first whether that is right",
        "DELETE later FROM customer_goals AS later JOIN customer_goals AS first"
            + " ON first.year = later.year AND first.customer_id = later.customer_id"
            + " AND first.seller_id < later.seller_id");
    count(
        database,
        "SELECT COUNT(*) FROM (SELECT id FROM clientes GROUP BY id HAVING COUNT(*) > 1) AS twice",
        found,
        "clientes: %,d ids more than once: these customers appear twice in the wallet",
        "CREATE TABLE clientes_once AS SELECT id, MAX(nome) AS nome, MAX(cidade) AS cidade,"
            + " MAX(estado) AS estado, MAX(telefone) AS telefone FROM clientes GROUP BY id",
        "DELETE FROM clientes",
        "INSERT INTO clientes (id, nome, cidade, estado, telefone)"
            + " SELECT id, nome, cidade, estado, telefone FROM clientes_once",
        "DROP TABLE clientes_once",
        "ALTER TABLE clientes ADD PRIMARY KEY (id)");
  }

  private static void unknownCustomers(Database database, List<Finding> found) throws SQLException {
    String missing =
        "FROM customer_goals AS wallet LEFT JOIN clientes AS customer"
            + " ON customer.id = wallet.customer_id WHERE customer.id IS NULL";
    long before = found.size();
    count(
        database,
        "SELECT COUNT(DISTINCT wallet.customer_id) " + missing,
        found,
        "customer_goals: %,d customers are not in clientes: they have no name, city or phone",
        "INSERT INTO clientes (id, nome, cidade, estado)"
            + " SELECT DISTINCT wallet.customer_id, CONCAT('Cliente ', wallet.customer_id), '', '' "
            + missing);
    if (found.size() > before) {
      Finding last = found.removeLast();
      found.add(new Finding(last.about(), Finding.Weight.SHOULD, last.what(), last.statements()));
    }
  }

  private static void count(
      Database database, String sql, List<Finding> found, String what, String... repair)
      throws SQLException {
    if (!TablesCheck.isNeeded("customer_goals") || !TablesCheck.isNeeded("clientes")) {
      return;
    }
    try {
      long count = Long.parseLong(database.text(sql));
      if (count > 0) {
        found.add(Finding.must(ABOUT, what.formatted(count), repair));
      }
    } catch (SQLException e) {
      ignoreIfReportedElsewhere(e);
    }
  }

  /** Uses the product's own rules for both. */
  private static void namesAndPhones(Database database, List<Finding> found) throws SQLException {
    if (!TablesCheck.isNeeded("clientes")) {
      return;
    }
    List<Long> nameless = new ArrayList<>();
    List<Long> phoneless = new ArrayList<>();
    try {
      database.ask(
          "SELECT id, nome, telefone FROM clientes",
          row -> {
            long id = row.getLong(1);
            if (Optional.ofNullable(row.getString(2)).map(Letters::areBlank).orElse(true)) {
              nameless.add(id);
            }
            if (Optional.ofNullable(row.getString(3))
                .map(phone -> PhoneNumbers.read(phone).isEmpty())
                .orElse(false)) {
              phoneless.add(id);
            }
            return id;
          });
    } catch (SQLException e) {
      ignoreIfReportedElsewhere(e);
    }
    customers(
        found,
        nameless,
        "no name",
        "-- the page shows them as Cliente and their id; this writes the same name",
        "UPDATE clientes SET nome = CONCAT('Cliente ', id)");
    customers(
        found,
        phoneless,
        "a phone number that is not valid",
        "-- the page shows these customers without a phone; this stores the same",
        "UPDATE clientes SET telefone = NULL");
  }

  private static void customers(
      List<Finding> found, List<Long> bad, String what, String comment, String change) {
    if (bad.isEmpty()) {
      return;
    }
    List<String> repair = new ArrayList<>();
    repair.add(comment);
    for (int from = 0; from < bad.size(); from += IDS_A_STATEMENT) {
      repair.add(
          bad.subList(from, Math.min(bad.size(), from + IDS_A_STATEMENT)).stream()
              .map(String::valueOf)
              .collect(Collectors.joining(", ", change + " WHERE id IN (", ")")));
    }
    found.add(
        new Finding(
            ABOUT,
            Finding.Weight.SHOULD,
            "clientes: %,d with %s".formatted(bad.size(), what),
            repair));
  }
}
