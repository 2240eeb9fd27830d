SELECT
  DATEDIFF(line.moment, DATE '1970-01-01') AS sale_day,
  line.montant AS amount
FROM (
  SELECT sale.moment, sale.montant, sale.numero
  FROM commandes AS sale
  WHERE sale.client = :customer
    AND sale.statut <> 'annulee'

  UNION ALL
  SELECT sale.moment, sale.montant, sale.numero
  FROM commandes_archive AS sale
  WHERE sale.client = :customer
    AND sale.statut <> 'annulee'
) AS line
ORDER BY line.moment DESC, line.montant DESC, line.numero DESC
LIMIT :limit
