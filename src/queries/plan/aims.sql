-- The KPIs of every row: starting value, desirable value, and the latest value in force.
WITH latest (kpi_id, month, value) AS (
  SELECT this.kpi_id, max(this.month), this.value
  FROM kpi_value AS this
  WHERE this.value IS NOT NULL
    AND NOT EXISTS (
      SELECT 1 FROM kpi_value AS later
      WHERE later.kpi_id = this.kpi_id AND later.month = this.month AND later.version > this.version)
  GROUP BY this.kpi_id)
SELECT plan_action_kpi.action_id, kpi.id, kpi.code, kpi.short_en, kpi.short_fr, kpi.short_ar,
  kpa.name_en, kpa.name_fr, kpa.name_ar, kpi.unit, kpi.decimals,
  plan_action_kpi.baseline, plan_action_kpi.desired, latest.month, latest.value
FROM plan_action_kpi
JOIN kpi ON kpi.id = plan_action_kpi.kpi_id
JOIN kpa ON kpa.id = kpi.kpa_id
LEFT JOIN latest ON latest.kpi_id = kpi.id
ORDER BY kpi.position
