/** kill -9 at random points of a verdict, an import, a backup and an export (of a migration: migrations.ts): nothing acknowledged may be missing afterwards, nothing half-written. */
import { fork } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { listBackups } from '../../src/main/corpus/backup.ts';
import { inspect } from '../../src/main/corpus/backup-file.ts';
import { openDatabase } from '../../src/main/corpus/database.ts';
import type { Fault } from './fault.ts';
import { seeded } from './random.ts';

const ACTS = ['verdict', 'import', 'backup', 'export'] as const;
type Act = (typeof ACTS)[number];

interface Told {
  doing?: Act;
  backup?: number;
  exported?: string;
  imported?: string;
  claim?: string;
  verdict?: string;
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

/** Milliseconds into an act at which the desk dies at the latest: longer than any of the acts takes. */
const LONGEST = 60;

export const kill: Fault = {
  name: 'kill',
  long: 200,
  short: 2,
  async run(count, seed, folder) {
    const random = seeded(seed);
    const wrong: string[] = [];
    const path = join(folder, 'kill.sqlite');
    const imported = new Set<string>();
    const verdicts = new Map<string, string>();
    const exported = new Set<string>();
    let newest = 0;
    for (let nth = 0; nth < count * ACTS.length; nth++) {
      let told: Told[];
      try {
        told = await runAndKill(
          path,
          seed + nth,
          ACTS[nth % ACTS.length],
          Math.floor(random() * 3),
          random() * LONGEST,
        );
      } catch (fault) {
        wrong.push(`round ${nth}: ${String(fault)}`);
        continue;
      }
      for (const { imported: article, claim, verdict, backup, exported: name } of told) {
        if (backup) newest = backup;
        if (name) exported.add(name);
        if (article) imported.add(article);
        if (claim && verdict) verdicts.set(claim, verdict);
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
      for (const [claim, verdict] of verdicts) {
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
