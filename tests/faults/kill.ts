/** kill -9 at random points of import, verdict, draft and revision: nothing acknowledged may be missing afterwards. */
import { fork } from 'node:child_process';
import { join } from 'node:path';
import { openDatabase } from '../../src/main/corpus/database.ts';
import type { Fault } from './fault.ts';
import { seeded } from './random.ts';

interface Told {
  imported?: string;
  claim?: string;
  verdict?: string;
}

/** Runs the worker for `life` milliseconds after its first word and kills it; returns what it was told is on the disk. */
function runAndKill(path: string, seed: number, life: number): Promise<Told[]> {
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
      if (told.length === 1) setTimeout(() => child.kill('SIGKILL'), life);
    });
    child.on('exit', (_code, signal) =>
      signal === 'SIGKILL'
        ? resolve(told)
        : reject(new Error(`the desk ended by itself: ${errors.slice(0, 500)}`)),
    );
  });
}

export const kill: Fault = {
  name: 'kill',
  long: 200,
  short: 6,
  async run(count, seed, folder) {
    const random = seeded(seed);
    const wrong: string[] = [];
    const path = join(folder, 'kill.sqlite');
    const imported = new Set<string>();
    const verdicts = new Map<string, string>();
    for (let nth = 0; nth < count; nth++) {
      let told: Told[];
      try {
        told = await runAndKill(path, seed + nth, random() * 120);
      } catch (fault) {
        wrong.push(`round ${nth}: ${String(fault)}`);
        continue;
      }
      for (const { imported: article, claim, verdict } of told) {
        if (article) imported.add(article);
        if (claim && verdict) verdicts.set(claim, verdict);
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
