/** Corpora of every older version, with rows in place: brought up whole, killed between two steps and brought up again, refused when of the future. */
import { fork } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { CorpusError, migrate, newestVersion, openDatabase } from '../../src/main/corpus/database.ts';
import { migrations as steps } from '../../src/main/corpus/schema/index.ts';
import { openDesk } from './desk.ts';
import type { Fault } from './fault.ts';
import { seeded } from './random.ts';

const ARTICLES = 12;

/** A corpus as the version `number` left it: an article with a verdict, a note, a draft and its history, many times. */
function corpusOf(number: number, path: string): void {
  const db = new Database(path);
  db.pragma('journal_mode = WAL');
  migrate(db, steps.filter((step) => step.number <= number)); // prettier-ignore
  db.transaction(() => {
    for (let nth = 0; nth < ARTICLES; nth++) {
      const text = `Le bilan ${nth}\n\nLa coopérative a vendu ${310 + nth} tonnes de pommes en 2025, selon Anne Guélec.\n`;
      const quote = `${310 + nth} tonnes`;
      const position = text.indexOf(quote);
      const at = '2026-03-02T08:00:00.000Z';
      const run = (sql: string, ...values: (string | number | null | Buffer)[]) => db.prepare(sql).run(...values);
      run('INSERT INTO original VALUES (?, ?, ?)', `hash ${nth}`, `${nth}.txt`, Buffer.from(text));
      run(
        `INSERT INTO article (id, name, format, original, role, revision, imported_at, changed_at) VALUES (?, ?, 'txt', ?, 'draft', 1, ?, ?)`,
        `article ${nth}`, `${nth}.txt`, `hash ${nth}`, at, at,
      ); // prettier-ignore
      run(`INSERT INTO revision VALUES (?, 1, 'import', ?, ?, ?, NULL)`, `article ${nth}`, text, `text ${nth}`, at);
      run(
        `INSERT INTO claim (id, article, origin, kind, engine_kind, priority, quote, prefix, suffix, position, removed) VALUES (?, ?, 'editor', 'figure', 'figure', 1, ?, ?, ?, ?, 0)`,
        `claim ${nth}`, `article ${nth}`, quote, text.slice(Math.max(0, position - 32), position), text.slice(position + quote.length), position,
      ); // prettier-ignore
      run(`INSERT INTO judgement VALUES (?, 'exact', 'done', ?, '', 'Marion', ?)`, `claim ${nth}`, `motif ${nth}`, at);
      run(`INSERT INTO source_note VALUES (?, ?, 'document', 'Bilan', 'p. 3', '', '', 1, 'Marion', ?)`, `note ${nth}`, `claim ${nth}`, at);
      run(`INSERT INTO draft VALUES (?, ?, ?)`, `article ${nth}`, `${text}Encore.\n`, at);
      run(`INSERT INTO event (act, at, author, article, what) VALUES (?, ?, 'Marion', ?, 'import')`, nth + 1, at, `article ${nth}`);
      run(`INSERT INTO tag VALUES (?, 'port')`, `article ${nth}`);
    }
  })();
  db.close();
} // prettier-ignore

/** All that an editor put in, as text. */
function rows(path: string): string {
  const db = new Database(path, { readonly: true });
  try {
    return JSON.stringify(
      [
        'SELECT hash, name, hex(bytes) FROM original ORDER BY hash',
        'SELECT id, name, revision, imported_at FROM article ORDER BY id',
        'SELECT * FROM revision ORDER BY article',
        'SELECT id, article, origin, kind, engine_kind, priority, quote, prefix, suffix, position, removed FROM claim ORDER BY id',
        'SELECT * FROM judgement ORDER BY id',
        'SELECT * FROM source_note ORDER BY id',
        'SELECT * FROM draft ORDER BY article',
        'SELECT seq, act, at, author, article, what FROM event ORDER BY seq',
        'SELECT * FROM tag ORDER BY article',
      ].map((sql) => db.prepare(sql).all()),
    );
  } finally {
    db.close();
  }
}

/** Starts bringing the corpus up in a process that is killed after the given number of steps. */
function killedAfter(path: string, done: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = fork(new URL('./migrate-and-die.ts', import.meta.url), [path, String(done)], { execArgv: [] });
    child.on('exit', (_code, signal) => (signal === 'SIGKILL' ? resolve() : reject(new Error('not killed'))));
  });
} // prettier-ignore

export const migrations: Fault = {
  name: 'migrations',
  long: 200,
  short: 9,
  async run(count, seed, folder) {
    const random = seeded(seed);
    const wrong: string[] = [];
    const old = steps.slice(0, -1).map((step) => step.number);
    for (let nth = 0; nth < count; nth++) {
      const from = old[nth % old.length];
      const path = join(folder, `${nth}.sqlite`);
      const where = `case ${nth}, from version ${from}`;
      corpusOf(from, path);
      const before = rows(path);
      const todo = steps.filter((step) => step.number > from).length;
      if (nth % 3 === 1) {
        await killedAfter(path, Math.floor(random() * (todo + 1)));
        const copy = `${path}.before-${newestVersion}`;
        if (!existsSync(copy)) wrong.push(`${where}: killed, and no copy was kept`);
        else if (rows(copy) !== before) wrong.push(`${where}: killed, and the copy is not what was there`);
      }
      if (nth % 3 === 2) {
        const future = new Database(path);
        future.pragma(`user_version = ${newestVersion + 1}`);
        future.close();
        const bytes = readFileSync(path);
        for (const readOnly of [true, false])
          try {
            openDatabase(path, { readOnly }).close();
            wrong.push(`${where}: a corpus of the future was opened`);
          } catch (fault) {
            if (!(fault instanceof CorpusError) || fault.code !== 'corpus-of-the-future')
              wrong.push(`${where}: the future: ${String(fault)}`);
          }
        if (!readFileSync(path).equals(bytes)) wrong.push(`${where}: a corpus of the future was changed`);
      } else {
        const { core, call } = await openDesk(path);
        const review = await call('review.open', { article: `article ${nth % ARTICLES}` });
        const held = review.claims.find((claim) => claim.judgement.comment === `motif ${nth % ARTICLES}`);
        if (held?.judgement.verdict !== 'exact' || held.sources.length !== 1)
          wrong.push(`${where}: the verdict is not on the desk`);
        await core.close();
        if (rows(path) !== before) wrong.push(`${where}: rows of the editor changed`);
        const db = openDatabase(path);
        if (db.pragma('user_version', { simple: true }) !== newestVersion)
          wrong.push(`${where}: not brought up`);
        if (db.pragma('integrity_check', { simple: true }) !== 'ok') wrong.push(`${where}: damaged`);
        if ((db.pragma('foreign_key_check') as unknown[]).length)
          wrong.push(`${where}: rows without their owner`);
        db.close();
      }
      for (const suffix of ['', '-wal', '-shm', '.lock', `.before-${newestVersion}`])
        rmSync(path + suffix, { force: true });
    }
    return wrong;
  },
};
