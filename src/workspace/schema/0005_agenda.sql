-- Preparing and running an agenda: matters put off, answers to what the data proposes, and the time
-- that each item took. Conventions as in 0002.

-- How long the meeting was called for: the agenda's minutes are held against it.
ALTER TABLE meeting ADD COLUMN planned_minutes INTEGER NOT NULL DEFAULT 120 CHECK (planned_minutes > 0);
UPDATE meeting SET planned_minutes = coalesce(
  (SELECT nullif(sum(minutes), 0) FROM agenda_template WHERE agenda_template.meeting_kind = meeting.kind), 120);

-- How many meetings had put the item off before this one.
ALTER TABLE agenda_item ADD COLUMN carried INTEGER NOT NULL DEFAULT 0 CHECK (carried >= 0);

-- Its title and what is dealt with under it stay off the projector.
ALTER TABLE agenda_item ADD COLUMN confidential INTEGER NOT NULL DEFAULT 0 CHECK (confidential IN (0, 1));

-- A matter that waits for a later meeting. An accepted `agenda_answer` takes it off the list.
CREATE TABLE parked_matter (
  id TEXT PRIMARY KEY NOT NULL,
  title_en TEXT NOT NULL, title_fr TEXT NOT NULL, title_ar TEXT NOT NULL,
  minutes INTEGER NOT NULL CHECK (minutes >= 0),
  presenter_office_id TEXT REFERENCES office (id),
  reason TEXT NOT NULL DEFAULT '',
  -- The meeting that put it off; NULL: noted between meetings.
  meeting_id TEXT REFERENCES meeting (id),
  -- It returns with the first meeting held in this month or later.
  promised_month TEXT NOT NULL,
  -- How many meetings had put it off by then, that one included.
  carried INTEGER NOT NULL CHECK (carried >= 0),
  parked_on TEXT NOT NULL,
  -- Taken off the list without having been dealt with.
  dropped_on TEXT
) STRICT;

-- What the secretary said to a proposal for an agenda. No row: not answered yet.
CREATE TABLE agenda_answer (
  id TEXT PRIMARY KEY NOT NULL,
  meeting_id TEXT NOT NULL REFERENCES meeting (id),
  -- What the proposal is about: a word, and the record's key where there is one.
  subject TEXT NOT NULL CHECK (subject <> ''),
  -- The item that deals with it; NULL: struck for this meeting.
  agenda_item_id TEXT REFERENCES agenda_item (id) ON DELETE CASCADE,
  UNIQUE (meeting_id, subject)
) STRICT;
CREATE INDEX agenda_answer_item ON agenda_answer (agenda_item_id);

-- An item was before the meeting from one moment to another. No end: it still is.
CREATE TABLE agenda_run (
  id TEXT PRIMARY KEY NOT NULL,
  agenda_item_id TEXT NOT NULL REFERENCES agenda_item (id) ON DELETE CASCADE,
  started_at TEXT NOT NULL,
  ended_at TEXT CHECK (ended_at IS NULL OR ended_at >= started_at)
) STRICT;
CREATE INDEX agenda_run_item ON agenda_run (agenda_item_id);
