-- Overrides the server's variables that could change a result: limits that cut a result
-- (sql_select_limit does so silently) or stop a statement, other SQL modes, implicit
-- transactions, and reads of uncommitted data. Each /*! and /*M! comment is executed
-- only by the server that it names.
SET SESSION
  sql_select_limit = 18446744073709551615,
  sql_big_selects = 1,
  max_join_size = 18446744073709551615,
  sql_mode = 'STRICT_TRANS_TABLES,NO_ENGINE_SUBSTITUTION',
  autocommit = 1
  /*!50720 , max_execution_time = 0, transaction_isolation = 'REPEATABLE-READ' */
  /*M! , max_statement_time = 0, tx_isolation = 'REPEATABLE-READ' */
