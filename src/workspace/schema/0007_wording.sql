-- Paragraphs of the minutes that the secretary worded anew. Conventions as in 0002.

CREATE TABLE minutes_edit (
  id TEXT PRIMARY KEY NOT NULL,
  meeting_id TEXT NOT NULL REFERENCES meeting (id),
  language TEXT NOT NULL CHECK (language IN ('en', 'fr', 'ar')),
  -- The paragraph's key, such as `quorum` or `decision-circumstances/RMC/2026/04-D1`.
  paragraph TEXT NOT NULL CHECK (paragraph <> ''),
  -- What the records said when the wording was chosen: if they say something else, the wording is out of date.
  generated TEXT NOT NULL,
  text TEXT NOT NULL CHECK (text <> ''),
  UNIQUE (meeting_id, language, paragraph)
) STRICT;
