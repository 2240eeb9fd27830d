-- Who the customers of a wallet are, and their goals.
SELECT
  wallet.customer_id,
  customer.nome AS customer_name,
  customer.telefone AS phone,
  customer.cidade AS city,
  customer.estado AS state,
  wallet.classification,
  wallet.goal,
  wallet.sales_previous_year
FROM customer_goals AS wallet
JOIN clientes AS customer
  ON customer.id = wallet.customer_id
WHERE wallet.seller_id = :seller
  AND wallet.year = :year
ORDER BY wallet.customer_id
