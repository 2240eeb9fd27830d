-- Every sale before a day, by customer and day. Reads the sales index in its order, without a sort.
SELECT
  customer_id,
  DATEDIFF(sale_date, DATE '1970-01-01') AS sale_day,
  amount
FROM Vendas_Historia FORCE INDEX (Vendas_Historia_customer_date_amount)
WHERE sale_date < :before
ORDER BY customer_id, sale_date
