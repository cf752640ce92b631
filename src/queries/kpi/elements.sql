-- Elements that KPI ?1 (NULL: every KPI) informs, in catalogue order.
SELECT kpi_element.kpi_id, element.id, element.code, element.short_en, element.short_fr, element.short_ar
FROM kpi_element
JOIN element ON element.id = kpi_element.element_id
WHERE ?1 IS NULL OR kpi_element.kpi_id = ?1
ORDER BY kpi_element.kpi_id, element.position
