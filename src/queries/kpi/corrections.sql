-- Corrections that move or guard KPI ?1 (NULL: any KPI), in the order in which they took effect;
-- those that have not yet come last.
SELECT
  correction_kpi.kpi_id,
  correction.id,
  correction.number,
  correction.title,
  correction.state,
  correction.effective,
  correction_kpi.role,
  correction_kpi.expected,
  correction_kpi.bound,
  decision.number,
  committee.short_name,
  meeting.year,
  meeting.number
FROM correction_kpi
JOIN correction ON correction.id = correction_kpi.correction_id
JOIN committee
LEFT JOIN decision ON decision.id = correction.decision_id
LEFT JOIN meeting ON meeting.id = decision.meeting_id
WHERE correction_kpi.kpi_id IS NOT NULL AND (?1 IS NULL OR correction_kpi.kpi_id = ?1)
ORDER BY correction_kpi.kpi_id, correction.effective IS NULL, correction.effective, correction.number
