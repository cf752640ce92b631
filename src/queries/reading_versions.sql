-- Every version of month ?2 of KPI ?1, the first report first.
SELECT
  this.kpi_id,
  this.month,
  this.version,
  this.numerator,
  this.denominator,
  this.value,
  this.p90,
  this.provisional,
  this.reason,
  this.remark,
  this.recorded_at,
  this.recorded_by,
  coalesce(nullif(this.source, ''), import_batch.file_name),
  EXISTS (
    SELECT 1 FROM kpi_value AS earlier
    WHERE earlier.kpi_id = this.kpi_id AND earlier.month = this.month
      AND earlier.version < this.version AND earlier.value IS NOT NULL AND earlier.value IS NOT this.value)
FROM kpi_value AS this
LEFT JOIN import_batch ON import_batch.id = this.batch_id
WHERE this.kpi_id = ?1 AND this.month = ?2
ORDER BY this.version
