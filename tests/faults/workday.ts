/** A desk at work for days, as fast as it goes: imports, verdicts, edits, exports, purges; measures its memory and its open files on the way, run with --expose-gc. */
import { readdirSync } from 'node:fs';
import Database from 'better-sqlite3';
import { openCore } from '../../src/main/core.ts';
import { readPaper } from '../../src/main/import/read.ts';
import { dispatch, makeClient } from '../../src/shared/call.ts';
import { VERDICTS } from '../../src/shared/review.ts';
import { seeded } from './random.ts';

/** One measure: memory in bytes, open files (-1 where the system does not tell). */
export interface Measure {
  heap: number;
  resident: number;
  files: number;
}

/** Articles on the desk at once; older ones are erased. */
const ON_THE_DESK = 40;
const FORMATS = ['html', 'docx', 'csv', 'json', 'md', 'marbre'] as const;

const [path, given, seed] = process.argv.slice(2);
const rounds = Number(given);
const random = seeded(Number(seed));
const core = await openCore({
  corpusPath: path,
  shell: 'test',
  now: () => new Date(),
  reader: { read: (file) => Promise.resolve(readPaper(file)), close: () => Promise.resolve() },
  printPdf: null,
});
const call = makeClient((name, input) => dispatch(core.handlers, name, input));

const measure = async (): Promise<Measure> => {
  // Twice, with a turn between: what is freed by finalizers is counted too.
  for (let pass = 0; pass < 3; pass++) {
    globalThis.gc?.();
    await new Promise((resolve) => setImmediate(resolve));
  }
  const { heapUsed, external, rss } = process.memoryUsage();
  let files = -1;
  if (process.platform === 'linux') files = readdirSync('/proc/self/fd').length;
  return { heap: heapUsed + external, resident: rss, files };
};

const measures: Measure[] = [];
const tenth = Math.max(1, Math.floor(rounds / 10));
for (let round = 0; round < rounds; round++) {
  const text = `Le bilan numéro ${round} de la coopérative

La coopérative de Brévelin a vendu ${100 + (round % 900)} tonnes de pommes en ${2000 + (round % 26)}, contre ${90 + (round % 700)} un an plus tôt.

« Nous avons tenu, malgré la saison ${round} », a déclaré Anne Guélec, lundi 2 mars 2026, devant ${20 + (round % 50)} adhérents.
`;
  const [outcome] = await call('articles.import', {
    files: [{ name: `${round}.txt`, folder: null, bytes: Buffer.from(text).toString('base64') }],
  });
  if (outcome.result === 'refused') throw new Error(outcome.message.en);
  const { article } = outcome;
  const { claims } = await call('review.open', { article });
  for (const claim of claims.slice(0, 3))
    await call('claims.judge', {
      article,
      claim: claim.id,
      verdict: VERDICTS[Math.floor(random() * VERDICTS.length)],
    });
  const typed = { text: `${text}Une ligne de plus.\n`, blocks: [], marks: [] };
  await call('draft.preview', { article, text: typed.text, blocks: [] });
  await call('draft.save', { article, revision: typed });
  await call('draft.commit', { article });
  await call('history.undo', { article });
  await call('search.query', { query: 'coopérative' });
  await call('export.make', { article, format: FORMATS[round % FORMATS.length] });
  const { articles } = await call('articles.list', { sort: 'changed', limit: 1000 });
  if (articles.length > ON_THE_DESK)
    await call('articles.purge', { articles: articles.slice(ON_THE_DESK).map((one) => one.id) });
  if ((round + 1) % tenth === 0) measures.push(await measure());
}
await core.close();
const db = new Database(path, { readonly: true });
const integrity = db.pragma('integrity_check', { simple: true });
db.close();
console.log(JSON.stringify({ measures, integrity }));
