import { expect, test } from 'vitest';
import { docxOf } from '../import/build.ts';
import { base64, DRAFT, importText, openTestCore } from './open.ts';

const file = (name: string, text: string, folder: string | null = null) => ({
  name,
  folder,
  bytes: base64(text),
});

test('each file gets its own outcome and the rest goes on', async () => {
  const { call } = await openTestCore();
  const outcomes = await call('articles.import', {
    files: [
      file('vide.txt', ''),
      {
        name: 'image.txt',
        folder: null,
        bytes: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1, 0, 2, 0, 3]).toString('base64'),
      },
      { name: 'coupé.docx', folder: null, bytes: Buffer.from('PK\u0003\u0004abc').toString('base64') },
      file('port.txt', DRAFT),
      file('copie.txt', DRAFT),
    ],
  });
  expect(outcomes.map((outcome) => outcome.result)).toEqual([
    'refused',
    'refused',
    'refused',
    'imported',
    'already-there',
  ]);
  for (const outcome of outcomes)
    if (outcome.result === 'refused') {
      expect(outcome.message.fr.length).toBeGreaterThan(10);
      expect(outcome.message.en.length).toBeGreaterThan(10);
    }
  const { articles, total } = await call('articles.list', {});
  expect(total).toBe(1);
  expect(articles[0].title).toBe('Le port de Brévelin rouvrira au printemps');
});

test('the text of a plain file is its own characters', async () => {
  const { call } = await openTestCore();
  const text = '\uFEFFTitre\r\n\r\nPrix : 5\u00a0000\u202f€, «\u00a0oui\u00a0».\r\n\r\n\r\nFin.\r\n';
  const article = await importText(call, 'a.txt', text);
  const review = await call('review.open', { article });
  expect(review.revision.text).toBe(text.slice(1).replaceAll('\r\n', '\n'));
});

test('a new version of a known draft becomes a revision of it', async () => {
  const { call } = await openTestCore();
  const article = await importText(call, 'port.txt', DRAFT);
  const [outcome] = await call('articles.import', {
    files: [file('port.txt', DRAFT.replace('310 anneaux', '320 anneaux'))],
  });
  expect(outcome).toMatchObject({ result: 'new-revision', article });
  const review = await call('review.open', { article });
  expect(review.revisions.map((one) => [one.number, one.origin])).toEqual([
    [1, 'import'],
    [2, 'import'],
  ]);
  const other = await call('articles.import', {
    files: [file('port.txt', 'Rien à voir\n\nLa bibliothèque ferme en août pour inventaire.\n')],
  });
  expect(other[0]).toMatchObject({ result: 'imported' });
});

test('search folds diacritics, takes phrases and exclusions, and shows the passage', async () => {
  const { call } = await openTestCore();
  const port = await importText(call, 'port.txt', DRAFT);
  await importText(
    call,
    'autre.txt',
    'La foire aux oignons\n\nLe port de la coiffe est facultatif, dit le comité.\n',
  );
  const hits = await call('search.query', { query: 'brevelin pecheur' });
  expect(hits.map((hit) => hit.article.id)).toEqual([port]);
  expect(hits[0].passage.toLowerCase()).toMatch(/brévelin|pêcheurs/u);
  expect(await call('search.query', { query: '"réouverture du port"' })).toHaveLength(1);
  expect((await call('search.query', { query: 'port -oignons' })).map((hit) => hit.article.id)).toEqual([
    port,
  ]);
  await expect(call('search.query', { query: '-"' })).rejects.toMatchObject({ code: 'bad-query' });
});

test('withdrawing is undone; purging erases the content everywhere', async () => {
  const { call, core } = await openTestCore();
  const article = await importText(call, 'port.txt', DRAFT);
  await call('articles.withdraw', { articles: [article] });
  expect((await call('articles.list', {})).total).toBe(0);
  expect((await call('articles.list', { filter: { withdrawn: true } })).total).toBe(1);
  await call('articles.restore', { articles: [article] });
  expect((await call('articles.list', {})).total).toBe(1);
  await call('articles.purge', { articles: [article] });
  expect((await call('articles.list', {})).total).toBe(0);
  expect(await call('search.query', { query: 'Brévelin' })).toEqual([]);
  await expect(call('review.open', { article })).rejects.toMatchObject({ code: 'no-article' });
  void core;
});

test('the sample dossier comes and goes in one call each', async () => {
  const { call } = await openTestCore();
  const { articles } = await call('samples.add', {});
  expect(articles).toBeGreaterThanOrEqual(8);
  expect((await call('dossiers.list', {})).find((dossier) => dossier.sample)).toMatchObject({ articles });
  expect(await call('samples.remove', {})).toEqual({ articles });
  expect((await call('articles.list', {})).total).toBe(0);
  expect(await call('dossiers.list', {})).toEqual([]);
});

test('an article is of the day that it says, before that on which its Word file was begun; a page is of the day it was published', async () => {
  const { call } = await openTestCore();
  const docx = (name: string, first: string) => ({
    name,
    folder: null,
    bytes: Buffer.from(
      docxOf({
        body: ['Le quai rouvre', first, 'La halle a reçu 310 visiteurs lundi.'].map((words) => `<w:p><w:r><w:t xml:space="preserve">${words}</w:t></w:r></w:p>`).join(''),
        core: '<dcterms:created>2023-01-09T10:00:00Z</dcterms:created>',
      }),
    ).toString('base64'),
  }); // prettier-ignore
  const page = `<html><head><meta property="article:published_time" content="2023-01-09T10:00:00Z"></head><body><article><h1>Le quai rouvre</h1><p>Brévelin, le 4 mars 2026 — Le quai a reçu 410 visiteurs lundi.</p></article></body></html>`;
  const outcomes = await call('articles.import', {
    files: [
      docx('daté.docx', 'Brévelin, le 3 mars 2026 — Le quai rouvre.'),
      docx('sans date.docx', 'Le quai rouvre après le 3 mars 2026.'),
      file('page.html', page),
    ],
  });
  const ids = outcomes.map((one) => (one.result === 'refused' ? one.name : one.article));
  const dates = await Promise.all(ids.map(async (article) => (await call('review.open', { article })).article.date));
  expect(dates).toEqual([
    { value: '2026-03-03', from: 'dateline' },
    { value: '2023-01-09', from: 'metadata' },
    { value: '2023-01-09', from: 'metadata' },
  ]);
  await call('articles.update', { article: ids[0], date: '2026-03-05' });
  expect((await call('review.open', { article: ids[0] })).article.date).toEqual({ value: '2026-03-05', from: 'given' });
}); // prettier-ignore
