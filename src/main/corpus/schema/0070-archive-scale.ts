/** What is behind is found without reading every article. */
export const archiveScale = {
  number: 70,
  sql: `
CREATE INDEX article_engine ON article (engine, number);
`,
};
