-- The sellers with goals in a year.
SELECT
  seller_id,
  COUNT(*) AS customers,
  SUM(goal) AS goal
FROM customer_goals
WHERE year = :year
  AND seller_id > 0
GROUP BY seller_id
ORDER BY seller_id
