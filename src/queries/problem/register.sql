-- Every problem with the meeting that raised it and the office that owns it, the latest first.
SELECT problem.id, problem.number, problem.title, problem.description, problem.cause, problem.severity,
  problem.status, problem.raised_on,
  meeting.id, committee.short_name, meeting.year, meeting.number,
  office.id, office.title_en, office.title_fr, office.title_ar
FROM problem
CROSS JOIN committee
LEFT JOIN meeting ON meeting.id = problem.meeting_id
LEFT JOIN office ON office.id = problem.owner_office_id
ORDER BY problem.number DESC
