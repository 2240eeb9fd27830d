-- The sales to a customer by month, for the months of a range that have sales. annual.sql
-- explains which sales count.
SELECT
  EXTRACT(YEAR_MONTH FROM sale.sale_date) AS sale_month,
  SUM(sale.amount) AS total
FROM Vendas_Historia AS sale FORCE INDEX (Vendas_Historia_customer_date_amount)
WHERE sale.customer_id = :customer
  AND sale.sale_date >= :from_day
  AND sale.sale_date < :to_day
  AND DAYOFMONTH(sale.sale_date) BETWEEN 1 AND DAYOFMONTH(LAST_DAY(sale.sale_date))
  AND ABS(sale.amount) < 10000000000000
GROUP BY EXTRACT(YEAR_MONTH FROM sale.sale_date)
ORDER BY sale_month
