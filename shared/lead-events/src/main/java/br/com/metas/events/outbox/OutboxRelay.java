package br.com.metas.events.outbox;

import br.com.metas.events.OutgoingEvent;
import br.com.metas.events.publish.EventSink;
import br.com.metas.events.publish.PublishResult;
import br.com.metas.events.publish.PublishResult.Unsent;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

/**
 * Publishes what writers left in the outbox, at least once each, and clears away what is old.
 *
 * <p>A batch's rows stay locked while the bus takes them, and are marked before the locks go: a
 * relay that dies in between leaves them for the next one, and two relays never work on the same
 * row, because each skips what the other holds. Thread-safe.
 */
public final class OutboxRelay {
  private static final String CLAIM = Sql.of("claim");
  private static final String PUBLISHED = Sql.of("published");
  private static final String HOPELESS = Sql.of("hopeless");
  private static final String BACKLOG = Sql.of("backlog");
  private static final String PURGE = Sql.of("purge");

  private final Connections connections;
  private final EventSink sink;
  private final InstantSource clock;
  private final RelaySettings settings;

  public OutboxRelay(
      Connections connections, EventSink sink, InstantSource clock, RelaySettings settings) {
    this.connections = connections;
    this.sink = sink;
    this.clock = clock;
    this.settings = settings;
  }

  /** A row of the table. */
  private record Row(long id, OutgoingEvent event) {}

  /** What is left to do. */
  private record Backlog(int waiting, int parked, Optional<Instant> oldest) {}

  /**
   * Goes once through everything that waits, then deletes what is old.
   *
   * @param timeLeft asked before each further batch
   * @throws SQLException if the database does not answer; what was marked before stays so
   */
  public RelayReport run(BooleanSupplier timeLeft) throws SQLException {
    try (Connection connection = connections.open()) {
      // With gap locks the relay would hold up writers that append.
      connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
      connection.setAutoCommit(false);
      int published = 0;
      int unsent = 0;
      List<Row> rows = claim(connection, 0);
      while (!rows.isEmpty()) {
        PublishResult result = sink.publish(rows.stream().map(Row::event).toList());
        mark(connection, rows, result);
        connection.commit();
        published += result.sent().size();
        unsent += result.unsent().size();
        rows = timeLeft.getAsBoolean() ? claim(connection, rows.getLast().id()) : List.of();
      }
      int purged = purge(connection, timeLeft);
      Backlog left = backlog(connection);
      return new RelayReport(
          published, unsent, purged, left.waiting(), left.parked(), age(left.oldest()));
    }
  }

  /** Locks the next rows; those that the bus refused earlier in this run are not met again. */
  private List<Row> claim(Connection connection, long after) throws SQLException {
    List<Row> rows = new ArrayList<>();
    try (PreparedStatement select = connection.prepareStatement(CLAIM)) {
      select.setLong(1, after);
      select.setInt(2, settings.attempts());
      select.setInt(3, settings.batch());
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          rows.add(new Row(row.getLong("id"), event(row)));
        }
      }
    }
    return rows;
  }

  private static OutgoingEvent event(ResultSet row) throws SQLException {
    return new OutgoingEvent(
        row.getString("event_id"),
        row.getString("source"),
        row.getString("detail_type"),
        row.getString("detail"),
        row.getObject("occurred_at", LocalDateTime.class).toInstant(ZoneOffset.UTC));
  }

  private void mark(Connection connection, List<Row> rows, PublishResult result)
      throws SQLException {
    Map<String, Long> ids =
        rows.stream().collect(Collectors.toMap(row -> row.event().eventId(), Row::id));
    LocalDateTime now = Sql.utc(clock.instant());
    try (PreparedStatement update = connection.prepareStatement(PUBLISHED)) {
      for (OutgoingEvent event : result.sent()) {
        update.setObject(1, now);
        update.setObject(2, ids.get(event.eventId()));
        update.addBatch();
      }
      update.executeBatch();
    }
    try (PreparedStatement update = connection.prepareStatement(HOPELESS)) {
      for (Unsent unsent : result.unsent()) {
        if (unsent.hopeless()) {
          update.setObject(1, ids.get(unsent.event().eventId()));
          update.addBatch();
        }
      }
      update.executeBatch();
    }
  }

  private int purge(Connection connection, BooleanSupplier timeLeft) throws SQLException {
    LocalDateTime before = Sql.utc(clock.instant().minus(settings.retention()));
    int purged = 0;
    for (int i = 0; i < settings.purgeBatches() && timeLeft.getAsBoolean(); i++) {
      int deleted;
      try (PreparedStatement delete = connection.prepareStatement(PURGE)) {
        delete.setObject(1, before);
        delete.setInt(2, settings.purgeBatch());
        deleted = delete.executeUpdate();
      }
      connection.commit();
      purged += deleted;
      if (deleted < settings.purgeBatch()) {
        break;
      }
    }
    return purged;
  }

  private Backlog backlog(Connection connection) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(BACKLOG)) {
      for (int limit = 1; limit <= 3; limit++) {
        select.setInt(limit, settings.attempts());
      }
      try (ResultSet row = select.executeQuery()) {
        row.next();
        Optional<Instant> oldest =
            Optional.ofNullable(row.getObject("oldest", LocalDateTime.class))
                .map(time -> time.toInstant(ZoneOffset.UTC));
        Backlog backlog = new Backlog(row.getInt("waiting"), row.getInt("parked"), oldest);
        connection.commit();
        return backlog;
      }
    }
  }

  private Duration age(Optional<Instant> oldest) {
    return oldest
        .map(time -> Duration.between(time, clock.instant()))
        .filter(age -> !age.isNegative())
        .orElse(Duration.ZERO);
  }
}
