-- Votes as they stood, decisions read back, and what a closed meeting saw. Conventions as in 0002.

-- Which of mover, abstention and dissent the rules of procedure know.
ALTER TABLE committee ADD COLUMN voting_rule TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(voting_rule));

-- How a vote was given; NULL where nobody voted.
ALTER TABLE decision ADD COLUMN ballot TEXT CHECK (ballot IN ('show', 'roll_call', 'secret'));
-- The majority rule that the vote was counted by, and the voting seats of the committee that day: a later
-- change of the rules does not count old votes anew.
ALTER TABLE decision ADD COLUMN majority_rule TEXT CHECK (majority_rule IS NULL OR json_valid(majority_rule));
ALTER TABLE decision ADD COLUMN members INTEGER CHECK (members >= 0);
ALTER TABLE decision ADD COLUMN mover_id TEXT REFERENCES attendance (id);
ALTER TABLE decision ADD COLUMN seconder_id TEXT REFERENCES attendance (id);
-- The earlier decision that this one carries out.
ALTER TABLE decision ADD COLUMN implements_id TEXT REFERENCES decision (id);
-- When it was read back and confirmed: from then on its words are frozen.
ALTER TABLE decision ADD COLUMN read_back_at TEXT;

-- Every voting seat in the room when the decision was taken. Later arrivals, departures and names do not
-- change it.
CREATE TABLE decision_seat (
  id TEXT PRIMARY KEY NOT NULL,
  decision_id TEXT NOT NULL REFERENCES decision (id),
  attendance_id TEXT NOT NULL REFERENCES attendance (id),
  -- Whoever sat there: the holder or the substitute.
  name TEXT NOT NULL,
  part TEXT NOT NULL CHECK (part IN ('present', 'recused')),
  -- Known in a roll call alone.
  vote TEXT CHECK (vote IN ('for', 'against', 'abstained')),
  UNIQUE (decision_id, attendance_id),
  CHECK (part = 'present' OR vote IS NULL)
) STRICT;

-- Votes from before this record: hands were shown, and the rule in force now is the one that is known.
UPDATE decision SET
  ballot = 'show',
  majority_rule = (SELECT majority_rule FROM committee),
  members = (SELECT count(*) FROM attendance WHERE attendance.meeting_id = decision.meeting_id AND voting = 1)
WHERE manner = 'vote';
-- Minutes that are approved were read back; what is still open will be.
UPDATE decision SET read_back_at = (SELECT closed_at FROM meeting WHERE meeting.id = decision.meeting_id);

-- What the minutes of a closed meeting say: frozen at its closing, replaced when it is closed again.
CREATE TABLE meeting_snapshot (
  id TEXT PRIMARY KEY NOT NULL,
  meeting_id TEXT NOT NULL UNIQUE REFERENCES meeting (id),
  -- The closing that it belongs to: that of a meeting taken up again no longer counts.
  closed_at TEXT NOT NULL,
  -- Which shape the content has.
  format INTEGER NOT NULL CHECK (format >= 1),
  -- SHA-256 of the content before it was compressed.
  seal TEXT NOT NULL,
  -- Canonical JSON (keys in order, no white space), deflated.
  content BLOB NOT NULL
) STRICT;
