-- Silent scoring: rounds, the roll, and scores once they are open.
-- Conventions as in 0002.

-- The test of agreement and what is kept of names, fixed before anybody scores.
ALTER TABLE committee ADD COLUMN scoring_rules TEXT NOT NULL DEFAULT
  '{"within_one":{"numerator":3,"denominator":4},"widest_range":2,"cannot_judge":{"numerator":1,"denominator":3},"naming":"anonymous","absent_by_file":false}'
  CHECK (json_valid(scoring_rules));

CREATE TABLE score_round (
  id TEXT PRIMARY KEY NOT NULL,
  meeting_id TEXT NOT NULL REFERENCES meeting (id),
  number INTEGER NOT NULL CHECK (number >= 1),
  state TEXT NOT NULL CHECK (state IN ('open', 'revealed', 'cancelled')),
  -- The rules as they stood when the round began.
  rules TEXT NOT NULL CHECK (json_valid(rules)),
  -- Ballots are sealed to this key; its private half is in `sealed_key` until the opening.
  public_key TEXT NOT NULL,
  -- SHA-256 of the invitation that was written for members elsewhere, and the keys of their seats.
  invitation TEXT NOT NULL DEFAULT '',
  seat_keys TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(seat_keys)),
  -- Numbered ballots typed so far.
  typed INTEGER NOT NULL DEFAULT 0,
  began_at TEXT NOT NULL,
  ended_at TEXT,
  -- Known at the opening: ballots that counted, and those that could not be read.
  ballots INTEGER, unreadable INTEGER,
  UNIQUE (meeting_id, number)
) STRICT;

CREATE TABLE score_round_element (
  id TEXT PRIMARY KEY NOT NULL,
  round_id TEXT NOT NULL REFERENCES score_round (id),
  element_id TEXT NOT NULL REFERENCES element (id),
  UNIQUE (round_id, element_id)
) STRICT;

-- Who has scored, or has a numbered ballot in hand: never what.
CREATE TABLE score_roll (
  id TEXT PRIMARY KEY NOT NULL,
  round_id TEXT NOT NULL REFERENCES score_round (id),
  attendance_id TEXT NOT NULL REFERENCES attendance (id),
  way TEXT NOT NULL CHECK (way IN ('laptop', 'paper', 'file', 'cards')),
  scored_at TEXT NOT NULL,
  UNIQUE (round_id, attendance_id)
) STRICT;

-- Scores after the opening. Keys and order say nothing about whose they are or what else the same
-- member scored. No row: recused.
CREATE TABLE score (
  id TEXT PRIMARY KEY NOT NULL,
  round_id TEXT NOT NULL REFERENCES score_round (id),
  element_id TEXT NOT NULL REFERENCES element (id),
  -- NULL: cannot judge.
  level INTEGER CHECK (level BETWEEN 1 AND 5),
  comment TEXT NOT NULL DEFAULT '',
  -- Only where the rules keep names.
  attendance_id TEXT REFERENCES attendance (id)
) STRICT;
CREATE INDEX score_round_scores ON score (round_id, element_id);

-- The two tables of the ballot box. The journal does not record them: no history, no undo and no
-- log ever holds a sealed ballot, and what is deleted here is gone.
CREATE TABLE sealed_key (
  id TEXT PRIMARY KEY NOT NULL,
  round_id TEXT NOT NULL UNIQUE REFERENCES score_round (id),
  salt TEXT NOT NULL,
  sealed TEXT NOT NULL
) STRICT;

CREATE TABLE sealed_ballot (
  id TEXT PRIMARY KEY NOT NULL,
  round_id TEXT NOT NULL REFERENCES score_round (id),
  -- Of a member's own ballot; a paper or a row of cards has a number instead.
  attendance_id TEXT REFERENCES attendance (id),
  number INTEGER CHECK (number >= 1),
  -- Of two ballots of a seat the one with the higher sequence counts, then the greater digest.
  sequence INTEGER NOT NULL,
  digest TEXT NOT NULL,
  -- Recognises the code that the member chose at the laptop.
  code_lock TEXT,
  sealed TEXT NOT NULL,
  UNIQUE (round_id, attendance_id),
  UNIQUE (round_id, number),
  CHECK ((attendance_id IS NULL) <> (number IS NULL))
) STRICT;
