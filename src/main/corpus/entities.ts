/** Who is named where: the index behind the pages of persons, organisations and events, and the dated facts behind timelines. */
import type { EntityKind } from '../../shared/archive.ts';
import type { DatedFact, NamedInArticle, Told } from '../review/told.ts';
import type { ArticleRow } from './articles.ts';
import type { Db } from './database.ts';

/** Names looked at for what somebody typed. */
const CANDIDATES = 200;

export interface EntityRow {
  kind: EntityKind;
  key: string;
  name: string;
  articles: number;
}
export type ToldRow = ArticleRow & { told: Told };

type PackedFact = [
  start: number, end: number, date: string, to: string | null, approximate: 0 | 1, timeStart: number, timeEnd: number, kind: DatedFact['kind'],
  people: DatedFact['people'], statement: [string, string, number | null, string | null, string | null, string],
]; // prettier-ignore

const packFact = ({ start, end, date, to, approximate, time, kind, people, statement: s }: DatedFact): PackedFact => [start, end, date, to, approximate ? 1 : 0, time.start, time.end, kind, people, [s.key, s.value, s.number, s.unit, s.speaker, s.terms]]; // prettier-ignore
const unpackFact = ([
  start,
  end,
  date,
  to,
  approximate,
  timeStart,
  timeEnd,
  kind,
  people,
  [key, value, number, unit, speaker, terms],
]: PackedFact): DatedFact => ({
  start,
  end,
  date,
  to,
  approximate: approximate === 1,
  time: { start: timeStart, end: timeEnd },
  kind,
  people,
  statement: { key, value, number, unit, speaker, terms },
});

export function makeEntities(db: Db) {
  const forget = db.prepare('DELETE FROM entity_article WHERE article = ?');
  const known = db.prepare('SELECT id FROM entity WHERE kind = ? AND key = ? AND name = ?').pluck();
  const insert = db.prepare('INSERT INTO entity (kind, key, name) VALUES (?, ?, ?)');
  const insertWord = db.prepare('INSERT INTO entity_word VALUES (?, ?) ON CONFLICT DO NOTHING');
  const insertTold = db.prepare('INSERT INTO entity_article VALUES (?, ?, ?, ?)');
  const putFacts = db.prepare(
    'INSERT INTO dated_fact VALUES (?, ?) ON CONFLICT DO UPDATE SET facts = excluded.facts',
  );
  const dropFacts = db.prepare('DELETE FROM dated_fact WHERE article = ?');
  const byWord = db.prepare(
    `SELECT e.kind, e.key, e.name, e.articles FROM entity_word w JOIN entity e ON e.id = w.entity
     WHERE w.word >= ? AND w.word < ? AND e.articles > 0 ORDER BY e.articles DESC, e.key, e.name LIMIT ${CANDIDATES}`,
  );
  // The keys are few: those of one person, organisation or event.
  // From the keys to their names (CROSS JOIN): the other way every name of the corpus would be read.
  const ids = '(SELECT e.id FROM json_each(?) k CROSS JOIN entity e ON e.key = k.value AND e.kind = ?)';
  const NOT_WITHDRAWN =
    't.article NOT IN (SELECT number FROM article INDEXED BY article_by_changed WHERE withdrawn = 1)';
  const spellings = db.prepare(
    `SELECT e.kind, e.key, e.name, e.articles FROM json_each(?) k CROSS JOIN entity e ON e.key = k.value AND e.kind = ?
     WHERE e.articles > 0 ORDER BY e.articles DESC, e.name`,
  );
  const told = db.prepare(
    `WITH page AS (
       SELECT t.entity, t.date, t.article FROM entity_article t JOIN article a ON a.number = t.article
       WHERE t.entity IN ${ids} AND a.withdrawn = 0 ORDER BY t.date DESC, t.article DESC LIMIT ? OFFSET ?
     ) SELECT t.told, a.* FROM page JOIN entity_article t USING (entity, date, article) JOIN article a ON a.number = page.article
     ORDER BY page.date DESC, a.title, page.article DESC`,
  );
  const countTold = db
    .prepare(
      `SELECT count(DISTINCT t.article) FROM entity_article t WHERE t.entity IN ${ids} AND ${NOT_WITHDRAWN}`,
    )
    .pluck();
  const bounds = db.prepare(
    `SELECT min(nullif(t.date, '')) AS first, max(nullif(t.date, '')) AS last FROM entity_article t WHERE t.entity IN ${ids} AND ${NOT_WITHDRAWN}`,
  );
  const ofArticle = db.prepare(
    'SELECT e.kind, e.key, e.name, t.told FROM entity_article t JOIN entity e ON e.id = t.entity WHERE t.article = ?',
  );
  const factsOf = db.prepare(
    `SELECT f.facts, a.* FROM membership m JOIN article a ON a.id = m.article JOIN dated_fact f ON f.article = a.number
     WHERE m.dossier = ? AND a.withdrawn = 0 ORDER BY a.date, a.title, a.number`,
  );

  return {
    /** Replaces what an article tells of names and its dated facts. `number` is the article's row. */
    put(number: number, date: string | null, names: readonly NamedInArticle[], facts: readonly DatedFact[]) {
      forget.run(number);
      for (const { kind, key, name, told: passages } of names) {
        let id = known.get(kind, key, name) as number | undefined;
        if (id === undefined) {
          id = Number(insert.run(kind, key, name).lastInsertRowid);
          for (const word of wordsOf(key)) insertWord.run(word, id);
        }
        insertTold.run(id, date ?? '', number, JSON.stringify(passages));
      }
      if (facts.length) putFacts.run(number, JSON.stringify(facts.map(packFact)));
      else dropFacts.run(number);
    },
    /** Names of which a word begins with the first of the given words and the others begin words too; the most named first. Words are folded. */
    find(words: readonly string[]): EntityRow[] {
      // The longest word has the fewest names.
      const [longest] = words.toSorted((a, b) => b.length - a.length);
      if (!longest) return [];
      return (byWord.all(longest, `${longest}\u{10ffff}`) as EntityRow[]).filter(({ key }) => {
        const own = wordsOf(key);
        return words.every((word) => own.some((each) => each.startsWith(word)));
      });
    },
    /** The spellings under some keys of one kind, the most used first. */
    spellings: (kind: EntityKind, keys: readonly string[]) =>
      spellings.all(JSON.stringify(keys), kind) as EntityRow[],
    /** Articles that name one of the keys with all that they tell of it, newest first; an article with two of them is given twice. */
    told: (kind: EntityKind, keys: readonly string[], limit: number, offset: number): ToldRow[] =>
      (told.all(JSON.stringify(keys), kind, limit, offset) as (ArticleRow & { told: string })[]).map(
        (row) => ({ ...row, told: JSON.parse(row.told) as Told }),
      ),
    articles: (kind: EntityKind, keys: readonly string[]): number =>
      countTold.get(JSON.stringify(keys), kind) as number,
    /** Dates of the first and the last dated article that names one of the keys. */
    bounds: (kind: EntityKind, keys: readonly string[]) =>
      bounds.get(JSON.stringify(keys), kind) as { first: string | null; last: string | null },
    /** All that one article names. */
    ofArticle: (number: number): { kind: EntityKind; key: string; name: string; told: Told }[] =>
      (ofArticle.all(number) as { kind: EntityKind; key: string; name: string; told: string }[]).map(
        (row) => ({ ...row, told: JSON.parse(row.told) as Told }),
      ),
    /** The dated facts of a dossier's articles, in the order of the articles' dates. */
    factsOf: (dossier: string): { article: ArticleRow; facts: DatedFact[] }[] =>
      (factsOf.all(dossier) as (ArticleRow & { facts: string })[]).map(({ facts, ...article }) => ({
        article,
        facts: (JSON.parse(facts) as PackedFact[]).map(unpackFact),
      })),
  };
}
export type Entities = ReturnType<typeof makeEntities>;

const wordsOf = (key: string): string[] => key.match(/[\p{L}\p{N}]+/gu) ?? [];
