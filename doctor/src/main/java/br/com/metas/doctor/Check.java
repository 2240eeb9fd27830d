package br.com.metas.doctor;

import java.sql.SQLException;
import java.util.List;

/** Looks at one side of a database. */
@FunctionalInterface
interface Check {
  /** What is wrong; nothing if all is well. */
  List<Finding> look(Database database) throws SQLException;
}
