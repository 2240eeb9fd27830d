package br.com.metas.mysql.migration;

import br.com.metas.mysql.Credentials;
import org.flywaydb.core.Flyway;

/** Migrates a database to the newest schema. */
public final class Schema {
  private static final String MIGRATIONS = "classpath:br/com/metas/mysql/migration";

  private Schema() {}

  /**
   * Applies the migrations that are missing.
   *
   * @param url {@code jdbc:mysql://host:port/database}; the database must exist
   * @param owner a user who may create tables there
   * @return the number of applied migrations
   * @throws org.flywaydb.core.api.FlywayException if one fails, or an applied one was changed
   */
  public static int migrate(String url, Credentials owner) {
    return Flyway.configure()
        .dataSource(url, owner.username(), owner.password())
        .locations(MIGRATIONS)
        .cleanDisabled(true)
        .load()
        .migrate()
        .migrationsExecuted;
  }
}
