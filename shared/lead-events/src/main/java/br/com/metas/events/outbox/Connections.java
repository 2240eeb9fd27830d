package br.com.metas.events.outbox;

import java.sql.Connection;
import java.sql.SQLException;

/** Opens connections for the relay. Implementations are thread-safe. */
@FunctionalInterface
public interface Connections {
  /** Opens a new connection. The caller closes it. */
  Connection open() throws SQLException;
}
