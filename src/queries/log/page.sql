-- Acts by person ?1, in meeting ?2, with the words ?3, on record ?4; ?5 of them after the first ?6.
-- Undone: the last undo or redo that is about the act is an undo.
SELECT journal_entry.seq,
  coalesce((SELECT kind = 'undo' FROM journal_entry AS replay
            WHERE replay.of_seq = journal_entry.seq AND replay.seq > journal_entry.seq
            ORDER BY replay.seq DESC LIMIT 1), 0),
  (SELECT short_name FROM committee), meeting.year, meeting.number
FROM journal_entry
LEFT JOIN meeting ON meeting.id = journal_entry.meeting_id
WHERE (?1 IS NULL OR journal_entry.person = ?1)
  AND (?2 IS NULL OR journal_entry.meeting_id = ?2)
  AND (?3 IS NULL
    OR instr(lower(journal_entry.args), lower(?3)) > 0
    OR EXISTS (SELECT 1 FROM journal_change
               WHERE journal_change.entry_seq = journal_entry.seq
                 AND (instr(lower(after), lower(?3)) > 0 OR instr(lower(before), lower(?3)) > 0)))
  AND (?4 IS NULL
    OR journal_entry.seq IN (
      SELECT entry_seq FROM journal_change
      WHERE row_id = ?4
         OR (table_name IN ('problem_element', 'problem_kpi', 'correction_kpi', 'correction_element',
               'correction_update', 'kpi_value', 'kpi_target', 'kpi_element', 'kpi_guard', 'kpi_break',
               'element_question', 'plan_action_kpi', 'plan_milestone', 'plan_progress')
             AND instr(coalesce(after, before), ?4) > 0)))
ORDER BY journal_entry.seq DESC
LIMIT ?5 OFFSET ?6
