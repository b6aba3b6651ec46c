import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { listBackups } from '../../src/main/corpus/backup.ts';
import { inspect } from '../../src/main/corpus/backup-file.ts';
import { dispatch, makeClient } from '../../src/shared/call.ts';
import { openCore } from '../../src/main/core.ts';
import { base64, DRAFT, importText, openTestCore } from './open.ts';

test('the desk makes a backup, sees what it would lose, and goes back to it without being opened again', async () => {
  const { core, call, path, reopen } = await openTestCore();
  const article = await importText(call, 'port.txt', DRAFT);
  const [claim] = (await call('review.open', { article })).claims;
  await call('claims.judge', { article, claim: claim.id, verdict: 'exact', comment: 'avant' });
  const made = await call('backups.make', {});
  expect(await call('backups.list', {})).toEqual([{ ...made, number: 1, missing: 0 }]);

  const later = await importText(call, 'quai.txt', 'Le quai\n\nLe quai a coûté 12 millions d’euros.\n');
  await call('claims.judge', { article, claim: claim.id, verdict: 'inexact', comment: 'après' });
  expect((await call('backups.list', {}))[0].missing).toBeGreaterThanOrEqual(2);

  const told: unknown[] = [];
  core.subscribe((event) => told.push(event));
  const { kept, at } = await call('backups.restore', { number: 1 });
  expect(at).toBe(made.at);
  expect(told).toContainEqual({ type: 'articles-changed', articles: [] });
  expect(inspect(kept, true).articles).toBe(2);

  const back = await call('review.open', { article });
  expect(back.claims.find((one) => one.id === claim.id)?.judgement).toMatchObject({
    verdict: 'exact',
    comment: 'avant',
  });
  await expect(call('review.open', { article: later })).rejects.toMatchObject({ code: 'no-article' });
  // It works on, one writer still, and what is done now is kept.
  await expect(openTestCore(path)).rejects.toMatchObject({ code: 'corpus-busy' });
  await call('claims.judge', { article, claim: claim.id, verdict: 'nuance' });
  const again = await reopen();
  const held = await again.call('review.open', { article });
  expect(held.claims.find((one) => one.id === claim.id)?.judgement.verdict).toBe('nuance');
});

test('a backup that is missing or damaged changes nothing', async () => {
  const { call, path } = await openTestCore();
  await importText(call, 'port.txt', DRAFT);
  await expect(call('backups.restore', { number: 7 })).rejects.toMatchObject({ code: 'no-backup' });
  const { number } = await call('backups.make', {});
  writeFileSync(listBackups(path)[0].path, 'no corpus');
  expect(await call('backups.list', {})).toMatchObject([{ number, readable: false, missing: null }]);
  await expect(call('backups.restore', { number })).rejects.toMatchObject({ code: 'backup-damaged' });
  expect((await call('articles.list', {})).total).toBe(1);
});

test('from a corpus too damaged to count, the desk still sees its backups and goes back to one', async () => {
  const { call, path } = await openTestCore();
  const article = await importText(call, 'port.txt', DRAFT);
  const { number } = await call('backups.make', {});
  // The log of acts, as the checkpoint of a failing disk leaves it.
  const db = new Database(path);
  db.pragma('wal_checkpoint(TRUNCATE)');
  const pages = db
    .prepare(`SELECT rootpage FROM sqlite_schema WHERE tbl_name = 'event' AND rootpage > 0`)
    .pluck()
    .all() as number[];
  db.close();
  const bytes = readFileSync(path);
  for (const page of pages) bytes.fill(0x5a, (page - 1) * 4096, page * 4096);
  writeFileSync(path, bytes);
  expect(await call('backups.list', {})).toMatchObject([{ number, readable: true, missing: null }]);
  const { kept } = await call('backups.restore', { number });
  expect(readFileSync(kept)).toEqual(bytes);
  expect((await call('review.open', { article })).article.id).toBe(article);
});

test('nothing is restored under an import, nor from a corpus open for reading', async () => {
  const { call, path } = await openTestCore();
  await importText(call, 'port.txt', DRAFT);
  const { number } = await call('backups.make', {});
  const importing = call('articles.import', {
    files: [{ name: 'quai.txt', folder: null, bytes: base64('Le quai\n\nIl a coûté 12 millions.\n') }],
  });
  await expect(call('backups.restore', { number })).rejects.toMatchObject({ code: 'core-busy' });
  expect((await importing)[0].result).toBe('imported');
  expect((await call('articles.list', {})).total).toBe(2);

  const beside = await openCore({
    corpusPath: path,
    readOnly: true,
    shell: 'test',
    now: () => new Date(),
    reader: { read: () => Promise.reject(new Error('nothing is read')), close: () => Promise.resolve() },
    printPdf: null,
  });
  const reading = makeClient((name, input) => dispatch(beside.handlers, name, input));
  expect(await reading('backups.list', {})).toHaveLength(1);
  for (const [name, input] of [['backups.make', {}], ['backups.restore', { number }]] as const)
    await expect(reading(name, input)).rejects.toMatchObject({ code: 'corpus-read-only' });
  await beside.close();
  expect(existsSync(path)).toBe(true);
}); // prettier-ignore

test('backups go where the editor wants them; those made before stay listed, a place that is gone loses none', async () => {
  const { call, path } = await openTestCore();
  await importText(call, 'port.txt', DRAFT);
  const beside = await call('backups.place', {});
  expect(beside).toEqual({ folder: join(dirname(path), 'backups', 'corpus.sqlite'), chosen: null });
  await call('backups.make', {});
  const usb = join(dirname(path), 'clé');
  await expect(call('backups.place', { folder: usb })).rejects.toMatchObject({ code: 'no-folder' });
  await expect(call('backups.place', { folder: 'relative' })).rejects.toMatchObject({ code: 'no-folder' });
  mkdirSync(usb);
  expect(await call('backups.place', { folder: usb })).toEqual({
    folder: join(usb, 'corpus.sqlite'),
    chosen: usb,
  });
  await call('backups.make', {});
  expect(listBackups(path).map((one) => dirname(one.path))).toEqual([
    join(usb, 'corpus.sqlite'),
    beside.folder,
  ]);
  await call('backups.restore', { number: 2 });

  rmSync(usb, { recursive: true });
  expect(await call('backups.place', {})).toEqual({ folder: beside.folder, chosen: usb });
  expect((await call('backups.make', {})).number).toBe(2);
  expect(listBackups(path).map((one) => one.number)).toEqual([2, 1]);
  expect(await call('backups.place', { folder: null })).toEqual(beside);
});

test.runIf(process.platform === 'linux')('backups leave no file open', async () => {
  const open = () => readdirSync('/proc/self/fd').map((fd) => linkOf(`/proc/self/fd/${fd}`)).filter((file) => file?.startsWith(path)).length; // prettier-ignore
  const { call, path } = await openTestCore();
  await importText(call, 'port.txt', DRAFT);
  const before = open();
  expect(before).toBeGreaterThan(0);
  for (let round = 0; round < 3; round++) await call('backups.make', {});
  expect(open()).toBe(before);
});

/** Where a link leads; null when it is gone meanwhile. */
function linkOf(path: string): string | null {
  try {
    return readlinkSync(path);
  } catch {
    return null;
  }
}
