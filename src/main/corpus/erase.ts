/**
 * Leaves no trace of what was deleted. Rows are overwritten as they are deleted (secure_delete, set on every connection); the words of the
 * full-text indexes stay in their old segments until those are merged, which is done here a little at a time, so that the desk goes on.
 * That it has to be done is noted in the transaction that deletes: a purge cut short by a crash is finished at the next opening.
 */
import { setImmediate as aMoment } from 'node:timers/promises';
import { OperationError } from '../../shared/call.ts';
import { mergeWordsAway } from './merge-words.ts';
import type { Db } from './statements.ts';

/** Pages of the index merged at once: some tens of milliseconds. */
const PAGES = 300;
/** Articles compared again at once. */
const A_FEW = 3;
/** Times that the log is tried to be emptied while somebody reads the corpus (a backup, the command line), and milliseconds between. */
const TRIES = 50;
const BETWEEN = 200;

/** The setting of a corpus in which everything was overwritten as it was deleted, from its first row on. */
const SINCE_EVER = 'overwrites';
/** The setting that is there while traces of a purge are: the articles that may still name what was purged. */
const UNFINISHED = 'erasing';

/** Told of a corpus that was just made. */
export function overwritesSinceEver(db: Db): void {
  db.prepare(`INSERT INTO setting VALUES ('${SINCE_EVER}', '') ON CONFLICT DO NOTHING`).run();
}

export interface ErasingOptions {
  db: Db;
  /** Erases the copies of the corpus as it was. */
  forgetCopies: () => Promise<void>;
  /** Says again what was found in these articles. */
  compareAgain: (articles: readonly string[]) => void;
}
export interface Erasing {
  /** To be called in the transaction that deletes; `naming` are the articles of which something was said that names what goes. */
  begin(naming: readonly string[]): void;
  /** Erases what is left of all that was deleted; other work may go on meanwhile. Throws where it could not, and what is left stays noted. */
  finish(): Promise<void>;
  /** Stops between two steps; what is left is erased at the next opening. */
  close(): Promise<void>;
}

export function makeErasing({ db, forgetCopies, compareAgain }: ErasingOptions): Erasing {
  const noted = db.prepare(`SELECT value FROM setting WHERE key = '${UNFINISHED}'`).pluck();
  const note = db.prepare(
    `INSERT INTO setting VALUES ('${UNFINISHED}', ?) ON CONFLICT DO UPDATE SET value = excluded.value`,
  );
  const settle = db.prepare(`DELETE FROM setting WHERE key = '${UNFINISHED}'`);
  const still = db.prepare('SELECT 1 FROM article WHERE id = ?');
  let closed = false;
  /** Counts the purges of this opening: one that came during the erasing of another needs one of its own. */
  let begun = 0;

  async function step(): Promise<void> {
    await aMoment();
    if (closed)
      throw new OperationError('erasing-later', {
        fr: 'Les traces seront effacées à la prochaine ouverture.',
        en: 'The traces are erased at the next opening.',
      });
  }

  async function emptyLog(): Promise<void> {
    for (let tries = 0; ; tries++) {
      await step();
      // Without waiting: the desk goes on meanwhile.
      const patience = db.pragma('busy_timeout', { simple: true }) as number;
      db.pragma('busy_timeout = 0');
      const [{ busy }] = db.pragma('wal_checkpoint(TRUNCATE)') as { busy: number }[];
      db.pragma(`busy_timeout = ${patience}`);
      if (busy === 0) return;
      if (tries === TRIES)
        throw new OperationError('erasing-later', {
          fr: 'Quelqu’un lit le corpus : son journal garde des traces de ce qui a été effacé jusqu’à la prochaine ouverture.',
          en: 'Somebody reads the corpus: its log keeps traces of what was erased until the next opening.',
        });
      await new Promise((resolve) => setTimeout(resolve, BETWEEN));
    }
  }

  let underWay: Promise<void> | null = null;
  async function erase(): Promise<void> {
    for (let value = noted.get() as string | undefined; value !== undefined;) {
      const erased = begun;
      const naming = JSON.parse(value) as string[];
      for (let at = 0; at < naming.length; at += A_FEW) {
        await step();
        compareAgain(naming.slice(at, at + A_FEW).filter((id) => still.get(id) !== undefined));
      }
      await mergeWordsAway(db, PAGES, step);
      if (!db.prepare(`SELECT 1 FROM setting WHERE key = '${SINCE_EVER}'`).get()) {
        // An earlier Marbre left what it deleted in free pages: they are rewritten once, whole, which takes seconds in a large corpus.
        db.exec('VACUUM');
        overwritesSinceEver(db);
      }
      await emptyLog();
      await forgetCopies();
      await step();
      if (erased === begun) settle.run();
      value = noted.get() as string | undefined;
    }
  }

  return {
    begin(naming) {
      begun++;
      const before = JSON.parse((noted.get() as string | undefined) ?? '[]') as string[];
      note.run(JSON.stringify([...new Set([...before, ...naming])]));
    },
    async finish() {
      // One that is under way also erases what was deleted since it began.
      underWay ??= erase();
      try {
        await underWay;
      } finally {
        underWay = null;
      }
    },
    async close() {
      closed = true;
      await underWay?.catch(() => undefined);
    },
  };
}
