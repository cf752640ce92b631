-- The values of all KPIs from month ?1 to ?2 as they were known at ?3 (NULL: as they are known now).
SELECT
  value.kpi_id, value.month, value.version, value.value, value.numerator, value.denominator,
  value.provisional, value.reason, value.remark
FROM kpi_value AS value
WHERE value.month BETWEEN ?1 AND ?2
  AND value.version = (
    SELECT max(known.version) FROM kpi_value AS known
    WHERE known.kpi_id = value.kpi_id AND known.month = value.month AND (?3 IS NULL OR known.recorded_at <= ?3))
