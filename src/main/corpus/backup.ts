/** Backups: every half-hour of change, thinned to the last ones of each day and week; beside the corpus, in backups/, or where the editor wants them. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { inspect, restoring, stamp, takeReadersHandle } from './backup-file.ts';
import { isDamage } from './fault.ts';

export interface Backup {
  path: string;
  /** Counts up for ever: the order of backups is theirs, not the clock's. */
  number: number;
  /** UTC, by the clock of that moment. */
  at: string;
  bytes: number;
}

const beside = (corpusPath: string) => join(dirname(corpusPath), 'backups', basename(corpusPath));
/** Beside the corpus, not in it: it must be readable when the corpus is not. */
const placeFile = (corpusPath: string) => join(beside(corpusPath), 'place.txt');

/** The folder that the editor chose for the backups, or null. */
export function chosenPlace(corpusPath: string): string | null {
  try {
    return readFileSync(placeFile(corpusPath), 'utf8').trim() || null;
  } catch {
    return null;
  }
}

/** Puts the next backups into a folder that exists, or beside the corpus again; those made before stay where they are and stay listed. */
export function choosePlace(corpusPath: string, folder: string | null): void {
  mkdirSync(beside(corpusPath), { recursive: true });
  if (folder === null) rmSync(placeFile(corpusPath), { force: true });
  else writeFileSync(placeFile(corpusPath), `${folder}\n`);
}

/** Where the next backup goes: the chosen folder while it is there (a disk may be unplugged), beside the corpus otherwise. */
export function backupFolder(corpusPath: string): string {
  const chosen = chosenPlace(corpusPath);
  return chosen !== null && existsSync(chosen) ? join(chosen, basename(corpusPath)) : beside(corpusPath);
}

const foldersOf = (corpusPath: string): string[] => [
  ...new Set([beside(corpusPath), backupFolder(corpusPath)]),
];

/** The backups of a corpus, newest first; read from their names, so that it works when the corpus itself cannot be opened. */
export function listBackups(corpusPath: string): Backup[] {
  const entries = foldersOf(corpusPath).flatMap((folder) => {
    try {
      return readdirSync(folder).map((name) => ({ folder, name }));
    } catch {
      return [];
    }
  });
  return entries
    .flatMap(({ folder, name }) => {
      const read = /^(\d{6,})-(\d{4}-\d\d-\d\d)T(\d\d)(\d\d)(\d\d)Z\.sqlite$/.exec(name);
      if (!read) return [];
      const [, number, day, hours, minutes, seconds] = read;
      const path = join(folder, name);
      return [
        {
          path,
          number: Number(number),
          at: `${day}T${hours}:${minutes}:${seconds}.000Z`,
          bytes: statSync(path).size,
        },
      ];
    })
    .sort((a, b) => b.number - a.number);
}

/** The newest backup that is whole, and how many acts of the corpus it lacks (null when the corpus cannot be read at all). */
export function bestBackup(corpusPath: string): { backup: Backup; missing: number | null } | null {
  for (const backup of listBackups(corpusPath)) {
    try {
      const { acts } = inspect(backup.path, true);
      let missing: number | null = null;
      try {
        missing = Math.max(0, inspect(corpusPath, false).acts - acts);
      } catch {
        // Too damaged to count: the age of the backup is all there is to tell.
      }
      return { backup, missing };
    } catch {
      // A damaged backup is passed over and left where it is.
    }
  }
  return null;
}

const KEPT_RECENT = 8;
const KEPT_DAYS = 7;
const KEPT_WEEKS = 8;

/** Monday of the week of a UTC instant, as a date. */
function weekOf(at: string): string {
  const date = new Date(at);
  date.setUTCDate(date.getUTCDate() - ((date.getUTCDay() + 6) % 7));
  return date.toISOString().slice(0, 10);
}

/**
 * Which backups may go: all but the newest eight, the newest of each of the last seven days that have one, and of each of the last
 * eight weeks. Days and weeks are counted, not measured against today: a clock that jumps ten years ahead costs nothing.
 */
export function outlived<B extends Pick<Backup, 'number' | 'at'>>(backups: readonly B[]): B[] {
  const newestFirst = [...backups].sort((a, b) => b.number - a.number);
  const kept = new Set(newestFirst.slice(0, KEPT_RECENT));
  for (const [period, most] of [
    [(at: string) => at.slice(0, 10), KEPT_DAYS],
    [weekOf, KEPT_WEEKS],
  ] as const) {
    const seen = new Set<string>();
    for (const backup of newestFirst) {
      if (seen.size === most) break;
      const name = period(backup.at);
      if (!seen.has(name)) kept.add(backup);
      seen.add(name);
    }
  }
  return newestFirst.filter((backup) => !kept.has(backup));
}

/** In a thread of its own: writes a backup to `target`, or, without one, reads every page. Throws with the code of what went wrong there. */
function besideTheDesk(corpusPath: string, target: string | null, stop?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./backup-worker.ts', import.meta.url), {
      workerData: { corpusPath, target },
    });
    stop?.addEventListener('abort', () => void worker.terminate());
    worker.once('message', (fault: { message: string; code?: string } | null) => {
      if (fault === null) resolve();
      else reject(Object.assign(new Error(fault.message), { code: fault.code }));
    });
    worker.once('error', reject);
    worker.once('exit', () => reject(new Error('the backup thread ended')));
  });
}

/** Backups are made one after the other: two at once would take the same number, and a purge must not miss one under way. */
let turn: Promise<unknown> = Promise.resolve();
function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const done = turn.then(work);
  turn = done.catch(() => undefined);
  return done;
}

/** Makes one backup, in a thread of its own, and thins the older ones. Throws when it could not be made or verified. */
export function makeBackup(corpusPath: string, at: Date): Promise<Backup> {
  return inTurn(() => makeNow(corpusPath, at));
}

async function makeNow(corpusPath: string, at: Date): Promise<Backup> {
  const folder = backupFolder(corpusPath);
  mkdirSync(folder, { recursive: true });
  const before = listBackups(corpusPath);
  const number = (before[0]?.number ?? 0) + 1;
  const target = join(folder, `${String(number).padStart(6, '0')}-${stamp(at)}.sqlite`);
  await besideTheDesk(corpusPath, target);
  const backups = listBackups(corpusPath);
  const abandoned = unfinished(corpusPath).filter((one) => one.number < number);
  for (const one of [...outlived(backups), ...abandoned]) rmSync(one.path, { force: true });
  return backups[0];
}

/** What backups cut short by a crash left, whichever their number. */
function unfinished(corpusPath: string): Pick<Backup, 'path' | 'number'>[] {
  return foldersOf(corpusPath)
    .flatMap((folder) => (existsSync(folder) ? readdirSync(folder).map((name) => join(folder, name)) : []))
    .filter((path) => /\.sqlite\.unfinished(?:-journal)?$/u.test(path))
    .map((path) => ({ path, number: parseInt(basename(path), 10) }));
}

/**
 * After a purge: no copy of what was erased may stay. One backup of the corpus as it is now, then all others go, with the copies made before
 * a migration; where there was no backup, none is made.
 */
export function forgetBackups(corpusPath: string, at: Date): Promise<void> {
  return inTurn(async () => {
    const old = listBackups(corpusPath);
    if (old.length) await makeNow(corpusPath, at);
    for (const path of [
      ...[...old, ...unfinished(corpusPath)].map((one) => one.path),
      ...copiesBeside(corpusPath, 'before'),
      restoring(corpusPath),
    ])
      rmSync(path, { force: true });
  });
}

/** Copies of the corpus beside it: those a migration made, or what a restored backup took the place of. */
const copiesBeside = (corpusPath: string, made: 'before' | 'kept'): string[] =>
  readdirSync(dirname(corpusPath))
    .filter((name) => name.startsWith(`${basename(corpusPath)}.${made}-`))
    .map((name) => join(dirname(corpusPath), name));

/** What a purge does not reach and may hold what was purged: corpora that were put aside, never deleted by Marbre, and a chosen folder that is not there. */
export function outOfReach(corpusPath: string): string[] {
  const chosen = chosenPlace(corpusPath);
  const aside = copiesBeside(corpusPath, 'kept').filter((path) => !/-(?:wal|shm)$/u.test(path));
  return chosen !== null && !existsSync(chosen) ? [...aside, chosen] : aside;
}

export interface BackupPlan {
  corpusPath: string;
  /** Grows with every row this process changes. */
  changes: () => number;
  now: () => Date;
  /** One line; never text of a draft. */
  log: (line: string) => void;
  /** Told of a backup that could not be made and of a corpus found damaged. */
  inDanger: (danger: 'corpus-damaged' | 'backup-failed') => void;
  /** Milliseconds of change between two backups. */
  every?: number;
  /** Milliseconds after opening until work of an earlier day that has no backup yet gets one. */
  first?: number;
}

/**
 * Keeps backups until closed. A backup that fails is told and tried again at the next turn; the older ones stay. Some time after the opening
 * every page of the corpus is read once: damage that the opening did not meet is told before the last good backup has grown old.
 */
export function keepBackups({
  corpusPath,
  changes,
  now,
  log,
  inDanger,
  every = 30 * 60_000,
  first = 2 * 60_000,
}: BackupPlan): { close(): Promise<void> } {
  takeReadersHandle(corpusPath);
  let saved = changes();
  let underWay: Promise<void> | null = null;
  const make = (reading: number) => {
    underWay ??= makeBackup(corpusPath, now())
      .then(
        () => void (saved = reading),
        (fault: unknown) => failed(fault, 'backup failed'),
      )
      .finally(() => (underWay = null));
  };
  const closing = new AbortController();
  const failed = (fault: unknown, what: string) => {
    log(`${what}: ${String(fault)}`);
    inDanger(isDamage(fault) ? 'corpus-damaged' : 'backup-failed');
  };
  const lacksBackup = () => {
    const [newest] = listBackups(corpusPath);
    const { acts, last } = inspect(corpusPath, false);
    if (!newest) return acts > 0;
    try {
      const state = inspect(newest.path, false);
      return state.acts !== acts || state.last !== last;
    } catch {
      return true;
    }
  };
  const opening = setTimeout(() => {
    try {
      if (lacksBackup()) return make(changes());
      underWay ??= besideTheDesk(corpusPath, null, closing.signal)
        .catch((fault: unknown) => closing.signal.aborted || failed(fault, 'the corpus cannot be read'))
        .then(() => undefined)
        .finally(() => (underWay = null));
    } catch (fault) {
      failed(fault, 'backup failed');
    }
  }, first).unref();
  const turn = setInterval(() => {
    const reading = changes();
    if (reading !== saved) make(reading);
  }, every).unref();
  return {
    async close() {
      closing.abort();
      clearTimeout(opening);
      clearInterval(turn);
      await underWay;
    },
  };
}
