package br.com.metas.doctor;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The statements that create the index for fast months, with the figures of a database. */
final class IndexMigration {
  static final String TABLE = "Vendas_Historia";
  static final String NAME = "Vendas_Historia_customer_date_amount";
  static final List<String> COLUMNS = List.of("customer_id", "sale_date", "amount");

  /** Measured on 10 million rows (docs/own-tables.md): 30 s, 318 MB. */
  private static final long SECONDS_PER_MILLION_ROWS = 3;

  private static final long MEGABYTES_PER_MILLION_ROWS = 32;
  private static final long MILLION_ROWS = 1_000_000;

  private IndexMigration() {}

  /** The statements in order. Comments say what a person must know first. */
  static List<String> of(Database database) throws SQLException {
    long rows = database.rows(TABLE);
    long millions = Math.max(1, (rows + MILLION_ROWS - 1) / MILLION_ROWS);
    List<String> lines = new ArrayList<>();
    lines.add(
        "-- about %,d rows: about %d s and %d MB of disk; on a busy or small server several times that"
            .formatted(
                rows, millions * SECONDS_PER_MILLION_ROWS, millions * MEGABYTES_PER_MILLION_ROWS));
    lines.add(
        "-- reads and writes go on; it waits for transactions on the table only at its start and"
            + " its end, so first:");
    lines.add("SET SESSION lock_wait_timeout = 5");
    lines.add(
        "ALTER TABLE %s ADD INDEX %s (%s), ALGORITHM=INPLACE, LOCK=NONE"
            .formatted(TABLE, NAME, String.join(", ", COLUMNS)));
    lines.add(
        database.isMariaDb()
            ? "-- progress, from another connection: SHOW PROCESSLIST (column Progress)"
            : "-- progress, from another connection: SELECT WORK_COMPLETED, WORK_ESTIMATED FROM"
                + " performance_schema.events_stages_current (docs/own-tables.md: switch it on"
                + " first)");
    lines.add(
        "-- stop: KILL QUERY <id>. Undo: ALTER TABLE %s DROP INDEX %s, ALGORITHM=INPLACE, LOCK=NONE"
            .formatted(TABLE, NAME));
    return lines;
  }
}
