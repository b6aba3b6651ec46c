/** What claims and passages are found again by. Derived: rebuilt when an article is analysed. */
export const prints = {
  number: 20,
  sql: `
-- Claims, figures and quotations are read an article at a time: one row each. Only what is looked up by key stays in statement.
-- passages: 64-bit floats, the prints of the article's passages (those of its statements follow from the statements).
CREATE TABLE stated (
  article INTEGER PRIMARY KEY REFERENCES article (number) ON DELETE CASCADE,
  statements TEXT NOT NULL,
  passages BLOB NOT NULL
) STRICT;
CREATE TABLE print (
  print INTEGER NOT NULL,
  article INTEGER NOT NULL,
  PRIMARY KEY (print, article)
) STRICT, WITHOUT ROWID;

DROP INDEX statement_key;
DELETE FROM statement WHERE kind NOT IN ('office', 'date', 'name');
CREATE INDEX statement_key_value ON statement (key, value);

-- Every stored article is analysed again, so that the tables above are filled.
UPDATE article SET engine = '';
`,
};
