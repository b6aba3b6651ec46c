/** The short form of the torture. */
import { expect, test } from 'vitest';
import { temporaryFolder } from '../core/open.ts';
import { faults } from './index.ts';

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
