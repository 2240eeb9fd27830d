package br.com.metas.events.outbox;

import java.sql.Connection;
import java.sql.SQLException;

/** Opens connections for the relay. Implementations are thread-safe. */
@FunctionalInterface
public interface Connections {
  /** A connection of its own, which the caller closes. */
  Connection open() throws SQLException;
}
