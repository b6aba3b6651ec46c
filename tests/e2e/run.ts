/** Runs the end-to-end tests one after the other: `node tests/e2e/run.ts [words of a name]`. One line a test, then the count. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBuilt } from '../../scripts/build.ts';
import { closeBrowser } from './desk.ts';
import { tests } from './harness.ts';

const LIMIT = 180_000;
const wanted = process.argv.slice(2).join(' ').toLowerCase();

// MARBRE_BUILT=1 takes the desk as it was built last.
if (!process.env.MARBRE_BUILT) ensureBuilt();
for (const file of readdirSync(import.meta.dirname)
  .filter((name) => name.endsWith('.e2e.ts'))
  .sort())
  await import(join(import.meta.dirname, file));

let passed = 0;
let failed = 0;
for (const { name, run } of tests) {
  if (wanted && !name.toLowerCase().includes(wanted)) continue;
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`took more than ${LIMIT / 1000} s`)), LIMIT);
  });
  try {
    await Promise.race([run(), late]);
    passed++;
    console.log(`✓ ${name}`);
  } catch (fault) {
    failed++;
    console.log(
      `✗ ${name}\n  ${fault instanceof Error ? (fault.stack ?? fault.message).split('\n').slice(0, 12).join('\n  ') : String(fault)}`,
    );
  } finally {
    clearTimeout(timer);
  }
}
await closeBrowser();
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
