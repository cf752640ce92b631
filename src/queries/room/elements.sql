-- Elements in force, and those that meeting ?1 rated before they were retired, in catalogue order.
SELECT
  id, code, name_en, name_fr, name_ar, short_en, short_fr, short_ar, purpose_en, purpose_fr, purpose_ar,
  always_assessed
FROM element
WHERE retired_on IS NULL OR id IN (SELECT element_id FROM element_rating WHERE meeting_id = ?1)
ORDER BY position
