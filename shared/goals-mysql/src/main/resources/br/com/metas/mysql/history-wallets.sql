-- The customers and goals of all wallets, for the sellers and years that the API accepts.
SELECT
  seller_id,
  year,
  customer_id,
  goal
FROM customer_goals
WHERE seller_id > 0
  AND year BETWEEN 2000 AND 2100
