/** What the pages of the archive are read from: who is named where, which facts have a date, saved views. All but the views is derived. */
export const archivePages = {
  number: 80,
  sql: `
-- A name as articles write it. Spellings that fold to the same key are one person, organisation or event; articles counts those that are not withdrawn.
CREATE TABLE entity (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL,
  key TEXT NOT NULL,
  name TEXT NOT NULL,
  articles INTEGER NOT NULL DEFAULT 0,
  UNIQUE (kind, key, name)
) STRICT;
CREATE TABLE entity_word (
  word TEXT NOT NULL,
  entity INTEGER NOT NULL,
  PRIMARY KEY (word, entity)
) STRICT, WITHOUT ROWID;
CREATE INDEX entity_word_entity ON entity_word (entity);
-- Where an article names it, by the date of the article ('' without one): read an article at a time, so one row each.
CREATE TABLE entity_article (
  entity INTEGER NOT NULL,
  date TEXT NOT NULL,
  article INTEGER NOT NULL,
  told TEXT NOT NULL,
  PRIMARY KEY (entity, date, article)
) STRICT, WITHOUT ROWID;
CREATE INDEX entity_article_article ON entity_article (article);

-- The dated facts of an article, in the order of its text.
CREATE TABLE dated_fact (
  article INTEGER PRIMARY KEY REFERENCES article (number) ON DELETE CASCADE,
  facts TEXT NOT NULL
) STRICT;

CREATE TRIGGER entity_article_in AFTER INSERT ON entity_article BEGIN
  UPDATE entity SET articles = articles + 1 WHERE id = NEW.entity AND (SELECT withdrawn FROM article WHERE number = NEW.article) = 0;
END;
CREATE TRIGGER entity_article_out AFTER DELETE ON entity_article BEGIN
  UPDATE entity SET articles = articles - 1 WHERE id = OLD.entity AND (SELECT withdrawn FROM article WHERE number = OLD.article) = 0;
  DELETE FROM entity WHERE id = OLD.entity AND NOT EXISTS (SELECT 1 FROM entity_article WHERE entity = OLD.entity);
END;
CREATE TRIGGER entity_out AFTER DELETE ON entity BEGIN
  DELETE FROM entity_word WHERE entity = OLD.id;
END;
CREATE TRIGGER article_withdrawn AFTER UPDATE OF withdrawn ON article WHEN OLD.withdrawn <> NEW.withdrawn BEGIN
  UPDATE entity SET articles = articles + iif(NEW.withdrawn = 0, 1, -1) WHERE id IN (SELECT entity FROM entity_article WHERE article = NEW.number);
END;
-- Before the row goes, while what it counted for is still known.
CREATE TRIGGER article_forgotten BEFORE DELETE ON article BEGIN
  DELETE FROM entity_article WHERE article = OLD.number;
END;

CREATE TABLE saved_view (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  query TEXT NOT NULL,
  filter TEXT NOT NULL,
  at TEXT NOT NULL
) STRICT;

-- What lists and searches filter by. kinds and verdicts are sets: one bit for each kind of claim, for each verdict given.
ALTER TABLE article ADD COLUMN kinds INTEGER NOT NULL DEFAULT 0;
ALTER TABLE article ADD COLUMN verdicts INTEGER NOT NULL DEFAULT 0;
ALTER TABLE article ADD COLUMN contradictions INTEGER NOT NULL DEFAULT 0;
ALTER TABLE article ADD COLUMN outlet TEXT;
-- Of the file's metadata.
ALTER TABLE article ADD COLUMN meta_outlet TEXT;
CREATE INDEX article_contradictions ON article (withdrawn, contradictions) WHERE contradictions > 0;
CREATE INDEX article_outlet ON article (withdrawn, outlet);

-- Where in the article it agrees.
ALTER TABLE derived_agreement ADD COLUMN start INTEGER NOT NULL DEFAULT 0;
ALTER TABLE derived_agreement ADD COLUMN end INTEGER NOT NULL DEFAULT 0;

-- Every stored article is analysed again, so that the tables above are filled.
UPDATE article SET engine = '';
`,
};
