/** One backup as a file: written whole and verified, or not there at all. */
import {
  closeSync,
  constants,
  copyFileSync,
  existsSync,
  fsyncSync,
  linkSync,
  openSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import { CorpusError, lockCorpus } from './database.ts';

/** What tells two states of a corpus apart: how many acts its log holds, and the last of them. */
export interface CorpusState {
  acts: number;
  last: number;
  articles: number;
}

/** Reads a corpus file without changing it. Throws when SQLite finds it damaged or it is no corpus; `thorough` reads every page. */
export function inspect(path: string, thorough: boolean): CorpusState {
  const db = new Database(path, { readonly: true, fileMustExist: true });
  try {
    if (thorough) {
      const found = db.pragma('integrity_check(1)', { simple: true }) as string;
      if (found !== 'ok') throw Object.assign(new Error(`damaged: ${found}`), { code: 'SQLITE_CORRUPT' });
    }
    return db
      .prepare(
        'SELECT count(DISTINCT act) AS acts, coalesce(max(seq), 0) AS last, (SELECT count(*) FROM article) AS articles FROM event',
      )
      .get() as CorpusState;
  } finally {
    db.close();
  }
}

/**
 * Opens a live corpus for reading and lets it go. SQLite keeps the handle of a reader that was closed (on POSIX systems closing it would drop
 * the locks of the writer) and gives it to the next reader: taken once at the start, that handle is there when the system has none left for
 * a backup, and the number of open files does not grow with the day.
 */
export function takeReadersHandle(corpusPath: string): void {
  new Database(corpusPath, { readonly: true, fileMustExist: true }).close();
}

/** Puts what was written into a file or folder on the disk. Folders cannot be synced on Windows; their entries are safe there anyway. */
function sync(path: string, folder = false): void {
  if (folder && process.platform === 'win32') return;
  const file = openSync(path, folder ? 'r' : 'r+');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** Copies the state of a live corpus to `target`, verified page by page before it takes its name. Throws and leaves nothing otherwise. */
export function writeBackup(corpusPath: string, target: string): void {
  const unfinished = `${target}.unfinished`;
  rmSync(unfinished, { force: true });
  let named = false;
  try {
    const db = new Database(corpusPath, { readonly: true, fileMustExist: true, timeout: 5000 });
    try {
      db.prepare('VACUUM INTO ?').run(unfinished);
    } finally {
      db.close();
    }
    inspect(unfinished, true);
    sync(unfinished);
    renameSync(unfinished, target);
    named = true;
    sync(dirname(target), true);
  } catch (fault) {
    for (const left of named ? [target] : [unfinished, `${unfinished}-journal`])
      rmSync(left, { force: true });
    throw fault;
  }
}

/** Where a backup is copied to before it takes the corpus's place; one that a crash left there is of no use. */
export const restoring = (corpusPath: string): string => `${corpusPath}.restoring`;

/**
 * Puts a backup in the corpus's place. The file that was there is kept under the returned name, with its log; nothing is deleted.
 * To be called while the corpus is closed; throws CorpusError when another Marbre has it open or the backup itself is damaged.
 */
export function restoreBackup(corpusPath: string, backup: string, at: Date): { kept: string } {
  const lock = lockCorpus(corpusPath);
  try {
    try {
      inspect(backup, true);
    } catch {
      throw new CorpusError('backup-damaged', {
        fr: `Cette sauvegarde est abîmée. (${backup})`,
        en: `This backup is damaged. (${backup})`,
      });
    }
    const coming = restoring(corpusPath);
    copyFileSync(backup, coming);
    sync(coming);
    const kept = `${corpusPath}.kept-${stamp(at)}`;
    if (existsSync(corpusPath)) {
      // A second name, not a move: at no moment is there no corpus, which would be taken for a first start.
      try {
        linkSync(corpusPath, kept);
      } catch {
        copyFileSync(corpusPath, kept, constants.COPYFILE_EXCL);
      }
      // A log left behind would be played into the restored file.
      for (const suffix of ['-wal', '-shm']) {
        if (existsSync(corpusPath + suffix)) renameSync(corpusPath + suffix, kept + suffix);
      }
    }
    renameSync(coming, corpusPath);
    sync(dirname(corpusPath), true);
    return { kept };
  } finally {
    lock.release();
  }
}

/** An instant as part of a file name, in UTC: 2026-03-01T080000Z. */
export function stamp(at: Date): string {
  return at
    .toISOString()
    .replace(/:/g, '')
    .replace(/\.\d+Z$/, 'Z');
}
