import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import {
  bestBackup,
  forgetBackups,
  keepBackups,
  listBackups,
  makeBackup,
  outlived,
} from '../../src/main/corpus/backup.ts';
import { inspect, restoreBackup } from '../../src/main/corpus/backup-file.ts';
import { lockCorpus, openDatabase } from '../../src/main/corpus/database.ts';

const at = (text: string) => new Date(text);
let corpusPath: string;
beforeEach(() => {
  corpusPath = join(mkdtempSync(join(tmpdir(), 'marbre-backup-')), 'corpus.sqlite');
});

/** Adds lines to the event log, as the editor's acts do. */
function act(db: ReturnType<typeof openDatabase>, times: number): void {
  const columns = db.pragma('table_info(event)') as {
    name: string;
    type: string;
    notnull: number;
    pk: number;
    dflt_value: unknown;
  }[];
  const needed = columns.filter((column) => column.notnull && !column.pk && column.dflt_value === null);
  const insert = db.prepare(
    `INSERT INTO event (${needed.map(({ name }) => name).join()}) VALUES (${needed.map(({ name, type }) => (name === 'act' ? '(SELECT count(*) + 1 FROM event)' : type === 'INTEGER' ? '1' : "'x'")).join()})`,
  );
  for (let time = 0; time < times; time++) insert.run();
}

/** Damages a page that holds content, as a failing disk does. */
function damage(path: string): void {
  const bytes = readFileSync(path);
  bytes.fill(0x5a, 100, bytes.length);
  writeFileSync(path, bytes);
}

/** Breaks what only a reading of every row finds: a column that must have a value has none. Everything can still be copied. */
function damageOneRow(path: string): void {
  const db = new Database(path).unsafeMode();
  db.exec('CREATE TABLE part (value); INSERT INTO part VALUES (NULL)');
  db.pragma('writable_schema = ON');
  db.exec(`UPDATE sqlite_schema SET sql = 'CREATE TABLE part (value NOT NULL)' WHERE name = 'part'`);
  db.close();
}

describe('a backup', () => {
  it('holds what the open corpus holds, its log included', async () => {
    const db = openDatabase(corpusPath);
    act(db, 3);
    const backup = await makeBackup(corpusPath, at('2026-03-01T08:00:00Z'));
    expect(backup).toMatchObject({ number: 1, at: '2026-03-01T08:00:00.000Z' });
    expect(inspect(backup.path, true).acts).toBe(3);
    expect(readdirSync(join(corpusPath, '../backups/corpus.sqlite'))).toEqual([
      '000001-2026-03-01T080000Z.sqlite',
    ]);
    act(db, 1);
    expect(inspect(backup.path, true).acts).toBe(3);
    db.close();
  });

  it('of a damaged corpus is refused and leaves the good one', async () => {
    const db = openDatabase(corpusPath);
    act(db, 3);
    const good = await makeBackup(corpusPath, at('2026-03-01T08:00:00Z'));
    db.close();
    for (const hurt of [damageOneRow, damage]) {
      hurt(corpusPath);
      await expect(makeBackup(corpusPath, at('2026-03-01T08:30:00Z'))).rejects.toThrow();
      expect(listBackups(corpusPath)).toEqual([good]);
      expect(readdirSync(join(corpusPath, '../backups/corpus.sqlite'))).toHaveLength(1);
    }
  });

  it('that is damaged itself is passed over', async () => {
    const db = openDatabase(corpusPath);
    act(db, 2);
    const first = await makeBackup(corpusPath, at('2026-03-01T08:00:00Z'));
    act(db, 2);
    const second = await makeBackup(corpusPath, at('2026-03-01T08:30:00Z'));
    act(db, 1);
    expect(bestBackup(corpusPath)).toEqual({ backup: second, missing: 1 });
    damage(second.path);
    expect(bestBackup(corpusPath)).toEqual({ backup: first, missing: 3 });
    db.close();
  });
});

describe('restoring', () => {
  it('puts the backup in the corpus’s place and keeps what was there', async () => {
    const db = openDatabase(corpusPath);
    act(db, 2);
    const backup = await makeBackup(corpusPath, at('2026-03-01T08:00:00Z'));
    act(db, 5);
    db.close();
    damage(corpusPath);
    const damaged = readFileSync(corpusPath);
    writeFileSync(`${corpusPath}-wal`, 'the log of the damaged file');
    expect(bestBackup(corpusPath)).toEqual({ backup, missing: null });
    const { kept } = restoreBackup(corpusPath, backup.path, at('2026-03-02T08:00:00Z'));
    expect(readFileSync(kept)).toEqual(damaged);
    expect(readFileSync(`${kept}-wal`, 'utf8')).toBe('the log of the damaged file');
    expect(existsSync(`${corpusPath}-wal`)).toBe(false);
    const again = openDatabase(corpusPath);
    expect(again.prepare('SELECT count(*) AS n FROM event').get()).toEqual({ n: 2 });
    again.close();
    expect(existsSync(backup.path)).toBe(true);
  });

  it('is refused while the corpus is open, and from a damaged backup', async () => {
    const db = openDatabase(corpusPath);
    act(db, 2);
    const backup = await makeBackup(corpusPath, at('2026-03-01T08:00:00Z'));
    db.close();
    const before = readFileSync(corpusPath);
    const lock = lockCorpus(corpusPath);
    expect(() => restoreBackup(corpusPath, backup.path, at('2026-03-02T08:00:00Z'))).toThrow(
      expect.objectContaining({ code: 'corpus-busy' }) as Error,
    );
    lock.release();
    for (const hurt of [damageOneRow, damage]) {
      hurt(backup.path);
      expect(() => restoreBackup(corpusPath, backup.path, at('2026-03-02T08:00:00Z'))).toThrow(
        expect.objectContaining({ code: 'backup-damaged' }) as Error,
      );
    }
    expect(readFileSync(corpusPath)).toEqual(before);
  });
});

describe('thinning', () => {
  /** A backup every half-hour of ten working hours, over many days. */
  const days = (count: number, from = '2026-01-01') =>
    Array.from({ length: count * 20 }, (_, index) => {
      const instant = new Date(
        Date.parse(`${from}T08:00:00Z`) + Math.floor(index / 20) * 86_400_000 + (index % 20) * 1_800_000,
      );
      return { number: index + 1, at: instant.toISOString() };
    });

  it('keeps the newest, a week of days and two months of weeks', () => {
    const all = days(100);
    const gone = new Set(outlived(all));
    const kept = all.filter((backup) => !gone.has(backup));
    expect(kept.slice(-8).map(({ number }) => number)).toEqual(all.slice(-8).map(({ number }) => number));
    expect(new Set(kept.map(({ at: instant }) => instant.slice(0, 10))).size).toBeGreaterThanOrEqual(7 + 6);
    expect(kept.length).toBeLessThanOrEqual(8 + 7 + 8);
    // The last one of its day stands for the day.
    for (const { at: instant } of kept.slice(0, -8)) expect(instant).toMatch(/T17:30/);
  });

  it('loses nothing to a clock that jumps ten years, either way', () => {
    const all = days(3);
    for (const jump of ['2036-01-05T08:00:00.000Z', '2016-01-05T08:00:00.000Z']) {
      const next = { number: all.length + 1, at: jump };
      const gone = outlived([...all, next]);
      expect(gone).not.toContain(next);
      const kept = [...all, next].filter((backup) => !gone.includes(backup));
      expect(new Set(kept.map(({ at: instant }) => instant.slice(0, 10)))).toEqual(
        new Set(['2026-01-01', '2026-01-02', '2026-01-03', jump.slice(0, 10)]),
      );
    }
  });

  it('forgets all copies of what was purged', async () => {
    const db = openDatabase(corpusPath);
    act(db, 1);
    const old = await makeBackup(corpusPath, at('2026-03-01T08:00:00Z'));
    await forgetBackups(corpusPath, at('2026-03-01T09:00:00Z'));
    expect(existsSync(old.path)).toBe(false);
    expect(listBackups(corpusPath).map(({ number }) => number)).toEqual([2]);
    db.close();
  });
});

describe('the schedule', () => {
  const plan = (db: ReturnType<typeof openDatabase>, log: string[], every: number, first: number) =>
    keepBackups({
      corpusPath,
      changes: () => (db.prepare('SELECT total_changes() AS n').get() as { n: number }).n,
      now: () => at('2026-03-01T08:00:00Z'),
      log: (line) => log.push(line),
      inDanger: (danger) => log.push(danger),
      every,
      first,
    });

  it('makes one when something changed, none when nothing did', async () => {
    const db = openDatabase(corpusPath);
    const log: string[] = [];
    const kept = plan(db, log, 40, 1_000_000);
    await new Promise((resolve) => setTimeout(resolve, 150));
    expect(listBackups(corpusPath)).toEqual([]);
    act(db, 1);
    await vi.waitFor(() => expect(listBackups(corpusPath)).toHaveLength(1), 5_000);
    await new Promise((resolve) => setTimeout(resolve, 300));
    await kept.close();
    expect(listBackups(corpusPath).length).toBeLessThanOrEqual(2);
    expect(log).toEqual([]);
    db.close();
  });

  it('makes up for work that an earlier day left without one', async () => {
    let db = openDatabase(corpusPath);
    act(db, 4);
    db.close();
    for (const expected of [1, 1]) {
      db = openDatabase(corpusPath);
      const kept = plan(db, [], 1_000_000, 10);
      await vi.waitFor(() => expect(listBackups(corpusPath)).toHaveLength(expected), 5_000);
      await new Promise((resolve) => setTimeout(resolve, 100));
      await kept.close();
      db.close();
    }
    expect(statSync(listBackups(corpusPath)[0].path).size).toBeGreaterThan(0);
  });

  it('finds damage that the opening did not meet, and tells it', async () => {
    let db = openDatabase(corpusPath);
    act(db, 1);
    db.prepare(`INSERT INTO original VALUES ('hash', 'a.txt', zeroblob(40000))`).run();
    db.close();
    await makeBackup(corpusPath, at('2026-03-01T08:00:00Z'));
    const bytes = readFileSync(corpusPath);
    writeFileSync(corpusPath, bytes.fill(0x5a, bytes.length - 8192));
    db = openDatabase(corpusPath);
    const log: string[] = [];
    const kept = plan(db, log, 1_000_000, 10);
    await vi.waitFor(() => expect(log).toContain('corpus-damaged'), 5_000);
    await kept.close();
    db.close();
    expect(listBackups(corpusPath)).toHaveLength(1);
  });

  it('tells a backup that could not be made, and goes on', async () => {
    const db = openDatabase(corpusPath);
    const log: string[] = [];
    writeFileSync(join(corpusPath, '../backups'), 'a file where the folder should be');
    const kept = plan(db, log, 40, 1_000_000);
    act(db, 1);
    await vi.waitFor(() => expect(log).toContain('backup-failed'), 5_000);
    rmSync(join(corpusPath, '../backups'));
    await vi.waitFor(() => expect(listBackups(corpusPath)).not.toHaveLength(0), 5_000);
    await kept.close();
    db.close();
  });
});
