/** Purged means gone: from the file, its log, the search index and every backup. */
import { copyFileSync, existsSync, globSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, it, vi } from 'vitest';
import { makeBackup } from '../../src/main/corpus/backup.ts';
import { openDatabase } from '../../src/main/corpus/database.ts';
import { mergeWords, mergeWordsAway } from '../../src/main/corpus/merge-words.ts';
import { openCore } from '../../src/main/core.ts';
import { openReader } from '../../src/main/import/index.ts';
import { dispatch, makeClient } from '../../src/shared/call.ts';
import { openDesk } from '../faults/desk.ts';
import { seeded } from '../faults/random.ts';
import { DRAFT, importText, openTestCore } from './open.ts';

const TEXT =
  'Zorglubique au conseil\n\nLa quintupleuse mairie a voté 12 primes lundi 3 mars 2025, selon Quirinale Xéroderma. L’usine Bertal de Montrac emploie 176 salariés.\n';
const WORDS = ['zorglub', 'quintupleu', 'quirinale', 'ouiquidam'];

it('leaves no word of a purged article in any file of the corpus', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'marbre-purge-'));
  const corpusPath = join(folder, 'corpus.sqlite');
  const core = await openCore({
    corpusPath,
    shell: 'test',
    now: () => new Date('2026-03-01T08:00:00Z'),
    reader: openReader(),
    printPdf: null,
  });
  const call = makeClient((name, input) => dispatch(core.handlers, name, input));
  const held = () =>
    globSync('**/*', { cwd: folder, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .flatMap((entry) => {
        const bytes = readFileSync(join(entry.parentPath, entry.name)).toString('latin1').toLowerCase();
        return WORDS.filter((word) => bytes.includes(word)).map((word) => `${entry.name}: ${word}`);
      });
  try {
    await call('articles.import', {
      files: [
        {
          name: 'a.txt',
          folder: null,
          bytes: Buffer.from(
            'Autre\n\nUn autre article, bref. L’usine Bertal de Montrac emploie 214 salariés.\n',
          ).toString('base64'),
        },
      ],
    });
    await call('articles.import', {
      files: [{ name: 'z.txt', folder: null, bytes: Buffer.from(TEXT).toString('base64') }],
    });
    const { articles } = await call('articles.list', {});
    const { id } = articles.find(({ title }) => title.startsWith('Zorglub'))!;
    const { claims } = await call('review.open', { article: id });
    await call('claims.judge', { article: id, claim: claims[0].id, verdict: 'exact', comment: 'ouiquidam' });
    // The other article is told of this one, by its title.
    const [other] = articles.filter((one) => one.id !== id);
    const told = async () =>
      JSON.stringify((await call('review.open', { article: other.id })).warnings.map((one) => one.message));
    expect(await told()).toContain('Zorglub');
    const backup = await makeBackup(corpusPath, new Date('2026-03-01T08:00:00Z'));
    expect(new Set(held().map((line) => line.split(': ')[1]))).toEqual(new Set(WORDS));

    // A copy that a migration made goes too; one that the editor put aside by restoring is named.
    copyFileSync(corpusPath, `${corpusPath}.before-140`);
    const kept = `${corpusPath}.kept-2026-02-01T080000Z`;
    writeFileSync(kept, '');
    // So does what a backup left that was cut short; and somebody reads the corpus, whose log cannot be emptied meanwhile.
    copyFileSync(backup.path, backup.path.replace('000001', '000009') + '.unfinished');
    const reader = new Database(corpusPath, { readonly: true });
    reader.exec('BEGIN; SELECT count(*) FROM article');
    setTimeout(() => reader.close(), 500);
    expect(await call('articles.purge', { articles: [id] })).toEqual({ outOfReach: [kept] });
    expect(held()).toEqual([]);
    expect(await told()).not.toContain('Zorglub');
    expect(existsSync(backup.path)).toBe(false);
    expect((await call('articles.list', {})).total).toBe(1);
    expect(await call('search.query', { query: 'autre' })).toHaveLength(1);
  } finally {
    await core.close();
  }
  expect(held()).toEqual([]);
});

it('a purge that was cut short is finished by the next opening', async () => {
  const { call, path, core } = await openTestCore();
  const article = await importText(call, 'z.txt', TEXT);
  await makeBackup(path, new Date('2026-03-01T08:00:00Z'));
  const traces = () =>
    globSync('**/*.sqlite*', { cwd: dirname(path), withFileTypes: true })
      .filter((entry) => entry.isFile())
      .filter((entry) => readFileSync(join(entry.parentPath, entry.name), 'latin1').includes('uintupleu'))
      .map((entry) => entry.name);
  const cut = call('articles.purge', { articles: [article] });
  await Promise.all([expect(cut).rejects.toMatchObject({ code: 'erasing-later' }), core.close()]);
  expect(traces()).not.toEqual([]);
  const again = await openDesk(path);
  await vi.waitFor(() => expect(traces()).toEqual([]), { timeout: 10_000 });
  expect((await again.call('articles.list', {})).total).toBe(0);
  await again.core.close();
});

it('every version of the file goes with its article', async () => {
  const { call, path, core } = await openTestCore();
  const article = await importText(call, 'port.txt', DRAFT);
  expect(await importText(call, 'port.txt', DRAFT.replace('310', '320'))).toBe(article);
  await call('articles.purge', { articles: [article] });
  await core.close();
  const db = new Database(path, { readonly: true });
  expect(db.prepare('SELECT count(*) FROM original').pluck().get()).toBe(0);
  db.close();
});

it('no word is left by a merge of the index that an idle moment had begun', async () => {
  const db = openDatabase(join(mkdtempSync(join(tmpdir(), 'marbre-merge-')), 'corpus.sqlite'));
  try {
    const insert = db.prepare('INSERT INTO search (rowid, title, body) VALUES (?, ?, ?)');
    const random = seeded(1);
    const words = () => Array.from({ length: 60 }, () => `mot${Math.floor(random() * 20_000)}`).join(' ');
    for (let from = 1; from <= 600; from += 20)
      db.transaction(() => {
        for (let n = from; n < from + 20; n++)
          insert.run(n, `titre ${n}`, `${words()}${n === 100 ? ' aardvarkesque' : ''}`);
      })();
    expect(mergeWords(db, 'search')(64)).toBe(true);
    const held = () => db.serialize().includes('aardvarkesque');
    expect(held()).toBe(true);
    db.prepare('DELETE FROM search WHERE rowid = 100').run();
    await mergeWordsAway(db, 300, async () => {});
    db.pragma('wal_checkpoint(TRUNCATE)');
    expect(held()).toBe(false);
  } finally {
    db.close();
  }
});
