-- KPIs in force that are awaited for month ?1, by the unit of their office, and whether they have a reading.
-- A quarterly KPI is awaited in the last month of a quarter only.
SELECT
  unit.id, unit.code, unit.name_en, unit.name_fr, unit.name_ar,
  kpi.id, kpi.code,
  EXISTS (SELECT 1 FROM kpi_value WHERE kpi_value.kpi_id = kpi.id AND month = ?1)
FROM kpi
LEFT JOIN office ON office.id = kpi.owner_office_id
LEFT JOIN unit ON unit.id = office.unit_id
WHERE kpi.retired_on IS NULL
  AND (kpi.frequency = 'monthly' OR CAST(substr(?1, 6, 2) AS INTEGER) % 3 = 0)
ORDER BY unit.position, unit.code, kpi.position, kpi.code
