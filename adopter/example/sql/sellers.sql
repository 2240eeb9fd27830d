SELECT
  wallet.vendeur AS seller_id,
  COUNT(*) AS customers,
  SUM(CASE :year WHEN 2025 THEN wallet.goal_2025 WHEN 2026 THEN wallet.goal_2026 END) AS goal
FROM customer_goals AS wallet
WHERE wallet.vendeur > 0
  AND CASE :year WHEN 2025 THEN wallet.goal_2025 WHEN 2026 THEN wallet.goal_2026 END IS NOT NULL
GROUP BY wallet.vendeur
ORDER BY wallet.vendeur
