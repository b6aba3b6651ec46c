/**
 * Leaves no trace of what was deleted. Rows are overwritten as they are deleted (secure_delete, set on every connection); the words of the
 * full-text indexes stay in their old segments until those are merged, which is done here a little at a time, so that the desk goes on.
 */
import type { Db } from './statements.ts';

/** Pages of the index merged at once: some tens of milliseconds. */
const PAGES = 300;

/** The setting of a corpus in which everything was overwritten as it was deleted, from its first row on. */
const SINCE_EVER = 'overwrites';

/** Told of a corpus that was just made. */
export function overwritesSinceEver(db: Db): void {
  db.prepare(`INSERT INTO setting VALUES ('${SINCE_EVER}', '') ON CONFLICT DO NOTHING`).run();
}

/** Merges away deleted words and empties the write-ahead log. Other work may go on between two steps. */
export async function eraseTraces(db: Db): Promise<void> {
  const changes = db.prepare('SELECT total_changes()').pluck();
  for (const index of ['search', 'search_title']) {
    const merge = db.prepare(`INSERT INTO ${index} (${index}, rank) VALUES ('merge', ?)`);
    // A negative number takes all segments for one merge, positive ones go on with it; it is over when less than two rows change.
    for (let pages = -PAGES; ; pages = PAGES) {
      const before = changes.get() as number;
      merge.run(pages);
      if ((changes.get() as number) - before < 2) break;
      await new Promise((resolve) => setImmediate(resolve));
    }
  }
  if (!db.prepare(`SELECT 1 FROM setting WHERE key = '${SINCE_EVER}'`).get()) {
    // An earlier Marbre left what it deleted in free pages: they are rewritten once, whole, which takes seconds in a large corpus.
    db.exec('VACUUM');
    overwritesSinceEver(db);
  }
  db.pragma('wal_checkpoint(TRUNCATE)');
}
