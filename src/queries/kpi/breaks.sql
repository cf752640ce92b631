-- Measurement breaks of KPI ?1 (NULL: of every KPI), in order of time.
SELECT kpi_id, month, text
FROM kpi_break
WHERE ?1 IS NULL OR kpi_id = ?1
ORDER BY kpi_id, month
