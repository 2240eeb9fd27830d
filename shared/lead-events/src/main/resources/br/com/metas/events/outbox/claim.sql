SELECT id, event_id, source, detail_type, detail, CAST(occurred_at AS CHAR) AS occurred_at
FROM outbox
WHERE published_at IS NULL
  AND id > ?
  AND attempts < ?
ORDER BY id
LIMIT ?
FOR UPDATE SKIP LOCKED
