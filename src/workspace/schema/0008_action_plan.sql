-- Action plans: rows under the objectives of the strategy. Conventions as in 0002.

CREATE TABLE action_plan (
  id TEXT PRIMARY KEY NOT NULL,
  title_en TEXT NOT NULL DEFAULT '',
  title_fr TEXT NOT NULL DEFAULT '',
  title_ar TEXT NOT NULL DEFAULT '',
  from_date TEXT NOT NULL,
  to_date TEXT NOT NULL,
  CHECK (from_date <= to_date)
) STRICT;

CREATE TABLE plan_action (
  id TEXT PRIMARY KEY NOT NULL,
  plan_id TEXT NOT NULL REFERENCES action_plan (id),
  -- A-001, across all plans.
  number INTEGER NOT NULL UNIQUE CHECK (number >= 1),
  title TEXT NOT NULL CHECK (title <> ''),
  text TEXT NOT NULL DEFAULT '',
  objective_id TEXT NOT NULL REFERENCES strategy_node (id),
  owner_office_id TEXT NOT NULL REFERENCES office (id),
  -- The correction that carries it out, where there is one.
  correction_id TEXT REFERENCES correction (id),
  from_date TEXT NOT NULL,
  due TEXT NOT NULL,
  -- Human resources, in person-days.
  person_days INTEGER NOT NULL DEFAULT 0 CHECK (person_days >= 0),
  person_days_used INTEGER NOT NULL DEFAULT 0 CHECK (person_days_used >= 0),
  -- Technical resources: what, and how many where that can be counted.
  technical TEXT NOT NULL DEFAULT '',
  technical_quantity INTEGER CHECK (technical_quantity >= 1),
  -- Money, in whole units of the committee's currency.
  budget INTEGER NOT NULL DEFAULT 0 CHECK (budget >= 0),
  budget_used INTEGER NOT NULL DEFAULT 0 CHECK (budget_used >= 0),
  budget_year INTEGER CHECK (budget_year BETWEEN 1900 AND 9999),
  budget_note TEXT NOT NULL DEFAULT '',
  -- By what the committee will know that it is done.
  acceptance TEXT NOT NULL DEFAULT '',
  -- In months.
  review_interval INTEGER NOT NULL CHECK (review_interval BETWEEN 1 AND 24),
  percent INTEGER NOT NULL DEFAULT 0 CHECK (percent BETWEEN 0 AND 100),
  done_on TEXT,
  dropped_on TEXT,
  CHECK (from_date <= due),
  CHECK ((done_on IS NOT NULL) = (percent = 100))
) STRICT;
CREATE INDEX plan_action_objective ON plan_action (objective_id);

CREATE TABLE plan_action_kpi (
  id TEXT PRIMARY KEY NOT NULL,
  action_id TEXT NOT NULL REFERENCES plan_action (id),
  kpi_id TEXT NOT NULL REFERENCES kpi (id),
  -- The starting value; NULL where it was not measured yet.
  baseline REAL,
  -- The desirable value, wanted by the due date of the action.
  desired REAL NOT NULL,
  UNIQUE (action_id, kpi_id)
) STRICT;

CREATE TABLE plan_milestone (
  id TEXT PRIMARY KEY NOT NULL,
  action_id TEXT NOT NULL REFERENCES plan_action (id),
  title TEXT NOT NULL CHECK (title <> ''),
  due TEXT NOT NULL,
  done_on TEXT
) STRICT;
CREATE INDEX plan_milestone_action ON plan_milestone (action_id);

CREATE TABLE plan_progress (
  id TEXT PRIMARY KEY NOT NULL,
  action_id TEXT NOT NULL REFERENCES plan_action (id),
  date TEXT NOT NULL,
  percent INTEGER NOT NULL CHECK (percent BETWEEN 0 AND 100),
  text TEXT NOT NULL DEFAULT '',
  by_person TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX plan_progress_action ON plan_progress (action_id);
