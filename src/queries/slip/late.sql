-- Slips that were due before ?1, have not come back, and ask for something that is still missing.
SELECT slip.month, slip.due, unit.name_en, unit.name_fr, unit.name_ar
FROM slip
JOIN unit ON unit.id = slip.unit_id
WHERE slip.returned_at IS NULL AND slip.due < ?1
  AND EXISTS (
    SELECT 1 FROM kpi JOIN office ON office.id = kpi.owner_office_id
    WHERE office.unit_id = slip.unit_id AND kpi.retired_on IS NULL
      AND (kpi.frequency = 'monthly' OR CAST(substr(slip.month, 6, 2) AS INTEGER) % 3 = 0)
      AND NOT EXISTS (SELECT 1 FROM kpi_value WHERE kpi_value.kpi_id = kpi.id AND kpi_value.month = slip.month))
ORDER BY slip.due, slip.month, unit.position, unit.code
