/** npm run torture [-- FAULT…] [--count N] [--seed N]: provokes every fault many times and ends with `N passed, N failed`. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { faults } from './index.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { count: { type: 'string' }, seed: { type: 'string', default: '1' } },
});
// Hundreds of desks are started: each compiles only what the first has not.
const compiled = mkdtempSync(join(tmpdir(), 'marbre-compiled-'));
process.env.NODE_COMPILE_CACHE = compiled;
let passed = 0;
let failed = 0;
let notRun = 0;
for (const fault of faults) {
  if (positionals.length && !positionals.includes(fault.name)) continue;
  const reason = fault.unavailable?.() ?? null;
  if (reason !== null) {
    console.log(`not run: ${fault.name}: ${reason}`);
    notRun++;
    continue;
  }
  const folder = mkdtempSync(join(tmpdir(), 'marbre-torture-'));
  const count = values.count ? Number(values.count) : fault.long;
  const started = performance.now();
  // A fault that throws went wrong in a way it did not foresee.
  const wrong = await fault
    .run(count, Number(values.seed), folder)
    .catch((thrown: unknown) => [String(thrown)]);
  rmSync(folder, { recursive: true, force: true });
  console.log(
    `${fault.name}: ${count} cases, ${wrong.length} wrong, ${((performance.now() - started) / 1000).toFixed(1)} s`,
  );
  for (const line of wrong.slice(0, 20)) console.log(`  ${line}`);
  if (wrong.length) failed++;
  else passed++;
}
rmSync(compiled, { recursive: true, force: true });
console.log(`${passed} passed, ${failed} failed${notRun ? `, ${notRun} not run` : ''}`);
process.exitCode = failed ? 1 : 0;
