/** Every order of the list carries what the list is filtered by, so that a page is read from one index whatever the filter. */
export const scale = {
  number: 120,
  sql: `
DROP INDEX article_changed;
DROP INDEX article_date;
DROP INDEX article_title;
DROP INDEX article_open;
DROP INDEX article_deadline;
DROP INDEX article_status;
CREATE INDEX article_by_changed ON article (withdrawn, changed_at DESC, number DESC, status, role, desk, date, errors, warnings, notes, kinds, verdicts, contradictions, outlet);
CREATE INDEX article_by_date ON article (withdrawn, date DESC, number DESC, status, role, desk, errors, warnings, notes, kinds, verdicts, contradictions, outlet);
CREATE INDEX article_by_title ON article (withdrawn, title, number, status, role, desk, date, errors, warnings, notes, kinds, verdicts, contradictions, outlet);
CREATE INDEX article_by_open ON article (withdrawn, errors DESC, warnings DESC, notes DESC, number DESC, status, role, desk, date, kinds, verdicts, contradictions, outlet);
CREATE INDEX article_by_deadline ON article (withdrawn, deadline IS NULL, deadline, number DESC, status, role, desk, date, errors, warnings, notes, kinds, verdicts, contradictions, outlet);
DROP INDEX derived_warning_rule;
CREATE INDEX derived_warning_rule ON derived_warning (rule, dismissed, article);

-- Words of titles alone: where thousands of articles match, those that have it in their title are found without reading the rest.
CREATE VIRTUAL TABLE search_title USING fts5 (title, content = '', contentless_delete = 1, tokenize = "unicode61 remove_diacritics 2");
INSERT INTO search_title (rowid, title) SELECT number, coalesce(given_title, title) FROM article WHERE engine <> '';

-- That an article is not withdrawn says next to nothing: without these lines SQLite takes it for one in a hundred thousand, and joins by it.
ANALYZE sqlite_schema;
DELETE FROM sqlite_stat1;
INSERT INTO sqlite_stat1 VALUES
  ('article', 'article_by_changed', '100000 90000'),
  ('article', 'article_by_date', '100000 90000'),
  ('article', 'article_by_title', '100000 90000'),
  ('article', 'article_by_open', '100000 90000'),
  ('article', 'article_by_deadline', '100000 90000'),
  ('article', 'article_totals', '100000 90000'),
  ('article', 'article_outlet', '100000 90000 500'),
  ('article', 'article_contradictions', '1000 900 200');
`,
};
