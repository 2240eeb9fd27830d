SELECT COALESCE(SUM(attempts < ?), 0) AS waiting,
       COALESCE(SUM(attempts >= ?), 0) AS parked,
       CAST(MIN(CASE WHEN attempts < ? THEN occurred_at END) AS CHAR) AS oldest
FROM outbox
WHERE published_at IS NULL
