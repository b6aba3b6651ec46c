/**
 * npm run eval [-- SUITE…] [--misses] [--write]
 * Prints each suite's figures beside those of baseline.json; --write keeps them, --misses lists what was missed.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { suites } from './suites/index.ts';

const here = dirname(fileURLToPath(import.meta.url));
const baselineFile = join(here, 'baseline.json');
type Figures = Record<string, Record<string, number>>;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { misses: { type: 'boolean' }, write: { type: 'boolean' } },
});
const shared = resolve(process.env.MARBRE_EVAL ?? join(here, '../../../shared'));
if (!existsSync(shared)) {
  console.log(
    `eval: no evaluation data at ${shared} (set MARBRE_EVAL to the folder that holds gold/ and eval/): nothing measured.`,
  );
  process.exit(0);
}

const baseline: Figures = existsSync(baselineFile)
  ? (JSON.parse(readFileSync(baselineFile, 'utf8')) as Figures)
  : {};
const show = (value: number) =>
  Number.isInteger(value) && Math.abs(value) > 1 ? String(value) : value.toFixed(3);
for (const suite of suites) {
  if (positionals.length && !positionals.some((wanted) => suite.name.startsWith(wanted))) continue;
  const { figures, misses } = suite.run(shared);
  console.log(suite.name);
  for (const [name, value] of Object.entries(figures)) {
    const before = baseline[suite.name]?.[name];
    const change = before === undefined || show(before) === show(value) ? '' : `   (was ${show(before)})`;
    console.log(`  ${name.padEnd(52)} ${show(value).padStart(8)}${change}`);
  }
  if (values.misses) for (const miss of misses) console.log(`    - ${miss}`);
  baseline[suite.name] = Object.fromEntries(
    Object.entries(figures).map(([name, value]) => [name, Math.round(value * 1e4) / 1e4]),
  );
}
if (values.write) writeFileSync(baselineFile, JSON.stringify(baseline, null, 2) + '\n');
