-- Events appended in the writer's own transaction, published by the outbox relay. Instants are UTC.
-- The key serves the relay: what is not yet published (NULL first), oldest first.
CREATE TABLE outbox (
  id BIGINT NOT NULL AUTO_INCREMENT,
  event_id CHAR(36) CHARACTER SET ascii NOT NULL,
  source VARCHAR(128) NOT NULL,
  detail_type VARCHAR(128) NOT NULL,
  detail MEDIUMTEXT NOT NULL,
  occurred_at DATETIME(3) NOT NULL,
  published_at DATETIME(3) NULL,
  attempts INT NOT NULL DEFAULT 0,
  PRIMARY KEY (id),
  UNIQUE KEY outbox_event_id (event_id),
  KEY outbox_published_at (published_at, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
