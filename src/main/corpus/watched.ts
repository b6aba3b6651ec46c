/** What the desk remembers of its watched folder: the choice, and the files that were read. */
import type { Db } from './database.ts';

export interface WatchChoice {
  folder: string;
  on: boolean;
}

export function makeWatched(db: Db) {
  return {
    choice(): WatchChoice {
      const value = db.prepare(`SELECT value FROM setting WHERE key = 'watch'`).pluck().get();
      return typeof value === 'string' ? (JSON.parse(value) as WatchChoice) : { folder: '', on: false };
    },
    choose(choice: WatchChoice): void {
      db.prepare(
        `INSERT INTO setting VALUES ('watch', ?) ON CONFLICT DO UPDATE SET value = excluded.value`,
      ).run(JSON.stringify(choice));
    },
    /** Whether the file at this path was read as it is now. */
    isRead(path: string, size: number, modified: number): boolean {
      const sql = 'SELECT 1 FROM watched_file WHERE path = ? AND size = ? AND modified = ?';
      return db.prepare(sql).get(path, size, modified) !== undefined;
    },
    /** Whether a file of this content was read, under whatever name. */
    knows: (hash: string): boolean =>
      db.prepare('SELECT 1 FROM watched_file WHERE hash = ?').get(hash) !== undefined,
    keep(file: { path: string; size: number; modified: number; hash: string; at: string }): void {
      db.prepare('INSERT OR REPLACE INTO watched_file VALUES (@path, @size, @modified, @hash, @at)').run(
        file,
      );
    },
  };
}
