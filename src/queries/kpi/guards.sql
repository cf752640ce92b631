-- KPIs to look at when KPI ?1 (NULL: any KPI) improves, in catalogue order.
SELECT kpi_guard.kpi_id, guard.id, guard.code, guard.short_en, guard.short_fr, guard.short_ar
FROM kpi_guard
JOIN kpi AS guard ON guard.id = kpi_guard.guard_id
WHERE ?1 IS NULL OR kpi_guard.kpi_id = ?1
ORDER BY kpi_guard.kpi_id, guard.position
