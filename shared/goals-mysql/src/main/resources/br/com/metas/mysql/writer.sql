-- Whether this server takes writes. A replica on RDS sets the first, a reader of Aurora the second.
SELECT
  @@GLOBAL.read_only,
  @@GLOBAL.innodb_read_only
