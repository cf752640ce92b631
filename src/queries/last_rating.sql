-- The last rating of element ?2 in a meeting held before meeting ?1.
SELECT element_rating.rating
FROM element_rating
JOIN meeting ON meeting.id = element_rating.meeting_id
JOIN meeting AS this ON this.id = ?1
WHERE element_rating.element_id = ?2 AND element_rating.rating IS NOT NULL
  AND (meeting.date, meeting.number) < (this.date, this.number)
ORDER BY meeting.date DESC, meeting.number DESC
LIMIT 1
