-- How many records would lose their meeting if ?1 were taken away.
SELECT (SELECT count(*) FROM element_rating WHERE meeting_id = ?1)
  + (SELECT count(*) FROM decision WHERE meeting_id = ?1)
  + (SELECT count(*) FROM note WHERE meeting_id = ?1)
  + (SELECT count(*) FROM problem WHERE meeting_id = ?1)
  + (SELECT count(*) FROM correction WHERE meeting_id = ?1)
  + (SELECT count(*) FROM correction_update WHERE meeting_id = ?1)
  + (SELECT count(*) FROM conflict WHERE meeting_id = ?1)
