/** What a search asks of the articles that match: whether a filter lets them through, without reading each from its own page. */
export const searching = {
  number: 130,
  sql: `
CREATE INDEX article_by_number ON article (number, withdrawn, status, role, desk, date, errors, warnings, notes, kinds, verdicts, contradictions, outlet);
INSERT INTO sqlite_stat1 VALUES ('article', 'article_by_number', '100000 1');
`,
};
