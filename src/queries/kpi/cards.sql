-- The card of KPI ?1 (NULL: of every KPI), in catalogue order.
SELECT
  kpi.*,
  kpa.name_en AS kpa_en, kpa.name_fr AS kpa_fr, kpa.name_ar AS kpa_ar,
  coalesce(office.title_en, '') AS owner_en,
  coalesce(office.title_fr, '') AS owner_fr,
  coalesce(office.title_ar, '') AS owner_ar,
  coalesce(objective.code, '') AS objective_code,
  coalesce(objective.text_en, '') AS objective_en,
  coalesce(objective.text_fr, '') AS objective_fr,
  coalesce(objective.text_ar, '') AS objective_ar
FROM kpi
JOIN kpa ON kpa.id = kpi.kpa_id
LEFT JOIN office ON office.id = kpi.owner_office_id
LEFT JOIN strategy_node AS objective ON objective.id = kpi.objective_id
WHERE ?1 IS NULL OR kpi.id = ?1
ORDER BY kpi.position, kpi.code
