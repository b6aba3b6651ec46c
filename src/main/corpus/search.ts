/** Full-text search: SQLite FTS5, diacritics folded; the best rows first, then joined to their articles. */
import type { ArticleQuery, ArticleRow } from './articles.ts';
import { conditionsOf } from './articles.ts';
import type { Db } from './database.ts';

/** Rows taken from the index before filters apply. */
const TOP = 1000;

/**
 * The FTS5 expression of what a reader typed: words are prefixes and all needed, "…" is a phrase, a leading - excludes.
 * Null when nothing is left to look for.
 */
export function ftsQuery(typed: string): { match: string; terms: string[] } | null {
  const wanted: string[] = [];
  const excluded: string[] = [];
  const terms: string[] = [];
  for (const [, minus, phrase, word] of typed.matchAll(
    /(-?)(?:["«“]\s*([^"»”]*?)\s*["»”]|([^\s"«»“”]+))/gu,
  )) {
    const words = (phrase ?? word).match(/[\p{L}\p{N}]+/gu);
    if (!words) continue;
    const expression = phrase !== undefined || words.length > 1 ? `"${words.join(' ')}"` : `"${words[0]}"*`;
    if (minus) excluded.push(expression);
    else {
      wanted.push(expression);
      terms.push(words.join(' '));
    }
  }
  if (wanted.length === 0) return null;
  const match = wanted.join(' AND ');
  return { match: excluded.length ? `(${match}) NOT (${excluded.join(' OR ')})` : match, terms };
}

export function makeSearch(db: Db) {
  const remove = db.prepare('DELETE FROM search WHERE rowid = ?');
  const insert = db.prepare('INSERT INTO search (rowid, title, body) VALUES (?, ?, ?)');
  return {
    put(number: number, title: string, body: string): void {
      remove.run(number);
      insert.run(number, title, body);
    },
    remove: (number: number) => void remove.run(number),
    /** Articles that match, best first. */
    find(match: string, filter: ArticleQuery, limit: number): ArticleRow[] {
      const { where, values } = conditionsOf(filter);
      return db
        .prepare(
          `WITH hit AS (SELECT rowid, rank FROM search WHERE search MATCH ? AND rank MATCH 'bm25(4.0, 1.0)' ORDER BY rank LIMIT ${TOP})
           SELECT article.* FROM hit JOIN article ON article.number = hit.rowid WHERE ${where} ORDER BY hit.rank LIMIT ?`,
        )
        .all(match, ...values, limit) as ArticleRow[];
    },
  };
}
export type Search = ReturnType<typeof makeSearch>;
