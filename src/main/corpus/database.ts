/**
 * Opens a corpus: one SQLite file, one writer. Write-ahead log, synchronous=FULL set on every connection and asserted after
 * a write (the build's default for WAL is NORMAL, which may lose the last commits in a power cut).
 */
import { constants, copyFileSync, existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import { CorpusError, corpusFault, isBusy } from './fault.ts';
import { migrations, type Migration } from './schema/index.ts';
import { overwritesSinceEver } from './erase.ts';
import { keepStatements, type Db } from './statements.ts';

export { CorpusError, type Db };

const FULL = 2;
/**
 * Pages of the write-ahead log (32 MB) after which the next commit brings them into the corpus itself, whatever the editor waits for. Idle
 * moments do it long before.
 */
const MOST_LOG = 8000;

/** The number of the newest migration this program knows. */
export const newestVersion = Math.max(...migrations.map((migration) => migration.number));

/** Times the lock is tried: two who come at the very same moment may each see the other's first step, and both go away empty-handed. */
const TRIES = 5;

/**
 * Takes the corpus for this process until `release`; the operating system frees it when the process dies. To be taken before the
 * corpus is opened for writing, so that nobody migrates it twice. Throws CorpusError.
 */
export function lockCorpus(corpusPath: string): { release(): void } {
  for (let tried = 1; ; tried++) {
    let lock: Db | null = null;
    try {
      mkdirSync(dirname(corpusPath), { recursive: true });
      lock = new Database(corpusPath + '.lock', { timeout: 0 });
      lock.pragma('journal_mode = DELETE');
      lock.exec('BEGIN EXCLUSIVE');
      const taken = lock;
      return { release: () => taken.close() };
    } catch (fault) {
      lock?.close();
      if (!isBusy(fault) || tried === TRIES) throw corpusFault(fault, corpusPath);
      // Of two processes the one waits longer than the other.
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, tried * (3 + (process.pid % 17)));
    }
  }
}

/** Brings a corpus to the newest version, each step in a transaction; a copy of the file is kept beside it first. */
export function migrate(db: Db, steps: readonly Migration[] = migrations): void {
  const version = db.pragma('user_version', { simple: true }) as number;
  const newest = Math.max(...steps.map((step) => step.number));
  if (version > newest)
    throw new CorpusError('corpus-of-the-future', {
      fr: `Ce corpus vient d’une version plus récente de Marbre (${version}) : mettez Marbre à jour.`,
      en: `This corpus comes from a newer Marbre (${version}): update Marbre.`,
    });
  const todo = steps.filter((step) => step.number > version);
  if (todo.length === 0) return;
  if (version > 0 && db.name) {
    db.pragma('wal_checkpoint(TRUNCATE)');
    // Where the disk can, the two share their blocks until one is written.
    copyFileSync(db.name, `${db.name}.before-${newest}`, constants.COPYFILE_FICLONE);
  }
  for (const step of todo) {
    db.transaction(() => {
      db.exec(step.sql);
      db.pragma(`user_version = ${step.number}`);
    })();
  }
}

/** Opens the corpus at `path`, making its folder and file when missing. Throws CorpusError when it must not be opened. */
export function openDatabase(path: string, options: { readOnly?: boolean } = {}): Db {
  if (options.readOnly && !existsSync(path))
    throw new CorpusError('no-corpus', {
      fr: `Aucun corpus à cet endroit. (${path})`,
      en: `There is no corpus at this place. (${path})`,
    });
  let db: Db | null = null;
  try {
    if (!options.readOnly) mkdirSync(dirname(path), { recursive: true });
    db = keepStatements(new Database(path, { readonly: options.readOnly ?? false, timeout: 5000 }));
    db.pragma('foreign_keys = ON');
    if (options.readOnly) {
      const version = db.pragma('user_version', { simple: true }) as number;
      if (version > newestVersion) migrate(db);
      if (version < newestVersion)
        throw new CorpusError('corpus-old', {
          fr: `Ce corpus date d’une version plus ancienne : ouvrez-le une fois avec le bureau de Marbre. (${path})`,
          en: `This corpus is of an older version: open it once with Marbre’s desk. (${path})`,
        });
      return db;
    }
    db.pragma('journal_mode = WAL');
    db.pragma('synchronous = FULL');
    db.pragma('secure_delete = ON');
    db.pragma(`wal_autocheckpoint = ${MOST_LOG}`);
    const isNew = db.pragma('user_version', { simple: true }) === 0;
    migrate(db);
    if (isNew) overwritesSinceEver(db);
    db.prepare(`INSERT INTO setting VALUES ('opened', '') ON CONFLICT DO UPDATE SET value = ''`).run();
    db.pragma('synchronous = FULL');
    if (
      db.pragma('synchronous', { simple: true }) !== FULL ||
      db.pragma('journal_mode', { simple: true }) !== 'wal'
    )
      throw new CorpusError(
        'not-durable',
        `This disk cannot hold a corpus safely: WAL with synchronous=FULL was refused. (${path})`,
      );
    return db;
  } catch (fault) {
    db?.close();
    throw corpusFault(fault, path);
  }
}

/**
 * What an idle moment does for the disk: brings the write-ahead log into the corpus, so that no commit has to while the editor waits for it.
 * Waits for nobody who reads. Does nothing when nothing was written since.
 */
export function settleLog(db: Db): () => void {
  const changes = db.prepare('SELECT total_changes()').pluck();
  let settled = 0;
  return () => {
    const now = changes.get() as number;
    if (now === settled) return;
    db.pragma('wal_checkpoint(PASSIVE)');
    settled = now;
  };
}
