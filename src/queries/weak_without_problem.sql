-- Elements that meeting ?1 rated 1 or 2 and that no open problem names.
SELECT element.id, element.code, element_rating.rating
FROM element_rating
JOIN element ON element.id = element_rating.element_id
WHERE element_rating.meeting_id = ?1 AND element_rating.rating <= 2
  AND NOT EXISTS (
    SELECT 1 FROM problem_element JOIN problem ON problem.id = problem_element.problem_id
    WHERE problem_element.element_id = element.id AND problem.status IN ('open', 'treated'))
ORDER BY element.position
