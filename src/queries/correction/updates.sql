-- The follow-up of correction ?1, the latest first.
SELECT
  entry.kind, entry.date, meeting.id, meeting.year, meeting.number, committee.short_name,
  entry.percent, entry.text, entry.old_due, entry.new_due, entry.by_person
FROM correction_update AS entry, committee
LEFT JOIN meeting ON meeting.id = entry.meeting_id
WHERE entry.correction_id = ?1
ORDER BY entry.date DESC, entry.id DESC
