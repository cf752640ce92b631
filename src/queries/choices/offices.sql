-- Every office with whoever holds it on ?1, in protocol order.
SELECT
  office.id, '', office.title_en, office.title_fr, office.title_ar,
  coalesce(person.name, ''), coalesce(person.name_ar, ''), office.retired_on IS NULL
FROM office
LEFT JOIN tenure ON tenure.office_id = office.id
  AND tenure.from_date <= ?1 AND (tenure.to_date IS NULL OR tenure.to_date >= ?1)
LEFT JOIN person ON person.id = tenure.person_id
GROUP BY office.id
ORDER BY office.position
