/**
 * npm run bench [-- --articles N] [--corpus FILE] [--write]: the figures of the product beside its peers, measured in one run. Filling the
 * large corpus takes minutes: --corpus keeps it for the next run of the same version.
 */
import { existsSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { benchCorpus } from './corpus.ts';
import { benchEngine } from './engine.ts';
import { lines } from './measure.ts';
import { benchRenderer } from './renderer.ts';

const { values } = parseArgs({
  options: {
    articles: { type: 'string', default: '100000' },
    corpus: { type: 'string' },
    write: { type: 'boolean' },
  },
});
const shared = resolve(process.env.MARBRE_EVAL ?? resolve(import.meta.dirname, '../../shared'));
if (!existsSync(shared)) {
  console.log(
    `bench: no data at ${shared} (set MARBRE_EVAL to the folder that holds eval/): nothing measured.`,
  );
  process.exit(0);
}
await benchEngine(shared);
await benchCorpus(shared, Number(values.articles), values.corpus);
await benchRenderer();
if (values.write) {
  const machine = `${cpus().length} × ${cpus()[0].model}, Node ${process.versions.node}, ${new Date().toISOString().slice(0, 10)}`;
  const rows = lines.map(
    ({ bench, measured, target, reached }) =>
      `| ${bench} | ${measured} | ${target} | ${reached === null ? '' : reached ? 'yes' : 'no'} |`,
  );
  writeFileSync(
    resolve(import.meta.dirname, 'results.md'),
    `# Figures of npm run bench\n\n${machine}\n\n| bench | measured | target | reached |\n|---|---|---|---|\n${rows.join('\n')}\n`,
  );
}
