-- Every rating given in meetings before meeting ?1, the latest first.
SELECT element_rating.element_id, element_rating.rating, meeting.year, meeting.number
FROM element_rating
JOIN meeting ON meeting.id = element_rating.meeting_id
JOIN meeting AS this ON this.id = ?1
WHERE element_rating.rating IS NOT NULL AND (meeting.date, meeting.number) < (this.date, this.number)
ORDER BY meeting.date DESC, meeting.number DESC
