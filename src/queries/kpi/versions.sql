-- The earlier cards of KPI ?1, the latest first, each with the decision that replaced it.
SELECT
  kpi_version.number,
  kpi_version.until_month,
  kpi_version.card,
  kpi_version.reason,
  kpi_version.recorded_at,
  kpi_version.recorded_by,
  decision.id,
  decision.number,
  committee.short_name,
  meeting.year,
  meeting.number
FROM kpi_version
JOIN committee
LEFT JOIN decision ON decision.id = kpi_version.decision_id
LEFT JOIN meeting ON meeting.id = decision.meeting_id
WHERE kpi_version.kpi_id = ?1
ORDER BY kpi_version.number DESC
