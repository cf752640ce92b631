-- What came of meeting ?1: voting seats filled, voting seats, decisions, problems, elements assessed.
SELECT
  (SELECT count(*) FROM attendance JOIN office ON office.id = attendance.office_id
    WHERE attendance.meeting_id = ?1 AND office.voting AND attendance.status IN ('present', 'substituted')),
  (SELECT count(*) FROM attendance JOIN office ON office.id = attendance.office_id
    WHERE attendance.meeting_id = ?1 AND office.voting),
  (SELECT count(*) FROM decision WHERE meeting_id = ?1 AND status <> 'withdrawn'),
  (SELECT count(*) FROM problem WHERE meeting_id = ?1),
  (SELECT count(*) FROM element_rating WHERE meeting_id = ?1)
