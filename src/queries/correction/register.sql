-- Every correction with its owner as of the day ?1, in the order of their numbers. ?2: only this one.
SELECT
  correction.id, correction.number, correction.title, correction.text,
  correction.owner_office_id,
  coalesce(office.title_en, ''), coalesce(office.title_fr, ''), coalesce(office.title_ar, ''),
  coalesce(person.name, ''), coalesce(person.name_ar, ''),
  correction.first_due, correction.due, correction.postponements, correction.effective,
  correction.state, correction.percent, correction.next_step, correction.verdict
FROM correction
LEFT JOIN office ON office.id = correction.owner_office_id
LEFT JOIN tenure ON tenure.id = (
  SELECT held.id FROM tenure AS held
  WHERE held.office_id = office.id AND held.from_date <= ?1 AND (held.to_date IS NULL OR held.to_date >= ?1)
  ORDER BY held.from_date DESC LIMIT 1)
LEFT JOIN person ON person.id = tenure.person_id
WHERE ?2 IS NULL OR correction.id = ?2
ORDER BY correction.number
