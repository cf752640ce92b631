-- KPIs in force with their starting value and the target in force in month ?1.
SELECT
  kpi.id,
  kpi.code,
  kpi.baseline,
  (SELECT value FROM kpi_target
   WHERE kpi_target.kpi_id = kpi.id AND from_month <= ?1
   ORDER BY from_month DESC LIMIT 1),
  kpi.decimals,
  kpi.unit,
  kpi.short_en,
  kpi.short_fr,
  kpi.short_ar
FROM kpi
WHERE kpi.retired_on IS NULL
