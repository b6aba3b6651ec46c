/** Orders of the list that sorted the whole corpus, and look-ups that read a whole table. */
export const indexes = {
  number: 60,
  sql: `
CREATE INDEX article_open ON article (withdrawn, errors DESC, warnings DESC, notes DESC, number DESC);
CREATE INDEX article_deadline ON article (withdrawn, deadline IS NULL, deadline, number DESC);
CREATE INDEX tag_tag ON tag (tag, article);
CREATE INDEX derived_passage_warning ON derived_passage (warning);
`,
};
