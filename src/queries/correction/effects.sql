-- What correction ?1 (NULL: every correction) should move and must not harm, with the limits frozen for it.
SELECT
  correction_kpi.correction_id,
  correction_kpi.kpi_id,
  correction_kpi.role = 'guard',
  correction_kpi.expected,
  correction_kpi.bound,
  correction_kpi.text,
  frozen.first_month, frozen.last_month, frozen.excluded, frozen.count,
  frozen.center, frozen.average_range, frozen.lower, frozen.upper, frozen.range_upper, frozen.scaling
FROM correction_kpi
LEFT JOIN correction_baseline AS frozen
  ON frozen.correction_id = correction_kpi.correction_id AND frozen.kpi_id = correction_kpi.kpi_id
WHERE ?1 IS NULL OR correction_kpi.correction_id = ?1
ORDER BY correction_kpi.correction_id, correction_kpi.role = 'guard', correction_kpi.position
