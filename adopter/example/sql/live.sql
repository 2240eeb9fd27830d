-- Like the shipped statement, with the same special conditions (docs/decisions/0010-live-statement.md), over both tables.
SELECT
  wallet.client AS customer_id,
  NULL AS sale_day,
  NULL AS amount
FROM customer_goals AS wallet
WHERE wallet.vendeur = :seller
  AND CASE :year WHEN 2025 THEN wallet.goal_2025 WHEN 2026 THEN wallet.goal_2026 END IS NOT NULL
  -- one customer: AND wallet.client = :customer

UNION ALL

SELECT
  wallet.client AS customer_id,
  DATEDIFF(sale.moment, DATE '1970-01-01') AS sale_day,
  sale.montant AS amount
FROM customer_goals AS wallet
STRAIGHT_JOIN commandes AS sale FORCE INDEX (commandes_client_moment)
  ON sale.client BETWEEN wallet.client AND wallet.client + 0
  AND (
    sale.moment >= CAST(IF(wallet.client < 0, :open_from, :open_from) AS DATETIME)
    OR (
      sale.moment >= CAST(IF(wallet.client < 0, :asked_from, :asked_from) AS DATETIME)
      AND sale.moment < CAST(IF(wallet.client < 0, :asked_to, :asked_to) AS DATETIME)
    )
  )
  AND sale.statut <> 'annulee'
WHERE wallet.vendeur = :seller
  AND CASE :year WHEN 2025 THEN wallet.goal_2025 WHEN 2026 THEN wallet.goal_2026 END IS NOT NULL
  -- one customer: AND wallet.client = :customer

UNION ALL

SELECT
  wallet.client AS customer_id,
  DATEDIFF(sale.moment, DATE '1970-01-01') AS sale_day,
  sale.montant AS amount
FROM customer_goals AS wallet
STRAIGHT_JOIN commandes_archive AS sale FORCE INDEX (commandes_client_moment)
  ON sale.client BETWEEN wallet.client AND wallet.client + 0
  AND (
    sale.moment >= CAST(IF(wallet.client < 0, :open_from, :open_from) AS DATETIME)
    OR (
      sale.moment >= CAST(IF(wallet.client < 0, :asked_from, :asked_from) AS DATETIME)
      AND sale.moment < CAST(IF(wallet.client < 0, :asked_to, :asked_to) AS DATETIME)
    )
  )
  AND sale.statut <> 'annulee'
WHERE wallet.vendeur = :seller
  AND CASE :year WHEN 2025 THEN wallet.goal_2025 WHEN 2026 THEN wallet.goal_2026 END IS NOT NULL
  -- one customer: AND wallet.client = :customer
