-- Seats on the committee whose last term ends between the days ?1 and ?2.
SELECT
  tenure.id,
  office.title_en, office.title_fr, office.title_ar,
  person.name, person.name_ar,
  tenure.to_date
FROM tenure
JOIN office ON office.id = tenure.office_id
JOIN person ON person.id = tenure.person_id
WHERE office.retired_on IS NULL AND office.role <> 'none'
  AND tenure.to_date BETWEEN ?1 AND ?2
  AND NOT EXISTS (
    SELECT 1 FROM tenure AS later
    WHERE later.office_id = tenure.office_id AND later.from_date > tenure.from_date)
ORDER BY tenure.to_date, office.position
