-- The customers of a wallet, and their sales from the first open month on and in the month
-- asked for (an empty range if that month is open). A row without sale_day is a customer.
-- Other rows are sales. If the date of a sale is not a day (0000-00-00, 2026-12-00),
-- its sale_day is the smallest number.
--
-- The unusual conditions make both engines choose the index range for each customer, by
-- customer AND date, so no other sale is read. A plain equality would read the customer's
-- whole history (docs/decisions/0010-live-statement.md). The rows have no order.
SELECT
  wallet.customer_id,
  NULL AS sale_day,
  NULL AS amount
FROM customer_goals AS wallet FORCE INDEX (PRIMARY)
WHERE wallet.seller_id = :seller
  AND wallet.year = :year
  -- one customer: AND wallet.customer_id = :customer

UNION ALL

SELECT
  wallet.customer_id,
  CASE
    WHEN DAYOFMONTH(sale.sale_date) BETWEEN 1 AND DAYOFMONTH(LAST_DAY(sale.sale_date))
    THEN DATEDIFF(sale.sale_date, DATE '1970-01-01')
    ELSE -2147483648
  END AS sale_day,
  sale.amount
FROM customer_goals AS wallet FORCE INDEX (PRIMARY)
STRAIGHT_JOIN Vendas_Historia AS sale FORCE INDEX (Vendas_Historia_customer_date_amount)
  ON sale.customer_id BETWEEN wallet.customer_id AND wallet.customer_id + 0
  AND (
    sale.sale_date >= CAST(IF(wallet.customer_id < 0, :open_from, :open_from) AS DATETIME)
    OR (
      sale.sale_date >= CAST(IF(wallet.customer_id < 0, :asked_from, :asked_from) AS DATETIME)
      AND sale.sale_date < CAST(IF(wallet.customer_id < 0, :asked_to, :asked_to) AS DATETIME)
    )
  )
WHERE wallet.seller_id = :seller
  AND wallet.year = :year
  -- one customer: AND wallet.customer_id = :customer
