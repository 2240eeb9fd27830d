DELETE FROM outbox
WHERE published_at < ?
ORDER BY published_at, id
LIMIT ?
