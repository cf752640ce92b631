-- KPIs in force with what their movement in month ?1 is judged by.
SELECT
  kpi.id,
  kpi.code,
  kpi.short_en, kpi.short_fr, kpi.short_ar,
  kpi.unit,
  kpi.decimals,
  kpi.direction,
  kpi.band_low,
  kpi.band_high,
  (SELECT value FROM kpi_target
   WHERE kpi_target.kpi_id = kpi.id AND from_month <= ?1
   ORDER BY from_month DESC LIMIT 1)
FROM kpi
WHERE kpi.retired_on IS NULL
ORDER BY kpi.position, kpi.code
