import type { Warning } from '../../../../shared/analysis.ts';
import { fold } from '../../register/names.ts';
import type { Check } from '../../rule.ts';
import { amountsIn, type Amount } from '../amounts.ts';
import { excerpt, warn } from '../support.ts';

const STOP = new Set(
  'les des aux une dans pour avec leur leurs son ses the and for its their part'.split(' '),
);
const PART = /(?:dont|ventil\p{L}*|réparti\p{L}*|:|including|of which)/iu;

/** A share that is the whole of a breakdown is given elsewhere as the part: « 5 % dont 3,5 % pour X », then « 5 % de X ». */
export const scope: Check = {
  rule: 'consistency/scope',
  severity: 'warning',
  languages: ['fr', 'en'],
  title: { fr: 'Portée d’un chiffre', en: 'Scope of a figure' },
  describe: {
    fr: 'Le total d’une ventilation est donné ailleurs pour l’une de ses parties.',
    en: 'The whole of a breakdown is given elsewhere for one of its parts.',
  },
  examples: {
    wrong: [
      'La ville consacre 8 % de son budget à la culture, dont 3 % aux bibliothèques municipales. Ces [[8 % de bibliothèques municipales]] inquiètent.',
    ],
    right: [
      'La ville consacre 8 % de son budget à la culture, dont 3 % aux bibliothèques municipales. Ces 8 % de culture inquiètent.',
      'La ville consacre 8 % de son budget à la culture, dont 3 % aux bibliothèques municipales. Ces 3 % de bibliothèques municipales inquiètent.',
    ],
  },
  run(article) {
    const warnings: Warning[] = [];
    const parts: { whole: Amount; part: Amount; words: string[] }[] = [];
    const percents: { amount: Amount; sentenceEnd: number }[] = [];
    for (const sentence of article.sentences) {
      const amounts = amountsIn(article, sentence).filter((one) => one.quantity.kind === 'percent');
      for (const [i, amount] of amounts.entries()) {
        percents.push({ amount, sentenceEnd: sentence.end });
        const whole = amounts[0]!;
        if (i === 0 || amount.value >= whole.value || !PART.test(article.text.slice(whole.end, amount.start)))
          continue;
        const words = nouns(
          article.text.slice(amount.end, amounts[i + 1]?.start ?? Math.min(sentence.end, amount.end + 80)),
        );
        if (words.length >= 2 && parts.length < 50) parts.push({ whole, part: amount, words });
      }
    }
    for (const { amount, sentenceEnd } of percents)
      for (const { whole, part, words } of parts) {
        if (amount.start === whole.start || amount.value !== whole.value || amount.value === part.value)
          continue;
        const behind = article.text.slice(amount.end, Math.min(sentenceEnd, amount.end + 60));
        const said =
          /^[ \u00a0\u202f](?:de|des|d['’]|aux|à|pour|of|for|in)[ \u00a0\u202f]?(?:la |les |l['’]|the )?([^,.;:()]{3,50})/u.exec(
            behind,
          );
        if (!said) continue;
        const here = nouns(said[1]!);
        if (here.length < 2 || !here.slice(0, 2).every((word) => words.includes(word))) continue;
        const span = { start: amount.start, end: amount.end + said[0].length };
        if (warnings.some((other) => other.start === span.start)) continue;
        const [w, p] = [article.text.slice(whole.start, whole.end), article.text.slice(part.start, part.end)];
        warnings.push(
          warn(
            'consistency/scope',
            'warning',
            span,
            {
              fr: `« ${excerpt(article.text.slice(span.start, span.end))} » : ailleurs, ${w} est le tout et cette part n’en est que ${p}.`,
              en: `“${excerpt(article.text.slice(span.start, span.end))}”: elsewhere ${w} is the whole and this part only ${p}.`,
            },
            {
              against: [
                { start: whole.start, end: part.end + 40 > article.text.length ? part.end : part.end },
              ],
            },
          ),
        );
      }
    return warnings;
  },
};

/** Nouns and adjectives of a phrase, roughly: its long words, folded, without plural. */
function nouns(text: string): string[] {
  return (fold(text).match(/\p{L}{4,}/gu) ?? [])
    .filter((word) => !STOP.has(word) && !/ment$/.test(word))
    .map((word) => word.replace(/(?:es|s|e)$/u, ''));
}
