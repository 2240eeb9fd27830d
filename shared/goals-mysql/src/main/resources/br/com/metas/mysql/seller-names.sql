-- The names of the sellers with goals in a year. The table is optional, as in seller-name.sql.
SELECT
  id AS seller_id,
  nome AS seller_name
FROM vendedores
WHERE id IN (
  SELECT seller_id
  FROM customer_goals
  WHERE year = :year
    AND seller_id > 0
)
