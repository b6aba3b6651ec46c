/** Files attached to source notes, and how far a claim set by hand reaches around its focus. */
export const manuscript = {
  number: 90,
  sql: `
-- The bytes of an attached file, once however many notes hold it. Kept while any event may bring the attachment back; a purge takes them.
CREATE TABLE attached_file (
  hash TEXT PRIMARY KEY,
  size INTEGER NOT NULL,
  bytes BLOB NOT NULL
) STRICT;

CREATE TABLE attachment (
  id TEXT PRIMARY KEY,
  source TEXT NOT NULL REFERENCES source_note (id) ON DELETE CASCADE,
  hash TEXT NOT NULL REFERENCES attached_file (hash),
  name TEXT NOT NULL,
  -- Media type, read from the bytes, never from what the file says of itself.
  type TEXT NOT NULL,
  size INTEGER NOT NULL,
  author TEXT NOT NULL,
  at TEXT NOT NULL
) STRICT;
CREATE INDEX attachment_source ON attachment (source);
CREATE INDEX attachment_hash ON attachment (hash);

-- The words of the clause before and after the focus, where the editor decided its extent; null where the sentence is its extent.
ALTER TABLE claim ADD COLUMN lead TEXT;
ALTER TABLE claim ADD COLUMN trail TEXT;
`,
};
