-- The wallet's customers, and their orders in both tables before the first open month, without cancelled orders.
SELECT
  line.client AS customer_id,
  SUM(CASE WHEN line.moment >= :month_1 AND line.moment < :month_2 THEN line.montant END) AS month_1,
  SUM(CASE WHEN line.moment >= :month_2 AND line.moment < :month_3 THEN line.montant END) AS month_2,
  SUM(CASE WHEN line.moment >= :month_3 AND line.moment < :month_4 THEN line.montant END) AS month_3,
  SUM(CASE WHEN line.moment >= :month_4 AND line.moment < :month_5 THEN line.montant END) AS month_4,
  SUM(CASE WHEN line.moment >= :month_5 AND line.moment < :month_6 THEN line.montant END) AS month_5,
  SUM(CASE WHEN line.moment >= :month_6 AND line.moment < :month_7 THEN line.montant END) AS month_6,
  SUM(CASE WHEN line.moment >= :month_7 AND line.moment < :month_8 THEN line.montant END) AS month_7,
  SUM(CASE WHEN line.moment >= :month_8 AND line.moment < :month_9 THEN line.montant END) AS month_8,
  SUM(CASE WHEN line.moment >= :month_9 AND line.moment < :month_10 THEN line.montant END) AS month_9,
  SUM(CASE WHEN line.moment >= :month_10 AND line.moment < :month_11 THEN line.montant END) AS month_10,
  SUM(CASE WHEN line.moment >= :month_11 AND line.moment < :month_12 THEN line.montant END) AS month_11,
  SUM(CASE WHEN line.moment >= :month_12 AND line.moment < :month_13 THEN line.montant END) AS month_12,
  MAX(CASE WHEN line.montant > 0 THEN line.moment END) AS last_purchase,
  MIN(
    CASE
      WHEN line.montant > 0 AND line.moment >= :month_1 AND line.moment < :month_13
      THEN line.moment
    END
  ) AS first_purchase,
  COUNT(
    DISTINCT CASE
      WHEN line.montant > 0 AND line.moment >= :month_1 AND line.moment < :month_13
      THEN CAST(line.moment AS DATE)
    END
  ) AS purchase_days
FROM (
  SELECT wallet.client, CAST(NULL AS DATETIME) AS moment, NULL AS montant
  FROM customer_goals AS wallet
  WHERE wallet.vendeur = :seller
    AND CASE :year WHEN 2025 THEN wallet.goal_2025 WHEN 2026 THEN wallet.goal_2026 END IS NOT NULL
    -- one customer: AND wallet.client = :customer

  UNION ALL

  SELECT wallet.client, sale.moment, sale.montant
  FROM customer_goals AS wallet
  STRAIGHT_JOIN commandes AS sale
    ON sale.client = wallet.client
    AND sale.moment < :open_from
    AND sale.statut <> 'annulee'
  WHERE wallet.vendeur = :seller
    AND CASE :year WHEN 2025 THEN wallet.goal_2025 WHEN 2026 THEN wallet.goal_2026 END IS NOT NULL
    -- one customer: AND wallet.client = :customer

  UNION ALL

  SELECT wallet.client, sale.moment, sale.montant
  FROM customer_goals AS wallet
  STRAIGHT_JOIN commandes_archive AS sale
    ON sale.client = wallet.client
    AND sale.moment < :open_from
    AND sale.statut <> 'annulee'
  WHERE wallet.vendeur = :seller
    AND CASE :year WHEN 2025 THEN wallet.goal_2025 WHEN 2026 THEN wallet.goal_2026 END IS NOT NULL
    -- one customer: AND wallet.client = :customer
) AS line
GROUP BY line.client
ORDER BY line.client
