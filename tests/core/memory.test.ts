import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';

/** A process that takes much, needs it no more, and is left alone. */
const BUSY = `
  import { returnMemory } from '${new URL('../../src/main/memory.ts', import.meta.url).href}';
  const memory = returnMemory(50);
  let taken = Array.from({ length: 1e6 }, (_, nth) => ({ nth, text: 'n' + nth }));
  memory.worked();
  const before = process.memoryUsage.rss();
  taken = null;
  const wait = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));
  for (let nth = 0; nth < 4; nth++) {
    await wait(20);
    memory.worked();
  }
  const working = process.memoryUsage.rss();
  await wait(200);
  const alone = process.memoryUsage.rss();
  memory.close();
  console.log(JSON.stringify({ before, working, alone, shown: typeof gc }));
`;

test('memory goes back to the system once the desk is left alone, not while it works', () => {
  const said = execFileSync(process.execPath, ['--input-type=module', '-e', BUSY], { encoding: 'utf8' });
  const { before, working, alone, shown } = JSON.parse(said) as Record<
    'before' | 'working' | 'alone',
    number
  > & { shown: string };
  expect(working).toBeGreaterThan(before * 0.9);
  expect(alone).toBeLessThan(before * 0.7);
  expect(shown).toBe('undefined');
});
