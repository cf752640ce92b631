-- Every decision with what it touches, the latest meeting first.
SELECT
  decision.id, decision.number, decision.text, decision.status, decision.manner,
  decision.votes_for, decision.votes_against, decision.abstained, decision.dissent, decision.present,
  meeting.id, committee.short_name, meeting.year, meeting.number, meeting.date, meeting.state,
  item.id, item.number, item.title_en, item.title_fr, item.title_ar,
  objective.id, objective.code, objective.text_en, objective.text_fr, objective.text_ar,
  decision.supersedes_id, decision.ratifies_id,
  coalesce(decision.members,
    (SELECT count(*) FROM attendance WHERE attendance.meeting_id = meeting.id AND attendance.voting = 1)),
  decision.ballot, decision.majority_rule, decision.mover_id, decision.seconder_id,
  decision.implements_id, decision.read_back_at IS NOT NULL
FROM decision
JOIN meeting ON meeting.id = decision.meeting_id
JOIN committee
LEFT JOIN agenda_item AS item ON item.id = decision.agenda_item_id
LEFT JOIN strategy_node AS objective ON objective.id = decision.objective_id
ORDER BY meeting.date DESC, meeting.number DESC, decision.number
