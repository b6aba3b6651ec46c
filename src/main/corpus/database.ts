/**
 * Opens a corpus: one SQLite file, one writer. Write-ahead log, synchronous=FULL set on every connection and asserted after
 * a write (the build's default for WAL is NORMAL, which may lose the last commits in a power cut).
 */
import { copyFileSync, existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import { OperationError } from '../../shared/call.ts';
import { migrations, type Migration } from './schema/index.ts';

export type Db = Database.Database;

/** The corpus cannot be opened; `code` says why, the message says what to do. */
export class CorpusError extends OperationError {}

const FULL = 2;

/** The number of the newest migration this program knows. */
export const newestVersion = Math.max(...migrations.map((migration) => migration.number));

/** Takes the corpus for this process until `release`; the operating system frees it when the process dies. */
export function lockCorpus(corpusPath: string): { release(): void } {
  const lock = new Database(corpusPath + '.lock', { timeout: 0 });
  try {
    lock.pragma('journal_mode = DELETE');
    lock.exec('BEGIN EXCLUSIVE');
  } catch {
    lock.close();
    throw new CorpusError(
      'corpus-busy',
      `Ce corpus est déjà ouvert par un autre Marbre : fermez-le d’abord. / Another Marbre has this corpus open: close it first. (${corpusPath})`,
    );
  }
  return { release: () => lock.close() };
}

/** Brings a corpus to the newest version, each step in a transaction; a copy of the file is kept beside it first. */
export function migrate(db: Db, steps: readonly Migration[] = migrations): void {
  const version = db.pragma('user_version', { simple: true }) as number;
  const newest = Math.max(...steps.map((step) => step.number));
  if (version > newest)
    throw new CorpusError(
      'corpus-of-the-future',
      `Ce corpus vient d’une version plus récente de Marbre (${version}) : mettez Marbre à jour. / This corpus comes from a newer Marbre (${version}): update Marbre.`,
    );
  const todo = steps.filter((step) => step.number > version);
  if (todo.length === 0) return;
  if (version > 0 && db.name) {
    db.pragma('wal_checkpoint(TRUNCATE)');
    copyFileSync(db.name, `${db.name}.before-${newest}`);
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
    throw new CorpusError(
      'no-corpus',
      `Aucun corpus à cet endroit. / There is no corpus at this place. (${path})`,
    );
  if (!options.readOnly) mkdirSync(dirname(path), { recursive: true });
  const db = new Database(path, { readonly: options.readOnly ?? false, timeout: 5000 });
  try {
    db.pragma('foreign_keys = ON');
    if (options.readOnly) {
      const version = db.pragma('user_version', { simple: true }) as number;
      if (version > newestVersion) migrate(db);
      if (version < newestVersion)
        throw new CorpusError(
          'corpus-old',
          `Ce corpus date d’une version plus ancienne : ouvrez-le une fois avec le bureau de Marbre. / This corpus is of an older version: open it once with Marbre’s desk. (${path})`,
        );
      return db;
    }
    db.pragma('journal_mode = WAL');
    db.pragma('synchronous = FULL');
    migrate(db);
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
    db.close();
    if (fault instanceof CorpusError) throw fault;
    if (fault instanceof Database.SqliteError && /^SQLITE_(NOTADB|CORRUPT)/.test(fault.code))
      throw new CorpusError(
        'corpus-damaged',
        `Le fichier du corpus est abîmé ; il n’a pas été touché. Restaurez une sauvegarde. / The corpus file is damaged and was left as it is: restore a backup. (${path})`,
      );
    throw fault;
  }
}
