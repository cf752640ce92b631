-- Where correction ?1 comes from and which meeting judged it.
SELECT
  problem.id, problem.number, problem.title,
  origin.id, origin.year, origin.number,
  decision.id, decision.number, decision.text, adopting.id, adopting.year, adopting.number,
  correction.verdict_text, judging.id, judging.year, judging.number,
  committee.short_name
FROM correction, committee
LEFT JOIN problem ON problem.id = correction.problem_id
LEFT JOIN meeting AS origin ON origin.id = correction.meeting_id
LEFT JOIN decision ON decision.id = correction.decision_id
LEFT JOIN meeting AS adopting ON adopting.id = decision.meeting_id
LEFT JOIN meeting AS judging ON judging.id = correction.verdict_meeting_id
WHERE correction.id = ?1
