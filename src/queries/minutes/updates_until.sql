-- Every line of the follow-up that meeting ?1 knew of, oldest first. ?2: the day of the meeting before.
SELECT
  entry.correction_id,
  entry.kind,
  entry.date,
  entry.percent,
  entry.text,
  entry.new_due,
  entry.meeting_id,
  entry.meeting_id IS this.id,
  entry.meeting_id IS this.id OR (entry.meeting_id IS NULL AND entry.date > coalesce(?2, ''))
FROM correction_update AS entry
JOIN meeting AS this ON this.id = ?1
LEFT JOIN meeting AS other ON other.id = entry.meeting_id
WHERE entry.meeting_id IS this.id
  OR (other.id IS NOT NULL AND (other.date, other.number) < (this.date, this.number))
  OR (entry.meeting_id IS NULL AND entry.date <= this.date)
ORDER BY coalesce(other.date, entry.date), coalesce(other.number, 0), entry.id
