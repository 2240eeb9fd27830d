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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

/**
 * Publishes the events in the outbox, each at least once, and deletes old ones.
 *
 * <p>The rows of a batch stay locked until they are published and marked. If a relay dies before,
 * the next one publishes them. Two relays never work on the same row, because each skips locked
 * rows. Thread-safe.
 */
public final class OutboxRelay {
  private static final String CLAIM = Sql.of("claim");
  private static final String PUBLISHED = Sql.of("published");
  private static final String AT_FAULT = Sql.of("at-fault");
  private static final String PARK = Sql.of("park");
  private static final String BACKLOG = Sql.of("backlog");
  private static final String PURGE = Sql.of("purge");

  private static final Claimed NOTHING = new Claimed(List.of(), List.of(), 0);

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

  /** A row of the table that can be published. */
  private record Row(long id, OutgoingEvent event) {}

  /**
   * The rows that a relay has locked.
   *
   * @param rows the rows that can be published
   * @param unreadable ids of the rows that cannot be published
   * @param last the highest id of both; 0 if there is none
   */
  private record Claimed(List<Row> rows, List<Long> unreadable, long last) {
    boolean isEmpty() {
      return rows.isEmpty() && unreadable.isEmpty();
    }
  }

  /** The events that are not published. */
  private record Backlog(int waiting, int parked, Optional<Instant> oldest) {}

  /**
   * Publishes all waiting events once, then deletes old ones.
   *
   * @param timeLeft called before each further batch; false ends the run
   * @throws SQLException if the database does not answer; events that were marked before stay
   *     marked
   */
  public RelayReport run(BooleanSupplier timeLeft) throws SQLException {
    try (Connection connection = connections.open()) {
      // Without gap locks, so that the relay does not block writers that append.
      connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
      connection.setAutoCommit(false);
      int published = 0;
      int unsent = 0;
      SortedSet<String> codes = new TreeSet<>();
      Claimed claimed = claim(connection, 0);
      while (!claimed.isEmpty()) {
        PublishResult result = sink.publish(claimed.rows().stream().map(Row::event).toList());
        mark(connection, claimed.rows(), result);
        park(connection, claimed.unreadable());
        connection.commit();
        published += result.sent().size();
        unsent += result.unsent().size() + claimed.unreadable().size();
        result.unsent().forEach(event -> codes.add(event.code()));
        claimed.unreadable().forEach(row -> codes.add("InvalidTime"));
        claimed = timeLeft.getAsBoolean() ? claim(connection, claimed.last()) : NOTHING;
      }
      int purged = purge(connection, timeLeft);
      Backlog left = backlog(connection);
      return new RelayReport(
          published,
          unsent,
          purged,
          left.waiting(),
          left.parked(),
          age(left.oldest()),
          List.copyOf(codes));
    }
  }

  /** Locks the next rows. Rows that the bus refused earlier in this run are skipped. */
  private Claimed claim(Connection connection, long after) throws SQLException {
    List<Row> rows = new ArrayList<>();
    List<Long> unreadable = new ArrayList<>();
    long last = 0;
    try (PreparedStatement select = connection.prepareStatement(CLAIM)) {
      select.setLong(1, after);
      select.setInt(2, settings.attempts());
      select.setInt(3, settings.batch());
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          last = row.getLong("id");
          Optional<OutgoingEvent> event = event(row);
          if (event.isPresent()) {
            rows.add(new Row(last, event.get()));
          } else {
            unreadable.add(last);
          }
        }
      }
    }
    return new Claimed(rows, unreadable, last);
  }

  /**
   * The event of a row; empty if its time is not a valid date, such as 0000-00-00 or 2026-00-10.
   */
  private static Optional<OutgoingEvent> event(ResultSet row) throws SQLException {
    String eventId = row.getString("event_id");
    String source = row.getString("source");
    String detailType = row.getString("detail_type");
    String detail = row.getString("detail");
    return Sql.instant(row.getString("occurred_at"))
        .map(occurredAt -> new OutgoingEvent(eventId, source, detailType, detail, occurredAt));
  }

  /**
   * Parks rows that can never be published, so that they are not claimed again. An operator must
   * check them.
   */
  private void park(Connection connection, List<Long> unreadable) throws SQLException {
    try (PreparedStatement update = connection.prepareStatement(PARK)) {
      for (long id : unreadable) {
        update.setInt(1, settings.attempts());
        update.setLong(2, id);
        update.addBatch();
      }
      update.executeBatch();
    }
  }

  private void mark(Connection connection, List<Row> rows, PublishResult result)
      throws SQLException {
    Map<String, Long> ids =
        rows.stream().collect(Collectors.toMap(row -> row.event().eventId(), Row::id));
    String now = Sql.utc(clock.instant());
    try (PreparedStatement update = connection.prepareStatement(PUBLISHED)) {
      for (OutgoingEvent event : result.sent()) {
        update.setString(1, now);
        update.setObject(2, ids.get(event.eventId()));
        update.addBatch();
      }
      update.executeBatch();
    }
    try (PreparedStatement update = connection.prepareStatement(AT_FAULT)) {
      for (Unsent unsent : result.unsent()) {
        if (unsent.isAtFault()) {
          update.setObject(1, ids.get(unsent.event().eventId()));
          update.addBatch();
        }
      }
      update.executeBatch();
    }
  }

  private int purge(Connection connection, BooleanSupplier timeLeft) throws SQLException {
    String before = Sql.utc(clock.instant().minus(settings.retention()));
    int purged = 0;
    for (int i = 0; i < settings.purgeBatches() && timeLeft.getAsBoolean(); i++) {
      int deleted;
      try (PreparedStatement delete = connection.prepareStatement(PURGE)) {
        delete.setString(1, before);
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
            Optional.ofNullable(row.getString("oldest")).flatMap(Sql::instant);
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
