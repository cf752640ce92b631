-- Corrections that may wait for the committee, with their owner.
SELECT
  correction.id,
  correction.number,
  correction.title,
  correction.state,
  correction.first_due,
  correction.due,
  correction.postponements,
  correction.effective,
  correction.verdict,
  coalesce(office.title_en, ''), coalesce(office.title_fr, ''), coalesce(office.title_ar, ''),
  (SELECT kind FROM correction_update
   WHERE correction_update.correction_id = correction.id
   ORDER BY date DESC, correction_update.id DESC LIMIT 1) = 'new_date_refused'
FROM correction
LEFT JOIN office ON office.id = correction.owner_office_id
WHERE correction.state NOT IN ('closed', 'rejected', 'superseded', 'reversed')
ORDER BY correction.number
