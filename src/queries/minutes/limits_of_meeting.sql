-- What a meeting did about the process limits of the KPIs: by its decisions, and by refusing a proposal.
SELECT 'set', kpi_phase.id, kpi.code, kpi.name_en, kpi.name_fr, kpi.name_ar, kpi_phase.first_month,
  kpi_phase.baseline_last, kpi_phase.reason, decision.number, kpi.position AS place
FROM kpi_phase
JOIN kpi ON kpi.id = kpi_phase.kpi_id
JOIN decision ON decision.id = kpi_phase.decision_id
WHERE decision.meeting_id = ?1
UNION ALL
SELECT 'left_out', kpi_exclusion.id, kpi.code, kpi.name_en, kpi.name_fr, kpi.name_ar, kpi_exclusion.month,
  NULL, kpi_exclusion.reason, decision.number, kpi.position
FROM kpi_exclusion
JOIN kpi ON kpi.id = kpi_exclusion.kpi_id
JOIN decision ON decision.id = kpi_exclusion.decision_id
WHERE decision.meeting_id = ?1
UNION ALL
SELECT 'refused', kpi_phase_refusal.id, kpi.code, kpi.name_en, kpi.name_fr, kpi.name_ar,
  kpi_phase_refusal.first_month, NULL, kpi_phase_refusal.reason, NULL, kpi.position
FROM kpi_phase_refusal
JOIN kpi ON kpi.id = kpi_phase_refusal.kpi_id
WHERE kpi_phase_refusal.meeting_id = ?1
ORDER BY place, 7
