-- Reading KPIs: process limits and their phases, signals and what was done about them, versions of the
-- card, values by office and channel, department slips, and whether a correction worked.
-- Conventions as in 0002.

-- Which set of detection rules the committee reads its charts with.
ALTER TABLE committee ADD COLUMN signal_rules TEXT NOT NULL DEFAULT 'wheeler' CHECK (signal_rules IN ('wheeler', 'nhs'));

ALTER TABLE kpi ADD COLUMN method_en TEXT NOT NULL DEFAULT '';
ALTER TABLE kpi ADD COLUMN method_fr TEXT NOT NULL DEFAULT '';
ALTER TABLE kpi ADD COLUMN method_ar TEXT NOT NULL DEFAULT '';
-- Who was asked about the indicator before it was adopted.
ALTER TABLE kpi ADD COLUMN consulted TEXT NOT NULL DEFAULT '';
-- A performance indicator below a KPI.
ALTER TABLE kpi ADD COLUMN parent_id TEXT REFERENCES kpi (id);
-- Acceptable between the first two, tolerable with action between the outer two, unacceptable beyond;
-- an open end is NULL.
ALTER TABLE kpi ADD COLUMN acceptable_low REAL;
ALTER TABLE kpi ADD COLUMN acceptable_high REAL;
ALTER TABLE kpi ADD COLUMN tolerable_low REAL;
ALTER TABLE kpi ADD COLUMN tolerable_high REAL;

-- The card as it stood before the KPI began to measure something else.
CREATE TABLE kpi_version (
  id TEXT PRIMARY KEY NOT NULL,
  kpi_id TEXT NOT NULL REFERENCES kpi (id),
  number INTEGER NOT NULL CHECK (number >= 1),
  -- The first month whose values follow the next card.
  until_month TEXT NOT NULL,
  card TEXT NOT NULL CHECK (json_valid(card)),
  reason TEXT NOT NULL DEFAULT '',
  decision_id TEXT REFERENCES decision (id),
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  UNIQUE (kpi_id, number)
) STRICT;

-- A phase begins at `first_month` and lasts until the next one of its KPI; the values from
-- `first_month` to `baseline_last` make its limits.
CREATE TABLE kpi_phase (
  id TEXT PRIMARY KEY NOT NULL,
  kpi_id TEXT NOT NULL REFERENCES kpi (id),
  first_month TEXT NOT NULL,
  baseline_last TEXT NOT NULL CHECK (baseline_last >= first_month),
  scaling TEXT NOT NULL DEFAULT 'mean_range' CHECK (scaling IN ('mean_range', 'median_range')),
  reason TEXT NOT NULL CHECK (reason <> ''),
  decision_id TEXT REFERENCES decision (id),
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  UNIQUE (kpi_id, first_month)
) STRICT;

-- A month with a known special cause: drawn, but no part of limits, ranges or signals.
CREATE TABLE kpi_exclusion (
  id TEXT PRIMARY KEY NOT NULL,
  kpi_id TEXT NOT NULL REFERENCES kpi (id),
  month TEXT NOT NULL,
  reason TEXT NOT NULL CHECK (reason <> ''),
  decision_id TEXT REFERENCES decision (id),
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  UNIQUE (kpi_id, month)
) STRICT;

-- A new phase that was proposed and that the committee did not want: it is minuted as well.
CREATE TABLE kpi_phase_refusal (
  id TEXT PRIMARY KEY NOT NULL,
  kpi_id TEXT NOT NULL REFERENCES kpi (id),
  meeting_id TEXT NOT NULL REFERENCES meeting (id),
  first_month TEXT NOT NULL,
  reason TEXT NOT NULL CHECK (reason <> ''),
  UNIQUE (kpi_id, meeting_id)
) STRICT;

-- What the meeting did about a signal of the month under review.
CREATE TABLE signal_disposition (
  id TEXT PRIMARY KEY NOT NULL,
  meeting_id TEXT NOT NULL REFERENCES meeting (id),
  kpi_id TEXT NOT NULL REFERENCES kpi (id),
  -- The rules that had fired when the meeting spoke about it; a later phase or revision hides them.
  rules TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(rules)),
  kind TEXT NOT NULL CHECK (kind IN ('explained', 'problem', 'watch', 'rebased')),
  text TEXT NOT NULL DEFAULT '',
  problem_id TEXT REFERENCES problem (id),
  watch_until TEXT,
  phase_id TEXT REFERENCES kpi_phase (id),
  UNIQUE (meeting_id, kpi_id),
  CHECK (kind <> 'explained' OR text <> ''),
  CHECK ((kind = 'problem') = (problem_id IS NOT NULL)),
  CHECK ((kind = 'watch') = (watch_until IS NOT NULL)),
  CHECK ((kind = 'rebased') = (phase_id IS NOT NULL))
) STRICT;

-- A month whose values are final: changing one afterwards needs a decision.
CREATE TABLE closed_month (
  id TEXT PRIMARY KEY NOT NULL,
  month TEXT NOT NULL UNIQUE,
  closed_at TEXT NOT NULL,
  closed_by TEXT NOT NULL
) STRICT;

ALTER TABLE kpi_value ADD COLUMN decision_id TEXT REFERENCES decision (id);

-- The parts that a KPI splits into: by office, or by channel (shares of a whole).
CREATE TABLE kpi_part (
  id TEXT PRIMARY KEY NOT NULL,
  kpi_id TEXT NOT NULL REFERENCES kpi (id),
  kind TEXT NOT NULL CHECK (kind IN ('office', 'channel')),
  code TEXT NOT NULL,
  unit_id TEXT REFERENCES unit (id),
  name_en TEXT NOT NULL, name_fr TEXT NOT NULL, name_ar TEXT NOT NULL,
  position INTEGER NOT NULL,
  retired_on TEXT,
  UNIQUE (kpi_id, kind, code),
  CHECK ((kind = 'office') = (unit_id IS NOT NULL))
) STRICT;

-- Every version of every monthly value of a part; as `kpi_value`.
CREATE TABLE kpi_part_value (
  id TEXT PRIMARY KEY NOT NULL,
  part_id TEXT NOT NULL REFERENCES kpi_part (id),
  month TEXT NOT NULL,
  version INTEGER NOT NULL CHECK (version >= 1),
  numerator REAL, denominator REAL CHECK (denominator IS NULL OR denominator > 0),
  value REAL,
  reason TEXT NOT NULL DEFAULT '',
  batch_id TEXT REFERENCES import_batch (id),
  decision_id TEXT REFERENCES decision (id),
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  UNIQUE (part_id, month, version)
) STRICT;

-- What a person decided about a layout when a file of it was imported: the next one is read the same way.
CREATE TABLE import_mapping (
  id TEXT PRIMARY KEY NOT NULL,
  -- SHA-256 of the heading's words; months count as one whatever they are.
  layout TEXT NOT NULL UNIQUE,
  file_name TEXT NOT NULL,
  mapping TEXT NOT NULL CHECK (json_valid(mapping)),
  used_at TEXT NOT NULL,
  used_by TEXT NOT NULL
) STRICT;

-- A sheet handed to a unit for one month, and its way back.
CREATE TABLE slip (
  id TEXT PRIMARY KEY NOT NULL,
  unit_id TEXT NOT NULL REFERENCES unit (id),
  month TEXT NOT NULL,
  due TEXT NOT NULL,
  issued_at TEXT NOT NULL,
  issued_by TEXT NOT NULL,
  -- SHA-256 of what nobody may change in the workbook.
  seal TEXT NOT NULL,
  returned_at TEXT,
  -- Who filled it in, as the slip says.
  returned_by TEXT NOT NULL DEFAULT '',
  file_name TEXT NOT NULL DEFAULT '',
  sha256 TEXT NOT NULL DEFAULT '',
  batch_id TEXT REFERENCES import_batch (id),
  UNIQUE (unit_id, month)
) STRICT;

-- The limits of a KPI as they stood when a correction took effect; later revisions do not move them.
CREATE TABLE correction_baseline (
  id TEXT PRIMARY KEY NOT NULL,
  correction_id TEXT NOT NULL REFERENCES correction (id),
  kpi_id TEXT NOT NULL REFERENCES kpi (id),
  first_month TEXT NOT NULL,
  last_month TEXT NOT NULL CHECK (last_month >= first_month),
  -- Usable values; below six there are no limits.
  count INTEGER NOT NULL CHECK (count >= 0),
  center REAL, average_range REAL, lower REAL, upper REAL, range_upper REAL,
  scaling TEXT NOT NULL DEFAULT 'mean_range' CHECK (scaling IN ('mean_range', 'median_range')),
  excluded TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(excluded)),
  frozen_at TEXT NOT NULL,
  UNIQUE (correction_id, kpi_id),
  CHECK ((count >= 6) = (lower IS NOT NULL))
) STRICT;

-- What the committee found about a correction, meeting by meeting; the latest stands.
CREATE TABLE correction_verdict (
  id TEXT PRIMARY KEY NOT NULL,
  correction_id TEXT NOT NULL REFERENCES correction (id),
  meeting_id TEXT REFERENCES meeting (id),
  verdict TEXT NOT NULL CHECK (verdict IN ('moved', 'no_signal', 'wrong_way', 'already_moving', 'side_effect',
    'confounded', 'too_early')),
  -- What the figures proposed at that moment.
  proposed TEXT,
  text TEXT NOT NULL DEFAULT '',
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  UNIQUE (correction_id, meeting_id)
) STRICT;

-- The verdicts given so far, in the words of above; `correction.verdict` stays the one that stands.
INSERT INTO correction_verdict (id, correction_id, meeting_id, verdict, text, recorded_at, recorded_by)
SELECT
  correction.id, correction.id, correction.verdict_meeting_id,
  CASE correction.verdict
    WHEN 'effective' THEN 'moved' WHEN 'no_effect' THEN 'no_signal' WHEN 'harmful' THEN 'side_effect'
    ELSE correction.verdict
  END,
  correction.verdict_text, coalesce(given.date, '1970-01-01') || 'T00:00:00', coalesce(given.by_person, '')
FROM correction
LEFT JOIN correction_update AS given ON given.id = (
  SELECT entry.id FROM correction_update AS entry
  WHERE entry.correction_id = correction.id AND entry.kind = 'verdict'
  ORDER BY entry.date DESC, entry.id DESC LIMIT 1)
WHERE correction.verdict IS NOT NULL;
ALTER TABLE correction DROP COLUMN verdict;
ALTER TABLE correction ADD COLUMN verdict TEXT CHECK (verdict IN ('moved', 'no_signal', 'wrong_way',
  'already_moving', 'side_effect', 'confounded', 'too_early'));
UPDATE correction SET verdict = (
  SELECT given.verdict FROM correction_verdict AS given WHERE given.correction_id = correction.id);
