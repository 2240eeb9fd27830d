-- Everything in one query, with this project's index: half-open ranges, the last purchase by the
-- index's end.
SELECT
  g.customer_id, c.nome AS customer_name, c.telefone AS phone, c.cidade AS city, c.estado AS state,
  g.classification, g.goal, g.sales_previous_year, sold.*
FROM customer_goals g
JOIN clientes c ON c.id = g.customer_id
JOIN (
  SELECT
    wallet.customer_id AS id,
    SUM(CASE WHEN v.sale_date >= :month_1 AND v.sale_date < :month_2 THEN v.amount ELSE 0 END) AS month_1,
    SUM(CASE WHEN v.sale_date >= :month_2 AND v.sale_date < :month_3 THEN v.amount ELSE 0 END) AS month_2,
    SUM(CASE WHEN v.sale_date >= :month_3 AND v.sale_date < :month_4 THEN v.amount ELSE 0 END) AS month_3,
    SUM(CASE WHEN v.sale_date >= :month_4 AND v.sale_date < :month_5 THEN v.amount ELSE 0 END) AS month_4,
    SUM(CASE WHEN v.sale_date >= :month_5 AND v.sale_date < :month_6 THEN v.amount ELSE 0 END) AS month_5,
    SUM(CASE WHEN v.sale_date >= :month_6 AND v.sale_date < :month_7 THEN v.amount ELSE 0 END) AS month_6,
    SUM(CASE WHEN v.sale_date >= :month_7 AND v.sale_date < :month_8 THEN v.amount ELSE 0 END) AS month_7,
    SUM(CASE WHEN v.sale_date >= :month_8 AND v.sale_date < :month_9 THEN v.amount ELSE 0 END) AS month_8,
    SUM(CASE WHEN v.sale_date >= :month_9 AND v.sale_date < :month_10 THEN v.amount ELSE 0 END) AS month_9,
    SUM(CASE WHEN v.sale_date >= :month_10 AND v.sale_date < :month_11 THEN v.amount ELSE 0 END) AS month_10,
    SUM(CASE WHEN v.sale_date >= :month_11 AND v.sale_date < :month_12 THEN v.amount ELSE 0 END) AS month_11,
    SUM(CASE WHEN v.sale_date >= :month_12 AND v.sale_date < :month_13 THEN v.amount ELSE 0 END) AS month_12,
    (SELECT p.sale_date FROM Vendas_Historia p
     WHERE p.customer_id = wallet.customer_id AND p.amount > 0
     ORDER BY p.sale_date DESC LIMIT 1) AS last_purchase
  FROM customer_goals wallet
  LEFT JOIN Vendas_Historia v
    ON v.customer_id = wallet.customer_id AND v.sale_date >= :month_1 AND v.sale_date < :month_13
  WHERE wallet.seller_id = :seller AND wallet.year = :year
  GROUP BY wallet.customer_id
) sold ON sold.id = g.customer_id
WHERE g.seller_id = :seller AND g.year = :year
