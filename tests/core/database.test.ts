import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fork } from 'node:child_process';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import {
  CorpusError,
  migrate,
  newestVersion,
  openDatabase,
  settleLog,
} from '../../src/main/corpus/database.ts';
import { makeSearch } from '../../src/main/corpus/search.ts';
import { DRAFT, importText, openTestCore, temporaryFolder } from './open.ts';

const path = () => join(temporaryFolder(), 'corpus.sqlite');

test('every connection that writes runs in WAL with synchronous=FULL, after the first write too', () => {
  const db = openDatabase(path());
  db.exec('CREATE TABLE probe (a)');
  db.exec('INSERT INTO probe VALUES (1)');
  expect(db.pragma('synchronous', { simple: true })).toBe(2);
  expect(db.pragma('journal_mode', { simple: true })).toBe('wal');
  expect(db.pragma('foreign_keys', { simple: true })).toBe(1);
  const loose = db
    .prepare(
      `SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND strict = 0 AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'search%' AND name <> 'probe'`,
    )
    .pluck()
    .all();
  expect(loose).toEqual([]);
  db.close();
});

test('a commit leaves the log alone, an idle moment brings it into the corpus', () => {
  const path = join(temporaryFolder(), 'corpus.sqlite');
  const db = openDatabase(path);
  const settle = settleLog(db);
  settle();
  db.exec('CREATE TABLE probe (words TEXT)');
  for (let row = 0; row < 1500; row++) db.prepare('INSERT INTO probe VALUES (?)').run(`${row} `.repeat(1000));
  const before = readFileSync(path).includes('1499 1499');
  settle();
  expect([before, readFileSync(path).includes('1499 1499')]).toEqual([false, true]);
  db.close();
});

test('idle moments merge what each article left in the word index, and then change nothing', () => {
  const db = openDatabase(path());
  const search = makeSearch(db);
  const segments = db.prepare('SELECT count(DISTINCT segid) FROM search_idx').pluck();
  const changes = db.prepare('SELECT total_changes()').pluck();
  for (let number = 1; number <= 3; number++)
    search.put(number, { title: `Titre ${number}`, beside: '' }, `mot${number} commun`);
  expect(segments.get()).toBe(3);
  for (let moment = 0; moment < 5; moment++) search.settle();
  expect(segments.get()).toBe(1);
  const settled = changes.get();
  search.settle();
  expect(changes.get()).toBe(settled);
  expect(db.prepare(`SELECT rowid FROM search WHERE search MATCH 'commun'`).pluck().all()).toEqual([1, 2, 3]);
  db.close();
});

test('a corpus of the future is refused and left as it is', () => {
  const file = path();
  openDatabase(file).close();
  const future = new Database(file);
  future.pragma(`user_version = ${newestVersion + 1}`);
  future.close();
  const before = readFileSync(file);
  expect(() => openDatabase(file)).toThrow(
    expect.objectContaining({ code: 'corpus-of-the-future' }) as Error,
  );
  expect(() => openDatabase(file, { readOnly: true })).toThrow(CorpusError);
  expect(readFileSync(file).equals(before)).toBe(true);
});

test('a damaged corpus is refused by name and left as it is', () => {
  const file = path();
  writeFileSync(file, 'not a database at all, whatever its name says '.repeat(50));
  const before = readFileSync(file);
  expect(() => openDatabase(file)).toThrow(expect.objectContaining({ code: 'corpus-damaged' }) as Error);
  expect(readFileSync(file).equals(before)).toBe(true);
});

test('a migration keeps a copy first and is all or nothing', () => {
  const file = path();
  const db = openDatabase(file);
  db.prepare(`INSERT INTO setting VALUES ('desk.name', '"Marion"')`).run();
  const next = newestVersion + 10;
  const broken = { number: next, sql: 'CREATE TABLE half (a); CREATE TABLE half (a);' };
  expect(() => migrate(db, [{ number: newestVersion, sql: '' }, broken])).toThrow();
  expect(db.pragma('user_version', { simple: true })).toBe(newestVersion);
  expect(db.prepare(`SELECT count(*) FROM sqlite_master WHERE name = 'half'`).pluck().get()).toBe(0);
  migrate(db, [
    { number: newestVersion, sql: '' },
    { number: next, sql: 'CREATE TABLE whole (a) STRICT;'.replace('(a)', '(a TEXT)') },
  ]);
  expect(db.prepare(`SELECT value FROM setting WHERE key = 'desk.name'`).pluck().get()).toBe('"Marion"');
  expect(readdirSync(join(file, '..')).some((name) => name.includes(`.before-${next}`))).toBe(true);
  db.close();
});

test('one desk at a time writes a corpus; reading beside it works', async () => {
  const { call, path: file } = await openTestCore();
  await importText(call, 'port.txt', DRAFT);
  await expect(openTestCore(file)).rejects.toMatchObject({ code: 'corpus-busy' });
  const reader = openDatabase(file, { readOnly: true });
  expect(reader.prepare('SELECT count(*) FROM article').pluck().get()).toBe(1);
  reader.close();
});

test('a corpus whose process was killed opens again by itself', async () => {
  const file = path();
  const child = fork(new URL('./hold.ts', import.meta.url), [file], { execArgv: [] });
  await new Promise((resolve) => child.once('message', resolve));
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGKILL');
  await ended;
  const { call } = await openTestCore(file);
  expect((await call('articles.list', {})).total).toBe(1);
  expect(existsSync(file)).toBe(true);
});
