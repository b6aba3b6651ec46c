import Database from 'better-sqlite3';
import { expect, test, vi } from 'vitest';
import { DRAFT, importText, openTestCore } from './open.ts';

test('articles that an older engine analysed are analysed again while the desk is idle', async () => {
  const first = await openTestCore();
  const article = await importText(first.call, 'port.txt', DRAFT);
  const before = (await first.call('review.open', { article })).article;
  await first.core.close();
  const db = new Database(first.path);
  db.exec(`UPDATE article SET engine = 'old', title = 'ancien', claims = 0, errors = 0`);
  db.exec('DELETE FROM search WHERE rowid = 1');
  db.close();
  const { call } = await openTestCore(first.path);
  expect((await call('articles.list', {})).articles[0].title).toBe('ancien');
  await vi.waitFor(
    async () => {
      const [{ title, claims, open }] = (await call('articles.list', {})).articles;
      expect({ title, claims, open }).toEqual({
        title: before.title,
        claims: before.claims,
        open: before.open,
      });
    },
    { timeout: 15_000, interval: 200 },
  );
  expect(await call('search.query', { query: 'Brévelin' })).toHaveLength(1);
});

test('comparing can be halted and goes on where it stopped', async () => {
  const { call, path } = await openTestCore();
  for (let nth = 0; nth < 3; nth++)
    await importText(call, `port-${nth}.txt`, DRAFT.replace('310', String(310 + nth)));
  await vi.waitFor(async () => expect((await call('archive.behind', {})).behind).toBe(0), {
    timeout: 15_000,
  });
  expect(await call('archive.behind', { paused: true })).toEqual({ behind: 0, paused: true });
  const beside = new Database(path);
  beside.exec('INSERT OR IGNORE INTO stale SELECT id FROM article');
  beside.close();
  await new Promise((resolve) => setTimeout(resolve, 2500));
  expect(await call('archive.behind', {})).toEqual({ behind: 3, paused: true });
  expect((await call('archive.behind', { paused: false })).paused).toBe(false);
  await vi.waitFor(async () => expect((await call('archive.behind', {})).behind).toBe(0), {
    timeout: 15_000,
  });
});

test('whoever asks for the contradictions and so brings the comparison to its end is not the only one who hears of it', async () => {
  const { core, call, path } = await openTestCore();
  const article = await importText(call, 'port.txt', DRAFT);
  await call('archive.behind', { paused: true });
  const beside = new Database(path);
  beside.exec('INSERT OR IGNORE INTO stale SELECT id FROM article');
  beside.close();
  const told: unknown[] = [];
  core.subscribe((event) => told.push(event));
  await call('corpus.contradictions', {});
  expect((await call('archive.behind', {})).behind).toBe(0);
  expect(told).toEqual([{ type: 'articles-changed', articles: [article] }]);
  await call('corpus.contradictions', {});
  expect(told).toHaveLength(1);
});
