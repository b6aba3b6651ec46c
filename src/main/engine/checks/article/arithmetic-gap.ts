import type { Confirmation, Reading, Span, Warning } from '../../../../shared/analysis.ts';
import type { Check } from '../../rule.ts';
import { amountsIn, say, type Amount } from '../amounts.ts';
import { confirm, inQuote, spaced, warn } from '../support.ts';

/** What sets two amounts against each other: « 8 412 voix contre 6 810 ». */
const AGAINST = new RegExp(
  spaced(
    '(?<![\\p{L}])(?:contre|devant|face à|derrière|après|quand|against|to|ahead of|compared with)(?![\\p{L}])',
  ),
  'iu',
);
/** What leads to their difference. */
const HENCE =
  /(?:,|\()[ \u00a0\u202f]?(?:soit|donc|or)[ \u00a0\u202f](?:un écart de[ \u00a0\u202f]|une avance de[ \u00a0\u202f]|une différence de[ \u00a0\u202f]|a (?:lead|margin|gap|majority) of[ \u00a0\u202f])?$/iu;
/** What tells that it is one, behind it. */
const GAP_BEHIND = new RegExp(
  spaced(
    "^(?: (?:voix|points?|buts?|longueurs?|unités?|sièges?|euros?|habitants|votes|goals?|seats))?,?(?: de (?:plus|moins|mieux|différence|retard)| d'(?:avance|écart)| (?:ahead|more|fewer|behind))(?![\\p{L}])",
  ),
  'iu',
);
const GAP_BEFORE =
  /(?:écart|avance|différence|lead|margin|gap|majority)[ \u00a0\u202f](?:de|of)[ \u00a0\u202f]$/iu;
/** « 31 points, soit quatre longueurs d'avance sur Montfer (28 points) ». */
const LEAD =
  /^[ \u00a0\u202f]?(?:(?:points?|longueurs?|unités?)[ \u00a0\u202f])?(?:d['’](?:avance|écart)|de retard)(?![\p{L}])/iu;

/** A difference told behind two amounts is the one they make. */
export const gap: Check = {
  rule: 'arithmetic/gap',
  severity: 'error',
  languages: ['fr', 'en'],
  local: true,
  title: { fr: 'Écart annoncé', en: 'Difference told' },
  describe: {
    fr: 'L’écart annoncé entre deux nombres (voix, points, sommes) n’est pas leur différence.',
    en: 'The gap that is told between two numbers (votes, points, sums) is not their difference.',
  },
  examples: {
    wrong: [
      'Elle recueille 5 230 voix contre 4 890 à son rival, soit [[430 voix d’avance]].',
      'Le budget atteint 31 millions d’euros, contre 28 millions en 2024, soit [[4 millions de plus]].',
      'Vaux compte 41 points, soit [[trois longueurs d’avance]] sur Lurs, deuxième avec 36 points.',
      {
        text: 'She won 5,230 votes against 4,890 for her rival, or [[430 votes]] more.',
        language: 'en',
      },
    ],
    right: [
      'Elle recueille 5 230 voix contre 4 890 à son rival, soit 340 voix d’avance.',
      'Le budget atteint 31 millions d’euros, contre 28 millions en 2024, soit 3 millions de plus.',
      'Vaux compte 41 points, soit cinq longueurs d’avance sur Lurs, deuxième avec 36 points.',
      'Vaux compte 41 points, soit cinq longueurs d’avance sur le troisième. Lurs est à 39 points.',
      'Le chômage atteint 7,4 %, contre 7 % un an plus tôt, soit 120 000 personnes de plus.',
      'La dette atteint 31 millions d’euros contre 28, soit 210 euros de plus par habitant.',
      { text: 'She won 5,230 votes against 4,890 for her rival, or 340 votes more.', language: 'en' },
    ],
  },
  run(article) {
    const warnings: Warning[] = [];
    const confirmations: Confirmation[] = [];
    for (const sentence of article.sentences) {
      const amounts = amountsIn(article, sentence).filter((one) => one.quantity.kind !== 'percent');
      if (amounts.length < 3 || amounts.length > 30) continue;
      for (const [i, told] of amounts.entries()) {
        if (i === 0 || inQuote(article, told)) continue;
        const ends = i >= 2 ? between(article, sentence, amounts[i - 2]!, amounts[i - 1]!, told) : null;
        const pair = ends ?? lead(article, amounts, i);
        if (pair) judge(told, pair, warnings, confirmations);
      }
    }
    return { warnings, confirmations };
  },
};

type Pair = readonly [Amount, Amount];

function between(article: Reading, sentence: Span, a: Amount, b: Amount, told: Amount): Pair | null {
  const { text } = article;
  if (!AGAINST.test(text.slice(a.end, b.start)) || /[.;]/u.test(text.slice(a.end, b.start))) return null;
  const before = text.slice(b.end, told.start);
  if (!HENCE.test(before) || before.length > 90) return null;
  const named = GAP_BEFORE.test(before) || GAP_BEHIND.test(text.slice(told.quantity.number.end, told.quantity.number.end + 40)) || GAP_BEHIND.test(text.slice(told.end, Math.min(sentence.end, told.end + 40))); // prettier-ignore
  return named && alike(a, b) && alike(a, told) ? [a, b] : null;
}

/** « 31 points …, soit quatre longueurs d'avance sur Montfer, troisième avec 28 points ». */
function lead(article: Reading, amounts: readonly Amount[], i: number): Pair | null {
  const { text } = article;
  const told = amounts[i]!;
  if (!LEAD.test(text.slice(told.quantity.number.end, told.quantity.number.end + 40))) return null;
  const points = (one: Amount) => /^points?$/iu.test(one.quantity.counts ?? '');
  const first = amounts.slice(0, i).find(points);
  const second = amounts[i + 1];
  if (!first || !second || !points(second)) return null;
  const behind = text.slice(told.end, second.start);
  const joined = text.slice(first.end, told.start);
  // « Vaux (36 points) », « troisième avec 28 points »: the one ahead of whom it is.
  if (behind.length > 60 || !/^[ \u00a0\u202f](?:d['’](?:avance|écart)|de retard)?[ \u00a0\u202f]?sur[ \u00a0\u202f]|^[ \u00a0\u202f]sur[ \u00a0\u202f]/iu.test(behind) || /[.;:]/u.test(behind)) return null; // prettier-ignore
  return /soit[ \u00a0\u202f]$/iu.test(joined) && joined.length < 70 ? [first, second] : null;
}

/** Of one unit, or both bare. */
function alike(a: Amount, b: Amount): boolean {
  return (
    (a.quantity.unit === b.quantity.unit || a.quantity.unit === null || b.quantity.unit === null) &&
    a.exact &&
    b.exact
  );
}

function judge(told: Amount, [a, b]: Pair, warnings: Warning[], confirmations: Confirmation[]): void {
  const real = Number(Math.abs(a.value - b.value).toPrecision(12));
  const slack = Math.hypot(a.slack, b.slack, told.slack) + 1e-9;
  const [one, other, gap] = [say(a.value, a), say(b.value, a), say(real, a)];
  const [high, low] = a.value >= b.value ? [one, other] : [other, one];
  const work = { fr: `${high.fr} − ${low.fr} = ${gap.fr}`, en: `${high.en} − ${low.en} = ${gap.en}` };
  if (Math.abs(real - told.value) <= slack) {
    confirmations.push(
      confirm('arithmetic/gap', told, { fr: `${work.fr} : l’écart est juste.`, en: `${work.en}: the gap is right.` }), // prettier-ignore
    );
    return;
  }
  // A per-head sum, or a gap of something else, is far from the difference.
  if (told.value > real * 4 || told.value < real / 4) return;
  const said = say(told.value, told);
  warnings.push(
    warn(
      'arithmetic/gap',
      'error',
      told,
      { fr: `${work.fr}, non ${said.fr}.`, en: `${work.en}, not ${said.en}.` },
      { against: [a, b] },
    ),
  );
}
