-- Values replaced after ?1 (NULL: never printed before) and until ?2 (NULL: until now), oldest first.
SELECT
  kpi.code, kpi.unit, kpi.decimals, later.month, earlier.value, later.value, later.reason, later.recorded_at, later.recorded_by,
  later.id
FROM kpi_value AS later
JOIN kpi_value AS earlier
  ON earlier.kpi_id = later.kpi_id AND earlier.month = later.month AND earlier.version = later.version - 1
JOIN kpi ON kpi.id = later.kpi_id
WHERE later.recorded_at > coalesce(?1, '') AND (?2 IS NULL OR later.recorded_at <= ?2)
ORDER BY later.recorded_at, kpi.position, later.month
