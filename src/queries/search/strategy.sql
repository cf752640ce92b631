-- What of action plans can be found by its words; columns as in corpus.sql, which is as long as one statement
-- may be.
SELECT 'action', plan_action.id, printf('A-%03d', plan_action.number), plan_action.title,
  plan_action.text || ' ' || technical || ' ' || budget_note || ' ' || acceptance || ' '
    || coalesce((SELECT group_concat(title, ' ') FROM plan_milestone WHERE action_id = plan_action.id), '') || ' '
    || coalesce((SELECT group_concat(text, ' ') FROM plan_progress WHERE action_id = plan_action.id), '')
FROM plan_action
