-- Seconds that each kind of item took at each of the last ?2 timed meetings of the same kind before ?1.
WITH earlier (id) AS (
  SELECT meeting.id
  FROM meeting JOIN meeting AS this ON this.id = ?1
  WHERE (meeting.date, meeting.number) < (this.date, this.number)
    AND meeting.kind = this.kind AND meeting.state IN ('closed', 'approved')
    AND EXISTS (
      SELECT 1 FROM agenda_run JOIN agenda_item ON agenda_item.id = agenda_item_id
      WHERE agenda_item.meeting_id = meeting.id)
  ORDER BY meeting.date DESC, meeting.number DESC LIMIT ?2)
SELECT
  agenda_item.kind,
  CAST(round(sum(86400.0 * (julianday(ended_at) - julianday(started_at)))) AS INTEGER)
FROM agenda_run
JOIN agenda_item ON agenda_item.id = agenda_run.agenda_item_id
WHERE agenda_item.meeting_id IN earlier AND agenda_item.kind <> 'other' AND ended_at IS NOT NULL
GROUP BY agenda_item.meeting_id, agenda_item.kind
