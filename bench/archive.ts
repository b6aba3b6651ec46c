/**
 * The archive at size: a corpus of synthetic articles with statements, passages and names distributed as words are in the news (Zipf), with
 * planted agreements, contradictions and copies; then new articles are held against it.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Analysis, Statement } from '../src/shared/analysis.ts';
import { makeArchive } from '../src/main/corpus/archive.ts';
import { openDatabase } from '../src/main/corpus/database.ts';
import { compare } from '../src/main/engine/analyse.ts';
import { shippedRegister } from '../src/main/engine/register/shipped.ts';
import { statement } from '../src/main/engine/stages/statements/make.ts';
import { seeded } from '../tests/faults/random.ts';
import { quantile, report } from './measure.ts';

const WORDS = 30_000;
const NAMES = 8_000;
const SYLLABLES = 'ba be bi bo bu ca ce co da de di do fa fe fi ga go la le li lo ma me mi mo na ne ni no pa pe po ra re ri ro sa se si so ta te ti to va ve vi'.split(' '); // prettier-ignore
/** Every so many articles repeat claims, figures and a passage of an earlier one. */
const PLANTED = 10;

function word(rank: number): string {
  let rest = rank + 1;
  let made = '';
  for (let k = 0; k < 2 || rest > 0; k++) {
    made += SYLLABLES[rest % SYLLABLES.length];
    rest = Math.floor(rest / SYLLABLES.length);
  }
  return made;
}

/** A rank drawn as Zipf's law has it, with exponent one. */
const zipf = (random: () => number, size: number) => Math.min(size - 1, Math.floor(size ** random()) - 1);

/** The nth article: what the stages would have found in some 400 words of news. Every PLANTED-th says again what an earlier one says. */
export function syntheticAnalysis(n: number, planted: number | null): Analysis {
  const random = seeded(n + 1);
  const source = planted === null ? random : seeded(planted + 1);
  const words: string[] = [];
  for (let i = 0; i < 400; i++) words.push(word(zipf(i >= 120 && i < 180 ? source : random, WORDS)));
  const text = words.join(' ');
  const statements: Statement[] = [];
  const at = (index: number) => ({ start: index * 9, end: index * 9 + 60 });
  const terms = (draw: () => number, count: number, names: number) =>
    [
      ...new Set([
        ...Array.from({ length: count }, () => word(40 + zipf(draw, WORDS - 40))),
        ...Array.from({ length: names }, () => `@nom_${zipf(draw, NAMES)}`),
      ]),
    ].join(' ');
  for (let i = 0; i < 24; i++) {
    const draw = i < 4 ? source : random;
    const said = terms(draw, 4 + (i % 5), i % 3);
    statements.push(
      statement(at(i), {
        kind: 'claim',
        key: `claim|${i % 2 ? 'state' : 'event'}`,
        value: `foyer ${i}`,
        label: '',
        terms: said,
      }),
    );
  }
  for (let i = 0; i < 8; i++) {
    const draw = i < 2 ? source : random;
    const value = Math.floor((i === 1 ? random() : draw()) * 900) + 1;
    const unit = ['%', 'EUR', 'n:habitant', 'n:emploi', 'km'][Math.floor(draw() * 5)]!;
    statements.push(
      statement(at(30 + i), {
        kind: 'figure',
        key: `figure|${unit}`,
        value: String(value),
        number: value,
        unit,
        label: `${value}`,
        terms: terms(draw, 4, 1),
      }),
    );
  }
  for (let i = 0; i < 12; i++) {
    const rank = zipf(random, NAMES);
    statements.push(
      statement(at(50 + i), {
        kind: 'name',
        key: `name|sound|nm ${rank}`,
        value: `Nom ${rank}`,
        label: `Nom ${rank}`,
      }),
    );
  }
  const office = zipf(random, 2000);
  statements.push(
    statement(at(70), {
      kind: 'office',
      key: `office|president|org ${office}`,
      value: `Nom ${office + (n % 200 === 0 ? 1 : 0)}`,
      from: '2025-05-02',
      to: '2025-05-02',
      label: 'président',
    }),
  );
  for (let i = 0; i < 3; i++) {
    const speaker = `Nom ${zipf(random, NAMES)}`;
    const value = Array.from({ length: 14 }, () => word(zipf(random, WORDS))).join(' ');
    statements.push(
      statement(at(80 + i), {
        kind: 'quotation',
        key: `quotation|${speaker}`,
        value,
        speaker,
        label: speaker,
        terms: terms(random, 8, 0),
      }),
    );
  }
  return {
    text, language: 'fr', title: null, byline: null, date: { value: '2025-05-02', from: 'given' }, blocks: [], furniture: [], sentences: [],
    tokens: [], times: [], quantities: [], quotes: [], attributions: [], people: [], mentions: [], claims: [],
    warnings: [], confirmations: [], statements,
  }; // prettier-ignore
}

export function benchArchive(size: number): void {
  const folder = mkdtempSync(join(tmpdir(), 'marbre-archive-'));
  try {
    const db = openDatabase(join(folder, 'corpus.sqlite'));
    db.pragma('synchronous = OFF');
    const archive = makeArchive(db);
    db.prepare(`INSERT INTO original VALUES ('0', 'x', x'00')`).run();
    const article = db.prepare(
      `INSERT INTO article (id, name, format, original, role, revision, imported_at, changed_at, title, date) VALUES (?, ?, 'txt', '0', 'published', 1, '', '', ?, '2025-05-02')`,
    );
    const revision = db.prepare(`INSERT INTO revision VALUES (?, 1, 'import', ?, ?, '', NULL)`);
    const times: number[] = [];
    for (let from = 0; from < size; from += 1000)
      db.transaction(() => {
        for (let n = from; n < Math.min(size, from + 1000); n++) {
          const analysis = syntheticAnalysis(n, n % PLANTED === 0 && n > 0 ? Math.floor(n / 2) : null);
          article.run(`a${n}`, `a${n}`, `Article ${n}`);
          revision.run(`a${n}`, analysis.text, String(n));
          const started = performance.now();
          archive.put(`a${n}`, analysis);
          times.push(performance.now() - started);
        }
      })();
    const last = times.slice(-1000);
    report(
      `stating an article, ${size} articles`,
      `mean ${(last.reduce((a, b) => a + b, 0) / last.length).toFixed(2)} ms`,
      '',
      null,
    );
    const register = shippedRegister();
    const compared: number[] = [];
    const cpu: number[] = [];
    const found = { warnings: 0, agreements: 0, copies: 0 };
    for (let round = 0; round < 220; round++) {
      const analysis = syntheticAnalysis(size + round, Math.floor((size / 220) * round));
      const started = performance.now();
      const before = process.cpuUsage();
      const comparison = compare(analysis, archive.around('new'), register);
      const used = process.cpuUsage(before);
      if (round >= 20) {
        compared.push(performance.now() - started);
        cpu.push((used.user + used.system) / 1000);
      }
      found.warnings += comparison.warnings.filter((one) => one.rule !== 'archive/near-duplicate').length;
      found.copies += comparison.warnings.filter((one) => one.rule === 'archive/near-duplicate').length;
      found.agreements += comparison.agreements.length;
    }
    const p95 = quantile(compared, 0.95);
    report(
      `claim matching and archive checks, ${size} articles`,
      `p95 ${p95.toFixed(1)} ms, of processor time ${quantile(cpu, 0.95).toFixed(1)} ms, median ${quantile(compared, 0.5).toFixed(1)} ms (${found.agreements} agreements, ${found.warnings} contradictions, ${found.copies} copies in 220 articles)`,
      '≤ 50 ms',
      p95 <= 50,
    );
    const bytes = db.pragma('page_count', { simple: true }) as number;
    report(`size of the archive, ${size} articles`, `${Math.round((bytes * 4096) / 1e6)} MB`, '', null);
    db.close();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) benchArchive(Number(process.argv[2] ?? 100_000));
