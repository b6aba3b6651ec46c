/** Where articles agree, for the concordances of the corpus. Derived: can be rebuilt. */
export const agreements = {
  number: 50,
  sql: `
CREATE TABLE derived_agreement (
  article TEXT NOT NULL REFERENCES article (id) ON DELETE CASCADE,
  what TEXT NOT NULL,
  relation TEXT NOT NULL,
  other TEXT NOT NULL
) STRICT;
CREATE INDEX derived_agreement_article ON derived_agreement (article);
`,
};
