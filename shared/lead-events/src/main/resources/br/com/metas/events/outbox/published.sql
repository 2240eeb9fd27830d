UPDATE outbox
SET published_at = ?
WHERE id = ?
