-- What a session of ours must not inherit from the server's variables: limits that cut an answer
-- (silently: sql_select_limit) or stop it, another meaning of the SQL, a transaction that begins by
-- itself, reads of what is not committed. The comments are statements to the server that they name.
SET SESSION
  sql_select_limit = 18446744073709551615,
  sql_big_selects = 1,
  max_join_size = 18446744073709551615,
  sql_mode = 'STRICT_TRANS_TABLES,NO_ENGINE_SUBSTITUTION',
  autocommit = 1
  /*!50720 , max_execution_time = 0, transaction_isolation = 'REPEATABLE-READ' */
  /*M! , max_statement_time = 0, tx_isolation = 'REPEATABLE-READ' */
