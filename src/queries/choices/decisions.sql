-- Adopted decisions that no adopted decision supersedes, the latest first.
SELECT decision.id, committee.short_name, meeting.year, meeting.number, decision.number, decision.text
FROM decision
JOIN meeting ON meeting.id = decision.meeting_id, committee
WHERE decision.status = 'adopted'
  AND NOT EXISTS (
    SELECT 1 FROM decision AS later WHERE later.supersedes_id = decision.id AND later.status = 'adopted')
ORDER BY meeting.date DESC, meeting.number DESC, decision.number
