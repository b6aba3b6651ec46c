import type { Confirmation, Warning } from '../../../../shared/analysis.ts';
import type { Check } from '../../rule.ts';
import { confirm, GAP, LEFT, matches, numberEn, numberFr, warn } from '../support.ts';

const WORDS: Record<string, number> = {
  un: 1,
  une: 1,
  one: 1,
  deux: 2,
  two: 2,
  trois: 3,
  three: 3,
  quatre: 4,
  four: 4,
  cinq: 5,
  five: 5,
  six: 6,
  sept: 7,
  seven: 7,
  huit: 8,
  eight: 8,
  neuf: 9,
  nine: 9,
  dix: 10,
  ten: 10,
  vingt: 20,
  twenty: 20,
  cent: 100,
};
const NUMBER = `(${Object.keys(WORDS).join('|')}|\\d{1,3})`;
const RATIO = `${NUMBER}(?:${GAP}[\\p{L}’'-]+){0,2}${GAP}(?:sur|in|out${GAP}of)${GAP}${NUMBER}`;
const NAMED: Record<string, number> = { 'la moitié': 50, moitié: 50, 'un tiers': 100 / 3, 'le tiers': 100 / 3, 'deux tiers': 200 / 3, 'les deux tiers': 200 / 3, 'un quart': 25, 'le quart': 25, 'trois quarts': 75, 'les trois quarts': 75, 'un cinquième': 20, 'un dixième': 10, half: 50, 'a third': 100 / 3, 'one third': 100 / 3, 'two thirds': 200 / 3, 'two-thirds': 200 / 3, 'a quarter': 25, 'one quarter': 25, 'three quarters': 75, 'three-quarters': 75, 'a fifth': 20, 'a tenth': 10 }; // prettier-ignore
const SAID = `(?:${RATIO}|(${Object.keys(NAMED)
  .sort((a, b) => b.length - a.length)
  .join('|')
  .replaceAll(' ', GAP)}))`;
const PERCENT = `(\\d{1,3}(?:[.,]\\d{1,2})?)${GAP}?%`;
const PATTERN = new RegExp(
  `${LEFT}(environ${GAP}|près${GAP}d[e'’](?:${GAP})?|plus${GAP}d[e'’](?:${GAP})?|presque${GAP}|quelque${GAP}|moins${GAP}d[e'’](?:${GAP})?|nearly${GAP}|almost${GAP}|about${GAP}|more${GAP}than${GAP}|over${GAP})?${SAID}(?:${GAP}[\\p{L}’'-]+){0,5}?${GAP}?(?:\\(|,${GAP}soit${GAP}|,${GAP}or${GAP})(?:environ${GAP}|soit${GAP}|or${GAP}|about${GAP})?${PERCENT}`,
  'giu',
);

/** « Un sur trois (25 %) »: a fraction and the percentage beside it are the same. */
export const fraction: Check = {
  rule: 'arithmetic/fraction',
  severity: 'error',
  languages: ['fr', 'en'],
  title: { fr: 'Fraction et pourcentage', en: 'Fraction and percentage' },
  describe: {
    fr: 'La fraction et le pourcentage donné à côté ne s’accordent pas.',
    en: 'The fraction and the percentage beside it do not agree.',
  },
  examples: {
    wrong: [
      '[[Un habitant sur trois (25 %]]) prend le bus.',
      '[[Deux tiers des élèves (58 %]]) déjeunent à la cantine.',
      { text: '[[One resident in four (35%]]) takes the bus.', language: 'en' },
    ],
    right: [
      'Un habitant sur trois (33 %) prend le bus.',
      'Près de deux tiers des élèves (64 %) déjeunent à la cantine.',
      'La moitié des élus (52 %) a voté.',
      'Une personne sur dix (11 %) a répondu.',
      { text: 'One resident in four (25%) takes the bus.', language: 'en' },
      'Il gagne deux sets sur trois (60 % de premières balles).',
    ],
  },
  run(article) {
    const warnings: Warning[] = [];
    const confirmations: Confirmation[] = [];
    for (const match of matches(article, PATTERN)) {
      const [, about, first, second, named, percent] = match as unknown as (string | undefined)[];
      const value = (word: string) => WORDS[word.toLowerCase()] ?? Number(word);
      const real = named
        ? NAMED[named.toLowerCase().replace(/[\u00a0\u202f]/g, ' ')]
        : first && second
          ? (value(first) / value(second)) * 100
          : undefined;
      const said = Number(percent!.replace(',', '.'));
      if (real === undefined || !Number.isFinite(real) || real > 100) continue;
      // « Deux sets sur trois (60 % de premières balles) » is a share of something else.
      if (
        /^[ \u00a0\u202f](?:de|d['’]|des|of)[ \u00a0\u202f]?\p{L}/u.test(
          article.text.slice(match.end, match.end + 8),
        )
      )
        continue;
      const work = {
        fr: `${match[0].split(/[(,]/)[0]!.trim()} = ${numberFr(real, 1)} %`,
        en: `${match[0].split(/[(,]/)[0]!.trim()} = ${numberEn(real, 1)}%`,
      };
      if (Math.abs(real - said) <= (about ? Math.max(5, real * 0.15) : Math.max(2.5, real * 0.06)))
        confirmations.push(
          confirm('arithmetic/fraction', match, {
            fr: `${work.fr} : l’accord est bon.`,
            en: `${work.en}: they agree.`,
          }),
        );
      else
        warnings.push(
          warn('arithmetic/fraction', 'error', match, {
            fr: `${work.fr}, non ${percent} %.`,
            en: `${work.en}, not ${percent}%.`,
          }),
        );
    }
    return { warnings, confirmations };
  },
};
