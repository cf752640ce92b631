-- The parts of KPI ?1 (NULL: of every KPI) with the latest version of each of their months; a part
-- without values has one row.
SELECT
  kpi_part.kpi_id,
  kpi_part.id,
  kpi_part.kind,
  kpi_part.code,
  kpi_part.unit_id,
  kpi_part.name_en, kpi_part.name_fr, kpi_part.name_ar,
  kpi_part.retired_on,
  this.month,
  this.version,
  this.numerator,
  this.denominator,
  this.value,
  this.reason
FROM kpi_part
LEFT JOIN kpi_part_value AS this ON this.part_id = kpi_part.id
  AND NOT EXISTS (
    SELECT 1 FROM kpi_part_value AS later
    WHERE later.part_id = this.part_id AND later.month = this.month AND later.version > this.version)
WHERE (?1 IS NULL OR kpi_part.kpi_id = ?1)
ORDER BY kpi_part.kpi_id, kpi_part.kind, kpi_part.position, kpi_part.id, this.month
