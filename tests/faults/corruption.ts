/** Bit flips and truncation of the corpus and its log: detected by name or harmless, the file kept, never deleted. */
import { copyFileSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { CorpusError } from '../../src/main/corpus/database.ts';
import { dispatch } from '../../src/shared/call.ts';
import { draft, openDesk } from './desk.ts';
import type { Fault } from './fault.ts';
import { seeded } from './random.ts';

export const corruption: Fault = {
  name: 'corruption',
  long: 5000,
  short: 60,
  async run(count, seed, folder) {
    const random = seeded(seed);
    const wrong: string[] = [];
    const whole = join(folder, 'whole.sqlite');
    const { core, importText } = await openDesk(whole);
    for (let nth = 0; nth < 6; nth++) await importText(`${nth}.txt`, draft(nth));
    // The log as a crash leaves it: copied while the corpus is open.
    const damaged = join(folder, 'damaged.sqlite');
    for (const suffix of ['', '-wal']) copyFileSync(whole + suffix, `${whole}${suffix}.kept`);
    await core.close();
    for (let nth = 0; nth < count; nth++) {
      for (const suffix of ['', '-wal', '-shm', '.lock']) rmSync(damaged + suffix, { force: true });
      for (const suffix of ['', '-wal']) copyFileSync(`${whole}${suffix}.kept`, damaged + suffix);
      const target = damaged + (random() < 0.6 ? '' : '-wal');
      const bytes = readFileSync(target);
      if (random() < 0.3) writeFileSync(target, bytes.subarray(0, Math.floor(random() * bytes.length)));
      else {
        for (let flips = 1 + Math.floor(random() * 8); flips > 0; flips--)
          bytes[Math.floor(random() * bytes.length)] ^= 1 << Math.floor(random() * 8);
        writeFileSync(target, bytes);
      }
      try {
        const { core: opened } = await openDesk(damaged);
        try {
          for (const [name, input] of [
            ['articles.list', {}],
            ['search.query', { query: 'coopérative' }],
            ['corpus.contradictions', {}],
          ] as const) {
            const answer = await dispatch(opened.handlers, name, input);
            if (
              !answer.ok &&
              answer.error.code === 'internal' &&
              !/malformed|corrupt|disk image|not a database|JSON/iu.test(answer.error.message)
            )
              wrong.push(`case ${nth}: ${name}: ${answer.error.message}`);
          }
        } finally {
          await opened.close();
        }
      } catch (fault) {
        const named =
          fault instanceof CorpusError ||
          (fault instanceof Database.SqliteError && /^SQLITE_/u.test(fault.code));
        if (!named) wrong.push(`case ${nth}: opening failed with ${String(fault)}`);
      }
      if (!existsSync(damaged)) wrong.push(`case ${nth}: the damaged file was removed`);
    }
    return wrong;
  },
};
