/** What other desks send and what a watched folder brought; notes that came with a file get a name, so that a merge can be taken back. */
export const papers = {
  number: 100,
  sql: `
-- Where two desks differ and no value descends from the other. mine and theirs: the rows as JSON, null for none. choice: mine, theirs, both.
CREATE TABLE merge_conflict (
  id TEXT PRIMARY KEY,
  article TEXT NOT NULL REFERENCES article (id) ON DELETE CASCADE,
  entity TEXT NOT NULL,
  subject TEXT NOT NULL,
  mine TEXT,
  theirs TEXT,
  -- Who sent theirs, and when.
  author TEXT NOT NULL,
  at TEXT NOT NULL,
  choice TEXT,
  chosen_by TEXT,
  chosen_at TEXT
) STRICT;
CREATE INDEX merge_conflict_article ON merge_conflict (article, choice);

-- Files of the watched folder that were read: each once by its content, and not opened again while it looks the same.
CREATE TABLE watched_file (
  path TEXT PRIMARY KEY,
  size INTEGER NOT NULL,
  modified REAL NOT NULL,
  hash TEXT NOT NULL,
  at TEXT NOT NULL
) STRICT;
CREATE INDEX watched_file_hash ON watched_file (hash);

ALTER TABLE imported_note RENAME TO imported_note_before;
CREATE TABLE imported_note (
  id TEXT PRIMARY KEY,
  article TEXT NOT NULL REFERENCES article (id) ON DELETE CASCADE,
  author TEXT NOT NULL,
  at TEXT,
  body TEXT NOT NULL,
  quote TEXT NOT NULL,
  prefix TEXT NOT NULL,
  suffix TEXT NOT NULL,
  position INTEGER NOT NULL
) STRICT;
INSERT INTO imported_note
  SELECT lower(hex(randomblob(16))), article, author, at, body, quote, prefix, suffix, position FROM imported_note_before ORDER BY rowid;
DROP TABLE imported_note_before;
CREATE INDEX imported_note_article ON imported_note (article);
`,
};
