-- Everything that can be found by its words: kind, key, house number or code, title, the rest.
-- Titles of catalogue records come as "en␟fr␟ar" (unit separator) so that the caller shows its own language.
SELECT 'person', id, '', name, name_ar FROM person
UNION ALL
SELECT 'office', id, code, title_en || char(31) || title_fr || char(31) || title_ar, '' FROM office WHERE retired_on IS NULL
UNION ALL
SELECT 'element', id, code, name_en || char(31) || name_fr || char(31) || name_ar,
  purpose_en || ' ' || purpose_fr || ' ' || purpose_ar FROM element
UNION ALL
SELECT 'kpi', id, code, name_en || char(31) || name_fr || char(31) || name_ar,
  short_en || ' ' || short_fr || ' ' || short_ar || ' ' || definition_en || ' ' || definition_fr || ' ' || definition_ar
FROM kpi
UNION ALL
SELECT 'problem', id, printf('P-%03d', number), title, description || ' ' || evidence || ' ' || cause FROM problem
UNION ALL
SELECT 'correction', correction.id, printf('C-%03d', correction.number), correction.title,
  correction.text || ' ' || correction.next_step || ' ' || correction.verdict_text || ' '
    || coalesce((SELECT group_concat(text, ' ') FROM correction_update WHERE correction_id = correction.id), '')
FROM correction
UNION ALL
SELECT 'decision', decision.id,
  printf('%s/%04d/%02d-D%d', committee.short_name, meeting.year, meeting.number, decision.number),
  decision.text, decision.dissent
FROM decision JOIN meeting ON meeting.id = decision.meeting_id, committee
UNION ALL
SELECT 'note', note.meeting_id, printf('%s/%04d/%02d', committee.short_name, meeting.year, meeting.number), note.text, ''
FROM note JOIN meeting ON meeting.id = note.meeting_id, committee
UNION ALL
SELECT 'rating', element_rating.element_id,
  element.code || ' ' || printf('%s/%04d/%02d', committee.short_name, meeting.year, meeting.number),
  element_rating.reason, element_rating.dissent
FROM element_rating
JOIN element ON element.id = element_rating.element_id
JOIN meeting ON meeting.id = element_rating.meeting_id, committee
WHERE element_rating.reason <> ''
UNION ALL
SELECT 'meeting', meeting.id, printf('%s/%04d/%02d', committee.short_name, meeting.year, meeting.number),
  meeting.date || ' ' || meeting.place, meeting.balance_statement
FROM meeting, committee
