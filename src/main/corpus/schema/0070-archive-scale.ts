/** What is behind, and who tells of an article, is found without reading whole tables. */
export const archiveScale = {
  number: 70,
  sql: `
-- Counts of the list, and its orders down to the last term, from the index alone.
CREATE INDEX article_totals ON article (withdrawn, status, claims, judged);
DROP INDEX article_changed;
CREATE INDEX article_changed ON article (withdrawn, changed_at DESC, number DESC);
DROP INDEX article_date;
CREATE INDEX article_date ON article (withdrawn, date DESC, number DESC);
CREATE INDEX article_engine ON article (engine, number);
CREATE INDEX derived_passage_other ON derived_passage (other);
CREATE INDEX derived_agreement_other ON derived_agreement (other);
`,
};
