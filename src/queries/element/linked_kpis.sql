-- The KPIs of element ?1 with the two latest months that have a value, and the target then in force.
WITH newest AS (
  SELECT kpi_value.kpi_id, month, value,
    row_number() OVER (PARTITION BY kpi_value.kpi_id ORDER BY month DESC) AS place
  FROM kpi_value
  JOIN kpi_element ON kpi_element.kpi_id = kpi_value.kpi_id AND kpi_element.element_id = ?1
  WHERE value IS NOT NULL
    AND version = (SELECT max(version) FROM kpi_value AS other
                   WHERE other.kpi_id = kpi_value.kpi_id AND other.month = kpi_value.month))
SELECT kpi.id, kpi.code, short_en, short_fr, short_ar, name_en, name_fr, name_ar, unit, decimals,
  direction, band_low, band_high, last.month, last.value, previous.value,
  (SELECT value FROM kpi_target
   WHERE kpi_target.kpi_id = kpi.id AND from_month <= coalesce(last.month, '9999-12')
   ORDER BY from_month DESC LIMIT 1)
FROM kpi_element
JOIN kpi ON kpi.id = kpi_element.kpi_id
LEFT JOIN newest AS last ON last.kpi_id = kpi.id AND last.place = 1
LEFT JOIN newest AS previous ON previous.kpi_id = kpi.id AND previous.place = 2
WHERE kpi_element.element_id = ?1 AND kpi.retired_on IS NULL
ORDER BY kpi.position
