-- Every row of every plan with its objective, its owner and the correction that carries it out.
SELECT plan_action.id, plan_action.plan_id, plan_action.number, plan_action.title, plan_action.text,
  strategy_node.id, strategy_node.code, strategy_node.text_en, strategy_node.text_fr, strategy_node.text_ar,
  office.id, office.title_en, office.title_fr, office.title_ar,
  correction.id, correction.number, correction.title,
  plan_action.from_date, plan_action.due, person_days, person_days_used, budget, budget_used, technical,
  technical_quantity, budget_year, budget_note, acceptance, review_interval, plan_action.percent, done_on, dropped_on
FROM plan_action
JOIN strategy_node ON strategy_node.id = plan_action.objective_id
JOIN office ON office.id = plan_action.owner_office_id
LEFT JOIN correction ON correction.id = plan_action.correction_id
ORDER BY plan_action.number
