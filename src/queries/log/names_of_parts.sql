-- What the records that hang on a decision or a meeting and have the keys in the JSON array ?1 are called:
-- apart from names.sql, whose terms are as many as one statement takes.
WITH wanted (id) AS (SELECT value FROM json_each(?1)),
reference (id, text) AS (
  SELECT meeting.id, printf('%s/%04d/%02d', committee.short_name, meeting.year, meeting.number)
  FROM meeting, committee),
named (id, text) AS (
  SELECT decision_seat.id, decision_seat.name || ', ' || reference.text || '-D' || decision.number
  FROM decision_seat
  JOIN decision ON decision.id = decision_id
  JOIN reference ON reference.id = decision.meeting_id
  WHERE decision_seat.id IN wanted
  UNION ALL
  SELECT meeting_snapshot.id, reference.text
  FROM meeting_snapshot JOIN reference ON reference.id = meeting_id
  WHERE meeting_snapshot.id IN wanted)
SELECT id, text, text, text FROM named
