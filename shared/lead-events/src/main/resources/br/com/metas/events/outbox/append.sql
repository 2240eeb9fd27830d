INSERT INTO outbox (event_id, source, detail_type, detail, occurred_at)
VALUES (?, ?, ?, ?, ?)
