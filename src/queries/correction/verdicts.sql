-- What the committee found about correction ?1 (NULL: every correction), the latest first.
SELECT
  given.correction_id, given.verdict, given.proposed, given.text, given.recorded_by,
  meeting.id, meeting.year, meeting.number, committee.short_name
FROM correction_verdict AS given, committee
LEFT JOIN meeting ON meeting.id = given.meeting_id
WHERE ?1 IS NULL OR given.correction_id = ?1
ORDER BY given.correction_id, given.recorded_at DESC, given.id DESC
