-- Corrections that name element ?1 or answer a problem of it, the unfinished first.
SELECT id, number, title, state, due, effective
FROM correction
WHERE id IN (SELECT correction_id FROM correction_element WHERE element_id = ?1)
   OR problem_id IN (SELECT problem_id FROM problem_element WHERE element_id = ?1)
ORDER BY state IN ('closed', 'rejected', 'superseded', 'reversed'), number DESC
