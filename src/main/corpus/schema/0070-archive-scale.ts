/** What is behind, and who tells of an article, is found without reading whole tables. */
export const archiveScale = {
  number: 70,
  sql: `
CREATE INDEX article_engine ON article (engine, number);
CREATE INDEX derived_passage_other ON derived_passage (other);
CREATE INDEX derived_agreement_other ON derived_agreement (other);
`,
};
