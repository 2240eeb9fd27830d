-- One column per year. Each year a column is added here and in the other files.
SELECT 2025 AS year
UNION ALL
SELECT 2026
ORDER BY year
