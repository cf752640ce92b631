-- What the records with the keys in the JSON array ?1 are called, in three languages.
WITH wanted (id) AS (SELECT value FROM json_each(?1)),
reference (id, text) AS (
  SELECT meeting.id, printf('%s/%04d/%02d', committee.short_name, meeting.year, meeting.number)
  FROM meeting, committee)
SELECT id, code || ' ' || name_en, code || ' ' || name_fr, code || ' ' || name_ar
  FROM element WHERE id IN wanted
UNION ALL
SELECT id, code || ' ' || name_en, code || ' ' || name_fr, code || ' ' || name_ar FROM kpi WHERE id IN wanted
UNION ALL
SELECT id, code || ' ' || name_en, code || ' ' || name_fr, code || ' ' || name_ar FROM kpa WHERE id IN wanted
UNION ALL
SELECT id, name_en, name_fr, name_ar FROM unit WHERE id IN wanted
UNION ALL
SELECT slip.id, unit.name_en, unit.name_fr, unit.name_ar FROM slip JOIN unit ON unit.id = slip.unit_id
WHERE slip.id IN wanted
UNION ALL
SELECT score_round.id, reference.text || ' · ' || score_round.number, reference.text || ' · ' || score_round.number,
  reference.text || ' · ' || score_round.number
  FROM score_round JOIN reference ON reference.id = score_round.meeting_id WHERE score_round.id IN wanted
UNION ALL
SELECT id, title_en, title_fr, title_ar FROM office WHERE id IN wanted
UNION ALL
SELECT id, name, name, iif(name_ar = '', name, name_ar) FROM person WHERE id IN wanted
UNION ALL
SELECT id, code || ' ' || text_en, code || ' ' || text_fr, code || ' ' || text_ar
  FROM strategy_node WHERE id IN wanted
UNION ALL
SELECT id, text, text, text FROM reference WHERE id IN wanted
UNION ALL
SELECT id, text, text, text FROM (
  SELECT id, printf('P-%03d', number) AS text FROM problem WHERE id IN wanted
  UNION ALL
  SELECT id, printf('C-%03d', number) FROM correction WHERE id IN wanted
  UNION ALL
  SELECT decision.id, reference.text || '-D' || number
    FROM decision JOIN reference ON reference.id = meeting_id WHERE decision.id IN wanted
  UNION ALL
  SELECT corrigendum.id, reference.text || '-COR' || number
    FROM corrigendum JOIN reference ON reference.id = meeting_id WHERE corrigendum.id IN wanted
  UNION ALL
  SELECT element_rating.id, element.code || ', ' || reference.text
    FROM element_rating JOIN element ON element.id = element_id JOIN reference ON reference.id = meeting_id
    WHERE element_rating.id IN wanted
  UNION ALL
  SELECT kpi_value.id, kpi.code || ', ' || month
    FROM kpi_value JOIN kpi ON kpi.id = kpi_id WHERE kpi_value.id IN wanted
  UNION ALL
  SELECT note.id, reference.text FROM note JOIN reference ON reference.id = meeting_id WHERE note.id IN wanted
  UNION ALL
  SELECT id, file_name FROM import_batch WHERE id IN wanted
  UNION ALL
  SELECT attendance.id, coalesce(person.name, nullif(guest_name, ''), office.title_en)
    FROM attendance LEFT JOIN person ON person.id = person_id LEFT JOIN office ON office.id = office_id
    WHERE attendance.id IN wanted)
UNION ALL
SELECT id, number || ' ' || title_en, number || ' ' || title_fr, number || ' ' || title_ar
  FROM agenda_item WHERE id IN wanted
UNION ALL
SELECT id, title_en, title_fr, title_ar FROM parked_matter WHERE id IN wanted
UNION ALL
SELECT id, number || ' ' || title_en, number || ' ' || title_fr, number || ' ' || title_ar
  FROM agenda_template WHERE id IN wanted
UNION ALL
SELECT tenure.id, title_en, title_fr, title_ar
  FROM tenure JOIN office ON office.id = office_id WHERE tenure.id IN wanted
