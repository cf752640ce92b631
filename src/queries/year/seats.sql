-- How often each seat was filled in which way at the meetings held in year ?1, in protocol order.
SELECT
  attendance.office_id,
  office.title_en,
  office.title_fr,
  office.title_ar,
  office.voting,
  attendance.status,
  count(*)
FROM attendance
JOIN meeting ON meeting.id = attendance.meeting_id
JOIN office ON office.id = attendance.office_id
WHERE meeting.state IN ('closed', 'approved') AND CAST(substr(meeting.date, 1, 4) AS INTEGER) = ?1
GROUP BY attendance.office_id, attendance.status
ORDER BY
  CASE office.role
    WHEN 'chair' THEN 0 WHEN 'vice_chair' THEN 1 WHEN 'member' THEN 2 WHEN 'secretary' THEN 3 ELSE 4
  END,
  office.position, attendance.office_id
