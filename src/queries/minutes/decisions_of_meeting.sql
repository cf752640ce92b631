-- The decisions of meeting ?1 in the order of their numbers.
SELECT
  decision.id,
  decision.text,
  decision.status,
  decision.manner, decision.votes_for, decision.votes_against, decision.abstained,
  decision.present,
  decision.dissent,
  agenda_item.number,
  objective.code, objective.text_en, objective.text_fr, objective.text_ar,
  decision.number, meeting.year, meeting.number,
  superseded.number, superseded_in.year, superseded_in.number,
  ratified.number, ratified_in.year, ratified_in.number,
  implemented.number, implemented_in.year, implemented_in.number,
  decision.ballot, decision.majority_rule, coalesce(decision.members, 0), decision.mover_id, decision.seconder_id
FROM decision
JOIN meeting ON meeting.id = decision.meeting_id
LEFT JOIN agenda_item ON agenda_item.id = decision.agenda_item_id
LEFT JOIN strategy_node AS objective ON objective.id = decision.objective_id
LEFT JOIN decision AS superseded ON superseded.id = decision.supersedes_id
LEFT JOIN meeting AS superseded_in ON superseded_in.id = superseded.meeting_id
LEFT JOIN decision AS ratified ON ratified.id = decision.ratifies_id
LEFT JOIN meeting AS ratified_in ON ratified_in.id = ratified.meeting_id
LEFT JOIN decision AS implemented ON implemented.id = decision.implements_id
LEFT JOIN meeting AS implemented_in ON implemented_in.id = implemented.meeting_id
WHERE decision.meeting_id = ?1
ORDER BY decision.number
