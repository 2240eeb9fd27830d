package br.com.metas.events.outbox;

import br.com.metas.events.EventSource;
import br.com.metas.events.EventType;
import br.com.metas.events.LeadEvent;
import br.com.metas.events.OutgoingEvent;
import br.com.metas.goals.SellerId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Where a writer leaves its events, in the transaction that they tell of: either both are there or
 * neither. Thread-safe.
 */
public final class Outbox {
  private static final String APPEND = Sql.of("append");

  private final EventSource source;

  /**
   * @param source the service that says so
   */
  public Outbox(EventSource source) {
    this.source = source;
  }

  /**
   * Appends an event. It is published some time after the caller's commit, at least once.
   *
   * @param connection in the caller's transaction; it stays open and uncommitted
   * @throws IllegalStateException if the connection is in no transaction (auto-commit)
   * @throws IllegalArgumentException if no bus would take the event, being too large
   * @throws SQLException if it can't be appended, also when its id was appended before; the caller
   *     rolls back
   */
  public void append(Connection connection, LeadEvent event) throws SQLException {
    OutgoingEvent outgoing = source.say(event);
    if (outgoing.entryBytes() > OutgoingEvent.MAX_BYTES) {
      throw new IllegalArgumentException("event too large: " + outgoing.entryBytes() + " bytes");
    }
    if (connection.getAutoCommit()) {
      throw new IllegalStateException("an event belongs into the transaction that it tells of");
    }
    try (PreparedStatement insert = connection.prepareStatement(APPEND)) {
      insert.setString(1, outgoing.eventId());
      insert.setString(2, outgoing.source());
      insert.setString(3, outgoing.detailType());
      insert.setString(4, outgoing.detail());
      insert.setString(5, Sql.utc(outgoing.occurredAt()));
      insert.executeUpdate();
    }
  }

  /**
   * Appends what a bulk import needs: of the events of each type as many as name every seller that
   * any of them names. An event evicts whole wallets, so the others would only do the same again.
   *
   * @param connection as for {@link #append}
   * @param events of changes that are all made in the caller's transaction
   * @return how many were appended
   * @throws SQLException as for {@link #append}
   */
  public int appendOnePerWallet(Connection connection, Iterable<? extends LeadEvent> events)
      throws SQLException {
    Map<EventType, Set<SellerId>> told = new EnumMap<>(EventType.class);
    int appended = 0;
    for (LeadEvent event : events) {
      if (told.computeIfAbsent(event.type(), _ -> new HashSet<>()).addAll(event.sellers().all())) {
        append(connection, event);
        appended++;
      }
    }
    return appended;
  }
}
