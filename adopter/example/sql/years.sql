-- A column each; a new year's is added here and in the other files once a year.
SELECT 2025 AS year
UNION ALL
SELECT 2026
ORDER BY year
