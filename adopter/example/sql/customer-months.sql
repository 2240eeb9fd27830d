SELECT
  EXTRACT(YEAR_MONTH FROM line.moment) AS sale_month,
  SUM(line.montant) AS total
FROM (
  SELECT sale.moment, sale.montant
  FROM commandes AS sale
  WHERE sale.client = :customer
    AND sale.moment >= :from_day
    AND sale.moment < :to_day
    AND sale.statut <> 'annulee'

  UNION ALL
  SELECT sale.moment, sale.montant
  FROM commandes_archive AS sale
  WHERE sale.client = :customer
    AND sale.moment >= :from_day
    AND sale.moment < :to_day
    AND sale.statut <> 'annulee'
) AS line
GROUP BY EXTRACT(YEAR_MONTH FROM line.moment)
ORDER BY sale_month
