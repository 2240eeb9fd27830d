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
 * Appends a writer's events in the transaction of the change, so that both are committed or
 * neither. Thread-safe.
 */
public final class Outbox {
  private static final String APPEND = Sql.of("append");

  private final EventSource source;

  /**
   * @param source the service that publishes the events
   */
  public Outbox(EventSource source) {
    this.source = source;
  }

  /**
   * Appends an event. It is published some time after the caller's commit, at least once.
   *
   * @param connection a connection in the caller's transaction; this method does not commit or
   *     close it
   * @throws IllegalStateException if the connection is in no transaction (auto-commit)
   * @throws IllegalArgumentException if the event is too large for a bus
   * @throws SQLException if the event cannot be appended, for example because its id already
   *     exists; the caller rolls back
   */
  public void append(Connection connection, LeadEvent event) throws SQLException {
    OutgoingEvent outgoing = source.outgoing(event);
    if (outgoing.entryBytes() > OutgoingEvent.MAX_BYTES) {
      throw new IllegalArgumentException("event too large: " + outgoing.entryBytes() + " bytes");
    }
    if (connection.getAutoCommit()) {
      throw new IllegalStateException("an event must be appended in the transaction of its change");
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
   * Appends the events that a bulk import needs: for each type, just enough events to name every
   * seller once. An event evicts whole wallets, so more events would only repeat evictions.
   *
   * @param connection as for {@link #append}
   * @param events events of changes that are all made in the caller's transaction
   * @return the number of appended events
   * @throws SQLException as for {@link #append}
   */
  public int appendOnePerWallet(Connection connection, Iterable<? extends LeadEvent> events)
      throws SQLException {
    Map<EventType, Set<SellerId>> named = new EnumMap<>(EventType.class);
    int appended = 0;
    for (LeadEvent event : events) {
      if (named.computeIfAbsent(event.type(), _ -> new HashSet<>()).addAll(event.sellers().all())) {
        append(connection, event);
        appended++;
      }
    }
    return appended;
  }
}
