-- The latest sales to a customer, including returns. annual.sql explains which sales count.
SELECT
  DATEDIFF(sale.sale_date, DATE '1970-01-01') AS sale_day,
  sale.amount
FROM Vendas_Historia AS sale FORCE INDEX (Vendas_Historia_customer_date_amount)
WHERE sale.customer_id = :customer
  AND DAYOFMONTH(sale.sale_date) BETWEEN 1 AND DAYOFMONTH(LAST_DAY(sale.sale_date))
  AND ABS(sale.amount) < 10000000000000
ORDER BY sale.sale_date DESC, sale.amount DESC, sale.id DESC
LIMIT :limit
