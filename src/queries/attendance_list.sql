-- The attendance of meeting ?1 in protocol order, one row per presence interval.
SELECT
  attendance.id,
  attendance.office_id,
  coalesce(office.title_en, attendance.guest_title),
  coalesce(office.title_fr, attendance.guest_title),
  coalesce(office.title_ar, attendance.guest_title),
  attendance.role,
  attendance.voting,
  CASE WHEN attendance.office_id IS NULL THEN attendance.guest_name ELSE coalesce(person.name, '') END,
  coalesce(person.name_ar, ''),
  attendance.office_id IS NULL,
  attendance.status,
  attendance.substitute_name,
  attendance.remark,
  presence.id IS NOT NULL,
  presence.arrived,
  presence.left_at
FROM attendance
LEFT JOIN office ON office.id = attendance.office_id
LEFT JOIN person ON person.id = attendance.person_id
LEFT JOIN presence ON presence.attendance_id = attendance.id
WHERE attendance.meeting_id = ?1
ORDER BY
  CASE attendance.role
    WHEN 'chair' THEN 0 WHEN 'vice_chair' THEN 1 WHEN 'member' THEN 2 WHEN 'secretary' THEN 3 ELSE 4
  END,
  attendance.position, attendance.id, presence.id
