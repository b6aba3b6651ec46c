/** Analysis again after an edit, with what is remembered of the passages that stayed, must be the analysis from the beginning. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { analyse } from '../../src/main/engine/analyse.ts';
import { articleChecks } from '../../src/main/engine/checks/index.ts';
import { Memo } from '../../src/main/engine/memo.ts';
import { shippedRegister } from '../../src/main/engine/register/shipped.ts';
import type { Language } from '../../src/shared/analysis.ts';
import { seeded } from '../faults/random.ts';

const EDITS = Number(process.env.MARBRE_EDITS ?? 4);
const folder = join(import.meta.dirname, '../articles/planted');
const articles = readdirSync(folder)
  .filter((name) => name.endsWith('.txt'))
  .sort()
  .map((name) => ({
    name,
    text: readFileSync(join(folder, name), 'utf8').replace(/⟦[^¦⟧]+¦([^⟧]*)⟧/gu, '$1'),
  }));
const pieces = ['e', ' ', '\n', '\n\n', '.', ', ', ' 12', '12 mars 2025', ' 3,5 %', '« ', ' »', ' (', ')', '–', ' 56410 Kerlann', ' de 7 heures', 'Mark Rutte', ' hier', ' il', 's', '’', '1', 'Selon l’Insee, ', 'Publicité\n', '🙂', '\ud800']; // prettier-ignore

/** One edit: something typed, cut out, or copied elsewhere. */
function edited(text: string, random: () => number): string {
  const place = () => Math.floor(random() * (text.length + 1));
  const at = place();
  const kind = random();
  if (kind < 0.6) return text.slice(0, at) + pieces[Math.floor(random() * pieces.length)]! + text.slice(at);
  if (kind < 0.9) return text.slice(0, at) + text.slice(at + 1 + Math.floor(random() ** 3 * 200));
  const from = place();
  return text.slice(0, at) + text.slice(from, from + Math.floor(random() * 300)) + text.slice(at);
}

test.each(articles)('$name', ({ name, text }) => {
  const random = seeded(name.length * 7919 + text.length);
  const register = shippedRegister();
  const memo = new Memo();
  let typed = text;
  for (let edit = 0; edit < EDITS; edit++) {
    const language: Language | null = random() < 0.9 ? null : 'en';
    const date = random() < 0.5 ? { value: '2025-03-12', from: 'given' as const } : null;
    const source = { text: typed, blocks: null, language, date };
    expect(analyse(source, register, memo)).toEqual(analyse(source, register));
    typed = edited(typed, random);
  }
});

test('a check that judges each passage by itself finds the same beside all other examples', () => {
  const register = shippedRegister();
  for (const language of ['fr', 'en'] as const) {
    const passages = articleChecks.flatMap(({ local, examples }) =>
      local
        ? [...examples.wrong, ...examples.right].map((one) => (typeof one === 'string' ? one : one.text))
        : [],
    );
    for (const order of [passages, [...passages].reverse()]) {
      const memo = new Memo();
      // The more passages are known, the fewer are judged apart from the others.
      for (const part of [0.5, 0.75, 1]) {
        const text = order.slice(0, order.length * part).join('\n\n').replace(/\[\[|\]\]/gu, ''); // prettier-ignore
        const source = { text, blocks: null, language, date: { value: '2025-03-04', from: 'given' as const } }; // prettier-ignore
        const { warnings } = analyse(source, register, memo);
        if (part === 1) expect(warnings).toEqual(analyse(source, register).warnings);
      }
    }
  }
});
