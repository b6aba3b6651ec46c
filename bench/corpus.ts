/** The corpus: import, and a large archive: start, list, search, comparison, memory. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { dispatch, makeClient, type Client } from '../src/shared/call.ts';
import { openCore, type Core } from '../src/main/core.ts';
import { openDatabase } from '../src/main/corpus/database.ts';
import { openReader } from '../src/main/import/index.ts';
import { quantile, report } from './measure.ts';
import { makeArticle, sentencesOf } from './texts.ts';

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
  for (let at = 0; at < files.length; at += 50)
    await call('articles.import', { files: files.slice(at, at + 50) });
  return (performance.now() - started) / 1000;
}

/** Fills a corpus with n articles: a first few hundred really imported, the rest copies of their rows with numbers of their own. */
async function fill(path: string, n: number, sentences: readonly string[]): Promise<void> {
  const { core, call } = await openAt(path);
  const seedCount = Math.min(n, 400);
  await importAll(
    call,
    Array.from({ length: seedCount }, (_, nth) =>
      fileOf(`a${nth}.txt`, Buffer.from(makeArticle(nth, sentences))),
    ),
  );
  await core.close();
  const db = openDatabase(path);
  const tables = { revision: 'article', block: 'article', statement: 'article', derived_warning: 'article' };
  const columnsOf = (table: string) =>
    db.prepare(`SELECT name FROM pragma_table_info(?)`).pluck().all(table) as string[];
  const articleColumns = columnsOf('article').filter((column) => column !== 'number' && column !== 'id');
  const originals = db.prepare('SELECT id, number FROM article ORDER BY number').all() as {
    id: string;
    number: number;
  }[];
  let made = originals.length;
  db.transaction(() => {
    for (let copy = 1; made < n; copy++)
      for (const { id } of originals) {
        if (made++ >= n) break;
        const next = `${id}-${copy}`;
        db.prepare(
          `INSERT INTO article (id, ${articleColumns.join(', ')}) SELECT ?, ${articleColumns.map((column) => (column === 'title' ? `title || ' ${copy}'` : column)).join(', ')} FROM article WHERE id = ?`,
        ).run(next, id);
        for (const [table, key] of Object.entries(tables)) {
          const rest = columnsOf(table).filter((column) => column !== key);
          const values = rest.map((column) =>
            table === 'statement' && column === 'key'
              ? `key || '|${copy % 50}'`
              : table === 'revision' && column === 'hash'
                ? `hash || '${copy}'`
                : column,
          );
          db.prepare(
            `INSERT INTO ${table} (${key}, ${rest.join(', ')}) SELECT ?, ${values.join(', ')} FROM ${table} WHERE ${key} = ?`,
          ).run(next, id);
        }
        const row = db
          .prepare(
            'SELECT a.number, a.title, r.text FROM article a JOIN revision r ON r.article = a.id AND r.number = a.revision WHERE a.id = ?',
          )
          .get(next) as { number: number; title: string; text: string };
        db.prepare('INSERT INTO search (rowid, title, body) VALUES (?, ?, ?)').run(
          row.number,
          row.title,
          row.text,
        );
      }
  })();
  db.exec(`INSERT INTO search (search) VALUES ('optimize')`);
  db.close();
}

async function p95Of(rounds: number, work: (round: number) => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const started = performance.now();
    await work(round);
    times.push(performance.now() - started);
  }
  return quantile(times, 0.95);
}

/** Start to the first list and resident memory, in a process of its own. */
function startOf(path: string): { ms: number; rss: number } {
  const script = fileURLToPath(new URL('./start.ts', import.meta.url));
  const runs = Array.from(
    { length: 3 },
    () =>
      JSON.parse(execFileSync(process.execPath, [script, path], { encoding: 'utf8' })) as {
        ms: number;
        rss: number;
      },
  );
  return runs.toSorted((a, b) => a.ms - b.ms)[0];
}

export async function benchCorpus(shared: string, size: number): Promise<void> {
  const sentences = sentencesOf(join(shared, 'eval/ud/fr_gsd-ud-dev.conllu'));
  const folder = mkdtempSync(join(tmpdir(), 'marbre-bench-'));
  try {
    const small = await openAt(join(folder, 'import.sqlite'));
    const count = 600;
    const texts = Array.from({ length: count }, (_, nth) => makeArticle(nth + 50_000, sentences));
    const seconds = await importAll(
      small.call,
      texts.map((text, nth) => fileOf(`t${nth}.txt`, Buffer.from(text))),
    );
    report(
      'import of text, full analysis',
      `${Math.round(count / seconds)} articles/s`,
      '≥ 200',
      count / seconds >= 200,
    );

    if (spawnSync('which', ['pandoc']).status === 0) {
      const docx = texts.slice(0, 60).map((text, nth) => {
        const plain = join(folder, `d${nth}.md`);
        writeFileSync(plain, text);
        execFileSync('pandoc', [plain, '-o', join(folder, `d${nth}.docx`)]);
        return join(folder, `d${nth}.docx`);
      });
      const started = performance.now();
      for (const file of docx) execFileSync('pandoc', [file, '-t', 'plain', '-o', join(folder, 'out.txt')]);
      const pandoc = (performance.now() - started) / 1000;
      const own = await importAll(
        small.call,
        docx.map((file, nth) => fileOf(`d${nth}.docx`, readFileSync(file))),
      );
      report(
        'import of docx beside pandoc -t plain',
        `${(pandoc / own).toFixed(1)} × (${Math.round(docx.length / own)} files/s with full analysis)`,
        '≥ 5 ×',
        pandoc / own >= 5,
      );
    }
    await small.core.close();

    const empty = join(folder, 'empty.sqlite');
    await (await openAt(empty)).core.close();
    const large = join(folder, 'large.sqlite');
    await fill(large, size, sentences);
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

    const { core, call } = await openAt(large);
    const queries = [
      'de la',
      'le',
      'conseil municipal',
      'Brévelin budget',
      '"conseil municipal"',
      'engagements',
      'ville',
      'président',
      'années 1990',
      'Kerlann -budget',
    ];
    const search = await p95Of(60, (round) =>
      call('search.query', { query: queries[round % queries.length] }),
    );
    report(`full-text search, ${size} articles`, `p95 ${search.toFixed(1)} ms`, '≤ 20 ms', search <= 20);
    const list = await p95Of(40, (round) =>
      call('articles.list', {
        limit: 200,
        offset: (round * 997) % Math.max(1, size - 200),
        sort: (['changed', 'date', 'title'] as const)[round % 3],
      }),
    );
    report(`a page of the list, ${size} articles`, `p95 ${list.toFixed(1)} ms`, '', null);
    const imported = await p95Of(20, (round) =>
      call('articles.import', {
        files: [fileOf(`n${round}.txt`, Buffer.from(makeArticle(90_000 + round, sentences)))],
      }),
    );
    report(
      `import of one article with archive checks, ${size} articles`,
      `p95 ${imported.toFixed(1)} ms`,
      '≤ 50 ms for the checks',
      imported <= 50,
    );
    await core.close();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
