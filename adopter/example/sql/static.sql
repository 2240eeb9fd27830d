-- A customer is in the wallet of a year if it has a goal in that year's column.
SELECT
  wallet.client AS customer_id,
  COALESCE(customer.raison_sociale, CONCAT('Cliente ', wallet.client)) AS customer_name,
  customer.tel AS phone,
  COALESCE(customer.ville, '') AS city,
  COALESCE(customer.departement, '') AS state,
  wallet.classe AS classification,
  CASE :year WHEN 2025 THEN wallet.goal_2025 WHEN 2026 THEN wallet.goal_2026 END AS goal,
  CASE :year WHEN 2025 THEN wallet.sales_2024 WHEN 2026 THEN wallet.sales_2025 END AS sales_previous_year
FROM customer_goals AS wallet
LEFT JOIN clients AS customer
  ON customer.code = wallet.client
WHERE wallet.vendeur = :seller
  AND CASE :year WHEN 2025 THEN wallet.goal_2025 WHEN 2026 THEN wallet.goal_2026 END IS NOT NULL
  -- one customer: AND wallet.client = :customer
ORDER BY wallet.client
