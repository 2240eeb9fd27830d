-- The sellers with goals in a year. A goal with more digits than the schema allows counts as
-- zero, and each goal is rounded before the sum, as in a wallet.
SELECT
  seller_id,
  COUNT(*) AS customers,
  SUM(CASE WHEN ABS(goal) < 10000000000000 THEN ROUND(goal, 2) ELSE 0 END) AS goal
FROM customer_goals
WHERE year = :year
GROUP BY seller_id
ORDER BY seller_id
