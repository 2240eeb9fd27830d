-- What was sold to a customer in each month of a range that has sales.
SELECT
  EXTRACT(YEAR_MONTH FROM sale.sale_date) AS sale_month,
  SUM(sale.amount) AS total
FROM Vendas_Historia AS sale FORCE INDEX (Vendas_Historia_customer_date_amount)
WHERE sale.customer_id = :customer
  AND sale.sale_date >= :from_day
  AND sale.sale_date < :to_day
GROUP BY EXTRACT(YEAR_MONTH FROM sale.sale_date)
ORDER BY sale_month
