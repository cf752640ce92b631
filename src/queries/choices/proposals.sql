-- Proposals that wait for ratification, the oldest first.
SELECT decision.id, committee.short_name, meeting.year, meeting.number, decision.number, decision.text
FROM decision
JOIN meeting ON meeting.id = decision.meeting_id, committee
WHERE decision.status = 'proposal'
  AND NOT EXISTS (
    SELECT 1 FROM decision AS later
    WHERE later.ratifies_id = decision.id AND later.status IN ('adopted', 'rejected'))
ORDER BY meeting.date, meeting.number, decision.number
