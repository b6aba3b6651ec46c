/** The short form of the torture. */
import { expect, test } from 'vitest';
import { temporaryFolder } from '../core/open.ts';
import { faults } from './index.ts';

test.each(faults.map((fault) => [fault.name, fault] as const))(
  '%s',
  { timeout: 120_000 },
  async (_name, fault) => {
    expect(await fault.run(fault.short, 1, temporaryFolder())).toEqual([]);
  },
);
