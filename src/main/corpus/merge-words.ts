/** Merges the segments of the full-text indexes: each import leaves one behind, and a search asks every one of them. */
import type { Db } from './statements.ts';

export const WORD_INDEXES = ['search', 'search_heading'] as const;

/** A function that merges about so many pages of an index and tells whether there may be more to merge. */
export function mergeWords(db: Db, index: (typeof WORD_INDEXES)[number]): (pages: number) => boolean {
  const changes = db.prepare('SELECT total_changes()').pluck();
  const merge = db.prepare(`INSERT INTO ${index} (${index}, rank) VALUES ('merge', ?)`);
  return (pages) => {
    const before = changes.get() as number;
    merge.run(pages);
    // Of a merge that had nothing to do FTS5 changes one row: the one that asked for it.
    return (changes.get() as number) - before >= 2;
  };
}
