-- The slip ?1 (NULL: every slip) of month ?2 (NULL: of every month).
SELECT
  slip.id, slip.unit_id, unit.code, unit.name_en, unit.name_fr, unit.name_ar,
  slip.month, slip.due, slip.issued_at, slip.issued_by, slip.seal,
  slip.returned_at, slip.returned_by, slip.file_name
FROM slip
JOIN unit ON unit.id = slip.unit_id
WHERE (?1 IS NULL OR slip.id = ?1) AND (?2 IS NULL OR slip.month = ?2)
ORDER BY slip.month, unit.position, unit.code
