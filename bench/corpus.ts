/** The corpus: import, and a large archive: start, list, search, comparison, near duplicates, verdicts, memory. */
import { execFileSync, spawnSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { dispatch, makeClient, type Client } from '../src/shared/call.ts';
import { VERDICTS } from '../src/shared/review.ts';
import { openCore, type Core } from '../src/main/core.ts';
import { makeArchive } from '../src/main/corpus/archive.ts';
import { openDatabase } from '../src/main/corpus/database.ts';
import { nearDuplicates } from '../src/main/corpus/near-duplicates.ts';
import { analyse, compare } from '../src/main/engine/analyse.ts';
import { shippedRegister } from '../src/main/engine/register/shipped.ts';
import { openReader } from '../src/main/import/index.ts';
import { fill } from './fill.ts';
import { quantile, report } from './measure.ts';
import { FRAMES, lexiconOf, newsArticle, type Lexicon } from './news.ts';
import { wordsIn } from './texts.ts';

export interface Opened {
  core: Core;
  call: Client;
}
export async function openAt(path: string): Promise<Opened> {
  const core = await openCore({
    corpusPath: path,
    shell: 'test',
    now: () => new Date(),
    reader: openReader(),
    printPdf: null,
  });
  return { core, call: makeClient((name, input) => dispatch(core.handlers, name, input)) };
}
const fileOf = (name: string, bytes: Uint8Array) => ({
  name,
  folder: null,
  bytes: Buffer.from(bytes).toString('base64'),
});

async function importAll(call: Client, files: ReturnType<typeof fileOf>[]): Promise<number> {
  const started = performance.now();
  // As the command line does: one call is read while the one before it is written.
  let before: Promise<unknown> = Promise.resolve();
  for (let at = 0; at < files.length; at += 50) {
    const sent = call('articles.import', { files: files.slice(at, at + 50), role: 'published' });
    await before;
    before = sent;
  }
  await before;
  return (performance.now() - started) / 1000;
}

/** Milliseconds of each round: by the clock, and of processor time, which other work on the machine disturbs less. */
interface Times {
  wall: number[];
  cpu: number[];
}
async function timesOf(rounds: number, work: (round: number) => unknown): Promise<Times> {
  const times: Times = { wall: [], cpu: [] };
  for (let round = 0; round < rounds; round++) {
    const started = performance.now();
    const used = process.threadCpuUsage();
    await work(round);
    times.wall.push(performance.now() - started);
    const { user, system } = process.threadCpuUsage(used);
    times.cpu.push((user + system) / 1000);
  }
  return times;
}
const ms = ({ wall, cpu }: Times, ...quantiles: readonly number[]): string =>
  quantiles
    .map(
      (p) =>
        `${p === 0.5 ? 'median' : `p${p * 100}`} ${quantile(wall, p).toFixed(1)} ms (${quantile(cpu, p).toFixed(1)} of processor)`,
    )
    .join(', ');

/** Start to the first list and resident memory, in a process of its own. */
function startOf(path: string): { ms: number; rss: number } {
  const script = fileURLToPath(new URL('./start.ts', import.meta.url));
  const runs = Array.from(
    { length: 3 },
    () =>
      JSON.parse(execFileSync(process.execPath, ['--expose-gc', script, path], { encoding: 'utf8' })) as {
        ms: number;
        rss: number;
      },
  );
  return runs.toSorted((a, b) => a.ms - b.ms)[0];
}

const named = (file: string) => fileOf(basename(file), readFileSync(file));

interface Readings {
  docx: string[];
  /** Files of every format, other articles in each. */
  all: string[];
  /** Seconds that pandoc takes for the Word files. */
  pandoc: number;
}

/** Reading alone, as the peers do: nothing else runs. Null without pandoc. */
async function benchReading(folder: string, texts: readonly string[]): Promise<Readings | null> {
  if (spawnSync('which', ['pandoc']).status !== 0) return null;
  const written = (nth: number, format: string): string => {
    const [plain, file] = ['md', format].map((extension) => join(folder, `f${nth}.${extension}`));
    writeFileSync(plain, `${texts[nth % texts.length]}\nFin de la copie ${nth}.\n`);
    if (format !== 'md') execFileSync('pandoc', ['-s', '--metadata', 'title= ', plain, '-o', file]);
    return file;
  };
  const made = (format: string, first: number, count: number) =>
    Array.from({ length: count }, (_, nth) => written(first + nth, format));
  const docx = made('docx', 0, 60);
  const reader = openReader();
  const beside = async (what: string, files: readonly string[], command: (file: string) => [string, ...string[]], target: number) => {
    const started = performance.now();
    for (const file of files) {
      const [program, ...given] = command(file);
      execFileSync(program, given);
    }
    const peer = (performance.now() - started) / 1000;
    const read = await timesOf(files.length, async (nth) => {
      const result = await reader.read({ name: basename(files[nth]), bytes: readFileSync(files[nth]) });
      if ('refusal' in result) throw new Error(result.refusal.message.en);
    });
    const own = read.wall.reduce((sum, one) => sum + one, 0) / 1000;
    report(
      `reading ${what}`,
      `${(peer / own).toFixed(1)} × (${Math.round(files.length / own)} files/s, the start of the reader’s thread or parser with them; the other ${Math.round(files.length / peer)})`,
      `≥ ${target} ×`,
      peer / own >= target,
    );
    return peer;
  }; // prettier-ignore
  const out = join(folder, 'out.txt');
  const pandoc = await beside('docx alone, beside pandoc -t plain', docx, (file) => ['pandoc', file, '-t', 'plain', '-o', out], 5); // prettier-ignore
  const pdf: string[] = [];
  if (['soffice', 'pdftotext'].every((program) => spawnSync('which', [program]).status === 0)) {
    const printed = made('odt', 200, 30);
    execFileSync('soffice', ['--headless', '--convert-to', 'pdf', '--outdir', folder, ...printed], { stdio: 'ignore' }); // prettier-ignore
    pdf.push(...printed.map((file) => file.replace(/odt$/u, 'pdf')));
    await beside('pdf alone, beside pdftotext', pdf, (file) => ['pdftotext', file, out], 0.5);
  }
  await reader.close();
  const others = ['docx', 'odt', 'html', 'rtf', 'md'].flatMap((format, at) =>
    made(format, 100 + at * 20, 20),
  );
  return { docx, all: [...others, ...pdf], pandoc };
}

/** Import: what reading, analysing and writing an article takes, then what comparing all of them takes. */
async function benchImport(folder: string, count: number, lexicon: Lexicon): Promise<void> {
  const texts = Array.from({ length: count }, (_, nth) => newsArticle(nth, lexicon));
  const readings = await benchReading(folder, texts);
  const { core, call } = await openAt(join(folder, 'import.sqlite'));
  const files = texts.map((text, nth) => fileOf(`t${nth}.txt`, Buffer.from(text)));
  const used = { all: process.cpuUsage(), own: process.threadCpuUsage() };
  const seconds = await importAll(call, files);
  const spent = { all: process.cpuUsage(used.all), own: process.threadCpuUsage(used.own) };
  const each = ({ user, system }: NodeJS.CpuUsage) => ((user + system) / 1000 / count).toFixed(1);
  report(
    'import of text, full analysis',
    `${Math.round(count / seconds)} articles/s (${Math.round(wordsIn(texts.join('\n')) / seconds)} words/s; ${each(spent.all)} ms of processor an article, ${each(spent.own)} of them of the thread that writes)`,
    '≥ 200',
    count / seconds >= 200,
  );
  if (!readings) {
    await core.close();
    return;
  }
  // As a desk in use: nothing of the import before it is still to be compared. It is asked seldom, for comparing waits while it is called.
  while ((await call('archive.behind', {})).behind > 0)
    await new Promise((resolve) => setTimeout(resolve, 3000));
  const { docx, all, pandoc } = readings;
  const own = await importAll(call, docx.map(named));
  report(
    'import of docx beside pandoc -t plain',
    `${(pandoc / own).toFixed(1)} × (${Math.round(docx.length / own)} files/s with full analysis; pandoc ${Math.round(docx.length / pandoc)})`,
    '≥ 5 ×',
    pandoc / own >= 5,
  );
  const mixed = await importAll(call, all.map(named));
  report(
    'import of mixed formats, full analysis',
    `${Math.round(all.length / mixed)} files/s (${[...new Set(all.map(extname))].join(' ')})`,
    '',
    null,
  );
  await core.close();
}

/** A new article held against all others, once analysed; as much of it as is planted is counted. */
async function benchComparison(path: string, size: number, lexicon: Lexicon): Promise<void> {
  const db = openDatabase(path);
  const archive = makeArchive(db);
  const register = shippedRegister();
  // After the last article of the corpus, in a round of its own.
  const first = (Math.ceil(size / FRAMES) + 1) * FRAMES;
  const found = { warnings: 0, agreements: 0, copies: 0 };
  const analyses = Array.from({ length: 220 }, (_, round) => {
    const source = {
      text: newsArticle(first + round * 5, lexicon),
      blocks: null,
      language: null,
      date: null,
    };
    return analyse(source, register);
  });
  const times = await timesOf(analyses.length, (round) => {
    const comparison = compare(analyses[round], archive.around('new'), register);
    const copies = comparison.warnings.filter((one) => one.rule === 'archive/near-duplicate').length;
    found.copies += copies;
    found.warnings += comparison.warnings.length - copies;
    found.agreements += comparison.agreements.length;
  });
  // The first are slower: nothing of the corpus has been read yet.
  for (const each of [times.wall, times.cpu]) each.splice(0, 20);
  report(
    `claim matching and archive checks, ${size} articles`,
    `${ms(times, 0.95, 0.5)}; ${found.agreements} agreements, ${found.warnings} contradictions, ${found.copies} copies in 220 articles`,
    '≤ 50 ms',
    quantile(times.wall, 0.95) <= 50,
  );
  const started = performance.now();
  const pairs = nearDuplicates(db, 0.05);
  const seconds = (performance.now() - started) / 1000;
  report(
    `near duplicates of all pairs, ${size} articles`,
    `${seconds.toFixed(1)} s (${pairs.length} pairs)`,
    '≤ 10 s',
    seconds <= 10,
  );
  db.close();
}

/** The desk over a large corpus. */
async function benchDesk(path: string, size: number, lexicon: Lexicon): Promise<void> {
  const { core, call } = await openAt(path);
  const queries = [
    'de la', 'le', 'conseil municipal', 'budget habitants', '"conseil municipal"', 'engagement', 'usine',
    'président', 'salariés 1990', 'maire -budget',
  ]; // prettier-ignore
  // A desk has a moment before somebody searches; what it does in it counts for nothing here.
  await new Promise((resolve) => setTimeout(resolve, 3000));
  const search = await timesOf(60, (round) =>
    call('search.query', { query: queries[round % queries.length] }),
  );
  report(
    `full-text search, ${size} articles`,
    ms(search, 0.95, 0.5),
    '≤ 20 ms',
    quantile(search.wall, 0.95) <= 20,
  );
  const pages = await timesOf(60, (round) =>
    call('articles.list', {
      limit: 200,
      offset: (round * 997) % Math.max(1, size - 200),
      sort: (['changed', 'date', 'title'] as const)[round % 3],
      filter: round % 2 ? { withOpen: 'warning' } : {},
    }),
  );
  report(`a page of the list, ${size} articles`, ms(pages, 0.95), '', null);
  const boards = await timesOf(5, (round) =>
    call('corpus.contradictions', { offset: round * 20, limit: 20 }),
  );
  report(`a page of the contradictions, ${size} articles`, ms(boards, 0.95), '', null);

  const ids = new Array<string>();
  const imported = await timesOf(40, async (round) => {
    const [outcome] = await call('articles.import', {
      files: [fileOf(`n${round}.txt`, Buffer.from(newsArticle(size + 2 * FRAMES + round, lexicon)))],
    });
    if (outcome.result !== 'refused') ids.push(outcome.article);
  });
  report(`import of one article, compared with ${size}`, ms(imported, 0.95, 0.5), '', null);
  const verdicts: Times = { wall: [], cpu: [] };
  for (const article of ids) {
    const { claims } = await call('review.open', { article });
    const some = claims.slice(0, 10);
    const given = await timesOf(some.length, (n) =>
      call('claims.judge', { article, claim: some[n].id, verdict: VERDICTS[n % VERDICTS.length] }),
    );
    verdicts.wall.push(...given.wall);
    verdicts.cpu.push(...given.cpu);
  }
  report(
    `a verdict until it is on the disk, ${size} articles`,
    `${ms(verdicts, 0.99, 0.5)} of ${verdicts.wall.length}`,
    '≤ 10 ms',
    quantile(verdicts.wall, 0.99) <= 10,
  );

  let long = 'Un très long article\n\n';
  for (let n = 0; wordsIn(long) < 20_000; n++) long += newsArticle(size + 3 * FRAMES + n, lexicon);
  const [outcome] = await call('articles.import', { files: [fileOf('long.txt', Buffer.from(long))] });
  if (outcome.result === 'refused') throw new Error(outcome.message.en);
  const open = () => call('review.open', { article: outcome.article });
  const again = await timesOf(3, open);
  await core.close();
  const later = await openAt(path);
  const fresh = await timesOf(1, () => later.call('review.open', { article: outcome.article }));
  report(
    `opening an article of 20,000 words, ${size} articles`,
    `${ms(again, 0.5)}; ${fresh.wall[0].toFixed(0)} ms (${fresh.cpu[0].toFixed(0)} of processor) when it must be analysed again, by a desk just started`,
    '≤ 500 ms',
    quantile(again.wall, 0.5) <= 500,
  );
  const purged = await timesOf(1, () => later.call('articles.purge', { articles: ids.slice(0, 5) }));
  report(
    `purging five articles, ${size} articles`,
    `${(purged.wall[0] / 1000).toFixed(1)} s (${(purged.cpu[0] / 1000).toFixed(1)} of processor)`,
    '',
    null,
  );
  await later.core.close();
}

/** `kept`: a corpus of an earlier run, filled when it is not there yet and left for the next; measured on a copy. */
export async function benchCorpus(shared: string, size: number, kept?: string): Promise<void> {
  const lexicon = lexiconOf(
    ['fr_gsd-ud-dev', 'fr_sequoia-ud-train', 'fr_pud-ud-test'].map((name) => join(shared, `eval/ud/${name}.conllu`)),
  ); // prettier-ignore
  const folder = mkdtempSync(join(tmpdir(), 'marbre-bench-'));
  try {
    await benchImport(folder, Math.min(size, 1000), lexicon);
    const empty = join(folder, 'empty.sqlite');
    await (await openAt(empty)).core.close();
    const large = join(folder, 'large.sqlite');
    const started = performance.now();
    if (kept && existsSync(kept)) copyFileSync(kept, large);
    else fill(large, size, lexicon);
    if (kept && !existsSync(kept)) copyFileSync(large, kept);
    const bytes = Math.round(statSync(large).size / size);
    report(
      `a corpus of ${size} articles`,
      `${bytes} bytes an article, filled in ${((performance.now() - started) / 1000).toFixed(0)} s`,
      '',
      null,
    );
    const startEmpty = startOf(empty);
    const startLarge = startOf(large);
    report(
      `start to a usable desk, ${size} articles`,
      `${(startLarge.ms / startEmpty.ms).toFixed(2)} × start with none (${startLarge.ms.toFixed(0)} ms)`,
      '≤ 1.3 ×',
      startLarge.ms <= 1.3 * startEmpty.ms,
    );
    report(
      `memory of the core, ${size} articles`,
      `${(startLarge.rss / startEmpty.rss).toFixed(2)} × with none (${Math.round(startLarge.rss / 1e6)} MB)`,
      '≤ 1.5 ×',
      startLarge.rss <= 1.5 * startEmpty.rss,
    );
    await benchComparison(large, size, lexicon);
    await benchDesk(large, size, lexicon);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
