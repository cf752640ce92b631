-- How each seat was filled at the last twelve meetings that were held, the earliest first.
SELECT attendance.office_id, held.id, attendance.status
FROM (SELECT id, date, number FROM meeting WHERE state IN ('closed', 'approved') AND date <= ?1
      ORDER BY date DESC, number DESC LIMIT 12) AS held
JOIN attendance ON attendance.meeting_id = held.id
WHERE attendance.office_id IS NOT NULL
ORDER BY held.date, held.number
