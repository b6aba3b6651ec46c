import type { Span, Warning } from '../../../../shared/analysis.ts';
import type { Spelling } from '../../register.ts';
import type { Check } from '../../rule.ts';
import { hasWord, scanWords } from '../../text/scan.ts';
import { inFurniture, inQuote, warn } from '../support.ts';

const NAME = /(?<![\p{L}\p{N}])\p{L}[\p{L}’'-]{2,30}(?![\p{L}\p{N}])/gu;

/** The first word of a written form of a name, in lower case. */
function beginningOf(form: string): string[] {
  return /^\p{L}+/u.exec(form)?.map((word) => word.toLowerCase()) ?? [];
}

/** The first words of the written forms of a name. */
const beginnings = new WeakMap<Spelling, string[]>();

/** Whether a text may hold two forms of a name: each begins with a word that stands in it. */
function writtenTwoWays(spelling: Spelling, text: string): boolean {
  let words = beginnings.get(spelling);
  if (!words) {
    const forms = new Set([spelling.preferred, ...spelling.variants]);
    words = [...forms].flatMap(beginningOf);
    beginnings.set(spelling, words);
  }
  let found = 0;
  for (const word of words) if (hasWord(text, word) && ++found > 1) return true;
  return false;
}

/** One article, one spelling: Kiev or Kyiv, Zelensky or Zelenskyy. */
export const spellings: Check = {
  rule: 'consistency/spelling',
  severity: 'note',
  languages: ['fr', 'en'],
  title: { fr: 'Deux graphies d’un nom', en: 'Two spellings of a name' },
  describe: {
    fr: 'Un même nom est écrit de deux façons connues dans l’article.',
    en: 'A name is written in two known ways in the article.',
  },
  examples: {
    wrong: [
      'Kiev a répondu. Le train de [[Kyiv]] part demain.',
      { text: 'Mr Zelensky spoke first. Then [[Zelenskyy]] left.', language: 'en' },
    ],
    right: [
      'Kiev a répondu. Le train de Kiev part demain.',
      { text: 'Mr Zelensky spoke first. Then Zelensky left.', language: 'en' },
      'Le Kyiv Independent écrit que Kiev a répondu.',
    ],
  },
  run(article, { register }) {
    const forms = new Set(
      register.facts.spellings
        .filter((one) => writtenTwoWays(one, article.text))
        .flatMap((one) => [one.preferred, ...one.variants]),
    );
    if (forms.size === 0) return [];
    const warnings: Warning[] = [];
    const seen = new Map<object, { written: string } & Span>();
    const told = new Set<object>();
    const first = new Set([...forms].flatMap(beginningOf));
    for (const found of scanWords(article.text, NAME, first)) {
      const match = Object.assign(found, { start: found.index, end: found.index + found[0].length });
      if (!forms.has(match[0]) || inFurniture(article, match)) continue;
      const known = register.spelling(match[0]);
      if (!known || told.has(known) || inQuote(article, match)) continue;
      if (![known.preferred, ...known.variants].includes(match[0])) continue;
      // A part of an outlet's name keeps its own spelling.
      if (
        register.outlet(
          article.text
            .slice(match.start, match.end + 14)
            .split(/[^\p{L} ]/u)[0]!
            .split(' ')
            .slice(0, 2)
            .join(' '),
        )
      )
        continue;
      const before = seen.get(known);
      if (!before) seen.set(known, { written: match[0], start: match.start, end: match.end });
      else if (before.written !== match[0]) {
        told.add(known);
        warnings.push(
          warn(
            'consistency/spelling',
            'note',
            match,
            {
              fr: `« ${match[0]} » ici, « ${before.written} » plus haut : une seule graphie par article.`,
              en: `“${match[0]}” here, “${before.written}” above: one spelling per article.`,
            },
            { suggestion: before.written, against: [before] },
          ),
        );
      }
    }
    return warnings;
  },
};
