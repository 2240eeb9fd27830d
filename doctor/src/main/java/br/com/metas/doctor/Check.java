package br.com.metas.doctor;

import java.sql.SQLException;
import java.util.List;

/** Checks one aspect of a database. */
@FunctionalInterface
interface Check {
  /** The findings; empty if everything is right. */
  List<Finding> look(Database database) throws SQLException;
}
