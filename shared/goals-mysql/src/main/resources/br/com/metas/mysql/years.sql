-- The years that have goals, if the API accepts them.
SELECT DISTINCT year
FROM customer_goals
WHERE year BETWEEN 2000 AND 2100
ORDER BY year
