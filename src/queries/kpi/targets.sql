-- Targets of KPI ?1 (NULL: of every KPI), in order of time.
SELECT kpi_id, from_month, value, due_month
FROM kpi_target
WHERE ?1 IS NULL OR kpi_id = ?1
ORDER BY kpi_id, from_month
