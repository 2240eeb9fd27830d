-- Whether this server takes writes. A replica on RDS sets the first variable, an Aurora reader the second.
SELECT
  @@GLOBAL.read_only,
  @@GLOBAL.innodb_read_only
