/** The archive in SQLite: what every article states and is found again by, and the read interface that checks between articles ask. */
import type { Analysis, Statement } from '../../shared/analysis.ts';
import type { Role } from '../../shared/article.ts';
import { rank } from '../engine/memory-archive.ts';
import { printsOfPassages, printsOfStatements } from '../engine/prints.ts';
import type { Archive, ArchivedArticle, ArchivedStatement } from '../engine/rule.ts';
import type { Db } from './database.ts';

/** Values of one key that are looked at, and articles for each: a common value may be in thousands of articles, the newest are enough. */
const MOST_VALUES = 50;
const MOST_A_VALUE = 12;
/** Statements of one key whose values are found in one look-up; what more there are is looked for value by value. */
const AT_ONCE = 200;
/** Articles returned for one print. A print as common as that tells little: it counts only where there is none rarer. */
const MOST_A_PRINT = 60;
/** Rarer prints that make common ones needless. */
const ENOUGH = 3;
/** Neighbours that are compared again when an article changes. */
const NEIGHBOURS = 20;
/** Of so many prints one is asked for neighbours: those that share a passage or several statements are found all the same. */
const SAMPLED = 4;
/** Prints by which near duplicates are looked for. */
const ALIKE_PRINTS = 32;

const KEYED: ReadonlySet<Statement['kind']> = new Set(['office', 'date', 'name']);

type Packed = [
  kind: Statement['kind'], key: string, value: string, number: number | null, unit: string | null, comparator: Statement['comparator'],
  from: string | null, to: string | null, speaker: string | null, label: string, terms: string, start: number, end: number,
]; // prettier-ignore

const pack = (s: Statement): Packed => [s.kind, s.key, s.value, s.number, s.unit, s.comparator, s.from, s.to, s.speaker, s.label, s.terms, s.start, s.end]; // prettier-ignore
/** Made in one piece: a comparison makes thousands of them. */
const unpack = (
  [kind, key, value, number, unit, comparator, from, to, speaker, label, terms, start, end]: Packed,
  { article, articleTitle, articleDate, role }: ArchivedArticle,
): ArchivedStatement => ({
  kind, key, value, number, unit, comparator, from, to, speaker, label, terms, start, end, article, articleTitle, articleDate, role,
}); // prettier-ignore

/** Where it does not matter whose statements they are. */
const nowhere: ArchivedArticle = { article: '', articleTitle: '', articleDate: null, role: 'draft' };

export function makeArchive(db: Db) {
  // The values of a key, each found with one step into the index, however many articles state it.
  const valuesOfKey = db
    .prepare(
      `WITH RECURSIVE found (value) AS (
         SELECT min(value) FROM statement WHERE key = @key
         UNION ALL SELECT (SELECT min(value) FROM statement WHERE key = @key AND value > found.value) FROM found WHERE found.value IS NOT NULL
       ) SELECT value FROM found WHERE value IS NOT NULL LIMIT ${MOST_VALUES}`,
    )
    .pluck();
  const valuesAtOnce = db
    .prepare(`SELECT value, rowid FROM statement WHERE key = ? ORDER BY value, rowid LIMIT ${AT_ONCE}`)
    .raw();
  const holdersOf = db
    .prepare(
      `SELECT s.rowid FROM statement s JOIN article a ON a.id = s.article
       WHERE s.key = ? AND s.value = ? AND s.article <> ? AND a.withdrawn = 0 ORDER BY s.rowid DESC LIMIT ${MOST_A_VALUE}`,
    )
    .pluck();
  const columns = `kind, key, value, number, unit, comparator, valid_from, valid_to, speaker, label, '', start, end`;
  const byRow = db.prepare(`SELECT ${columns}, article FROM statement WHERE rowid = ?`).raw();
  const byArticle = db.prepare(`SELECT ${columns} FROM statement WHERE article = ?`).raw();
  const byPrint = db
    .prepare(`SELECT article FROM print WHERE print = ? ORDER BY article DESC LIMIT ${MOST_A_PRINT}`)
    .pluck();
  const named = db.prepare(
    'SELECT id AS article, coalesce(given_title, title) AS articleTitle, date AS articleDate, role FROM article WHERE number = ? AND withdrawn = 0',
  );
  const namedById = db.prepare(
    'SELECT id AS article, coalesce(given_title, title) AS articleTitle, date AS articleDate, role FROM article WHERE id = ? AND withdrawn = 0',
  );
  const numberOf = db.prepare('SELECT number FROM article WHERE id = ?').pluck();
  const roleOf = db.prepare('SELECT role FROM article WHERE id = ?').pluck();
  const textOf = db
    .prepare(
      'SELECT r.text FROM article a JOIN revision r ON r.article = a.id AND r.number = a.revision WHERE a.id = ?',
    )
    .pluck();
  const insert = db.prepare(
    'INSERT INTO statement (article, kind, key, value, number, unit, comparator, valid_from, valid_to, speaker, label, start, end) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
  );
  const remove = db.prepare('DELETE FROM statement WHERE article = ?');
  const stated = db.prepare('SELECT statements, passages FROM stated WHERE article = ?');
  const insertStated = db.prepare('INSERT OR REPLACE INTO stated VALUES (?, ?, ?)');
  // All of an article at once, in the order of the index: there are hundreds.
  const insertPrints = db.prepare(
    'INSERT OR IGNORE INTO print SELECT value, ? FROM json_each(?) ORDER BY value',
  );
  const removePrints = db.prepare(
    'DELETE FROM print WHERE (print, article) IN (SELECT value, ? FROM json_each(?))',
  );
  const keysOf = db
    .prepare(`SELECT DISTINCT key, value FROM statement WHERE article = ? AND kind IN ('office', 'date')`)
    .raw();
  const otherHolders = db
    .prepare(`SELECT article FROM statement WHERE key = ? AND value <> ? LIMIT ${NEIGHBOURS}`)
    .pluck();
  const markStale = db.prepare('INSERT INTO stale VALUES (?) ON CONFLICT DO NOTHING');

  function statementsOf(number: number): Packed[] {
    const row = stated.get(number) as { statements: string } | undefined;
    return row ? (JSON.parse(row.statements) as Packed[]) : [];
  }

  /**
   * Statements of one key in other articles: of each value those of the newest articles. The values are read from the index alone, as far as
   * they stand there together, and of the statements only those that are returned.
   */
  function underOneKey(
    key: string,
    article: string,
    nameOf: (id: string) => ArchivedArticle | null,
  ): ArchivedStatement[] {
    const found: ArchivedStatement[] = [];
    const take = (row: number): boolean => {
      const read = byRow.get(row) as [...Packed, article: string];
      const name = read[13] === article ? null : nameOf(read[13]);
      if (name) found.push(unpack(read as unknown as Packed, name));
      return name !== null;
    };
    const together = new Map<string, number[]>();
    const rows = valuesAtOnce.all(key) as [string, number][];
    for (const [value, row] of rows) {
      const list = together.get(value);
      if (list) list.push(row);
      else together.set(value, [row]);
    }
    // The last value may go on behind what was read.
    if (rows.length === AT_ONCE) together.delete(rows[AT_ONCE - 1][0]);
    const values =
      rows.length < AT_ONCE || together.size >= MOST_VALUES
        ? [...together.keys()].slice(0, MOST_VALUES)
        : (valuesOfKey.all({ key }) as string[]);
    for (const value of values) {
      const list = together.get(value);
      if (list) {
        let taken = 0;
        for (let at = list.length - 1; at >= 0 && taken < MOST_A_VALUE; at--) if (take(list[at])) taken++;
      } else for (const row of holdersOf.all(key, value, article) as number[]) take(row);
    }
    return found;
  }

  /** All prints under which an article stands in the index. */
  function storedPrints(number: number): number[] {
    const row = stated.get(number) as { passages: Buffer } | undefined;
    if (!row) return [];
    const bytes = new Uint8Array(row.passages);
    return [
      ...printsOfStatements(statementsOf(number).map((one) => unpack(one, nowhere))),
      ...new Float64Array(bytes.buffer, 0, bytes.length / 8),
    ];
  }

  function sharing(
    number: number | null,
    prints: readonly number[],
    most: number,
  ): (ArchivedArticle & { shared: number })[] {
    const rare: number[][] = [];
    const common: number[][] = [];
    for (const print of new Set(prints)) {
      const list = byPrint.all(print) as number[];
      if (list.length === 0 || (list.length === 1 && list[0] === number)) continue;
      (list.length < MOST_A_PRINT ? rare : common).push(list.filter((other) => other !== number));
    }
    const found: (ArchivedArticle & { shared: number })[] = [];
    for (const { article, shared } of rank(rare.length >= ENOUGH ? rare : [...rare, ...common], most)) {
      const row = named.get(article) as ArchivedArticle | undefined;
      if (row) found.push({ ...row, shared });
    }
    return found;
  }

  /**
   * The articles whose comparison depends on this one are compared again: those that speak of the same, as far as the index shows it. `prints`
   * are those under which it stands in the index.
   */
  function markNeighbours(
    article: string,
    number = numberOf.get(article) as number,
    prints: readonly number[] = storedPrints(number),
  ): void {
    for (const [key, value] of keysOf.all(article) as [string, string][])
      for (const other of otherHolders.all(key, value) as string[]) markStale.run(other);
    const sampled = prints.filter((_, index) => index % SAMPLED === 0);
    for (const other of sharing(number, sampled, NEIGHBOURS)) markStale.run(other.article);
  }

  /** Takes an article out of the archive. */
  function take(article: string): void {
    const number = numberOf.get(article) as number;
    const prints = storedPrints(number);
    markNeighbours(article, number, prints);
    if (prints.length) removePrints.run(number, JSON.stringify(prints));
    remove.run(article);
  }

  /** Writes what an article states that stated nothing; returns the prints under which it then stands in the index. */
  function state(article: string, analysis: Analysis): number[] {
    const number = numberOf.get(article) as number;
    for (const s of analysis.statements)
      if (KEYED.has(s.kind)) insert.run(article, s.kind, s.key, s.value, s.number, s.unit, s.comparator, s.from, s.to, s.speaker, s.label, s.start, s.end); // prettier-ignore
    const fuzzy = analysis.statements.filter((one) => !KEYED.has(one.kind));
    const passages = printsOfPassages(analysis, roleOf.get(article) as Role);
    insertStated.run(number, JSON.stringify(fuzzy.map(pack)), Buffer.from(new Float64Array(passages).buffer));
    const prints = [...printsOfStatements(fuzzy), ...passages];
    insertPrints.run(number, JSON.stringify(prints));
    return prints;
  }

  return {
    /**
     * The archive as one article sees it: all the others. The id of no article gives the whole archive. It remembers what it was asked: to be
     * used for one comparison, and let go.
     */
    around(article: string): Archive {
      const number = (numberOf.get(article) as number | undefined) ?? null;
      const underKey = new Map<string, ArchivedStatement[]>();
      const within = new Map<string, ArchivedStatement[]>();
      const read = new Map<string, Packed[]>();
      const names = new Map<string, ArchivedArticle | null>();
      const nameOf = (id: string): ArchivedArticle | null => {
        let name = names.get(id);
        if (name === undefined)
          names.set(id, (name = (namedById.get(id) as ArchivedArticle | undefined) ?? null));
        return name;
      };
      const packedOf = (id: string): Packed[] => {
        let packed = read.get(id);
        if (!packed) read.set(id, (packed = statementsOf(numberOf.get(id) as number)));
        return packed;
      };
      return {
        statements: (keys) =>
          [...new Set(keys)].flatMap((key) => {
            let found = underKey.get(key);
            if (!found) underKey.set(key, (found = underOneKey(key, article, nameOf)));
            return found;
          }),
        sharing: (prints, most) => sharing(number, prints, most),
        statementsIn(other, wanted) {
          const name = nameOf(other);
          if (!name) return [];
          if (wanted) {
            const some = packedOf(other).filter(([kind, key, , , , , , , , , terms]) => wanted(kind, key, terms)); // prettier-ignore
            return some.map((one) => unpack(one, name));
          }
          let all = within.get(other);
          if (!all) {
            const packed = [...packedOf(other), ...(byArticle.all(other) as Packed[])];
            within.set(other, (all = packed.map((one) => unpack(one, name))));
          }
          return all;
        },
        text: (other) => (textOf.get(other) as string | undefined) ?? '',
      };
    },
    /** Replaces what an article states; the articles that speak of the same become stale, before and after. */
    put(article: string, analysis: Analysis): void {
      take(article);
      const prints = state(article, analysis);
      markNeighbours(article, numberOf.get(article) as number, prints);
    },
    state,
    take,
    markNeighbours: (article: string): void => markNeighbours(article),
    /** Articles that share at least `share` of this one's passages, the nearest first: drafts of the same text. */
    alike(article: string, share: number, most: number): string[] {
      const number = numberOf.get(article) as number;
      const row = stated.get(number) as { passages: Buffer } | undefined;
      const bytes = new Uint8Array(row?.passages ?? []);
      const all = [...new Float64Array(bytes.buffer, 0, bytes.length / 8)];
      // Of a long text a part tells as much as the whole.
      const step = Math.ceil(all.length / ALIKE_PRINTS);
      const prints = all.filter((_, index) => index % step === 0);
      return sharing(number, prints, most)
        .filter((one) => one.shared >= Math.max(1, share * prints.length))
        .map((one) => one.article);
    },
  };
}
export type ArchiveStore = ReturnType<typeof makeArchive>;
