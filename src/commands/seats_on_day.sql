-- Every office with a seat on ?1, with its holder that day, in protocol order.
SELECT office.id, tenure.person_id, office.role, office.voting
FROM office
LEFT JOIN tenure ON tenure.office_id = office.id
  AND tenure.from_date <= ?1 AND (tenure.to_date IS NULL OR tenure.to_date >= ?1)
WHERE office.role <> 'none' AND (office.retired_on IS NULL OR office.retired_on > ?1)
GROUP BY office.id
ORDER BY office.position
