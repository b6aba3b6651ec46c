/**
 * The journal of the editor's acts. Every row that the editor's work touches is written through `write`, which notes what was and what
 * is in the event log, in the same transaction. So history, undo and redo are one mechanism for verdicts, notes, dismissals and text.
 */
import type { HistoryEvent } from '../../shared/review.ts';
import type { Db } from './database.ts';

/** Tables the journal may write, and the columns that make the key of a row. */
const TABLES = {
  claim: ['id'],
  judgement: ['id'],
  source_note: ['id'],
  attachment: ['id'],
  dismissal: ['id'],
  sign_off: ['id'],
  article: ['id'],
  dossier: ['id'],
  membership: ['dossier', 'article'],
  tag: ['article', 'tag'],
  house_fact: ['id'],
  saved_view: ['id'],
  imported_note: ['id'],
  merge_conflict: ['id'],
} as const;
export type JournalTable = keyof typeof TABLES;
/** Columns of `article` that are derived: not the editor's, never part of an event. */
const DERIVED = new Set([
  'number', 'title', 'byline', 'date', 'date_from', 'language', 'characters', 'status', 'claims', 'judged', 'errors', 'warnings', 'notes',
  'reviewer', 'engine', 'changed_at', 'kinds', 'verdicts', 'contradictions', 'outlet',
]); // prettier-ignore

export type Row = Record<string, string | number | null>;
export type Write = (table: JournalTable, key: Row, row: Row | null) => void;

export interface Act {
  article: string | null;
  /** What was done, as a stable name: judge, source-add, dismiss, revise, sign… */
  what: string;
}

/** An act that was taken back: the act that did it, what it took back, and the tables it wrote to. */
interface TakenBack {
  act: number;
  event: HistoryEvent;
  tables: ReadonlySet<JournalTable | null>;
}

interface EventRow {
  seq: number;
  act: number;
  at: string;
  author: string;
  article: string | null;
  what: string;
  entity: JournalTable | null;
  subject: string | null;
  before: string | null;
  after: string | null;
  undoes: number | null;
}

/** Between the parts of a key of several columns. */
const SEPARATOR = '\u001f';
const NOT_UNDOABLE = new Set(['import', 'undo', 'redo', 'purge']);

export function makeJournal(db: Db, now: () => string, author: () => string) {
  const insert = db.prepare(
    'INSERT INTO event (act, at, author, article, what, entity, subject, before, after, undoes) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
  );
  const setAct = db.prepare('UPDATE event SET act = seq WHERE seq = ?');

  const rowOf = (table: JournalTable, key: Row): Row | null => {
    const where = TABLES[table].map((column) => `${column} = ?`).join(' AND ');
    const row = db
      .prepare(`SELECT * FROM ${table} WHERE ${where}`)
      .get(...TABLES[table].map((column) => key[column])) as Row | undefined;
    if (!row) return null;
    if (table === 'article') for (const column of DERIVED) delete row[column];
    return row;
  };
  const put = (table: JournalTable, key: Row, row: Row | null): void => {
    const keys = TABLES[table];
    const where = keys.map((column) => `${column} = ?`).join(' AND ');
    const keyValues = keys.map((column) => key[column]);
    if (row === null) {
      db.prepare(`DELETE FROM ${table} WHERE ${where}`).run(...keyValues);
      return;
    }
    const full: Row = { ...row };
    for (const column of keys) full[column] = key[column];
    const columns = Object.keys(full);
    const changed = columns.filter((column) => !(keys as readonly string[]).includes(column));
    if (rowOf(table, key)) {
      if (changed.length)
        db.prepare(
          `UPDATE ${table} SET ${changed.map((column) => `${column} = ?`).join(', ')} WHERE ${where}`,
        ).run(...changed.map((column) => full[column]), ...keyValues);
    } else
      db.prepare(
        `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
      ).run(...columns.map((column) => full[column]));
  };

  /** Runs one act: all its writes and their events in one transaction. Returns the sequence number of its first event. */
  function act({ article, what }: Act, work: (write: Write) => void, undoes: number | null = null): number {
    return db.transaction(() => {
      let first = 0;
      const log = (
        entity: JournalTable | null,
        subject: string | null,
        before: Row | null,
        after: Row | null,
      ) => {
        const { lastInsertRowid } = insert.run(
          first, now(), author(), article, what, entity, subject,
          before && JSON.stringify(before), after && JSON.stringify(after), undoes,
        ); // prettier-ignore
        if (first === 0) {
          first = Number(lastInsertRowid);
          setAct.run(first);
        }
      };
      work((table, key, row) => {
        const before = rowOf(table, key);
        put(table, key, row);
        log(
          table,
          TABLES[table].map((column) => String(key[column])).join(SEPARATOR),
          before,
          rowOf(table, key),
        );
      });
      if (first === 0) log(null, null, null, null);
      return first;
    })();
  }

  const rowsOfAct = db.prepare('SELECT * FROM event WHERE act = ? ORDER BY seq');
  const acts = db.prepare(
    `SELECT act, min(seq) AS seq, what, undoes FROM event WHERE article = ? GROUP BY act ORDER BY act DESC`,
  );
  const isTakenBack = (number: number): boolean => {
    // An act is taken back when the last act that undoes it was itself not taken back.
    const last = db
      .prepare(`SELECT act FROM event WHERE undoes = ? ORDER BY seq DESC LIMIT 1`)
      .get(number) as { act: number } | undefined;
    return last !== undefined && !isTakenBack(last.act);
  };
  const filable = db
    .prepare(
      'SELECT EXISTS (SELECT 1 FROM dossier WHERE id = @dossier) AND EXISTS (SELECT 1 FROM article WHERE id = @article)',
    )
    .pluck();
  /** Writes the rows of an act back to what they were. `act` is the one that does it. */
  function takeBack(number: number, article: string | null, what: 'undo' | 'redo'): TakenBack {
    const rows = rowsOfAct.all(number) as EventRow[];
    const done = act(
      { article, what },
      (write) => {
        for (const row of rows.toReversed()) {
          if (!row.entity) continue;
          const parts = (row.subject ?? '').split(SEPARATOR);
          const key = Object.fromEntries(TABLES[row.entity].map((column, at) => [column, parts[at]]));
          const before = row.before ? (JSON.parse(row.before) as Row) : null;
          // What was erased meanwhile is not filed again.
          if (row.entity === 'membership' && before && filable.get(key) !== 1) continue;
          write(row.entity, key, before);
        }
      },
      number,
    );
    // A claim taken in hand for it is not what was done.
    const meant =
      rows.find((row) => row.entity !== 'claim' || row.before !== null || row.what.startsWith('claim-')) ??
      rows[0];
    return { act: done, event: present(meant), tables: new Set(rows.map((row) => row.entity)) };
  }

  return {
    act,
    /** Takes back the newest act on the article that still holds and comes after `since` (a sequence number); null when there is none. */
    undo(article: string, since = 0): TakenBack | null {
      for (const one of acts.all(article) as { act: number; what: string }[]) {
        if (one.act <= since) return null;
        if (NOT_UNDOABLE.has(one.what) || isTakenBack(one.act)) continue;
        return takeBack(one.act, article, 'undo');
      }
      return null;
    },
    /** Does again the act last taken back, unless something else was done since. */
    redo(article: string): TakenBack | null {
      for (const one of acts.all(article) as { act: number; what: string; undoes: number | null }[]) {
        if (one.what === 'redo') continue;
        if (one.what !== 'undo') return null;
        if (isTakenBack(one.act)) continue;
        // What is told is the act that holds again, not the undoing that was taken back.
        const done = takeBack(one.act, article, 'redo');
        const again = one.undoes === null ? null : (rowsOfAct.all(one.undoes) as EventRow[])[0];
        return again ? { ...done, event: present(again) } : done;
      }
      return null;
    },
    /**
     * Takes back an act that is of no article, comes after `since` and still holds. Returns the act that did it, which can be taken back in its
     * turn, and what it wrote to; null when there is no such act.
     */
    takeBack(number: number, since: number): TakenBack | null {
      const rows = rowsOfAct.all(number) as EventRow[];
      if (rows.length === 0 || rows[0].article !== null || number <= since || isTakenBack(number))
        return null;
      return takeBack(number, null, rows[0].undoes === null ? 'undo' : 'redo');
    },
    list(article: string, limit: number): HistoryEvent[] {
      const rows = db
        .prepare('SELECT * FROM event WHERE article = ? ORDER BY seq DESC LIMIT ?')
        .all(article, limit);
      return (rows as EventRow[]).map(present);
    },
    /** Rows of the acts on an article that hold: neither taken back nor the taking back itself; oldest first. */
    holding(article: string): Pick<EventRow, 'entity' | 'subject' | 'before' | 'after'>[] {
      return (acts.all(article) as { act: number; what: string }[])
        .filter((one) => one.what !== 'undo' && one.what !== 'redo' && !isTakenBack(one.act))
        .reverse()
        .flatMap((one) => rowsOfAct.all(one.act) as EventRow[]);
    },
    newest: (): number =>
      (db.prepare('SELECT coalesce(max(seq), 0) AS seq FROM event').get() as { seq: number }).seq,
  };
}
export type Journal = ReturnType<typeof makeJournal>;

function present(row: EventRow): HistoryEvent {
  const { seq, at, author, what, subject, before, after } = row;
  return { seq, at, by: author, what, subject, before, after };
}
