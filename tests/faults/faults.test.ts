/** The short form of the torture. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { temporaryFolder } from '../core/open.ts';
import { faults } from './index.ts';
import { buildShim, readNotes, shimUnavailable } from './shim.ts';

// Many desks are started: each compiles only what the first has not.
const compiled = mkdtempSync(join(tmpdir(), 'marbre-compiled-'));
process.env.NODE_COMPILE_CACHE = compiled;
afterAll(() => rmSync(compiled, { recursive: true, force: true }));

for (const fault of faults) {
  const reason = fault.unavailable?.() ?? null;
  test.skipIf(reason !== null)(
    reason === null ? fault.name : `${fault.name}: ${reason}`,
    { timeout: 300_000 },
    async () => {
      expect(await fault.run(fault.short, 1, temporaryFolder())).toEqual([]);
    },
  );
}

test.skipIf(shimUnavailable() !== null)(
  'a report, a backup and a restored corpus are on the disk before they have their name, and their name is too',
  () => {
    const folder = realpathSync(temporaryFolder());
    const [log, corpus, backup, report] = ['log', 'corpus.sqlite', 'copie.sqlite', 'rapport.html'].map(
      (name) => join(folder, name),
    );
    execFileSync(
      process.execPath,
      [fileURLToPath(new URL('./save-files.ts', import.meta.url)), corpus, backup, report],
      {
        env: {
          ...process.env,
          LD_PRELOAD: buildShim(folder),
          MARBRE_SHIM_WATCH: folder,
          MARBRE_SHIM_LOG: log,
        },
      },
    );
    const notes = readNotes(log);
    for (const path of [report, backup, corpus]) {
      const at = notes.findIndex((note) => note.kind === 'rename' && note.path === path);
      const renamed = notes[at];
      if (renamed?.kind !== 'rename') throw new Error(`${path} was not renamed`);
      const before = notes.slice(0, at).findLast((note) => 'path' in note && note.path === renamed.from);
      expect([before?.kind, notes[at + 1]], path).toEqual(['sync', { kind: 'sync', path: folder }]);
    }
  },
);
