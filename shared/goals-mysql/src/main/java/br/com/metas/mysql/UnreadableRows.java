package br.com.metas.mysql;

import java.util.List;

/**
 * Rows that a query left out, because they could not be read.
 *
 * @param table the table of the rows
 * @param reason what is wrong; never contains a value
 * @param ids the customers of the rows, or the sellers if it is a table of sellers; the first
 *     {@value #NAMED}, as the database writes them
 * @param rows number of rows
 */
public record UnreadableRows(String table, String reason, List<String> ids, long rows) {
  /** The most ids in one log line. */
  static final int NAMED = 20;

  public UnreadableRows {
    ids = List.copyOf(ids);
  }

  /** Receives reports of rows that were left out. Implementations are thread-safe. */
  @FunctionalInterface
  public interface Listener {
    Listener NONE = _ -> {};

    void unreadable(UnreadableRows rows);
  }
}
