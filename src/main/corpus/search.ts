/** Full-text search: SQLite FTS5, diacritics and inflection folded; the best rows first, then joined to their articles. */
import type { ArticleQuery, ArticleRow } from './articles.ts';
import { conditionsOf } from './articles.ts';
import type { Db } from './database.ts';
import { inflections, type SearchedForm } from './inflections.ts';

/** Rows taken from the index before filters apply; when none is left of so many, the whole index is asked. */
const TOP = 1000;
/** Articles counted at most. */
const MOST_COUNTED = 1000;
/** Words of one search: more is a text, not a search. */
const MOST_TERMS = 24;

/** Letters of a word that is not looked for as the beginning of others. */
const SHORT = 2;

/** One thing looked for: a word in any of its forms, or a phrase as it is. */
export interface Term {
  forms: SearchedForm[];
  /** The words of a phrase, folded; empty for a word. */
  phrase: string[];
}
export type ReadQuery =
  { match: string; terms: Term[] } | { problem: 'nothing' | 'only-excluded' | 'too-many' };

/**
 * Reads what somebody typed: all words are needed, in any of their forms and as beginnings of words; "…" and « … » are phrases as they
 * stand; a leading - excludes. `match` is the FTS5 expression.
 */
export function readQuery(typed: string): ReadQuery {
  const wanted: string[] = [];
  const excluded: string[] = [];
  const terms: Term[] = [];
  for (const [, minus, phrase, word] of typed.matchAll(
    /(-?)(?:["«“]\s*([^"»”]*?)\s*["»”]|([^\s"«»“”]+))/gu,
  )) {
    const words = (phrase ?? word).match(/[\p{L}\p{N}\p{M}]+/gu)?.map(bare);
    if (!words) continue;
    const single = phrase === undefined && words.length === 1;
    // What is excluded is that word as typed, not all its forms.
    const given = !single ? [] : minus ? [{ form: words[0], prefix: true }] : inflections(words[0]);
    // « de », « la »: as the beginning of a word they would be half of the dictionary.
    const forms = given.map(({ form, prefix }) => ({ form, prefix: prefix && form.length > SHORT }));
    const alternatives = forms.map(({ form, prefix }) => `"${form}"${prefix ? '*' : ''}`);
    const expression = !single
      ? `"${words.join(' ')}"`
      : alternatives.length > 1
        ? `(${alternatives.join(' OR ')})`
        : alternatives[0];
    if (minus) excluded.push(expression);
    else {
      wanted.push(expression);
      terms.push({ forms, phrase: single ? [] : words });
    }
  }
  if (wanted.length === 0) return { problem: excluded.length ? 'only-excluded' : 'nothing' };
  if (wanted.length + excluded.length > MOST_TERMS) return { problem: 'too-many' };
  const match = wanted.join(' AND ');
  return { match: excluded.length ? `(${match}) NOT (${excluded.join(' OR ')})` : match, terms };
}

/** Lower case without marks, as the index has words. */
const bare = (word: string) =>
  /^[a-z0-9]*$/u.test(word) ? word : word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Where the terms stand in a text, each at most `most` times, in the order of the text; offsets of the text itself. */
export function locate(text: string, terms: readonly Term[], most: number): { start: number; end: number }[] {
  const exact = new Map<string, number>();
  const prefixes: { form: string; term: number }[] = [];
  const phrases = new Map<string, { words: string[]; term: number }[]>();
  terms.forEach(({ forms, phrase }, term) => {
    for (const { form, prefix } of forms)
      if (prefix) prefixes.push({ form, term });
      else if (!exact.has(form)) exact.set(form, term);
    if (phrase.length) {
      const list = phrases.get(phrase[0]);
      if (list) list.push({ words: phrase, term });
      else phrases.set(phrase[0], [{ words: phrase, term }]);
    }
  });
  const counts = terms.map(() => 0);
  const found: { start: number; end: number }[] = [];
  // Words are taken from the text as far as they are needed: as a rule what is looked for stands at its beginning.
  const rest = text.matchAll(/[\p{L}\p{N}\p{M}]+/gu);
  const words: { bare: string; start: number; end: number }[] = [];
  const wordAt = (index: number) => {
    while (words.length <= index) {
      const { value, done } = rest.next();
      if (done) return undefined;
      words.push({ bare: bare(value[0]), start: value.index, end: value.index + value[0].length });
    }
    return words[index];
  };
  let to = 0;
  for (let i = 0; counts.some((count) => count < most); i++) {
    const word = wordAt(i);
    if (!word) break;
    if (word.start < to) continue;
    let hit = exact.get(word.bare) ?? prefixes.find(({ form }) => word.bare.startsWith(form))?.term;
    let last = i;
    for (const phrase of phrases.get(word.bare) ?? [])
      if (phrase.words.every((one, at) => wordAt(i + at)?.bare === one)) {
        hit = phrase.term;
        last = i + phrase.words.length - 1;
      }
    if (hit === undefined || counts[hit] >= most) continue;
    counts[hit]++;
    to = wordAt(last)!.end;
    found.push({ start: word.start, end: to });
  }
  return found;
}

export function makeSearch(db: Db) {
  const remove = db.prepare('DELETE FROM search WHERE rowid = ?');
  const insert = db.prepare('INSERT INTO search (rowid, title, body) VALUES (?, ?, ?)');
  const nthNewest = db
    .prepare(`SELECT rowid FROM search WHERE search MATCH ? ORDER BY rowid DESC LIMIT 1 OFFSET ${TOP - 1}`)
    .pluck();
  const RANKED = `rank MATCH 'bm25(4.0, 1.0)'`;
  const isPlain = (filter: ArticleQuery) =>
    Object.entries(filter).every(([name, value]) => value === undefined || name === 'withdrawn');
  return {
    put(number: number, title: string, body: string): void {
      remove.run(number);
      insert.run(number, title, body);
    },
    remove: (number: number) => void remove.run(number),
    /** Articles that match, best first. Of words that stand nearly everywhere the best of the newest: to rank all would read the whole index. */
    find(match: string, filter: ArticleQuery, limit: number, offset = 0): ArticleRow[] {
      const { where, values } = conditionsOf(filter);
      // A bound that is no INTEGER is no bound to FTS5, and numbers of JavaScript are bound as REAL.
      const oldest = (nthNewest.get(match) as number | undefined) ?? 0;
      const quick = db
        .prepare(
          `WITH hit AS (SELECT rowid, rank FROM search WHERE search MATCH ? AND ${RANKED} AND rowid >= CAST(? AS INTEGER) ORDER BY rank LIMIT ${TOP})
           SELECT article.* FROM hit CROSS JOIN article ON article.number = hit.rowid WHERE ${where} ORDER BY hit.rank LIMIT ? OFFSET ?`,
        )
        .all(match, oldest, ...values, limit, offset) as ArticleRow[];
      if (quick.length === limit || (isPlain(filter) && offset + limit <= TOP)) return quick;
      // The best thousand do not hold enough of those that the filter wants. The plus keeps SQLite from asking the index once an article.
      return db
        .prepare(
          `WITH hit AS (
             SELECT rowid, rank FROM search WHERE search MATCH ? AND ${RANKED} AND +rowid IN (SELECT number FROM article WHERE ${where})
             ORDER BY rank LIMIT ? OFFSET ?
           ) SELECT article.* FROM hit CROSS JOIN article ON article.number = hit.rowid ORDER BY hit.rank`,
        )
        .all(match, ...values, limit, offset) as ArticleRow[];
    },
    /** How many articles match, a thousand at most. */
    count(match: string | null, filter: ArticleQuery): { count: number; more: boolean } {
      const { where, values } = conditionsOf(filter);
      const found = (
        match === null
          ? db
              .prepare(
                `SELECT count(*) FROM (SELECT 1 FROM article WHERE ${where} LIMIT ${MOST_COUNTED + 1})`,
              )
              .pluck()
              .get(...values)
          : db
              .prepare(
                `SELECT count(*) FROM (SELECT 1 FROM search JOIN article ON article.number = search.rowid WHERE search MATCH ? AND ${where} LIMIT ${MOST_COUNTED + 1})`,
              )
              .pluck()
              .get(match, ...values)
      ) as number;
      return { count: Math.min(found, MOST_COUNTED), more: found > MOST_COUNTED };
    },
    /** The outlets of the corpus, by name. */
    outlets: (): string[] =>
      db
        .prepare(
          'SELECT DISTINCT outlet FROM article WHERE withdrawn = 0 AND outlet IS NOT NULL ORDER BY outlet LIMIT 500',
        )
        .pluck()
        .all() as string[],
  };
}
export type Search = ReturnType<typeof makeSearch>;
