-- The number of sales that history-sales.sql returns.
SELECT COUNT(*) AS sales
FROM Vendas_Historia FORCE INDEX (Vendas_Historia_customer_date_amount)
WHERE sale_date < :before
