package br.com.metas.mysql;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Collects the rows that one query leaves out, as one report for each table and reason. Not
 * thread-safe.
 */
final class UnreadableRowCollector {
  static final String SALES = "Vendas_Historia";
  static final String NO_SALE = "sale_date is not a day, or amount is out of range";

  private final Map<Kind, Found> found = new LinkedHashMap<>();

  private record Kind(String table, String reason) {}

  private static final class Found {
    private final Set<String> ids = new LinkedHashSet<>();
    private long rows;
  }

  void add(String table, String reason, String id) {
    add(table, reason, id, 1);
  }

  void add(String table, String reason, String id, long rows) {
    Found one = found.computeIfAbsent(new Kind(table, reason), _ -> new Found());
    one.rows += rows;
    if (one.ids.size() < UnreadableRows.NAMED) {
      one.ids.add(id);
    }
  }

  void reportTo(UnreadableRows.Listener listener) {
    reports().forEach(listener::unreadable);
  }

  List<UnreadableRows> reports() {
    List<UnreadableRows> reports = new ArrayList<>();
    found.forEach((kind, one) ->
        reports.add(
            new UnreadableRows(kind.table(), kind.reason(), List.copyOf(one.ids), one.rows)));
    return reports;
  }
}
