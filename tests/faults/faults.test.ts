/** The short form of the torture. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { temporaryFolder } from '../core/open.ts';
import { faults } from './index.ts';

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
