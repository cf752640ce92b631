-- Matters on no agenda (or on that of meeting ?1), and how many meetings have put each off: those
-- before it was parked, and those held since that it was promised to.
SELECT
  parked_matter.id,
  parked_matter.title_en, parked_matter.title_fr, parked_matter.title_ar,
  parked_matter.minutes,
  parked_matter.reason,
  parking.year,
  parking.number,
  parked_matter.promised_month,
  parked_matter.carried + (
    SELECT count(*) FROM meeting
    WHERE meeting.state IN ('closed', 'approved')
      AND meeting.id IS NOT parked_matter.meeting_id
      AND meeting.date >= parked_matter.parked_on
      AND substr(meeting.date, 1, 7) >= parked_matter.promised_month
      AND meeting.id IS NOT ?1),
  parked_matter.parked_on
FROM parked_matter
LEFT JOIN meeting AS parking ON parking.id = parked_matter.meeting_id
WHERE parked_matter.dropped_on IS NULL
  AND (?1 IS NULL OR parked_matter.meeting_id IS NOT ?1)
  AND NOT EXISTS (
    SELECT 1 FROM agenda_answer
    WHERE agenda_answer.subject = 'parked:' || parked_matter.id
      AND agenda_answer.agenda_item_id IS NOT NULL
      AND agenda_answer.meeting_id IS NOT ?1)
ORDER BY parked_matter.promised_month, parked_matter.id
