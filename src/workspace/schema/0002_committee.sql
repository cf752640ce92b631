-- The committee's world. Every table: `id TEXT PRIMARY KEY` (UUID version 7) and STRICT.
-- Dates are `YYYY-MM-DD`, months `YYYY-MM`, moments `YYYY-MM-DDTHH:MM:SS` (local), times `HH:MM`.
-- Names exist in English, French and Arabic; an empty one falls back to another language.

-- One row: the committee, its rules of procedure (as data) and its letterhead.
CREATE TABLE committee (
  id TEXT PRIMARY KEY NOT NULL,
  brand TEXT NOT NULL,
  organisation_en TEXT NOT NULL, organisation_fr TEXT NOT NULL, organisation_ar TEXT NOT NULL,
  name_en TEXT NOT NULL, name_fr TEXT NOT NULL, name_ar TEXT NOT NULL,
  short_name TEXT NOT NULL CHECK (short_name <> ''),
  founding_act TEXT NOT NULL DEFAULT '',
  reports_to TEXT NOT NULL DEFAULT '',
  place TEXT NOT NULL DEFAULT '',
  language TEXT NOT NULL CHECK (language IN ('en', 'fr', 'ar')),
  currency TEXT NOT NULL DEFAULT '',
  quorum_rule TEXT NOT NULL CHECK (json_valid(quorum_rule)),
  majority_rule TEXT NOT NULL CHECK (json_valid(majority_rule)),
  meeting_schedule TEXT NOT NULL CHECK (json_valid(meeting_schedule)),
  -- The demo's "today"; empty in a real workspace, which follows the clock.
  fixed_today TEXT
) STRICT;

-- Departments and border offices.
CREATE TABLE unit (
  id TEXT PRIMARY KEY NOT NULL,
  code TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL CHECK (kind IN ('department', 'office')),
  name_en TEXT NOT NULL, name_fr TEXT NOT NULL, name_ar TEXT NOT NULL,
  position INTEGER NOT NULL,
  retired_on TEXT
) STRICT;

-- A post in the administration; it may hold a seat on the committee. Persons come and go.
CREATE TABLE office (
  id TEXT PRIMARY KEY NOT NULL,
  code TEXT NOT NULL UNIQUE,
  title_en TEXT NOT NULL, title_fr TEXT NOT NULL, title_ar TEXT NOT NULL,
  unit_id TEXT REFERENCES unit (id),
  role TEXT NOT NULL CHECK (role IN ('chair', 'vice_chair', 'member', 'secretary', 'observer', 'none')),
  voting INTEGER NOT NULL CHECK (voting IN (0, 1)),
  position INTEGER NOT NULL,
  retired_on TEXT
) STRICT;

CREATE TABLE person (
  id TEXT PRIMARY KEY NOT NULL,
  name TEXT NOT NULL CHECK (name <> ''),
  name_ar TEXT NOT NULL DEFAULT '',
  retired_on TEXT
) STRICT;

-- Who held an office, from when to when: old minutes keep the title held that day.
CREATE TABLE tenure (
  id TEXT PRIMARY KEY NOT NULL,
  office_id TEXT NOT NULL REFERENCES office (id),
  person_id TEXT NOT NULL REFERENCES person (id),
  from_date TEXT NOT NULL,
  to_date TEXT CHECK (to_date IS NULL OR to_date >= from_date)
) STRICT;
CREATE INDEX tenure_office ON tenure (office_id);

CREATE TABLE element (
  id TEXT PRIMARY KEY NOT NULL,
  code TEXT NOT NULL UNIQUE,
  element_group TEXT NOT NULL CHECK (element_group IN ('F', 'P', 'T')),
  name_en TEXT NOT NULL, name_fr TEXT NOT NULL, name_ar TEXT NOT NULL,
  short_en TEXT NOT NULL, short_fr TEXT NOT NULL, short_ar TEXT NOT NULL,
  purpose_en TEXT NOT NULL, purpose_fr TEXT NOT NULL, purpose_ar TEXT NOT NULL,
  iso31000 TEXT NOT NULL DEFAULT '', comcec TEXT NOT NULL DEFAULT '', safe_pillar TEXT NOT NULL DEFAULT '',
  always_assessed INTEGER NOT NULL CHECK (always_assessed IN (0, 1)),
  position INTEGER NOT NULL,
  retired_on TEXT
) STRICT;

CREATE TABLE element_question (
  id TEXT PRIMARY KEY NOT NULL,
  element_id TEXT NOT NULL REFERENCES element (id),
  position INTEGER NOT NULL,
  text_en TEXT NOT NULL, text_fr TEXT NOT NULL, text_ar TEXT NOT NULL
) STRICT;
CREATE INDEX element_question_element ON element_question (element_id);

-- The words of the rating and maturity scales.
CREATE TABLE scale_level (
  id TEXT PRIMARY KEY NOT NULL,
  scale TEXT NOT NULL CHECK (scale IN ('effectiveness', 'maturity')),
  level INTEGER NOT NULL CHECK (level BETWEEN 0 AND 5),
  name_en TEXT NOT NULL, name_fr TEXT NOT NULL, name_ar TEXT NOT NULL,
  descriptor_en TEXT NOT NULL, descriptor_fr TEXT NOT NULL, descriptor_ar TEXT NOT NULL,
  UNIQUE (scale, level)
) STRICT;

CREATE TABLE kpa (
  id TEXT PRIMARY KEY NOT NULL,
  code TEXT NOT NULL UNIQUE,
  name_en TEXT NOT NULL, name_fr TEXT NOT NULL, name_ar TEXT NOT NULL,
  position INTEGER NOT NULL,
  retired_on TEXT
) STRICT;

-- Vision, goals and objectives: what a KPI serves.
CREATE TABLE strategy_node (
  id TEXT PRIMARY KEY NOT NULL,
  parent_id TEXT REFERENCES strategy_node (id),
  kind TEXT NOT NULL CHECK (kind IN ('vision', 'goal', 'objective')),
  code TEXT NOT NULL,
  text_en TEXT NOT NULL, text_fr TEXT NOT NULL, text_ar TEXT NOT NULL,
  position INTEGER NOT NULL
) STRICT;

CREATE TABLE kpi (
  id TEXT PRIMARY KEY NOT NULL,
  code TEXT NOT NULL UNIQUE,
  kpa_id TEXT NOT NULL REFERENCES kpa (id),
  objective_id TEXT REFERENCES strategy_node (id),
  side TEXT NOT NULL CHECK (side IN ('F', 'C', 'R', 'G')),
  name_en TEXT NOT NULL, name_fr TEXT NOT NULL, name_ar TEXT NOT NULL,
  short_en TEXT NOT NULL, short_fr TEXT NOT NULL, short_ar TEXT NOT NULL,
  definition_en TEXT NOT NULL, definition_fr TEXT NOT NULL, definition_ar TEXT NOT NULL,
  numerator_en TEXT NOT NULL, numerator_fr TEXT NOT NULL, numerator_ar TEXT NOT NULL,
  denominator_en TEXT NOT NULL, denominator_fr TEXT NOT NULL, denominator_ar TEXT NOT NULL,
  source_en TEXT NOT NULL, source_fr TEXT NOT NULL, source_ar TEXT NOT NULL,
  limitations_en TEXT NOT NULL, limitations_fr TEXT NOT NULL, limitations_ar TEXT NOT NULL,
  gaming_en TEXT NOT NULL, gaming_fr TEXT NOT NULL, gaming_ar TEXT NOT NULL,
  decision_use_en TEXT NOT NULL, decision_use_fr TEXT NOT NULL, decision_use_ar TEXT NOT NULL,
  unit TEXT NOT NULL CHECK (unit IN ('percent', 'hours', 'per_thousand', 'ratio', 'currency', 'officer_hours', 'count')),
  measure TEXT NOT NULL CHECK (measure IN ('ratio', 'duration', 'number')),
  -- value = factor × numerator ÷ denominator, for measure = 'ratio'.
  factor REAL NOT NULL CHECK (factor > 0),
  decimals INTEGER NOT NULL CHECK (decimals BETWEEN 0 AND 6),
  direction TEXT NOT NULL CHECK (direction IN ('higher', 'lower', 'band', 'neither')),
  band_low REAL, band_high REAL,
  frequency TEXT NOT NULL CHECK (frequency IN ('monthly', 'quarterly')),
  audience TEXT NOT NULL CHECK (audience IN ('top', 'middle', 'first_line')),
  quality_grade TEXT NOT NULL CHECK (quality_grade IN ('A', 'B', 'C', 'D')),
  wco_dimension TEXT NOT NULL DEFAULT '',
  owner_office_id TEXT REFERENCES office (id),
  baseline REAL, baseline_from TEXT, baseline_to TEXT,
  protected INTEGER NOT NULL CHECK (protected IN (0, 1)),
  position INTEGER NOT NULL,
  retired_on TEXT,
  CHECK (direction <> 'band' OR (band_low IS NOT NULL AND band_high IS NOT NULL AND band_low < band_high))
) STRICT;

-- A target in force from a month on; a later row replaces it from its own month.
CREATE TABLE kpi_target (
  id TEXT PRIMARY KEY NOT NULL,
  kpi_id TEXT NOT NULL REFERENCES kpi (id),
  from_month TEXT NOT NULL,
  value REAL NOT NULL,
  -- The month by which the value is wanted, if one was agreed.
  due_month TEXT,
  UNIQUE (kpi_id, from_month)
) STRICT;

CREATE TABLE kpi_element (
  id TEXT PRIMARY KEY NOT NULL,
  kpi_id TEXT NOT NULL REFERENCES kpi (id),
  element_id TEXT NOT NULL REFERENCES element (id),
  UNIQUE (kpi_id, element_id)
) STRICT;

-- The KPI to look at when `kpi_id` improves (anti-gaming pairs).
CREATE TABLE kpi_guard (
  id TEXT PRIMARY KEY NOT NULL,
  kpi_id TEXT NOT NULL REFERENCES kpi (id),
  guard_id TEXT NOT NULL REFERENCES kpi (id),
  UNIQUE (kpi_id, guard_id)
) STRICT;

-- From this month on the KPI measures something else: the line is broken here.
CREATE TABLE kpi_break (
  id TEXT PRIMARY KEY NOT NULL,
  kpi_id TEXT NOT NULL REFERENCES kpi (id),
  month TEXT NOT NULL,
  text TEXT NOT NULL,
  UNIQUE (kpi_id, month)
) STRICT;

-- Something that happened outside the committee and shows in the figures.
CREATE TABLE outside_event (
  id TEXT PRIMARY KEY NOT NULL,
  date TEXT NOT NULL,
  text TEXT NOT NULL,
  -- NULL: drawn on every chart.
  kpi_id TEXT REFERENCES kpi (id)
) STRICT;

CREATE TABLE import_batch (
  id TEXT PRIMARY KEY NOT NULL,
  file_name TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  value_count INTEGER NOT NULL,
  imported_at TEXT NOT NULL,
  imported_by TEXT NOT NULL
) STRICT;

-- Every version of every monthly value. Version 1 is the first report; a correction adds a version
-- and a reason, and never changes an earlier row: closed meetings print what was known that day.
CREATE TABLE kpi_value (
  id TEXT PRIMARY KEY NOT NULL,
  kpi_id TEXT NOT NULL REFERENCES kpi (id),
  month TEXT NOT NULL,
  version INTEGER NOT NULL CHECK (version >= 1),
  numerator REAL, denominator REAL CHECK (denominator IS NULL OR denominator > 0),
  -- NULL: declared missing.
  value REAL,
  p90 REAL,
  provisional INTEGER NOT NULL DEFAULT 0 CHECK (provisional IN (0, 1)),
  -- Why this version replaced the one before, or why the value is missing.
  reason TEXT NOT NULL DEFAULT '',
  -- The question asked about an unusual value, and the answer.
  remark TEXT NOT NULL DEFAULT '',
  source TEXT NOT NULL DEFAULT '',
  batch_id TEXT REFERENCES import_batch (id),
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  UNIQUE (kpi_id, month, version)
) STRICT;

CREATE TABLE agenda_template (
  id TEXT PRIMARY KEY NOT NULL,
  meeting_kind TEXT NOT NULL CHECK (meeting_kind IN ('monthly', 'extraordinary', 'first')),
  position INTEGER NOT NULL,
  number TEXT NOT NULL,
  kind TEXT NOT NULL,
  title_en TEXT NOT NULL, title_fr TEXT NOT NULL, title_ar TEXT NOT NULL,
  minutes INTEGER NOT NULL CHECK (minutes >= 0)
) STRICT;

CREATE TABLE meeting (
  id TEXT PRIMARY KEY NOT NULL,
  year INTEGER NOT NULL,
  number INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('monthly', 'extraordinary')),
  review_month TEXT NOT NULL,
  date TEXT NOT NULL,
  start_time TEXT NOT NULL,
  place TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('planned', 'in_session', 'closed', 'approved')),
  opened_at TEXT, closed_at TEXT,
  next_date TEXT,
  -- 1: kept from the committee's earlier records; closing checks did not apply.
  imported INTEGER NOT NULL DEFAULT 0 CHECK (imported IN (0, 1)),
  no_conflicts INTEGER NOT NULL DEFAULT 0 CHECK (no_conflicts IN (0, 1)),
  balance_statement TEXT NOT NULL DEFAULT '',
  -- The meeting that approved these minutes, and whether with corrections.
  approved_by_meeting_id TEXT REFERENCES meeting (id),
  approved_as TEXT CHECK (approved_as IN ('as_is', 'as_corrected')),
  -- Quorum as it stood at closing.
  quorum_held INTEGER CHECK (quorum_held IN (0, 1)),
  UNIQUE (year, number)
) STRICT;

CREATE TABLE agenda_item (
  id TEXT PRIMARY KEY NOT NULL,
  meeting_id TEXT NOT NULL REFERENCES meeting (id),
  position INTEGER NOT NULL,
  number TEXT NOT NULL,
  kind TEXT NOT NULL,
  title_en TEXT NOT NULL, title_fr TEXT NOT NULL, title_ar TEXT NOT NULL,
  minutes INTEGER NOT NULL,
  presenter_office_id TEXT REFERENCES office (id),
  done INTEGER NOT NULL DEFAULT 0 CHECK (done IN (0, 1))
) STRICT;
CREATE INDEX agenda_item_meeting ON agenda_item (meeting_id);

-- One row per seat (or guest) and meeting.
CREATE TABLE attendance (
  id TEXT PRIMARY KEY NOT NULL,
  meeting_id TEXT NOT NULL REFERENCES meeting (id),
  office_id TEXT REFERENCES office (id),
  person_id TEXT REFERENCES person (id),
  guest_name TEXT NOT NULL DEFAULT '',
  guest_title TEXT NOT NULL DEFAULT '',
  -- As the office had them that day: a seat that rotates away keeps its vote in the old minutes.
  role TEXT NOT NULL CHECK (role IN ('chair', 'vice_chair', 'member', 'secretary', 'observer', 'none')),
  voting INTEGER NOT NULL CHECK (voting IN (0, 1)),
  status TEXT NOT NULL CHECK (status IN ('expected', 'present', 'excused', 'absent', 'substituted')),
  substitute_name TEXT NOT NULL DEFAULT '',
  remark TEXT NOT NULL DEFAULT '',
  position INTEGER NOT NULL,
  CHECK (office_id IS NOT NULL OR guest_name <> ''),
  CHECK (status <> 'substituted' OR substitute_name <> '')
) STRICT;
CREATE INDEX attendance_meeting ON attendance (meeting_id);

-- When someone was in the room. No row for a present seat: from opening to closing.
CREATE TABLE presence (
  id TEXT PRIMARY KEY NOT NULL,
  attendance_id TEXT NOT NULL REFERENCES attendance (id),
  arrived TEXT, left_at TEXT
) STRICT;
CREATE INDEX presence_attendance ON presence (attendance_id);

CREATE TABLE conflict (
  id TEXT PRIMARY KEY NOT NULL,
  meeting_id TEXT NOT NULL REFERENCES meeting (id),
  attendance_id TEXT NOT NULL REFERENCES attendance (id),
  agenda_item_id TEXT REFERENCES agenda_item (id),
  element_id TEXT REFERENCES element (id),
  text TEXT NOT NULL,
  action TEXT NOT NULL CHECK (action IN ('stays', 'silent', 'leaves'))
) STRICT;

CREATE TABLE element_rating (
  id TEXT PRIMARY KEY NOT NULL,
  meeting_id TEXT NOT NULL REFERENCES meeting (id),
  element_id TEXT NOT NULL REFERENCES element (id),
  state TEXT NOT NULL CHECK (state IN ('rated', 'confirmed', 'not_assessed', 'not_applicable')),
  rating INTEGER CHECK (rating BETWEEN 1 AND 5),
  reason TEXT NOT NULL DEFAULT '',
  manner TEXT CHECK (manner IN ('consensus', 'vote', 'ruling')),
  votes_for INTEGER, votes_against INTEGER, abstained INTEGER,
  dissent TEXT NOT NULL DEFAULT '',
  en_bloc INTEGER NOT NULL DEFAULT 0 CHECK (en_bloc IN (0, 1)),
  UNIQUE (meeting_id, element_id),
  CHECK ((state IN ('rated', 'confirmed')) = (rating IS NOT NULL))
) STRICT;
CREATE INDEX element_rating_element ON element_rating (element_id);

CREATE TABLE problem (
  id TEXT PRIMARY KEY NOT NULL,
  number INTEGER NOT NULL UNIQUE,
  title TEXT NOT NULL CHECK (title <> ''),
  description TEXT NOT NULL DEFAULT '',
  evidence TEXT NOT NULL DEFAULT '',
  cause TEXT NOT NULL DEFAULT '',
  severity TEXT NOT NULL CHECK (severity IN ('low', 'moderate', 'high', 'critical')),
  status TEXT NOT NULL CHECK (status IN ('open', 'treated', 'closed', 'withdrawn')),
  meeting_id TEXT REFERENCES meeting (id),
  raised_on TEXT NOT NULL,
  owner_office_id TEXT REFERENCES office (id),
  recurs_from_id TEXT REFERENCES problem (id),
  closed_meeting_id TEXT REFERENCES meeting (id)
) STRICT;

CREATE TABLE problem_element (
  id TEXT PRIMARY KEY NOT NULL,
  problem_id TEXT NOT NULL REFERENCES problem (id),
  element_id TEXT NOT NULL REFERENCES element (id),
  UNIQUE (problem_id, element_id)
) STRICT;

CREATE TABLE problem_kpi (
  id TEXT PRIMARY KEY NOT NULL,
  problem_id TEXT NOT NULL REFERENCES problem (id),
  kpi_id TEXT NOT NULL REFERENCES kpi (id),
  UNIQUE (problem_id, kpi_id)
) STRICT;

CREATE TABLE decision (
  id TEXT PRIMARY KEY NOT NULL,
  meeting_id TEXT NOT NULL REFERENCES meeting (id),
  number INTEGER NOT NULL,
  text TEXT NOT NULL CHECK (text <> ''),
  -- 'proposal': made without quorum, waiting for ratification.
  status TEXT NOT NULL CHECK (status IN ('adopted', 'rejected', 'proposal', 'withdrawn')),
  manner TEXT NOT NULL CHECK (manner IN ('consensus', 'vote', 'ruling')),
  votes_for INTEGER, votes_against INTEGER, abstained INTEGER,
  dissent TEXT NOT NULL DEFAULT '',
  -- Voting members in the room when it was taken.
  present INTEGER,
  agenda_item_id TEXT REFERENCES agenda_item (id),
  objective_id TEXT REFERENCES strategy_node (id),
  supersedes_id TEXT REFERENCES decision (id),
  ratifies_id TEXT REFERENCES decision (id),
  UNIQUE (meeting_id, number)
) STRICT;

CREATE TABLE correction (
  id TEXT PRIMARY KEY NOT NULL,
  number INTEGER NOT NULL UNIQUE,
  title TEXT NOT NULL CHECK (title <> ''),
  text TEXT NOT NULL DEFAULT '',
  problem_id TEXT REFERENCES problem (id),
  owner_office_id TEXT REFERENCES office (id),
  -- Where it was first proposed, and the decision that adopted it.
  meeting_id TEXT REFERENCES meeting (id),
  decision_id TEXT REFERENCES decision (id),
  -- Lateness is measured against the first due date; `due` is the one now in force.
  first_due TEXT, due TEXT,
  postponements INTEGER NOT NULL DEFAULT 0,
  effective TEXT,
  state TEXT NOT NULL CHECK (state IN ('proposed', 'decided', 'in_progress', 'implemented', 'observed', 'closed',
    'rejected', 'superseded', 'reversed', 'postponed')),
  percent INTEGER NOT NULL DEFAULT 0 CHECK (percent BETWEEN 0 AND 100),
  next_step TEXT NOT NULL DEFAULT '',
  verdict TEXT CHECK (verdict IN ('effective', 'no_effect', 'harmful', 'confounded', 'too_early')),
  verdict_text TEXT NOT NULL DEFAULT '',
  verdict_meeting_id TEXT REFERENCES meeting (id)
) STRICT;

-- What a correction should move, and what must not worsen meanwhile.
CREATE TABLE correction_kpi (
  id TEXT PRIMARY KEY NOT NULL,
  correction_id TEXT NOT NULL REFERENCES correction (id),
  kpi_id TEXT REFERENCES kpi (id),
  role TEXT NOT NULL CHECK (role IN ('moves', 'guard')),
  expected TEXT NOT NULL CHECK (expected IN ('up', 'down', 'known', 'not_worse', 'at_least', 'at_most')),
  bound REAL,
  -- A guard that is no KPI ("AEO violations").
  text TEXT NOT NULL DEFAULT '',
  position INTEGER NOT NULL,
  CHECK (kpi_id IS NOT NULL OR text <> ''),
  CHECK ((expected IN ('at_least', 'at_most')) = (bound IS NOT NULL))
) STRICT;
CREATE INDEX correction_kpi_correction ON correction_kpi (correction_id);

CREATE TABLE correction_element (
  id TEXT PRIMARY KEY NOT NULL,
  correction_id TEXT NOT NULL REFERENCES correction (id),
  element_id TEXT NOT NULL REFERENCES element (id),
  UNIQUE (correction_id, element_id)
) STRICT;

-- Follow-up, in the order in which it was reported.
CREATE TABLE correction_update (
  id TEXT PRIMARY KEY NOT NULL,
  correction_id TEXT NOT NULL REFERENCES correction (id),
  meeting_id TEXT REFERENCES meeting (id),
  date TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('proposed', 'decided', 'progress', 'postponed', 'new_date_refused', 'implemented',
    'verdict', 'reversed', 'superseded', 'rejected', 'closed')),
  percent INTEGER CHECK (percent BETWEEN 0 AND 100),
  text TEXT NOT NULL DEFAULT '',
  old_due TEXT, new_due TEXT,
  by_person TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX correction_update_correction ON correction_update (correction_id);

-- What was said or recommended, under an agenda item, an element or a KPI.
CREATE TABLE note (
  id TEXT PRIMARY KEY NOT NULL,
  meeting_id TEXT NOT NULL REFERENCES meeting (id),
  kind TEXT NOT NULL CHECK (kind IN ('note', 'recommendation', 'data_gap')),
  -- Recommendations are numbered within their meeting.
  number INTEGER,
  agenda_item_id TEXT REFERENCES agenda_item (id),
  element_id TEXT REFERENCES element (id),
  kpi_id TEXT REFERENCES kpi (id),
  text TEXT NOT NULL CHECK (text <> ''),
  position INTEGER NOT NULL,
  UNIQUE (meeting_id, kind, number),
  CHECK ((kind = 'recommendation') = (number IS NOT NULL))
) STRICT;
CREATE INDEX note_meeting ON note (meeting_id);

-- A numbered correction of approved minutes, adopted by a later meeting.
CREATE TABLE corrigendum (
  id TEXT PRIMARY KEY NOT NULL,
  meeting_id TEXT NOT NULL REFERENCES meeting (id),
  number INTEGER NOT NULL,
  adopted_meeting_id TEXT NOT NULL REFERENCES meeting (id),
  old_text TEXT NOT NULL,
  new_text TEXT NOT NULL CHECK (new_text <> ''),
  UNIQUE (meeting_id, number)
) STRICT;
