SELECT COUNT(*) AS waiting,
       COALESCE(SUM(attempts >= ?), 0) AS parked,
       MIN(occurred_at) AS oldest
FROM outbox
WHERE published_at IS NULL
