/** What the desk remembers of its watched folder: the choice, and the files that were read. */
import type { Db } from './database.ts';

export interface WatchChoice {
  folder: string;
  on: boolean;
}

/** What stands for the path of a file whose name was erased; no path begins so. */
const nameless = (hash: string) => `#${hash}`;

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
    /** Whether a file of this content was read, under whatever name, and whether it is one whose name was erased. */
    known(hash: string): 'no' | 'yes' | 'erased' {
      const paths = db.prepare('SELECT path FROM watched_file WHERE hash = ?').pluck().all(hash) as string[];
      return paths.length === 0 ? 'no' : paths.includes(nameless(hash)) ? 'erased' : 'yes';
    },
    /** `articles` are those that came of it. */
    keep(file: {
      path: string;
      size: number;
      modified: number;
      hash: string;
      at: string;
      articles: readonly string[];
    }): void {
      db.prepare(
        'INSERT OR REPLACE INTO watched_file VALUES (@path, @size, @modified, @hash, @at, @articles)',
      ).run({ ...file, articles: JSON.stringify(file.articles) });
    },
    /**
     * Forgets the names of the files of which an article came that is purged. What stays is a number made of each one's content: without it
     * the file, where it still lies in the folder, would come back by itself.
     */
    forget(article: string): void {
      const hashes = db
        .prepare('SELECT DISTINCT hash FROM watched_file WHERE instr(articles, ?) > 0')
        .pluck()
        .all(article) as string[];
      const forget = db.prepare('DELETE FROM watched_file WHERE hash = ?');
      for (const hash of hashes) {
        forget.run(hash);
        this.keep({ path: nameless(hash), size: 0, modified: 0, hash, at: '', articles: [] });
      }
    },
  };
}
