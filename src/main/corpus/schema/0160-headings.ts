/** What a line of the list says of an article, word by word: the list is filtered as one types, whatever the number of articles. */
export const headings = {
  number: 160,
  sql: `
DROP TABLE search_title;
CREATE VIRTUAL TABLE search_heading USING fts5 (title, beside, content = '', contentless_delete = 1, prefix = '1 2 3', tokenize = "unicode61 remove_diacritics 2");
INSERT INTO search_heading (rowid, title, beside)
  SELECT number, coalesce(given_title, title), concat_ws(' ', byline, name, desk, (SELECT group_concat(tag, ' ') FROM tag WHERE tag.article = article.id))
  FROM article WHERE engine <> '';
`,
};
