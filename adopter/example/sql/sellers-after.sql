SELECT DISTINCT wallet.vendeur AS seller_id
FROM customer_goals AS wallet
WHERE wallet.vendeur > :after
  AND CASE :year WHEN 2025 THEN wallet.goal_2025 WHEN 2026 THEN wallet.goal_2026 END IS NOT NULL
ORDER BY wallet.vendeur
LIMIT :limit
