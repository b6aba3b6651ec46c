/** What claims and passages are found again by. Derived: rebuilt with the statements of an article. */
export const prints = {
  number: 20,
  sql: `
ALTER TABLE statement ADD COLUMN terms TEXT NOT NULL DEFAULT '';
-- Claims, figures and quotations are found by their prints: only the kinds whose key decides are looked up by it.
DROP INDEX statement_key;
CREATE INDEX statement_key_value ON statement (key, value) WHERE kind IN ('office', 'date', 'name');

-- The prints of an article as a JSON list: what must be taken out of the index when it goes.
CREATE TABLE article_prints (
  article INTEGER PRIMARY KEY REFERENCES article (number) ON DELETE CASCADE,
  prints TEXT NOT NULL
) STRICT;
CREATE TABLE print (
  print INTEGER NOT NULL,
  article INTEGER NOT NULL,
  PRIMARY KEY (print, article)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER article_prints_gone AFTER DELETE ON article_prints BEGIN
  DELETE FROM print WHERE article = old.article AND print IN (SELECT value FROM json_each(old.prints));
END;

-- Every stored article is analysed again, so that the tables above are filled.
UPDATE article SET engine = '';
`,
};
