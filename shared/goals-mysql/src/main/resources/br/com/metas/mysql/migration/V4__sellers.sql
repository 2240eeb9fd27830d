-- What the sellers are called. Optional: without this table, or without a row in it, a seller has no
-- name and everything else works. A table of this name that is already there is left as it is.
CREATE TABLE IF NOT EXISTS vendedores (
  id BIGINT NOT NULL,
  nome VARCHAR(160) NOT NULL,
  PRIMARY KEY (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
