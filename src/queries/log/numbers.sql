-- The house numbers, and what else is one text in every language, of the records with the keys in the
-- JSON array ?1.
WITH wanted (id) AS (SELECT value FROM json_each(?1)),
reference (id, text) AS (
  SELECT meeting.id, printf('%s/%04d/%02d', committee.short_name, meeting.year, meeting.number)
  FROM meeting, committee)
SELECT id, text FROM reference WHERE id IN wanted
UNION ALL
SELECT id, printf('P-%03d', number) AS text FROM problem WHERE id IN wanted
UNION ALL
SELECT id, printf('C-%03d', number) FROM correction WHERE id IN wanted
UNION ALL
SELECT decision.id, reference.text || '-D' || number
  FROM decision JOIN reference ON reference.id = meeting_id WHERE decision.id IN wanted
UNION ALL
SELECT decision_seat.id, decision_seat.name || ', ' || reference.text || '-D' || decision.number
  FROM decision_seat JOIN decision ON decision.id = decision_id JOIN reference ON reference.id = decision.meeting_id
  WHERE decision_seat.id IN wanted
UNION ALL
SELECT meeting_snapshot.id, reference.text
  FROM meeting_snapshot JOIN reference ON reference.id = meeting_id WHERE meeting_snapshot.id IN wanted
UNION ALL
SELECT minutes_edit.id, reference.text
  FROM minutes_edit JOIN reference ON reference.id = meeting_id WHERE minutes_edit.id IN wanted
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
  WHERE attendance.id IN wanted
UNION ALL
SELECT score_round.id, reference.text || ' · ' || score_round.number
  FROM score_round JOIN reference ON reference.id = score_round.meeting_id WHERE score_round.id IN wanted
