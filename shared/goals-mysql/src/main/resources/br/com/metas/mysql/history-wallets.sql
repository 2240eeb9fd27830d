-- Who was in whose wallet in which year, and the goals, of the sellers and years that the API knows.
SELECT
  seller_id,
  year,
  customer_id,
  goal
FROM customer_goals
WHERE seller_id > 0
  AND year BETWEEN 2000 AND 2100
