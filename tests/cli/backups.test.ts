import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, it } from 'vitest';
import { restore, showBackups } from '../../src/main/cli/backups.ts';
import { serveDesk } from '../../src/main/cli/serve.ts';
import { makeBackup } from '../../src/main/corpus/backup.ts';
import { openDatabase } from '../../src/main/corpus/database.ts';
import { openLog } from '../../src/main/log.ts';

const out: string[] = [];
const err: string[] = [];
const terminal = {
  out: (line: string) => out.push(line),
  err: (line: string) => err.push(line),
  progress: () => undefined,
};
const at = new Date('2026-03-02T08:00:00Z');
let corpusPath: string;

beforeEach(() => {
  out.length = err.length = 0;
  corpusPath = join(mkdtempSync(join(tmpdir(), 'marbre-backups-')), 'corpus.sqlite');
});

it('lists the backups and restores the newest, or the one that is named', async () => {
  openDatabase(corpusPath).close();
  await makeBackup(corpusPath, new Date('2026-03-01T08:00:00Z'));
  await makeBackup(corpusPath, new Date('2026-03-01T09:00:00Z'));
  expect(showBackups(corpusPath, terminal)).toBe(0);
  expect(out.map((line) => line.split('\t').slice(0, 2))).toEqual([
    ['2', '2026-03-01T09:00:00.000Z'],
    ['1', '2026-03-01T08:00:00.000Z'],
  ]);
  writeFileSync(corpusPath, 'no corpus any more');
  expect(restore(corpusPath, null, at, terminal)).toBe(0);
  expect(out.at(-1)).toMatch(/^restored 2, .*corpus\.sqlite\.kept-2026-03-02T080000Z$/);
  openDatabase(corpusPath).close();
  expect(restore(corpusPath, 1, new Date('2026-03-02T09:00:00Z'), terminal)).toBe(0);
  expect(out.at(-1)).toMatch(/^restored 1/);
});

it('passes a damaged backup over when none is named, and refuses it when it is', async () => {
  openDatabase(corpusPath).close();
  await makeBackup(corpusPath, new Date('2026-03-01T08:00:00Z'));
  const { path } = await makeBackup(corpusPath, new Date('2026-03-01T09:00:00Z'));
  writeFileSync(path, readFileSync(path).fill(0x5a, 0, 2000));
  expect(() => restore(corpusPath, 2, at, terminal)).toThrow(/abîmée/);
  expect(restore(corpusPath, null, at, terminal)).toBe(0);
  expect(out.at(-1)).toMatch(/^restored 1/);
});

it('offers the last good backup of a damaged corpus when the desk is served, and leaves the file as it is', async () => {
  openDatabase(corpusPath).close();
  await makeBackup(corpusPath, new Date('2026-03-01T08:00:00Z'));
  const damaged = readFileSync(corpusPath).fill(0x5a, 0, 2000);
  writeFileSync(corpusPath, damaged);
  await expect(
    serveDesk({ corpusPath, port: 0, open: false, language: 'fr' }, terminal),
  ).rejects.toMatchObject({ code: 'corpus-damaged' });
  expect(err.join('\n')).toMatch(/sauvegarde du 1 mars 2026[^]*gardé à côté[^]*marbre restore 1/);
  expect(readFileSync(corpusPath)).toEqual(damaged);
});

it('says so when there is none', () => {
  expect(restore(corpusPath, null, at, terminal)).toBe(1);
  expect(restore(corpusPath, 7, at, terminal)).toBe(1);
  expect(err).toEqual([`no whole backup of ${corpusPath}`, `no backup 7 of ${corpusPath}`]);
});

it('keeps a log beside the corpus, one line each, and goes on where it cannot', () => {
  openLog(corpusPath, () => at)('backup failed:\n  disk full');
  expect(readFileSync(join(corpusPath, '../marbre.log'), 'utf8')).toBe(
    '2026-03-02T08:00:00.000Z backup failed: disk full\n',
  );
  // A file where the folder should be.
  writeFileSync(corpusPath, '');
  expect(() => openLog(join(corpusPath, 'corpus.sqlite'), () => at)('line')).not.toThrow();
});
