-- Phases of KPI ?1 (NULL: of every KPI), in order of time, each with the decision that set it.
SELECT
  kpi_phase.kpi_id,
  kpi_phase.id,
  kpi_phase.first_month,
  kpi_phase.baseline_last,
  kpi_phase.scaling,
  kpi_phase.reason,
  decision.id,
  decision.number,
  committee.short_name,
  meeting.year,
  meeting.number
FROM kpi_phase
JOIN committee
LEFT JOIN decision ON decision.id = kpi_phase.decision_id
LEFT JOIN meeting ON meeting.id = decision.meeting_id
WHERE (?1 IS NULL OR kpi_phase.kpi_id = ?1)
ORDER BY kpi_phase.kpi_id, kpi_phase.first_month
