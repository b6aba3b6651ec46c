/** Facts of the house's register. A fact keeps the shape of its kind (src/shared/register.ts), hence one text column. */
export const houseFacts = {
  number: 30,
  sql: `
CREATE TABLE house_fact (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL,
  name TEXT NOT NULL,
  fact TEXT NOT NULL,
  author TEXT NOT NULL,
  at TEXT NOT NULL
) STRICT;
CREATE INDEX house_fact_kind ON house_fact (kind, name);
`,
};
