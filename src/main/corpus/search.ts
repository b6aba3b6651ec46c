/** Full-text search: SQLite FTS5, diacritics and inflection folded; the best articles first, then their rows. */
import type { ArticleQuery, ArticleRow, Heading } from './articles.ts';
import { conditionsOf } from './articles.ts';
import type { Db } from './database.ts';
import { inflections } from './inflections.ts';
import { mergeWords, WORD_INDEXES } from './merge-words.ts';

/** Articles that are ranked and counted at most: of more than these the newest. */
const TOP = 1000;
/** Articles of a word in which it is no beginning of a longer one: who types « contre » is not about to type « contredire ». */
const WHOLE = 2000;
/** Articles of a word that tells nothing about which of them is best, to weigh it would mean to read them all; and matches whose titles are read. */
const COMMON = 10_000;
/** Words of one search: more is a text, not a search. */
const MOST_TERMS = 24;
/** Letters of a word that is not looked for as the beginning of others: « de », « eau » would be half of the dictionary. */
const SHORT = 3;

/** Pages of the index merged in an idle moment: some milliseconds. */
const A_MOMENT = 64;

/** One thing looked for: a word in any of its forms, or a phrase as it is. */
export interface Term {
  /** The word as typed and its other forms, folded; empty for a phrase. */
  forms: string[];
  /** Whether words that begin with the first form are meant too. */
  beginning: boolean;
  /** The words of a phrase, folded; empty for a word. */
  phrase: string[];
}
export interface Query {
  terms: Term[];
  /** FTS5 expressions of what must not be there. */
  excluded: string[];
}
export type ReadQuery = Query | { problem: 'nothing' | 'only-excluded' | 'too-many' };

/**
 * Reads what somebody typed: all words are needed, in any of their forms and as beginnings of words (short ones with a * behind);
 * "…" and « … » are phrases as they stand; a leading - excludes.
 */
export function readQuery(typed: string): ReadQuery {
  const terms: Term[] = [];
  const excluded: string[] = [];
  for (const [, minus, phrase, word] of typed.matchAll(
    /(-?)(?:["«“]\s*([^"»”]*?)\s*["»”]|([^\s"«»“”]+))/gu,
  )) {
    const words = (phrase ?? word).match(/[\p{L}\p{N}\p{M}]+/gu)?.map(bare);
    if (!words) continue;
    const single = phrase === undefined && words.length === 1;
    const beginning = single && (words[0].length > SHORT || (words[0].length > 1 && word.endsWith('*')));
    // What is excluded is that word as typed, not all its forms.
    if (minus) excluded.push(`"${words.join(' ')}"${beginning ? '*' : ''}`);
    else if (single) terms.push({ forms: inflections(words[0]), beginning, phrase: [] });
    else terms.push({ forms: [], beginning: false, phrase: words });
  }
  if (terms.length === 0) return { problem: excluded.length ? 'only-excluded' : 'nothing' };
  if (terms.length + excluded.length > MOST_TERMS) return { problem: 'too-many' };
  return { terms, excluded };
}

/** A term as FTS5 wants it. */
function expressionOf({ forms, beginning, phrase }: Term): string {
  if (phrase.length) return `"${phrase.join(' ')}"`;
  const alternatives = beginning
    ? [`"${forms[0]}"*`, ...forms.filter((form) => !form.startsWith(forms[0])).map((form) => `"${form}"`)]
    : forms.map((form) => `"${form}"`);
  return alternatives.length > 1 ? `(${alternatives.join(' OR ')})` : alternatives[0];
}

/** Lower case without marks, as the index has words. */
const bare = (word: string) =>
  /^[a-z0-9]*$/u.test(word) ? word : word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** What FTS5 is asked for headings in which a word begins with each of those typed; null when no word was typed. */
export function headedBy(typed: string): string | null {
  const words = typed.match(/[\p{L}\p{N}\p{M}]+/gu)?.slice(0, MOST_TERMS);
  return words ? words.map((word) => `"${bare(word)}"*`).join(' AND ') : null;
}

/** Where the terms stand in a text, each at most `most` times, in the order of the text; offsets of the text itself. */
export function locate(text: string, terms: readonly Term[], most: number): { start: number; end: number }[] {
  const exact = new Map<string, number>();
  const prefixes: { form: string; term: number }[] = [];
  const phrases = new Map<string, { words: string[]; term: number }[]>();
  terms.forEach(({ forms, beginning, phrase }, term) => {
    if (beginning) prefixes.push({ form: forms[0], term });
    for (const form of forms) if (!exact.has(form)) exact.set(form, term);
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
  const removeHeading = db.prepare('DELETE FROM search_heading WHERE rowid = ?');
  const insertHeading = db.prepare('INSERT INTO search_heading (rowid, title, beside) VALUES (?, ?, ?)');
  const merges = WORD_INDEXES.map((index) => mergeWords(db, index));
  /** Whether words were written since all there is was merged; an earlier opening may have left some. */
  let unmerged = true;
  let conjugated = false;
  const capped = db
    .prepare('SELECT count(*) FROM (SELECT 1 FROM search WHERE search MATCH ? LIMIT ?)')
    .pluck();
  const newest = db
    .prepare('SELECT rowid FROM search WHERE search MATCH ? ORDER BY rowid DESC LIMIT ?')
    .pluck();
  const inTitle = db
    .prepare('SELECT rowid FROM search_heading WHERE search_heading MATCH ? ORDER BY rowid DESC LIMIT ?')
    .pluck();
  // The plus keeps SQLite from asking the index once an article.
  const ranked = db
    .prepare(
      `SELECT number FROM (
         SELECT rowid AS number, bm25(search, 4.0, 1.0) AS score FROM search WHERE search MATCH ? AND +rowid IN (SELECT value FROM json_each(?))
       ) ORDER BY score, number DESC`,
    )
    .pluck();
  const among = db
    .prepare(
      'SELECT rowid FROM search WHERE search MATCH ? AND +rowid IN (SELECT value FROM json_each(?)) ORDER BY rowid DESC',
    )
    .pluck();
  const byNumber = db.prepare('SELECT * FROM article WHERE number = ?');
  const isPlain = (filter: ArticleQuery) =>
    Object.entries(filter).every(([name, value]) => value === undefined || name === 'withdrawn');

  /** Those of some articles that a filter lets through, newest first. */
  function passing(numbers: readonly number[], filter: ArticleQuery): number[] {
    const { where, values } = conditionsOf(filter);
    return db
      .prepare(
        `SELECT number FROM article INDEXED BY article_by_number WHERE number IN (SELECT value FROM json_each(?)) AND ${where} ORDER BY number DESC`,
      )
      .pluck()
      .all(JSON.stringify(numbers), ...values) as number[];
  }

  /** Of the articles that match and are wanted the newest, one more than are ranked; `few` when no more than are ranked match at all. */
  function newestOf(match: string, filter: ArticleQuery): { numbers: number[]; few: boolean } {
    const found = newest.all(match, TOP + 1) as number[];
    if (found.length <= TOP) return { numbers: passing(found, filter), few: true };
    // Nearly all articles pass a plain filter: they are looked at one by one. Of any other those that pass are gathered first.
    const { where, values } = conditionsOf(filter);
    const wanted = isPlain(filter)
      ? `SELECT search.rowid FROM search CROSS JOIN article INDEXED BY article_by_number ON article.number = search.rowid WHERE search MATCH ? AND ${where} ORDER BY search.rowid DESC LIMIT ?`
      : `SELECT rowid FROM search WHERE search MATCH ? AND +rowid IN (SELECT number FROM article INDEXED BY article_by_changed WHERE ${where}) ORDER BY rowid DESC LIMIT ?`;
    return {
      numbers: db
        .prepare(wanted)
        .pluck()
        .all(match, ...values, TOP + 1) as number[],
      few: false,
    };
  }

  /** The newest that have all terms in their title. */
  function titled(expressions: readonly string[], query: Query): number[] {
    const found = inTitle.all(`title : (${expressions.join(' AND ')})`, TOP) as number[];
    // What is excluded may stand below the title.
    return query.excluded.length
      ? (among.all(matchOf(expressions, query), JSON.stringify(found)) as number[])
      : found;
  }

  /** What FTS5 is asked, of each term. */
  const asked = ({ terms }: Query): string[] =>
    terms.map((term) => {
      const beginning = term.beginning && (capped.get(`"${term.forms[0]}"`, WHOLE) as number) < WHOLE;
      return expressionOf({ ...term, beginning });
    });
  const matchOf = (expressions: readonly string[], { excluded }: Query): string =>
    excluded.length
      ? `(${expressions.join(' AND ')}) NOT (${excluded.join(' OR ')})`
      : expressions.join(' AND ');

  return {
    put(number: number, heading: Heading, body: string): void {
      remove.run(number);
      insert.run(number, heading.title, body);
      this.head(number, heading);
    },
    /** Says anew what the line of an article says; its text and title are as they were. */
    head(number: number, { title, beside }: Heading): void {
      removeHeading.run(number);
      insertHeading.run(number, title, beside);
      unmerged = true;
    },
    remove(number: number): void {
      remove.run(number);
      removeHeading.run(number);
    },
    /**
     * What an idle moment does for searches: the forms of verbs are made before the first search asks for them. Each article put leaves a
     * segment behind, and a search asks all of them: some are merged.
     */
    settle(): void {
      if (!conjugated) {
        conjugated = true;
        inflections('chercher');
      } else if (unmerged) unmerged = merges.some((merge) => merge(A_MOMENT));
    },
    /**
     * Articles that match, best first: by how much they speak of what is looked for (bm25). Where more than a thousand match, those
     * that have it in their title, then the newest: to weigh words that stand nearly everywhere the whole index would have to be read.
     */
    find(query: Query, filter: ArticleQuery, limit: number, offset = 0): ArticleRow[] {
      const expressions = asked(query);
      const match = matchOf(expressions, query);
      const { numbers, few } = newestOf(match, filter);
      if (numbers.length === 0) return [];
      const telling =
        few && expressions.length === 1
          ? expressions
          : numbers.length > TOP ? [] : expressions.filter((one) => (capped.get(one, COMMON) as number) < COMMON); // prettier-ignore
      let best: number[];
      if (telling.length) best = ranked.all(telling.join(' AND '), JSON.stringify(numbers)) as number[];
      else {
        const all = new Set(numbers);
        const headed = titled(expressions, query);
        // What was found is all there is, or the newest of more.
        const first = all.size > TOP ? passing(headed, filter) : headed.filter((one) => all.has(one));
        best = [...new Set([...first, ...numbers])];
      }
      return best.slice(offset, offset + limit).map((number) => byNumber.get(number) as ArticleRow);
    },
    /** How many articles match, a thousand at most; `null` matches all. */
    count(query: Query | null, filter: ArticleQuery): { count: number; more: boolean } {
      const { where, values } = conditionsOf(filter);
      const found =
        query === null
          ? (db
              .prepare(
                `SELECT count(*) FROM (SELECT 1 FROM article INDEXED BY article_by_changed WHERE ${where} LIMIT ${TOP + 1})`,
              )
              .pluck()
              .get(...values) as number)
          : newestOf(matchOf(asked(query), query), filter).numbers.length;
      return { count: Math.min(found, TOP), more: found > TOP };
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
