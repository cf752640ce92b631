-- Proposed phases of KPI ?1 (NULL: of every KPI) that a meeting did not want, the latest meeting first.
SELECT
  kpi_phase_refusal.kpi_id,
  kpi_phase_refusal.first_month,
  kpi_phase_refusal.reason,
  meeting.id,
  committee.short_name,
  meeting.year,
  meeting.number
FROM kpi_phase_refusal
JOIN meeting ON meeting.id = kpi_phase_refusal.meeting_id
JOIN committee
WHERE (?1 IS NULL OR kpi_phase_refusal.kpi_id = ?1)
ORDER BY kpi_phase_refusal.kpi_id, meeting.date DESC, meeting.number DESC
