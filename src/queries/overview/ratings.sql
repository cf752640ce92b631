-- Elements in force: how the meeting ?1 left each, and the last rating that one had before it.
SELECT
  element.id,
  element.code,
  element.name_en, element.name_fr, element.name_ar,
  now.rating,
  coalesce(now.en_bloc, 0),
  (SELECT earlier.rating
   FROM element_rating AS earlier
   JOIN meeting ON meeting.id = earlier.meeting_id
   JOIN meeting AS this ON this.id = ?1
   WHERE earlier.element_id = element.id
     AND earlier.rating IS NOT NULL
     AND (meeting.date, meeting.number) < (this.date, this.number)
   ORDER BY meeting.date DESC, meeting.number DESC LIMIT 1)
FROM element
LEFT JOIN element_rating AS now ON now.element_id = element.id AND now.meeting_id = ?1
WHERE element.retired_on IS NULL
ORDER BY element.position
