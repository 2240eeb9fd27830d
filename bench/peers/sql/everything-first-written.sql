-- Everything in one query, as it is often written first: functions on the date column, an index
-- only on the customer (the hint keeps the optimiser from this project's index).
SELECT
  g.customer_id, c.nome AS customer_name, c.telefone AS phone, c.cidade AS city, c.estado AS state,
  g.classification, g.goal, g.sales_previous_year,
  SUM(CASE WHEN YEAR(v.sale_date) = :year AND MONTH(v.sale_date) = 1 THEN v.amount ELSE 0 END) AS month_1,
  SUM(CASE WHEN YEAR(v.sale_date) = :year AND MONTH(v.sale_date) = 2 THEN v.amount ELSE 0 END) AS month_2,
  SUM(CASE WHEN YEAR(v.sale_date) = :year AND MONTH(v.sale_date) = 3 THEN v.amount ELSE 0 END) AS month_3,
  SUM(CASE WHEN YEAR(v.sale_date) = :year AND MONTH(v.sale_date) = 4 THEN v.amount ELSE 0 END) AS month_4,
  SUM(CASE WHEN YEAR(v.sale_date) = :year AND MONTH(v.sale_date) = 5 THEN v.amount ELSE 0 END) AS month_5,
  SUM(CASE WHEN YEAR(v.sale_date) = :year AND MONTH(v.sale_date) = 6 THEN v.amount ELSE 0 END) AS month_6,
  SUM(CASE WHEN YEAR(v.sale_date) = :year AND MONTH(v.sale_date) = 7 THEN v.amount ELSE 0 END) AS month_7,
  SUM(CASE WHEN YEAR(v.sale_date) = :year AND MONTH(v.sale_date) = 8 THEN v.amount ELSE 0 END) AS month_8,
  SUM(CASE WHEN YEAR(v.sale_date) = :year AND MONTH(v.sale_date) = 9 THEN v.amount ELSE 0 END) AS month_9,
  SUM(CASE WHEN YEAR(v.sale_date) = :year AND MONTH(v.sale_date) = 10 THEN v.amount ELSE 0 END) AS month_10,
  SUM(CASE WHEN YEAR(v.sale_date) = :year AND MONTH(v.sale_date) = 11 THEN v.amount ELSE 0 END) AS month_11,
  SUM(CASE WHEN YEAR(v.sale_date) = :year AND MONTH(v.sale_date) = 12 THEN v.amount ELSE 0 END) AS month_12,
  MAX(CASE WHEN v.amount > 0 THEN v.sale_date END) AS last_purchase
FROM customer_goals g
JOIN clientes c ON c.id = g.customer_id
LEFT JOIN Vendas_Historia v FORCE INDEX (bench_customer_alone) ON v.customer_id = g.customer_id
WHERE g.seller_id = :seller AND g.year = :year
GROUP BY g.customer_id, c.nome, c.telefone, c.cidade, c.estado, g.classification, g.goal,
  g.sales_previous_year
