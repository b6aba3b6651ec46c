/** The watched folder: off by default, each file once, half-written files wait, errors are said. */
import {
  appendFileSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { ImportOutcome } from '../../src/shared/article.ts';
import type { WatchState } from '../../src/shared/watch.ts';
import { openDesk } from '../faults/desk.ts';
import { DRAFT, openTestCore, temporaryFolder } from './open.ts';

async function openWatching(corpusPath = join(temporaryFolder(), 'corpus.sqlite')) {
  const { core, call } = await openDesk(corpusPath, {
    watch: { scanEvery: 60, settled: 80 },
    log: () => undefined,
  });
  const told: ImportOutcome[] = [];
  let last: WatchState | null = null;
  core.subscribe((event) => {
    if (event.type !== 'watched') return;
    told.push(...event.outcomes);
    last = event.state;
  });
  let open = true;
  const close = async () => {
    if (open) await core.close();
    open = false;
  };
  onTestFinished(close);
  return { core, call, told, close, corpusPath, last: () => last };
}
async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  const end = Date.now() + 8000;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error('it never came');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

test('it is off until somebody turns it on, and only a desk watches', async () => {
  const { call } = await openTestCore();
  expect(await call('watch.state', {})).toMatchObject({ on: false, running: false, available: false, folder: '' }); // prettier-ignore
  await expect(call('watch.set', { folder: temporaryFolder(), on: true })).rejects.toMatchObject({ code: 'no-watch' }); // prettier-ignore
});

test('what lies there and what comes is read once by its content; what is hidden, unfinished or a link is left', async () => {
  const { call, told, close, corpusPath } = await openWatching();
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'port.txt'), DRAFT);
  writeFileSync(join(folder, '~$port.docx'), 'lock');
  writeFileSync(join(folder, 'port.txt.part'), DRAFT + 'half');
  symlinkSync('/etc/hosts', join(folder, 'lien.txt'));
  expect(await call('watch.set', { folder, on: true })).toMatchObject({
    on: true,
    running: true,
    error: null,
  });
  await until(() => told.length === 1);
  mkdirSync(join(folder, 'agence'));
  writeFileSync(join(folder, 'agence', 'copie.txt'), DRAFT);
  writeFileSync(join(folder, 'agence', 'image.png'), new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0]));
  await until(() => told.length === 2);
  await pause(300);
  expect(told.map((one) => [one.name, one.result])).toEqual([['port.txt', 'imported'], ['image.png', 'refused']]); // prettier-ignore
  // A new opening of the desk goes on watching and reads nothing again.
  await close();
  const again = await openWatching(corpusPath);
  await until(async () => (await again.call('watch.state', {})).running);
  writeFileSync(join(folder, 'port.txt'), DRAFT.replace('310', '320'));
  await until(() => again.told.length === 1);
  expect(again.told[0]).toMatchObject({ name: 'port.txt', result: 'new-revision' });
  await again.call('watch.set', { folder, on: false });
  writeFileSync(join(folder, 'tard.txt'), 'Trop tard\n\nPersonne ne regarde plus ce dossier.\n');
  await pause(400);
  expect(again.told).toHaveLength(1);
  expect(await again.call('watch.state', {})).toMatchObject({ on: false, running: false, folder });
});

test('a file that is still being written waits until it is whole', async () => {
  const { call, told } = await openWatching();
  const folder = temporaryFolder();
  await call('watch.set', { folder, on: true });
  const path = join(folder, 'lent.txt');
  writeFileSync(path, '');
  const words = DRAFT.match(/[\s\S]{1,60}/gu)!;
  for (const part of words) {
    appendFileSync(path, part);
    await pause(30);
    expect(told).toEqual([]);
  }
  await until(() => told.length === 1);
  const [outcome] = told;
  if (outcome.result === 'refused') throw new Error(outcome.code);
  const review = await call('review.open', { article: outcome.article });
  expect(review.revision.text).toBe(DRAFT);
});

test('a folder that goes away is said, and what comes when it is back is read', async () => {
  const { call, told, last } = await openWatching();
  const folder = join(temporaryFolder(), 'arrivages');
  await expect(call('watch.set', { folder, on: true })).rejects.toMatchObject({ code: 'no-folder' });
  mkdirSync(folder);
  await call('watch.set', { folder, on: true });
  renameSync(folder, `${folder}-parti`);
  await until(() => last()?.error != null);
  expect(last()?.error?.fr).toContain(folder);
  renameSync(`${folder}-parti`, folder);
  writeFileSync(join(folder, 'port.txt'), DRAFT);
  await until(() => told.length === 1 && last()?.error === null);
  rmSync(folder, { recursive: true });
});

test('a purged article does not come back from the folder, and the name of its file is forgotten', async () => {
  const { call, told, close, corpusPath } = await openWatching();
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'zorglub.txt'), DRAFT);
  writeFileSync(join(folder, 'zorglub-copie.txt'), DRAFT);
  await call('watch.set', { folder, on: true });
  await until(async () => told.length === 1 && (await call('watch.state', {})).waiting === 0);
  const [outcome] = told;
  if (outcome.result === 'refused') throw new Error(outcome.code);
  await call('articles.purge', { articles: [outcome.article] });
  writeFileSync(join(folder, 'autre.txt'), DRAFT.replace('310', '320'));
  await until(() => told.length === 2);
  await pause(300);
  await close();
  expect(told[1].name).toBe('autre.txt');
  expect(readFileSync(corpusPath).includes('zorglub')).toBe(false);
});

test('the folder of the corpus is not watched', async () => {
  const { call, corpusPath } = await openWatching();
  const parent = join(corpusPath, '..');
  await expect(call('watch.set', { folder: parent, on: true })).rejects.toMatchObject({ code: 'corpus-folder' }); // prettier-ignore
  await expect(call('watch.set', { folder: 'relatif', on: true })).rejects.toMatchObject({ code: 'no-folder' }); // prettier-ignore
});
