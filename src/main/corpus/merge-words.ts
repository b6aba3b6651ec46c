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

/**
 * Merges all segments of the indexes into one each, so that no word of what was deleted is left; `step` is waited for between two parts of
 * some pages. A merge that was under way, as of an idle moment, goes on with the segments it began with, and what was deleted since stays in
 * what it writes: so all are merged until there is nothing to merge.
 */
export async function mergeWordsAway(db: Db, pages: number, step: () => Promise<void>): Promise<void> {
  for (const index of WORD_INDEXES) {
    const merge = mergeWords(db, index);
    await step();
    // A negative number takes all segments for one merge, positive ones go on with it.
    while (merge(-pages)) {
      await step();
      while (merge(pages)) await step();
    }
  }
}
