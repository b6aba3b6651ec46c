/** Prepared statements, each compiled once a connection: compiling takes longer than most look-ups of the desk. */
import type Database from 'better-sqlite3';

/** A prepared statement. Plucked or raw, it is another statement: nobody changes how the rows of somebody else's come back. */
export interface Statement {
  run(...values: unknown[]): Database.RunResult;
  get(...values: unknown[]): unknown;
  all(...values: unknown[]): unknown[];
  /** Its rows as their first column. */
  pluck(): Statement;
  /** Its rows as arrays. */
  raw(): Statement;
}

/** A connection whose statements are kept, and whose transactions join the one that is open. */
export type Db = Omit<Database.Database, 'prepare' | 'transaction'> & {
  prepare(sql: string): Statement;
  /**
   * Work that is written whole or not at all, together with the transaction in which it is called, if one is open: nothing is taken back
   * alone. The savepoint that would allow it costs more than what is written: at each the full-text indexes write what they hold.
   */
  transaction<T>(work: () => T): () => T;
};

type Mode = 'rows' | 'pluck' | 'raw';

/** Compiled statements kept; there are fewer, unless statements were put together from what a person typed. */
const MOST = 500;

/** Makes `prepare` of a connection give the statement that was compiled before when the text is the same, and transactions join. */
export function keepStatements(connection: Database.Database): Db {
  const compile = connection.prepare.bind(connection);
  const kept = new Map<string, Statement>();
  const statement = (sql: string, mode: Mode): Statement => {
    const id = `${mode} ${sql}`;
    const known = kept.get(id);
    if (known) return known;
    const native = compile<unknown[]>(sql);
    if (mode === 'pluck') native.pluck();
    if (mode === 'raw') native.raw();
    const made: Statement = {
      run: native.run.bind(native),
      get: native.get.bind(native),
      all: native.all.bind(native),
      pluck: () => statement(sql, 'pluck'),
      raw: () => statement(sql, 'raw'),
    };
    if (kept.size >= MOST) kept.clear();
    kept.set(id, made);
    return made;
  };
  const begin = connection.transaction.bind(connection);
  return Object.assign<Database.Database, Pick<Db, 'prepare' | 'transaction'>>(connection, {
    prepare: (sql) => statement(sql, 'rows'),
    transaction: (work) => () => (connection.inTransaction ? work() : begin(work)()),
  });
}
