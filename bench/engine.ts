/** The engine: words a second of a complete analysis beside its peers, and analysis again after a keystroke. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { analyse, judge } from '../src/main/engine/analyse.ts';
import { Memo } from '../src/main/engine/memo.ts';
import { shippedRegister } from '../src/main/engine/register/shipped.ts';
import { best, quantile, report } from './measure.ts';
import { frenchProse, wordsIn } from './texts.ts';

const source = (text: string) => ({ text, blocks: null, language: 'fr' as const, date: null });

export async function benchEngine(shared: string): Promise<void> {
  const register = shippedRegister();
  const text = frenchProse(shared);
  const words = wordsIn(text);
  analyse(source(text.slice(0, 20_000)), register);
  // A line is appended each round so that nothing is remembered from the round before; blocks would be.
  let round = 0;
  const fresh = () => text.replaceAll(/\n\n/gu, ` ${round++}.\n\n`);
  const found = analyse(source(fresh()), register);
  const own = words / ((await best(8, () => analyse(source(fresh()), register))) / 1000);
  report(
    'complete French analysis, one core',
    `${Math.round(own)} words/s; found ${found.times.length} times, ${found.quantities.length} quantities, ${found.quotes.length} quotations, ${found.claims.length} claims, ${found.warnings.length} warnings in ${words} words`,
    '',
    null,
  );

  const folder = mkdtempSync(join(tmpdir(), 'marbre-bench-'));
  try {
    if (spawnSync('which', ['grammalecte-cli']).status === 0) {
      const part = text.slice(0, 60_000);
      const file = join(folder, 'part.txt');
      writeFileSync(file, part);
      writeFileSync(join(folder, 'empty.txt'), 'Oui.\n');
      const start = await best(1, () => spawnSync('grammalecte-cli', ['-f', join(folder, 'empty.txt')]));
      const whole = await best(1, () => spawnSync('grammalecte-cli', ['-f', file], { maxBuffer: 1e9 }));
      const peer = wordsIn(part) / ((whole - start) / 1000);
      report(
        '… beside grammalecte-cli',
        `${(own / peer).toFixed(0)} × (its ${Math.round(peer)} words/s, start-up taken out)`,
        '≥ 50 ×',
        own / peer >= 50,
      );
    } else
      report(
        '… beside grammalecte-cli',
        'not on this machine (apt-get install grammalecte-cli)',
        '≥ 50 ×',
        null,
      );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  try {
    const { default: compromise } = (await import('fr-compromise' as string)) as {
      default: (text: string) => { document: unknown[][] };
    };
    const part = text.slice(0, 120_000);
    compromise(part.slice(0, 5000));
    const ms = await best(2, () => compromise(part).document.length);
    const peer = wordsIn(part) / (ms / 1000);
    report(
      '… beside fr-compromise (tags only)',
      `${(own / peer).toFixed(1)} × (its ${Math.round(peer)} words/s)`,
      '≥ 8 ×',
      own / peer >= 8,
    );
  } catch {
    report('… beside fr-compromise', 'not installed (npm ci --prefix bench)', '≥ 8 ×', null);
  }

  const draft = text.slice(0, text.indexOf('\n\n', 31_000));
  const times: number[] = [];
  // As the desk does: what was read of the blocks that stay is remembered, and nothing is held against other articles.
  const memo = new Memo();
  let typed = draft;
  judge(source(typed), register, memo);
  for (let key = 0; key < 400; key++) {
    const at = Math.floor((typed.length * (key + 1)) / 402);
    typed = typed.slice(0, at) + 'e' + typed.slice(at);
    const started = performance.now();
    judge(source(typed), register, memo);
    times.push(performance.now() - started);
  }
  const [p50, p95, p99] = [0.5, 0.95, 0.99].map((p) => quantile(times, p));
  report(
    'analysis again after a keystroke',
    `p50 ${p50.toFixed(1)}, p95 ${p95.toFixed(1)}, p99 ${p99.toFixed(1)} ms on ${wordsIn(draft)} words`,
    '≤ 8 ms',
    p95 <= 8,
  );
  const article = join(import.meta.dirname, '../resources/samples/defense-europeenne.txt');
  const cold = Array.from({ length: 3 }, () => {
    const { stdout } = spawnSync(process.execPath, [join(import.meta.dirname, 'cold.ts'), article], {
      encoding: 'utf8',
    });
    return Number(stdout);
  });
  report('first article of a process, cold', `${Math.min(...cold).toFixed(0)} ms`, '', null);

  const junk: readonly (readonly [string, string])[] = [
    ['one word', 'a'.repeat(1_000_000)],
    ['digits', '1234567890'.repeat(100_000)],
    ['100,000 nested quotations', '« '.repeat(100_000) + ' »'.repeat(100_000)],
    ['lone surrogates', '\ud800'.repeat(1_000_000)],
  ];
  const slowest = junk.map(([name, text]) => {
    const started = performance.now();
    analyse({ ...source(text), language: null }, register);
    return `${name} ${Math.round(performance.now() - started)} ms`;
  });
  report('a megabyte of junk', slowest.join(', '), '', null);
}
