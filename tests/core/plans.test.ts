/** Every query of the desk finds its rows by an index: no big table is read from end to end. */
import Database from 'better-sqlite3';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { LIST_SORTS } from '../../src/shared/operations.ts';
import { DRAFT, importText, openTestCore, type TestCore } from './open.ts';

/** Small whatever the number of articles, or the whole of which is the answer: what is still to be compared, and the agreements (g). */
const SMALL =
  /^SCAN (setting|dossier|d|house_fact|stale|g|found|hit|told|k|page|saved_view|CONSTANT ROW|json_each|pragma_data_version|\(.*\)|search(?:_heading)? VIRTUAL TABLE INDEX)(?![\p{L}_])/u;
const real = Database.prototype.prepare;
const asked = new Set<string>();

beforeEach(() => {
  asked.clear();
  Database.prototype.prepare = function (this: Database.Database, sql: string) {
    asked.add(sql);
    return real.call(this, sql) as never;
  } as typeof real;
});
afterEach(() => {
  Database.prototype.prepare = real;
});

/** The steps of the queries asked since that a pattern finds, each with its query. */
function steps({ path }: TestCore, wanted: (detail: string) => boolean): string[] {
  const db = new Database(path, { readonly: true });
  const found: string[] = [];
  for (const sql of asked) {
    if (!/^\s*(SELECT|WITH|UPDATE|DELETE|INSERT)/iu.test(sql)) continue;
    const named = [...sql.matchAll(/@(\w+)/gu)].map(([, name]) => [name, null]);
    const values = named.length
      ? [Object.fromEntries(named) as object]
      : Array<null>(sql.split('?').length - 1).fill(null);
    const prepared = real.call(db, `EXPLAIN QUERY PLAN ${sql}`) as Database.Statement;
    const plan = prepared.all(...values) as { detail: string }[];
    for (const { detail } of plan) if (wanted(detail)) found.push(`${detail}: ${sql}`);
  }
  db.close();
  return found;
}
/** Reads all articles, since few are withdrawn. Lists, counts and filters do, from an index that holds all they ask. */
const ALL = /^SEARCH .* USING INDEX \S+ \(withdrawn=\?\)$/u;
/** Reads all names of a kind, of which there are more than articles. */
const NAMES = /^SEARCH e .*\(kind=\?\)$/u;
const scans = (opened: TestCore) =>
  steps(
    opened,
    (detail) => (detail.startsWith('SCAN') && !SMALL.test(detail)) || ALL.test(detail) || NAMES.test(detail),
  );

async function filled(): Promise<TestCore & { article: string }> {
  const opened = await openTestCore();
  const article = await importText(opened.call, 'port.txt', DRAFT);
  await importText(opened.call, 'bassin.txt', DRAFT.replace('310 anneaux', '290 anneaux'));
  return { ...opened, article };
}

test('importing, opening, judging, typing and undoing use indexes', async () => {
  const opened = await filled();
  const { call, article } = opened;
  const review = await call('review.open', { article });
  await call('claims.judge', { article, claim: review.claims[0].id, verdict: 'exact' });
  await call('draft.save', { article, revision: { text: `${DRAFT}\nUn mot de plus.\n`, blocks: [], marks: [] } });
  await call('draft.commit', { article });
  await call('history.list', { article });
  await call('history.undo', { article });
  await call('articles.withdraw', { articles: [article] });
  expect(asked.size).toBeGreaterThan(30);
  expect(scans(opened)).toEqual([]);
}); // prettier-ignore

test('every order and filter of the list, and the search, use indexes', async () => {
  const opened = await filled();
  const { call } = opened;
  asked.clear();
  const filters = [{}, { words: 'port gué' }, { status: 'to-review' }, { role: 'draft' }, { undated: true }, { withdrawn: true }, { tag: 'port' }, { dossier: 'x' }, { rule: 'calendar/weekday' }, { withOpen: 'error' }, { from: '2025', to: '2026-03' }, { outlet: 'AFP' }, { person: 'Anne Guélec' }, { kind: 'figure' }, { verdict: 'exact' }, { contradicted: true }] as const; // prettier-ignore
  for (const filter of filters) {
    for (const sort of LIST_SORTS) await call('articles.list', { filter, sort });
    await call('search.query', { query: 'bassin', filter });
  }
  const { id: dossier } = await call('dossiers.create', { name: 'Port' });
  await call('dossiers.assign', { dossier, articles: [opened.article], member: true });
  for (const where of [{}, { dossier }, { article: opened.article }])
    await call('corpus.contradictions', where);
  await call('corpus.counts', {});
  await call('search.outlets', {});
  await call('views.save', { name: 'Bassin', query: 'bassin', filter: { person: 'Anne Guélec' } });
  await call('views.list', {});
  const [{ kind, key }] = await call('entities.find', { query: 'guel' });
  await call('entities.page', { kind, key });
  await call('entities.of', { article: opened.article });
  await call('dossiers.timeline', { dossier, person: key });
  expect(asked.size).toBeGreaterThan(40);
  expect(scans(opened)).toEqual([]);
});

test('no order of the whole list sorts the whole corpus', async () => {
  const opened = await filled();
  asked.clear();
  for (const sort of LIST_SORTS) await opened.call('articles.list', { sort });
  expect(steps(opened, (detail) => /TEMP B-TREE FOR ORDER BY/u.test(detail))).toEqual([]);
  asked.add('SELECT * FROM article WHERE withdrawn = 0 ORDER BY byline');
  expect(steps(opened, (detail) => /TEMP B-TREE FOR ORDER BY/u.test(detail))).toHaveLength(1);
});

test('a query without an index is caught', async () => {
  const opened = await filled();
  asked.clear();
  asked.add('SELECT id FROM article WHERE byline = ?');
  asked.add('SELECT id FROM article INDEXED BY article_totals WHERE withdrawn = 0 AND byline = ?');
  expect(scans(opened)).toEqual([
    expect.stringContaining('SCAN article'),
    expect.stringContaining('SEARCH article USING INDEX'),
  ]);
});
