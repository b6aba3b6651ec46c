/** The segments of the word indexes are merged in idle moments, as soon as there are two of a size: a search asks each of them. */
export const merging = {
  number: 170,
  sql: `
INSERT INTO search (search, rank) VALUES ('usermerge', 2);
INSERT INTO search_heading (search_heading, rank) VALUES ('usermerge', 2);
`,
};
