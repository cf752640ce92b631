-- Corrections that meeting ?1 follows up: decided earlier and not ended, or touched in this meeting.
SELECT
  correction.id, correction.number, correction.title, correction.state,
  coalesce(office.title_en, ''), coalesce(office.title_fr, ''), coalesce(office.title_ar, ''),
  coalesce(person.name, ''), coalesce(person.name_ar, ''),
  correction.first_due, correction.due, correction.postponements, correction.effective,
  correction.percent, correction.next_step, correction.verdict
FROM correction
JOIN meeting AS this ON this.id = ?1
LEFT JOIN decision ON decision.id = correction.decision_id
LEFT JOIN office ON office.id = correction.owner_office_id
LEFT JOIN tenure ON tenure.office_id = office.id
  AND tenure.from_date <= this.date AND (tenure.to_date IS NULL OR tenure.to_date >= this.date)
LEFT JOIN person ON person.id = tenure.person_id
WHERE (
    this.state IN ('planned', 'in_session')
    AND correction.state IN ('decided', 'in_progress', 'postponed', 'implemented', 'observed')
    AND coalesce(decision.meeting_id, '') <> this.id
  )
  OR correction.id IN (
    SELECT correction_id FROM correction_update
    WHERE meeting_id = this.id AND kind NOT IN ('proposed', 'decided'))
GROUP BY correction.id
