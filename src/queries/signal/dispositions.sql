-- What meeting ?1 and those before it did about signals of KPIs; the latest meeting first.
SELECT
  signal_disposition.kpi_id,
  signal_disposition.id,
  signal_disposition.meeting_id,
  signal_disposition.rules,
  signal_disposition.kind,
  signal_disposition.text,
  signal_disposition.problem_id,
  problem.number,
  signal_disposition.watch_until,
  signal_disposition.phase_id,
  kpi_phase.first_month
FROM signal_disposition
JOIN meeting ON meeting.id = signal_disposition.meeting_id
JOIN meeting AS this ON this.id = ?1
LEFT JOIN problem ON problem.id = signal_disposition.problem_id
LEFT JOIN kpi_phase ON kpi_phase.id = signal_disposition.phase_id
WHERE (meeting.date, meeting.number) <= (this.date, this.number)
ORDER BY signal_disposition.kpi_id, meeting.date DESC, meeting.number DESC
