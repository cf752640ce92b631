-- What every workspace file has, whatever the committee's own tables are.

-- One row: which document this is, which generation of it, and the seals that prove it unchanged.
CREATE TABLE file_state (
  -- The document's UUID: the same in every copy and generation.
  id TEXT PRIMARY KEY NOT NULL,
  created_at TEXT NOT NULL,
  -- 1 for the first published file; one more for every publication.
  generation INTEGER NOT NULL CHECK (generation >= 0),
  -- SHA-256 of the file that this generation replaced; empty in the first.
  parent TEXT NOT NULL,
  published_at TEXT NOT NULL,
  -- SHA-256 over the canonical rows of all tables, the two seals excepted.
  content_seal TEXT NOT NULL,
  -- SHA-256 over the bytes of the file, with these 64 characters read as zeros.
  file_seal TEXT NOT NULL
) STRICT;

-- One row per act, undo and redo included; only ever appended.
CREATE TABLE journal_entry (
  seq INTEGER PRIMARY KEY NOT NULL,
  id TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL CHECK (kind IN ('do', 'undo', 'redo', 'event')),
  -- The act that an undo or redo is about.
  of_seq INTEGER REFERENCES journal_entry (seq),
  op TEXT NOT NULL CHECK (op <> ''),
  args TEXT NOT NULL CHECK (json_valid(args)),
  person TEXT NOT NULL,
  at TEXT NOT NULL,
  meeting_id TEXT,
  -- 1 for an act that closes the past: nothing up to and including it can be undone.
  barrier INTEGER NOT NULL CHECK (barrier IN (0, 1)),
  CHECK ((kind IN ('undo', 'redo')) = (of_seq IS NOT NULL))
) STRICT;
CREATE INDEX journal_entry_meeting ON journal_entry (meeting_id) WHERE meeting_id IS NOT NULL;
CREATE INDEX journal_entry_barrier ON journal_entry (seq) WHERE barrier = 1;

-- One row per changed row of an act, in the order of change, with the whole row before and after.
CREATE TABLE journal_change (
  position INTEGER PRIMARY KEY NOT NULL,
  entry_seq INTEGER NOT NULL REFERENCES journal_entry (seq),
  table_name TEXT NOT NULL,
  row_id TEXT NOT NULL,
  -- NULL where the row did not exist.
  before TEXT,
  after TEXT,
  CHECK (before IS NOT NULL OR after IS NOT NULL)
) STRICT;
CREATE INDEX journal_change_entry ON journal_change (entry_seq);
CREATE INDEX journal_change_row ON journal_change (row_id);
