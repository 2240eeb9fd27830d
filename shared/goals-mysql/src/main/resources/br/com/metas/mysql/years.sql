-- The years that have goals, of those that the API knows.
SELECT DISTINCT year
FROM customer_goals
WHERE year BETWEEN 2000 AND 2100
ORDER BY year
