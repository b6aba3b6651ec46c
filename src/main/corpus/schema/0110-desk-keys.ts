/** What a claim drawn by hand was made of, so that the card can say it. */
export const deskKeys = {
  number: 110,
  sql: `
-- How the editor made the claim of others: cut, joined, moved; null for one that was drawn on the text or found by the engine.
ALTER TABLE claim ADD COLUMN made TEXT;
-- The words it was made of.
ALTER TABLE claim ADD COLUMN made_of TEXT;
`,
};
