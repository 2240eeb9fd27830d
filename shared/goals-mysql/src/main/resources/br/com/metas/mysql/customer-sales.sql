-- The latest sales to a customer, returns among them.
SELECT
  DATEDIFF(sale.sale_date, DATE '1970-01-01') AS sale_day,
  sale.amount
FROM Vendas_Historia AS sale FORCE INDEX (Vendas_Historia_customer_date_amount)
WHERE sale.customer_id = :customer
ORDER BY sale.sale_date DESC, sale.amount DESC, sale.id DESC
LIMIT :limit
