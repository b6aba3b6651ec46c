/**
 * kill -9 at random points of a verdict, an import, a backup, an export and a purge (of a migration: migrations.ts): nothing acknowledged may be
 * missing afterwards, nothing half-written, and a purge that had begun is finished by the next opening.
 */
import { fork } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { listBackups } from '../../src/main/corpus/backup.ts';
import { inspect } from '../../src/main/corpus/backup-file.ts';
import { openDatabase } from '../../src/main/corpus/database.ts';
import { openDesk } from './desk.ts';
import type { Fault } from './fault.ts';
import { seeded } from './random.ts';

const ACTS = ['verdict', 'import', 'backup', 'export', 'purge'] as const;
type Act = (typeof ACTS)[number];

interface Told {
  doing?: Act;
  backup?: number;
  exported?: string;
  imported?: string;
  /** A word that is in the imported article only. */
  word?: string;
  article?: string;
  claim?: string;
  verdict?: string;
  purging?: string;
  purged?: string;
}

/** Runs the worker until its `nth` act of a kind, kills it `delay` milliseconds into that act, and returns what it told. */
function runAndKill(path: string, seed: number, act: Act, nth: number, delay: number): Promise<Told[]> {
  return new Promise((resolve, reject) => {
    const told: Told[] = [];
    const child = fork(new URL('./worker.ts', import.meta.url), [path, String(seed)], {
      execArgv: [],
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    let errors = '';
    child.stderr!.on('data', (chunk: Buffer) => (errors += chunk.toString()));
    child.on('message', (message: Told) => {
      told.push(message);
      if (message.doing === act && nth-- === 0) setTimeout(() => child.kill('SIGKILL'), delay);
    });
    child.on('exit', (_code, signal) =>
      signal === 'SIGKILL'
        ? resolve(told)
        : reject(new Error(`the desk ended by itself: ${errors.slice(0, 500)}`)),
    );
  });
}

/** Milliseconds that a purge may take to be finished after the opening. */
const FINISHED = 20_000;

/** Opens the corpus as a desk does, until nothing of a purge is left to do; whether that came. */
async function finishPurge(path: string): Promise<boolean> {
  const { core } = await openDesk(path);
  const db = new Database(path, { readonly: true });
  try {
    const left = db.prepare(`SELECT 1 FROM setting WHERE key = 'erasing'`);
    const end = performance.now() + FINISHED;
    while (left.get() !== undefined && performance.now() < end)
      await new Promise((resolve) => setTimeout(resolve, 20));
    return left.get() === undefined;
  } finally {
    db.close();
    await core.close();
  }
}

/** The files of the corpus, its log and its backups that hold any of these words. */
const holding = (path: string, words: readonly string[]): string[] =>
  globSync(['*.sqlite*', 'backups/**/*.sqlite*'], { cwd: dirname(path), withFileTypes: true })
    .filter((entry) => entry.isFile())
    .flatMap(({ parentPath, name }) => {
      const bytes = readFileSync(join(parentPath, name)).toString('latin1').toLowerCase();
      return words
        .filter((word) => bytes.includes(word))
        .map((word) => `${word} in ${name}, ${whereIn(join(parentPath, name), bytes.indexOf(word))}`);
    });

/** What the page is of that holds a byte of a database; that of a log is told by its offset. */
function whereIn(path: string, offset: number): string {
  if (!path.endsWith('.sqlite')) return `at ${offset}`;
  const db = new Database(path, { readonly: true });
  try {
    const page = Math.floor(offset / (db.pragma('page_size', { simple: true }) as number)) + 1;
    const name = db.prepare('SELECT name FROM dbstat WHERE pageno = ?').pluck().get(page) as
      string | undefined;
    return name === undefined ? 'in a page of no table' : `in ${name}`;
  } finally {
    db.close();
  }
}

/** Milliseconds into an act at which the desk dies at the latest: longer than any of the acts takes. */
const LONGEST = 60;

export const kill: Fault = {
  name: 'kill',
  long: 200,
  short: 1,
  async run(count, seed, folder) {
    const random = seeded(seed);
    const wrong: string[] = [];
    const path = join(folder, 'kill.sqlite');
    const imported = new Set<string>();
    const verdicts = new Map<string, { article: string; verdict: string }>();
    const words = new Map<string, string>();
    /** Words of what was purged. */
    const gone: string[] = [];
    const exported = new Set<string>();
    let newest = 0;
    for (let nth = 0; nth < count * ACTS.length; nth++) {
      const act = ACTS[nth % ACTS.length];
      let told: Told[];
      try {
        told = await runAndKill(path, seed + nth, act, Math.floor(random() * 3), random() * LONGEST);
      } catch (fault) {
        wrong.push(`round ${nth}: ${String(fault)}`);
        continue;
      }
      const purging: string[] = [];
      for (const one of told) {
        if (one.backup) newest = one.backup;
        if (one.exported) exported.add(one.exported);
        if (one.imported) imported.add(one.imported);
        if (one.imported && one.word) words.set(one.imported, one.word);
        if (one.article && one.claim && one.verdict)
          verdicts.set(one.claim, { article: one.article, verdict: one.verdict });
        if (one.purging) purging.push(one.purging);
      }
      if (purging.length) {
        if (!(await finishPurge(path)))
          wrong.push(`round ${nth}: a purge is not finished by the next opening`);
        const here = new Database(path, { readonly: true });
        const isThere = here.prepare('SELECT 1 FROM article WHERE id = ?');
        for (const article of purging) {
          if (isThere.get(article) !== undefined) {
            if (told.some((one) => one.purged === article))
              wrong.push(`round ${nth}: article ${article} was purged and is there`);
            continue;
          }
          imported.delete(article);
          for (const [claim, one] of verdicts) if (one.article === article) verdicts.delete(claim);
          const word = words.get(article);
          if (word) gone.push(word);
        }
        here.close();
        for (const trace of holding(path, gone))
          wrong.push(`round ${nth}: what was purged left a trace: ${trace}`);
      }
      const backups = listBackups(path);
      if ((backups[0]?.number ?? 0) < newest)
        wrong.push(`round ${nth}: backup ${newest} was acknowledged and is gone`);
      for (const backup of backups.slice(0, 3))
        try {
          inspect(backup.path, true);
        } catch (fault) {
          wrong.push(`round ${nth}: backup ${backup.number} is not whole: ${String(fault)}`);
        }
      for (const name of exported)
        try {
          JSON.parse(readFileSync(join(dirname(path), name), 'utf8'));
        } catch (fault) {
          wrong.push(`round ${nth}: ${name} is not whole: ${String(fault)}`);
        }
      const db = openDatabase(path);
      const integrity = db.pragma('integrity_check', { simple: true });
      if (integrity !== 'ok') wrong.push(`round ${nth}: integrity_check says ${String(integrity)}`);
      const articles = new Set(db.prepare('SELECT id FROM article').pluck().all());
      for (const article of imported)
        if (!articles.has(article))
          wrong.push(`round ${nth}: article ${article} was acknowledged and is gone`);
      const kept = new Map(
        db.prepare('SELECT id, verdict FROM judgement').raw().all() as [string, string | null][],
      );
      // The last verdict may have been given again after it was told: what counts is that one is there, and the history has the told one.
      for (const [claim, { verdict }] of verdicts) {
        if (!kept.get(claim))
          wrong.push(`round ${nth}: the verdict of ${claim} was acknowledged and is gone`);
        const said = db
          .prepare(
            `SELECT count(*) FROM event WHERE entity = 'judgement' AND subject = ? AND json_extract(after, '$.verdict') = ?`,
          )
          .pluck()
          .get(claim, verdict) as number;
        if (!said) wrong.push(`round ${nth}: the history of ${claim} lacks its ${verdict}`);
      }
      db.close();
    }
    return wrong;
  },
};
