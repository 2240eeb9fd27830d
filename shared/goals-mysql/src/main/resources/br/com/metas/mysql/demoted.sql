-- The end of the live statement: one row of NULLs if the server is read only, that is, if it was
-- demoted while this connection was open. It is evaluated on the server when the statement comes in,
-- so it costs no round trip and no row. Numbers in MySQL, words in newer MariaDB.
UNION ALL
SELECT NULL, NULL, NULL
FROM DUAL
WHERE CONCAT(@@GLOBAL.read_only) NOT IN ('0', 'OFF')
  OR CONCAT(@@GLOBAL.innodb_read_only) NOT IN ('0', 'OFF')
