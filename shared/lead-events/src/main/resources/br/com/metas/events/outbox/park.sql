UPDATE outbox
SET attempts = GREATEST(attempts, ?)
WHERE id = ?
