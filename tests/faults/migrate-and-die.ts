/** Brings a corpus up and kills itself after the given number of steps, in the middle of the next one. */
import Database from 'better-sqlite3';
import { openDatabase } from '../../src/main/corpus/database.ts';

const [path, steps] = process.argv.slice(2);
let done = 0;
const real = Database.prototype.pragma;
Database.prototype.pragma = function (this: Database.Database, source, options) {
  // The last statement of each step.
  if (/^user_version = /u.test(source) && done++ === Number(steps)) process.kill(process.pid, 'SIGKILL');
  return real.call(this, source, options);
};
openDatabase(path);
process.kill(process.pid, 'SIGKILL');
