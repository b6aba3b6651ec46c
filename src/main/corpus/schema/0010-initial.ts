/** The first shape of a corpus. Frozen: a later change is a new file. */
export const initial = {
  number: 10,
  sql: `
-- An imported file, once for all articles that came from it.
CREATE TABLE original (
  hash TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  bytes BLOB NOT NULL
) STRICT;

CREATE TABLE article (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  folder TEXT,
  format TEXT NOT NULL,
  original TEXT NOT NULL REFERENCES original (hash),
  role TEXT NOT NULL,
  -- What the editor said; what the text says is derived below.
  given_title TEXT,
  given_date TEXT,
  desk TEXT,
  deadline TEXT,
  -- Of the file's metadata.
  meta_title TEXT,
  meta_byline TEXT,
  meta_date TEXT,
  meta_language TEXT,
  revision INTEGER NOT NULL,
  withdrawn INTEGER NOT NULL DEFAULT 0,
  imported_at TEXT NOT NULL,
  changed_at TEXT NOT NULL,
  -- Derived from the current revision, for lists; rebuilt by derive().
  title TEXT NOT NULL DEFAULT '',
  byline TEXT,
  date TEXT,
  date_from TEXT,
  language TEXT NOT NULL DEFAULT 'und',
  characters INTEGER NOT NULL DEFAULT 0,
  status TEXT NOT NULL DEFAULT 'to-review',
  claims INTEGER NOT NULL DEFAULT 0,
  judged INTEGER NOT NULL DEFAULT 0,
  errors INTEGER NOT NULL DEFAULT 0,
  warnings INTEGER NOT NULL DEFAULT 0,
  notes INTEGER NOT NULL DEFAULT 0,
  reviewer TEXT,
  engine TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX article_changed ON article (withdrawn, changed_at DESC);
CREATE INDEX article_date ON article (withdrawn, date DESC);
CREATE INDEX article_title ON article (withdrawn, title);
CREATE INDEX article_status ON article (withdrawn, status, changed_at DESC);
CREATE INDEX article_original ON article (original);
CREATE INDEX article_name ON article (name);

CREATE TABLE revision (
  article TEXT NOT NULL REFERENCES article (id) ON DELETE CASCADE,
  number INTEGER NOT NULL,
  origin TEXT NOT NULL,
  text TEXT NOT NULL,
  hash TEXT NOT NULL,
  at TEXT NOT NULL,
  author TEXT,
  PRIMARY KEY (article, number)
) STRICT;
CREATE INDEX revision_hash ON revision (hash);

-- revision 0 is the working draft.
CREATE TABLE block (
  article TEXT NOT NULL REFERENCES article (id) ON DELETE CASCADE,
  revision INTEGER NOT NULL,
  start INTEGER NOT NULL,
  end INTEGER NOT NULL,
  kind TEXT NOT NULL,
  level INTEGER
) STRICT;
CREATE INDEX block_revision ON block (article, revision, start);

CREATE TABLE mark (
  article TEXT NOT NULL REFERENCES article (id) ON DELETE CASCADE,
  revision INTEGER NOT NULL,
  start INTEGER NOT NULL,
  end INTEGER NOT NULL,
  type TEXT NOT NULL,
  href TEXT
) STRICT;
CREATE INDEX mark_revision ON mark (article, revision, start);

-- What the editor is typing; becomes a revision.
CREATE TABLE draft (
  article TEXT PRIMARY KEY REFERENCES article (id) ON DELETE CASCADE,
  text TEXT NOT NULL,
  at TEXT NOT NULL
) STRICT;

-- Notes that came with the file.
CREATE TABLE imported_note (
  article TEXT NOT NULL REFERENCES article (id) ON DELETE CASCADE,
  author TEXT NOT NULL,
  at TEXT,
  body TEXT NOT NULL,
  quote TEXT NOT NULL,
  prefix TEXT NOT NULL,
  suffix TEXT NOT NULL,
  position INTEGER NOT NULL
) STRICT;
CREATE INDEX imported_note_article ON imported_note (article);

-- A claim the editor touched, or drew. Claims that nobody touched are only derived.
CREATE TABLE claim (
  id TEXT PRIMARY KEY,
  article TEXT NOT NULL REFERENCES article (id) ON DELETE CASCADE,
  origin TEXT NOT NULL,
  kind TEXT NOT NULL,
  engine_kind TEXT NOT NULL,
  priority INTEGER NOT NULL,
  quote TEXT NOT NULL,
  prefix TEXT NOT NULL,
  suffix TEXT NOT NULL,
  position INTEGER NOT NULL,
  removed INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX claim_article ON claim (article);

CREATE TABLE judgement (
  id TEXT PRIMARY KEY REFERENCES claim (id) ON DELETE CASCADE,
  verdict TEXT,
  progress TEXT NOT NULL,
  comment TEXT NOT NULL,
  question TEXT NOT NULL,
  author TEXT NOT NULL,
  at TEXT NOT NULL
) STRICT;

CREATE TABLE source_note (
  id TEXT PRIMARY KEY,
  claim TEXT NOT NULL REFERENCES claim (id) ON DELETE CASCADE,
  kind TEXT NOT NULL,
  title TEXT NOT NULL,
  locator TEXT NOT NULL,
  consulted TEXT NOT NULL,
  excerpt TEXT NOT NULL,
  protected INTEGER NOT NULL,
  author TEXT NOT NULL,
  at TEXT NOT NULL
) STRICT;
CREATE INDEX source_note_claim ON source_note (claim);

-- article is null for a rule set aside everywhere; quote is empty for a rule or a warning on the whole article.
CREATE TABLE dismissal (
  id TEXT PRIMARY KEY,
  article TEXT REFERENCES article (id) ON DELETE CASCADE,
  rule TEXT NOT NULL,
  scope TEXT NOT NULL,
  quote TEXT NOT NULL,
  prefix TEXT NOT NULL,
  suffix TEXT NOT NULL,
  position INTEGER NOT NULL,
  reason TEXT NOT NULL,
  author TEXT NOT NULL,
  at TEXT NOT NULL
) STRICT;
CREATE INDEX dismissal_article ON dismissal (article);
CREATE INDEX dismissal_rule ON dismissal (rule);

CREATE TABLE sign_off (
  id TEXT PRIMARY KEY REFERENCES article (id) ON DELETE CASCADE,
  revision INTEGER NOT NULL,
  author TEXT NOT NULL,
  at TEXT NOT NULL,
  hash TEXT NOT NULL
) STRICT;

CREATE TABLE dossier (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  sample INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE TABLE membership (
  dossier TEXT NOT NULL REFERENCES dossier (id) ON DELETE CASCADE,
  article TEXT NOT NULL REFERENCES article (id) ON DELETE CASCADE,
  PRIMARY KEY (dossier, article)
) STRICT, WITHOUT ROWID;
CREATE INDEX membership_article ON membership (article);
CREATE TABLE tag (
  article TEXT NOT NULL REFERENCES article (id) ON DELETE CASCADE,
  tag TEXT NOT NULL,
  PRIMARY KEY (article, tag)
) STRICT, WITHOUT ROWID;

CREATE TABLE setting (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;

-- Who did what, what was and what is. Only ever appended to; act groups the rows of one act of the editor.
CREATE TABLE event (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  act INTEGER NOT NULL,
  at TEXT NOT NULL,
  author TEXT NOT NULL,
  article TEXT,
  what TEXT NOT NULL,
  entity TEXT,
  subject TEXT,
  before TEXT,
  after TEXT,
  undoes INTEGER
) STRICT;
CREATE INDEX event_article ON event (article, seq);
CREATE INDEX event_undoes ON event (undoes);
CREATE INDEX event_act ON event (act);

-- Derived rows of the current revision: can be rebuilt.
CREATE TABLE derived_warning (
  article TEXT NOT NULL REFERENCES article (id) ON DELETE CASCADE,
  start INTEGER NOT NULL,
  end INTEGER NOT NULL,
  rule TEXT NOT NULL,
  severity TEXT NOT NULL,
  message_fr TEXT NOT NULL,
  message_en TEXT NOT NULL,
  dismissed INTEGER NOT NULL
) STRICT;
CREATE INDEX derived_warning_article ON derived_warning (article);
CREATE INDEX derived_warning_rule ON derived_warning (rule, dismissed);
CREATE TABLE derived_passage (
  warning INTEGER NOT NULL,
  article TEXT NOT NULL REFERENCES article (id) ON DELETE CASCADE,
  other TEXT NOT NULL,
  start INTEGER NOT NULL,
  end INTEGER NOT NULL
) STRICT;
CREATE INDEX derived_passage_article ON derived_passage (article);

CREATE TABLE statement (
  article TEXT NOT NULL REFERENCES article (id) ON DELETE CASCADE,
  kind TEXT NOT NULL,
  key TEXT NOT NULL,
  value TEXT NOT NULL,
  number REAL,
  unit TEXT,
  comparator TEXT NOT NULL,
  valid_from TEXT,
  valid_to TEXT,
  speaker TEXT,
  label TEXT NOT NULL,
  start INTEGER NOT NULL,
  end INTEGER NOT NULL
) STRICT;
CREATE INDEX statement_key ON statement (key);
CREATE INDEX statement_article ON statement (article);

-- Articles whose comparison with the others must be made again.
CREATE TABLE stale (article TEXT PRIMARY KEY REFERENCES article (id) ON DELETE CASCADE) STRICT, WITHOUT ROWID;

CREATE VIRTUAL TABLE search USING fts5 (title, body, content = '', contentless_delete = 1, tokenize = "unicode61 remove_diacritics 2");
`,
};
