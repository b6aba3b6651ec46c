/** The archive in SQLite: what every article states and is found again by, and the read interface that checks between articles ask. */
import type { Analysis, Statement } from '../../shared/analysis.ts';
import type { Role } from '../../shared/article.ts';
import { rank } from '../engine/memory-archive.ts';
import { printsOf } from '../engine/prints.ts';
import type { Archive, ArchivedArticle, ArchivedStatement } from '../engine/rule.ts';
import type { Db } from './database.ts';

/** Values of one key that are looked at, and articles for each: a common value may be in thousands of articles, the newest are enough. */
const MOST_VALUES = 50;
const MOST_A_VALUE = 12;
/** Articles returned for one print; a print as common as that tells nothing. */
const MOST_A_PRINT = 200;
/** Neighbours that are compared again when an article changes. */
const NEIGHBOURS = 50;

/** The kinds of statements whose key decides, as the index on keys is restricted to them. */
const KEYED = `'office', 'date', 'name'`;

interface Row extends Omit<Statement, 'from' | 'to'> {
  article: string;
  valid_from: string | null;
  valid_to: string | null;
  title: string;
  date: string | null;
  role: Role;
}

const archived = ({ valid_from, valid_to, title, date, ...row }: Row): ArchivedStatement => ({
  ...row,
  from: valid_from,
  to: valid_to,
  articleTitle: title,
  articleDate: date,
});

export function makeArchive(db: Db) {
  const columns = 's.*, coalesce(a.given_title, a.title) AS title, a.date, a.role';
  // The values of a key, each found with one step into the index, however many articles state it.
  const valuesOfKey = db
    .prepare(
      `WITH RECURSIVE found (value) AS (
         SELECT min(value) FROM statement WHERE kind IN (${KEYED}) AND key = @key
         UNION ALL SELECT (SELECT min(value) FROM statement WHERE kind IN (${KEYED}) AND key = @key AND value > found.value) FROM found WHERE found.value IS NOT NULL
       ) SELECT value FROM found WHERE value IS NOT NULL LIMIT ${MOST_VALUES}`,
    )
    .pluck();
  const byValue = db.prepare(
    `SELECT ${columns} FROM statement s JOIN article a ON a.id = s.article
     WHERE s.kind IN (${KEYED}) AND s.key = ? AND s.value = ? AND s.article <> ? AND a.withdrawn = 0 ORDER BY s.rowid DESC LIMIT ${MOST_A_VALUE}`,
  );
  const byArticle = db.prepare(
    `SELECT ${columns} FROM statement s JOIN article a ON a.id = s.article WHERE s.article = ? ORDER BY s.start, s.end`,
  );
  const byPrint = db
    .prepare(`SELECT article FROM print WHERE print = ? ORDER BY article DESC LIMIT ${MOST_A_PRINT}`)
    .pluck();
  const named = db.prepare(
    'SELECT id AS article, coalesce(given_title, title) AS articleTitle, date AS articleDate, role FROM article WHERE number = ? AND withdrawn = 0',
  );
  const numberOf = db.prepare('SELECT number FROM article WHERE id = ?').pluck();
  const roleOf = db.prepare('SELECT role FROM article WHERE id = ?').pluck();
  const textOf = db
    .prepare(
      'SELECT r.text FROM article a JOIN revision r ON r.article = a.id AND r.number = a.revision WHERE a.id = ?',
    )
    .pluck();
  const insert = db.prepare(
    'INSERT INTO statement (article, kind, key, value, number, unit, comparator, valid_from, valid_to, speaker, label, terms, start, end) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
  );
  const remove = db.prepare('DELETE FROM statement WHERE article = ?');
  const insertPrint = db.prepare('INSERT INTO print VALUES (?, ?) ON CONFLICT DO NOTHING');
  const insertPrints = db.prepare('INSERT INTO article_prints VALUES (?, ?)');
  const removePrints = db.prepare('DELETE FROM article_prints WHERE article = ?');
  const storedPrints = db.prepare('SELECT prints FROM article_prints WHERE article = ?').pluck();
  const keysOf = db
    .prepare(`SELECT DISTINCT key FROM statement WHERE article = ? AND kind IN (${KEYED})`)
    .pluck();
  const holdersOfKey = db
    .prepare(
      `SELECT DISTINCT article FROM statement WHERE kind IN (${KEYED}) AND key = ? AND article <> ? ORDER BY rowid DESC LIMIT ${NEIGHBOURS}`,
    )
    .pluck();
  const markStale = db.prepare('INSERT INTO stale VALUES (?) ON CONFLICT DO NOTHING');

  function sharing(
    number: number | null,
    prints: readonly number[],
    most: number,
  ): (ArchivedArticle & { shared: number })[] {
    const lists = [...new Set(prints)].map((print) =>
      (byPrint.all(print) as number[]).filter((other) => other !== number),
    );
    const found: (ArchivedArticle & { shared: number })[] = [];
    for (const { article, shared } of rank(lists, most)) {
      const row = named.get(article) as ArchivedArticle | undefined;
      if (row) found.push({ ...row, shared });
    }
    return found;
  }

  /** The articles whose comparison depends on this one are compared again: those that speak of the same, as far as the index shows it. */
  function markNeighbours(article: string): void {
    const number = numberOf.get(article) as number;
    for (const key of keysOf.all(article) as string[])
      for (const other of holdersOfKey.all(key, article) as string[]) markStale.run(other);
    const prints = JSON.parse((storedPrints.get(number) as string | undefined) ?? '[]') as number[];
    for (const other of sharing(number, prints, NEIGHBOURS)) markStale.run(other.article);
  }

  return {
    /** The archive as one article sees it: all the others. The id of no article gives the whole archive. */
    around(article: string): Archive {
      const number = (numberOf.get(article) as number | undefined) ?? null;
      return {
        statements: (keys) =>
          [...new Set(keys)].flatMap((key) =>
            (valuesOfKey.all({ key }) as string[]).flatMap((value) =>
              (byValue.all(key, value, article) as Row[]).map(archived),
            ),
          ),
        sharing: (prints, most) => sharing(number, prints, most),
        statementsIn: (other) => (byArticle.all(other) as Row[]).map(archived),
        text: (other) => (textOf.get(other) as string | undefined) ?? '',
      };
    },
    /** Replaces what an article states; the articles that speak of the same become stale, before and after. */
    put(article: string, analysis: Analysis): void {
      const number = numberOf.get(article) as number;
      markNeighbours(article);
      remove.run(article);
      removePrints.run(number);
      for (const s of analysis.statements)
        insert.run(
          article,
          s.kind,
          s.key,
          s.value,
          s.number,
          s.unit,
          s.comparator,
          s.from,
          s.to,
          s.speaker,
          s.label,
          s.terms,
          s.start,
          s.end,
        );
      const prints = printsOf(analysis, roleOf.get(article) as Role);
      insertPrints.run(number, JSON.stringify(prints));
      for (const print of prints) insertPrint.run(print, number);
      markNeighbours(article);
    },
    markNeighbours,
  };
}
export type ArchiveStore = ReturnType<typeof makeArchive>;
