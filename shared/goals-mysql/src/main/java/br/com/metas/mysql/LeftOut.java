package br.com.metas.mysql;

import java.util.List;

/**
 * What an answer of the database left out, because it could not be read.
 *
 * @param table where it stands
 * @param reason what is wrong with it, never a value
 * @param ids whose rows: customers, or sellers where the table is one of sellers; the first {@value
 *     #NAMED} as the database writes them
 * @param rows how many there were
 */
public record LeftOut(String table, String reason, List<String> ids, long rows) {
  /** As many as one log line names. */
  static final int NAMED = 20;

  public LeftOut {
    ids = List.copyOf(ids);
  }

  /** Who hears of it. Implementations are thread-safe. */
  @FunctionalInterface
  public interface Listener {
    Listener NONE = _ -> {};

    void leftOut(LeftOut rows);
  }
}
