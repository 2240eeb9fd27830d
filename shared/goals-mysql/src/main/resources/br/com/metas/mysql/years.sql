-- The years that have goals.
SELECT DISTINCT year
FROM customer_goals
ORDER BY year
