-- The sellers with goals in a year. A goal of more digits than the schema has is none, as in a
-- wallet; each is rounded before they are added up, as there.
SELECT
  seller_id,
  COUNT(*) AS customers,
  SUM(CASE WHEN ABS(goal) < 10000000000000 THEN ROUND(goal, 2) ELSE 0 END) AS goal
FROM customer_goals
WHERE year = :year
GROUP BY seller_id
ORDER BY seller_id
