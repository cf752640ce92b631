-- What meetings recorded for element ?1, or for all elements, in the order of the meetings.
SELECT element_rating.element_id,
  meeting.id, committee.short_name, meeting.year, meeting.number, meeting.review_month, meeting.date,
  element_rating.state, element_rating.rating, element_rating.reason,
  element_rating.manner, element_rating.votes_for, element_rating.votes_against, element_rating.abstained,
  element_rating.dissent, element_rating.en_bloc
FROM element_rating
JOIN meeting ON meeting.id = element_rating.meeting_id
CROSS JOIN committee
WHERE ?1 IS NULL OR element_rating.element_id = ?1
ORDER BY meeting.date, meeting.number
