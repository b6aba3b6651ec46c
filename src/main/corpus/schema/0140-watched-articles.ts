/** Which articles came of a watched file: a purge forgets the names of its files. */
export const watchedArticles = {
  number: 140,
  sql: `
ALTER TABLE watched_file ADD COLUMN articles TEXT NOT NULL DEFAULT '[]';
UPDATE watched_file SET articles = (SELECT json_group_array(id) FROM article WHERE original = watched_file.hash);
`,
};
