-- What the records with the keys in the JSON array ?1 are called, in three languages; house numbers
-- are in numbers.sql.
WITH wanted (id) AS (SELECT value FROM json_each(?1))
SELECT id, code || ' ' || name_en, code || ' ' || name_fr, code || ' ' || name_ar
  FROM element WHERE id IN wanted
UNION ALL
SELECT id, code || ' ' || name_en, code || ' ' || name_fr, code || ' ' || name_ar FROM kpi WHERE id IN wanted
UNION ALL
SELECT id, code || ' ' || name_en, code || ' ' || name_fr, code || ' ' || name_ar FROM kpa WHERE id IN wanted
UNION ALL
SELECT id, name_en, name_fr, name_ar FROM unit WHERE id IN wanted
UNION ALL
SELECT slip.id, unit.name_en, unit.name_fr, unit.name_ar FROM slip JOIN unit ON unit.id = slip.unit_id
WHERE slip.id IN wanted
UNION ALL
SELECT id, title_en, title_fr, title_ar FROM office WHERE id IN wanted
UNION ALL
SELECT id, name, name, iif(name_ar = '', name, name_ar) FROM person WHERE id IN wanted
UNION ALL
SELECT id, code || ' ' || text_en, code || ' ' || text_fr, code || ' ' || text_ar
  FROM strategy_node WHERE id IN wanted
UNION ALL
SELECT id, number || ' ' || title_en, number || ' ' || title_fr, number || ' ' || title_ar
  FROM agenda_item WHERE id IN wanted
UNION ALL
SELECT id, title_en, title_fr, title_ar FROM parked_matter WHERE id IN wanted
UNION ALL
SELECT id, number || ' ' || title_en, number || ' ' || title_fr, number || ' ' || title_ar
  FROM agenda_template WHERE id IN wanted
UNION ALL
SELECT tenure.id, title_en, title_fr, title_ar
  FROM tenure JOIN office ON office.id = office_id WHERE tenure.id IN wanted
