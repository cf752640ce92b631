-- Corrections that meeting ?1 proposed or decided.
SELECT
  correction.id, correction.number, correction.title, correction.text, correction.state, correction.problem_id,
  correction.owner_office_id,
  coalesce(office.title_en, ''), coalesce(office.title_fr, ''), coalesce(office.title_ar, ''),
  correction.due
FROM correction
LEFT JOIN decision ON decision.id = correction.decision_id
LEFT JOIN office ON office.id = correction.owner_office_id
WHERE correction.meeting_id = ?1 OR decision.meeting_id = ?1
ORDER BY correction.number
