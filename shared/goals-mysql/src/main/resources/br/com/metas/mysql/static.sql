-- The customers of a wallet and their goals. A customer without a row in clientes still
-- belongs to the wallet, with its id as its name, because its goal and sales count.
SELECT
  wallet.customer_id,
  COALESCE(customer.nome, CONCAT('Cliente ', wallet.customer_id)) AS customer_name,
  customer.telefone AS phone,
  COALESCE(customer.cidade, '') AS city,
  COALESCE(customer.estado, '') AS state,
  wallet.classification,
  wallet.goal,
  wallet.sales_previous_year
FROM customer_goals AS wallet
LEFT JOIN clientes AS customer
  ON customer.id = wallet.customer_id
WHERE wallet.seller_id = :seller
  AND wallet.year = :year
  -- one customer: AND wallet.customer_id = :customer
ORDER BY wallet.customer_id
