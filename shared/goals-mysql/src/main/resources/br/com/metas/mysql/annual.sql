-- For each customer of a wallet: the sales in twelve consecutive closed months,
-- the number of purchase days in them and the first one, and the last purchase in
-- a closed month of any year. :month_1 to :month_12 are the first days of the months,
-- and :month_13 is the day after them. Reads only the customer's part of the sales index.
--
-- A sale counts only if its date is a real day (MySQL can store 0000-00-00, 2026-12-00 and
-- 2026-02-30) and its amount has at most 13 digits before the point. The column
-- "unreadable" is the number of the other sales.
SELECT
  wallet.customer_id,
  SUM(
    CASE
      WHEN sale.sale_date >= :month_1 AND sale.sale_date < :month_2
        AND DAYOFMONTH(sale.sale_date) BETWEEN 1 AND DAYOFMONTH(LAST_DAY(sale.sale_date))
        AND ABS(sale.amount) < 10000000000000
      THEN sale.amount
    END
  ) AS month_1,
  SUM(
    CASE
      WHEN sale.sale_date >= :month_2 AND sale.sale_date < :month_3
        AND DAYOFMONTH(sale.sale_date) BETWEEN 1 AND DAYOFMONTH(LAST_DAY(sale.sale_date))
        AND ABS(sale.amount) < 10000000000000
      THEN sale.amount
    END
  ) AS month_2,
  SUM(
    CASE
      WHEN sale.sale_date >= :month_3 AND sale.sale_date < :month_4
        AND DAYOFMONTH(sale.sale_date) BETWEEN 1 AND DAYOFMONTH(LAST_DAY(sale.sale_date))
        AND ABS(sale.amount) < 10000000000000
      THEN sale.amount
    END
  ) AS month_3,
  SUM(
    CASE
      WHEN sale.sale_date >= :month_4 AND sale.sale_date < :month_5
        AND DAYOFMONTH(sale.sale_date) BETWEEN 1 AND DAYOFMONTH(LAST_DAY(sale.sale_date))
        AND ABS(sale.amount) < 10000000000000
      THEN sale.amount
    END
  ) AS month_4,
  SUM(
    CASE
      WHEN sale.sale_date >= :month_5 AND sale.sale_date < :month_6
        AND DAYOFMONTH(sale.sale_date) BETWEEN 1 AND DAYOFMONTH(LAST_DAY(sale.sale_date))
        AND ABS(sale.amount) < 10000000000000
      THEN sale.amount
    END
  ) AS month_5,
  SUM(
    CASE
      WHEN sale.sale_date >= :month_6 AND sale.sale_date < :month_7
        AND DAYOFMONTH(sale.sale_date) BETWEEN 1 AND DAYOFMONTH(LAST_DAY(sale.sale_date))
        AND ABS(sale.amount) < 10000000000000
      THEN sale.amount
    END
  ) AS month_6,
  SUM(
    CASE
      WHEN sale.sale_date >= :month_7 AND sale.sale_date < :month_8
        AND DAYOFMONTH(sale.sale_date) BETWEEN 1 AND DAYOFMONTH(LAST_DAY(sale.sale_date))
        AND ABS(sale.amount) < 10000000000000
      THEN sale.amount
    END
  ) AS month_7,
  SUM(
    CASE
      WHEN sale.sale_date >= :month_8 AND sale.sale_date < :month_9
        AND DAYOFMONTH(sale.sale_date) BETWEEN 1 AND DAYOFMONTH(LAST_DAY(sale.sale_date))
        AND ABS(sale.amount) < 10000000000000
      THEN sale.amount
    END
  ) AS month_8,
  SUM(
    CASE
      WHEN sale.sale_date >= :month_9 AND sale.sale_date < :month_10
        AND DAYOFMONTH(sale.sale_date) BETWEEN 1 AND DAYOFMONTH(LAST_DAY(sale.sale_date))
        AND ABS(sale.amount) < 10000000000000
      THEN sale.amount
    END
  ) AS month_9,
  SUM(
    CASE
      WHEN sale.sale_date >= :month_10 AND sale.sale_date < :month_11
        AND DAYOFMONTH(sale.sale_date) BETWEEN 1 AND DAYOFMONTH(LAST_DAY(sale.sale_date))
        AND ABS(sale.amount) < 10000000000000
      THEN sale.amount
    END
  ) AS month_10,
  SUM(
    CASE
      WHEN sale.sale_date >= :month_11 AND sale.sale_date < :month_12
        AND DAYOFMONTH(sale.sale_date) BETWEEN 1 AND DAYOFMONTH(LAST_DAY(sale.sale_date))
        AND ABS(sale.amount) < 10000000000000
      THEN sale.amount
    END
  ) AS month_11,
  SUM(
    CASE
      WHEN sale.sale_date >= :month_12 AND sale.sale_date < :month_13
        AND DAYOFMONTH(sale.sale_date) BETWEEN 1 AND DAYOFMONTH(LAST_DAY(sale.sale_date))
        AND ABS(sale.amount) < 10000000000000
      THEN sale.amount
    END
  ) AS month_12,
  MAX(
    CASE
      WHEN sale.amount > 0
        AND DAYOFMONTH(sale.sale_date) BETWEEN 1 AND DAYOFMONTH(LAST_DAY(sale.sale_date))
        AND ABS(sale.amount) < 10000000000000
      THEN sale.sale_date
    END
  ) AS last_purchase,
  MIN(
    CASE
      WHEN sale.amount > 0 AND sale.sale_date >= :month_1 AND sale.sale_date < :month_13
        AND DAYOFMONTH(sale.sale_date) BETWEEN 1 AND DAYOFMONTH(LAST_DAY(sale.sale_date))
        AND ABS(sale.amount) < 10000000000000
      THEN sale.sale_date
    END
  ) AS first_purchase,
  COUNT(
    DISTINCT CASE
      WHEN sale.amount > 0 AND sale.sale_date >= :month_1 AND sale.sale_date < :month_13
        AND DAYOFMONTH(sale.sale_date) BETWEEN 1 AND DAYOFMONTH(LAST_DAY(sale.sale_date))
        AND ABS(sale.amount) < 10000000000000
      THEN CAST(sale.sale_date AS DATE)
    END
  ) AS purchase_days,
  SUM(
    CASE
      WHEN sale.amount IS NULL THEN 0
      WHEN DAYOFMONTH(sale.sale_date) BETWEEN 1 AND DAYOFMONTH(LAST_DAY(sale.sale_date))
        AND ABS(sale.amount) < 10000000000000
      THEN 0
      ELSE 1
    END
  ) AS unreadable
FROM customer_goals AS wallet FORCE INDEX (PRIMARY)
LEFT JOIN Vendas_Historia AS sale FORCE INDEX (Vendas_Historia_customer_date_amount)
  ON sale.customer_id = wallet.customer_id
  AND sale.sale_date < :open_from
WHERE wallet.seller_id = :seller
  AND wallet.year = :year
  -- one customer: AND wallet.customer_id = :customer
GROUP BY wallet.customer_id
ORDER BY wallet.customer_id
