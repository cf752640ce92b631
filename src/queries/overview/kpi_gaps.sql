-- KPIs in force without a reading for month ?1, and whether they ever had one. A quarterly KPI that has
-- had values is awaited in the last month of a quarter only.
SELECT
  kpi.id,
  kpi.code,
  EXISTS (SELECT 1 FROM kpi_value WHERE kpi_value.kpi_id = kpi.id AND month < ?1) AS had_values,
  coalesce(office.title_en, ''), coalesce(office.title_fr, ''), coalesce(office.title_ar, '')
FROM kpi
LEFT JOIN office ON office.id = kpi.owner_office_id
WHERE kpi.retired_on IS NULL
  AND NOT EXISTS (SELECT 1 FROM kpi_value WHERE kpi_value.kpi_id = kpi.id AND month = ?1)
  AND (kpi.frequency = 'monthly' OR NOT had_values OR CAST(substr(?1, 6, 2) AS INTEGER) % 3 = 0)
ORDER BY kpi.position, kpi.code
