/** A desk at work for days, as fast as it goes: imports, verdicts, edits, exports, purges; measures its memory and its open files on the way, in pauses as a desk has them. */
import { readdirSync, readlinkSync } from 'node:fs';
import Database from 'better-sqlite3';
import { changeOf, NO_TEXT } from '../../src/shared/preview.ts';
import { VERDICTS } from '../../src/shared/review.ts';
import { draft, openDesk } from './desk.ts';
import { seeded } from './random.ts';

/** One measure: memory in bytes, open files (-1 where the system does not tell). */
export interface Measure {
  heap: number;
  resident: number;
  files: number;
  /** What they are. */
  open: string[];
}

/** Articles on the desk at once; older ones are erased. */
const ON_THE_DESK = 40;
/** Milliseconds that nothing is asked of the desk; it returns memory meanwhile. */
const PAUSE = 400;
const FORMATS = ['html', 'docx', 'csv', 'json', 'md', 'marbre'] as const;

const [path, given, seed] = process.argv.slice(2);
const rounds = Number(given);
const random = seeded(Number(seed));
const { core, call, importText } = await openDesk(path, { alone: PAUSE / 2 });

const measure = async (): Promise<Measure> => {
  await new Promise((resolve) => setTimeout(resolve, PAUSE));
  const { heapUsed, external, rss } = process.memoryUsage();
  const there = process.platform === 'linux' ? readdirSync('/proc/self/fd') : null;
  const open = (there ?? []).map((file) => {
    try {
      return readlinkSync(`/proc/self/fd/${file}`);
    } catch {
      // The one by which they were listed.
      return '';
    }
  });
  return { heap: heapUsed + external, resident: rss, files: there?.length ?? -1, open };
};

const measures: Measure[] = [];
const tenth = Math.max(1, Math.floor(rounds / 10));
for (let round = 0; round < rounds; round++) {
  const text = draft(round);
  const article = await importText(`${round}.txt`, text);
  const { claims } = await call('review.open', { article });
  for (const claim of claims.slice(0, 3))
    await call('claims.judge', {
      article,
      claim: claim.id,
      verdict: VERDICTS[Math.floor(random() * VERDICTS.length)],
    });
  const typed = { text: `${text}Une ligne de plus.\n`, blocks: [], marks: [] };
  await call('draft.preview', { article, since: null, ...changeOf(NO_TEXT, typed) });
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
