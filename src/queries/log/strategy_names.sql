-- What the records of action plans with the keys in the JSON array ?1 are called, in three languages. Beside
-- names.sql, which is as long as one statement may be.
WITH wanted (id) AS (SELECT value FROM json_each(?1))
SELECT id, title_en, title_fr, title_ar FROM action_plan WHERE id IN wanted
UNION ALL
SELECT id, printf('A-%03d', number), printf('A-%03d', number), printf('A-%03d', number)
  FROM plan_action WHERE id IN wanted
