-- What meeting ?1 came to: voting seats, seats filled, decisions, ratings.
SELECT
  (SELECT count(*) FROM attendance JOIN office ON office.id = attendance.office_id
   WHERE attendance.meeting_id = ?1 AND office.voting),
  (SELECT count(*) FROM attendance JOIN office ON office.id = attendance.office_id
   WHERE attendance.meeting_id = ?1 AND office.voting AND attendance.status IN ('present', 'substituted')),
  (SELECT count(*) FROM decision WHERE meeting_id = ?1 AND status <> 'withdrawn'),
  (SELECT count(*) FROM element_rating WHERE meeting_id = ?1 AND rating IS NOT NULL)
