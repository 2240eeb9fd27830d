package br.com.metas.walletsettings;

import br.com.metas.functions.FunctionLog;
import br.com.metas.functions.LogLine;
import br.com.metas.mysql.UnreadableRows;

/** Logs the rows of the database that could not be read. Thread-safe. */
public final class UnreadableRowLines {
  private UnreadableRowLines() {}

  /**
   * One line per query, table and reason: {@code {"message":"rows left
   * out","table":"Vendas_Historia", "reason":…,"ids":["7","8"],"rows":3}}. It has ids of customers
   * or sellers, but never a value.
   */
  public static UnreadableRows.Listener in(FunctionLog log) {
    return rows ->
        log.write(
            LogLine.warn("rows left out")
                .with("table", rows.table())
                .with("reason", rows.reason())
                .with("ids", rows.ids())
                .with("rows", rows.rows()));
  }
}
