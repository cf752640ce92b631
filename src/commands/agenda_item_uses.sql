-- How many records stand under agenda item ?1.
SELECT (SELECT count(*) FROM note WHERE agenda_item_id = ?1)
  + (SELECT count(*) FROM decision WHERE agenda_item_id = ?1)
  + (SELECT count(*) FROM conflict WHERE agenda_item_id = ?1)
