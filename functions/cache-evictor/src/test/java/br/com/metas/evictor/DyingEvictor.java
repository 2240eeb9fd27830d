package br.com.metas.evictor;

import br.com.metas.cache.table.LayerTable;
import br.com.metas.events.SaleRegistered;
import br.com.metas.mysql.Credentials;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;

/** A separate process that commits a sale, evicts, and dies before the first chunk is deleted. */
final class DyingEvictor {
  /** Its exit code if it died as planned. */
  static final int DEAD = 137;

  private DyingEvictor() {}

  /** Arguments: the table's endpoint, the database, its owner's user and password, the seller. */
  public static void main(String... args) throws SQLException {
    Credentials owner = new Credentials(args[2], args[3]);
    long seller = Long.parseLong(args[4]);
    Instant now = Instant.parse("2026-06-15T12:00:10Z");
    try (Stack stack =
        new Stack(URI.create(args[0]), args[1], owner, () -> now, Duration.ofMinutes(10))) {
      SaleRegistered event = SalesDatabase.of(args[1], owner).sell(seller, 0, 1, 12_345);
      Stack.deliver(stack.evictor(dyingBeforeDeletes(stack.table())), event);
    }
  }

  private static LayerTable dyingBeforeDeletes(LayerTable table) {
    return (LayerTable)
        Proxy.newProxyInstance(
            LayerTable.class.getClassLoader(),
            new Class<?>[] {LayerTable.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("delete")) {
                Runtime.getRuntime().halt(DEAD);
              }
              try {
                return method.invoke(table, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }
}
