-- Months of KPI ?1 (NULL: of every KPI) that are left out of its limits, in order of time.
SELECT
  kpi_exclusion.kpi_id,
  kpi_exclusion.id,
  kpi_exclusion.month,
  kpi_exclusion.reason,
  decision.id,
  decision.number,
  committee.short_name,
  meeting.year,
  meeting.number
FROM kpi_exclusion
JOIN committee
LEFT JOIN decision ON decision.id = kpi_exclusion.decision_id
LEFT JOIN meeting ON meeting.id = decision.meeting_id
WHERE (?1 IS NULL OR kpi_exclusion.kpi_id = ?1)
ORDER BY kpi_exclusion.kpi_id, kpi_exclusion.month
