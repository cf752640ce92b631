-- Every correction, and whether meeting ?1 or one before it proposed or decided it.
SELECT
  correction.id,
  correction.number,
  correction.title,
  correction.text,
  office.title_en, office.title_fr, office.title_ar,
  correction.first_due,
  correction.effective,
  known.verdict,
  known.text,
  known.meeting_id,
  problem.number,
  coalesce(correction.meeting_id = this.id, 0) OR coalesce(decision.meeting_id = this.id, 0),
  coalesce((origin.date, origin.number) < (this.date, this.number), 0),
  coalesce((adopting.date, adopting.number) < (this.date, this.number), 0),
  decision.number,
  adopting.year,
  adopting.number,
  coalesce(decision.meeting_id = this.id, 0),
  office.id IS NOT NULL
FROM correction
JOIN meeting AS this ON this.id = ?1
LEFT JOIN office ON office.id = correction.owner_office_id
LEFT JOIN problem ON problem.id = correction.problem_id
LEFT JOIN meeting AS origin ON origin.id = correction.meeting_id
LEFT JOIN decision ON decision.id = correction.decision_id
LEFT JOIN meeting AS adopting ON adopting.id = decision.meeting_id
LEFT JOIN correction_verdict AS known ON known.id = (
  SELECT given.id FROM correction_verdict AS given JOIN meeting ON meeting.id = given.meeting_id
  WHERE given.correction_id = correction.id AND (meeting.date, meeting.number) <= (this.date, this.number)
  ORDER BY meeting.date DESC, meeting.number DESC LIMIT 1)
ORDER BY correction.number
