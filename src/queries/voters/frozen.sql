-- The seats that decision ?1 froze, or every decision if it is NULL, in protocol order.
SELECT
  attendance.id, decision_seat.name,
  coalesce(office.title_en, ''), coalesce(office.title_fr, ''), coalesce(office.title_ar, ''),
  decision_seat.part, decision_seat.vote, decision_seat.decision_id
FROM decision_seat
JOIN attendance ON attendance.id = decision_seat.attendance_id
LEFT JOIN office ON office.id = attendance.office_id
WHERE ?1 IS NULL OR decision_seat.decision_id = ?1
ORDER BY
  CASE attendance.role WHEN 'chair' THEN 0 WHEN 'vice_chair' THEN 1 ELSE 2 END,
  attendance.position, attendance.id
