-- The end of the live statement: one row of NULLs if the server is read only. This happens
-- when it was demoted while this connection was open. The server evaluates it with the
-- statement, so it costs no round trip. MySQL has numbers here, newer MariaDB words.
UNION ALL
SELECT NULL, NULL, NULL
FROM DUAL
WHERE CONCAT(@@GLOBAL.read_only) NOT IN ('0', 'OFF')
  OR CONCAT(@@GLOBAL.innodb_read_only) NOT IN ('0', 'OFF')
