-- Everything that can be found by its words: kind, key, house number or code, title, the rest.
-- Titles of catalogue records come as "en␟fr␟ar" (unit separator) so that the caller shows its own language.
SELECT 'person', id, '', name, name_ar FROM person
UNION ALL
SELECT 'office', id, code, title_en || char(31) || title_fr || char(31) || title_ar, '' FROM office WHERE retired_on IS NULL
UNION ALL
SELECT 'element', id, code, name_en || char(31) || name_fr || char(31) || name_ar,
  purpose_en || ' ' || purpose_fr || ' ' || purpose_ar || ' '
    || coalesce((SELECT group_concat(text_en || ' ' || text_fr || ' ' || text_ar, ' ') FROM element_question
                 WHERE element_id = element.id), '')
FROM element
UNION ALL
SELECT 'kpi', id, code, name_en || char(31) || name_fr || char(31) || name_ar,
  short_en || ' ' || short_fr || ' ' || short_ar || ' ' || definition_en || ' ' || definition_fr || ' ' || definition_ar
    || ' ' || source_en || ' ' || source_fr || ' ' || source_ar || ' ' || method_en || ' ' || method_fr || ' ' || method_ar
    || ' ' || limitations_en || ' ' || limitations_fr || ' ' || limitations_ar
    || ' ' || decision_use_en || ' ' || decision_use_fr || ' ' || decision_use_ar || ' ' || consulted
FROM kpi
-- What was said of a month, of limits and of signals is read on the KPI's page.
UNION ALL
SELECT 'kpi', kpi.id, kpi.code || ' ' || kpi_value.month,
  CASE WHEN kpi_value.reason <> '' THEN kpi_value.reason ELSE kpi_value.remark END, kpi_value.remark
FROM kpi_value JOIN kpi ON kpi.id = kpi_value.kpi_id
WHERE kpi_value.reason <> '' OR kpi_value.remark <> ''
UNION ALL
SELECT 'kpi', kpi.id, kpi.code || ' ' || kpi_break.month, kpi_break.text, ''
FROM kpi_break JOIN kpi ON kpi.id = kpi_break.kpi_id
UNION ALL
SELECT 'kpi', kpi.id, kpi.code || ' ' || kpi_phase.first_month, kpi_phase.reason, ''
FROM kpi_phase JOIN kpi ON kpi.id = kpi_phase.kpi_id
UNION ALL
SELECT 'kpi', kpi.id, kpi.code || ' ' || kpi_exclusion.month, kpi_exclusion.reason, ''
FROM kpi_exclusion JOIN kpi ON kpi.id = kpi_exclusion.kpi_id
UNION ALL
SELECT 'kpi', kpi.id, kpi.code || ' ' || kpi_phase_refusal.first_month, kpi_phase_refusal.reason, ''
FROM kpi_phase_refusal JOIN kpi ON kpi.id = kpi_phase_refusal.kpi_id
UNION ALL
SELECT 'kpi', kpi.id,
  kpi.code || ' ' || printf('%s/%04d/%02d', committee.short_name, meeting.year, meeting.number),
  signal_disposition.text, ''
FROM signal_disposition
JOIN kpi ON kpi.id = signal_disposition.kpi_id
JOIN meeting ON meeting.id = signal_disposition.meeting_id, committee
WHERE signal_disposition.text <> ''
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
-- What else was typed in a meeting is read with it.
UNION ALL
SELECT 'meeting', meeting.id, printf('%s/%04d/%02d', committee.short_name, meeting.year, meeting.number),
  agenda_item.title_en || char(31) || agenda_item.title_fr || char(31) || agenda_item.title_ar, ''
FROM agenda_item JOIN meeting ON meeting.id = agenda_item.meeting_id, committee
WHERE agenda_item.kind = 'other'
UNION ALL
SELECT 'meeting', meeting.id, printf('%s/%04d/%02d', committee.short_name, meeting.year, meeting.number),
  conflict.text, ''
FROM conflict JOIN meeting ON meeting.id = conflict.meeting_id, committee
UNION ALL
SELECT 'meeting', meeting.id, printf('%s/%04d/%02d', committee.short_name, meeting.year, meeting.number),
  trim(guest_name || ' ' || substitute_name), guest_title || ' ' || remark
FROM attendance JOIN meeting ON meeting.id = attendance.meeting_id, committee
WHERE guest_name <> '' OR substitute_name <> ''
UNION ALL
SELECT 'meeting', meeting.id,
  printf('%s/%04d/%02d-COR%d', committee.short_name, meeting.year, meeting.number, corrigendum.number),
  corrigendum.new_text, corrigendum.old_text
FROM corrigendum JOIN meeting ON meeting.id = corrigendum.meeting_id, committee
