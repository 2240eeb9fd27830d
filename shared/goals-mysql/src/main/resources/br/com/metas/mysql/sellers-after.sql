-- A page of the sellers with goals in a year, or all of them.
SELECT DISTINCT seller_id
FROM customer_goals
WHERE year = :year
  AND seller_id > :after
ORDER BY seller_id
LIMIT :limit
