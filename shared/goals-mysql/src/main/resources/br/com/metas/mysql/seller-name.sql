-- The name of a seller. The table is optional: if it is missing, or the user may not read it,
-- the seller has no name.
SELECT nome AS seller_name
FROM vendedores
WHERE id = :seller
LIMIT 1
