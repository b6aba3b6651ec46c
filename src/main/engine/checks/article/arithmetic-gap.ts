import type { Confirmation, Reading, Span, Warning } from '../../../../shared/analysis.ts';
import type { Check } from '../../rule.ts';
import { blockAt, touching } from '../../reading.ts';
import { amountOf, amountsIn, say, type Amount } from '../amounts.ts';
import { remainders } from '../english/remainders.ts';
import { confirm, inQuote, numberEn, numberFr, spaced, warn } from '../support.ts';

/** What sets two amounts against each other: « 8 412 voix contre 6 810 ». */
const AGAINST = new RegExp(
  spaced(
    '(?<![\\p{L}])(?:contre|devant|face à|derrière|après|quand|against|to|ahead of|compared with)(?![\\p{L}])',
  ),
  'iu',
);
/** What leads to their difference. */
const MOVE = '(?:hausse|baisse|augmentation|progression|diminution|recul|gain|perte|économie|surcoût|rise|fall|increase|drop)'; // prettier-ignore
const HENCE = new RegExp(
  spaced(
    `(?:,|\\() ?(?:(?:soit|donc|or) (?:un écart de |une avance de |une différence de |a (?:lead|margin|gap|majority) of )?|(?:soit |or )?(?:une?|an?) ${MOVE} (?:de |d'|of ))$`,
  ),
  'iu',
);
/** What tells that it is one, behind it. */
const GAP_BEHIND = new RegExp(
  spaced(
    "^(?: (?:voix|points?|buts?|longueurs?|unités?|sièges?|euros?|habitants|votes|goals?|seats))?,?(?: de (?:plus|moins|mieux|différence|retard)| d'(?:avance|écart)| (?:supplémentaires?|ahead|more|fewer|behind))(?![\\p{L}])",
  ),
  'iu',
);
const GAP_BEFORE = new RegExp(
  spaced(`(?:écart|avance|différence|lead|margin|gap|majority|${MOVE}) (?:de |d'|of )$`),
  'iu',
);
/** « 31 points, soit quatre longueurs d'avance sur Montfer (28 points) ». */
const LEAD =
  /^[ \u00a0\u202f]?(?:(?:points?|longueurs?|unités?)[ \u00a0\u202f])?(?:d['’](?:avance|écart)|de retard)(?![\p{L}])/iu;

/** « les onze autres », “the other nine”: all that is left of a whole. */
const OTHERS =
  /^[ \u00a0\u202f](?:autres|restante?s?|others|remaining)(?=[ \u00a0\u202f]?[,.;:)]|$|[ \u00a0\u202f](?:\p{L}+(?:ant|ent|ont)|sont|ont|n['’]|ne|se|s['’]\p{L}+|en|y|étaient|avaient|have|are|were|did|do)(?![\p{L}]))/iu;
const THE = /(?<![\p{L}])(?:les|the|the other)[ \u00a0\u202f]$/iu;
const OUT_OF = /^[ \u00a0\u202f](?:des|de ces|de ses|sur(?: les)?|of the|of its|of these|out of(?: the)?)[ \u00a0\u202f]$/iu; // prettier-ignore

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
      { text: 'Four of the town’s nine libraries will shut, leaving [[six]].', language: 'en' },
      { text: 'The chain began with 162 shops, closed 14 and opened five, ending the year with [[157]].', language: 'en' }, // prettier-ignore
      { text: 'Wages added £11m to costs but freight saved £7m, a net burden of [[£6m]].', language: 'en' },
      { text: 'Twenty-three of the 32 allies met the target, leaving [[seven]] below it.', language: 'en' },
      { text: 'We closed 31 offices. We have reopened eight, so [[25]] remain shut.', language: 'en' },
      {
        text: 'Rovers have 49 points. They are [[two points clear of Aldham]], who have 44.',
        language: 'en',
      },
      'Elle recueille 5 230 voix contre 4 890 à son rival, soit [[430 voix d’avance]].',
      'Le budget atteint 31 millions d’euros, contre 28 millions en 2024, soit [[4 millions de plus]].',
      'Vaux compte 41 points, soit [[trois longueurs d’avance]] sur Lurs, deuxième avec 36 points.',
      'Le parc passe de 32 à 26 machines, soit [[8]] de moins.',
      'Le ticket passera de 1,80 € à 2,10 € en mars, soit [[40 centimes]] de plus.',
      'Sur le papier, 23 des 32 communes ont signé, les [[onze]] autres attendent.',
      'Le loyer grimpe de 1 240 à 1 480 euros, une hausse de [[140 euros par foyer]].',
      'Le taux recule de [[0,3 point]], à 7,1 %, après 7,6 % en hiver.',
      'Lurs a 47 points, [[trois]] de plus que Vannes, qui en compte 45.',
      'Dans la vallée, 23 des 32 communes ont signé. Les [[onze]] autres attendent.',
      {
        text: 'She won 5,230 votes against 4,890 for her rival, or [[430 votes]] more.',
        language: 'en',
      },
    ],
    right: [
      { text: 'The chain began with 162 shops, closed 14 and opened five, ending the year with 153.', language: 'en' }, // prettier-ignore
      { text: 'Wages added £11m to costs but freight saved £7m, a net burden of £4m.', language: 'en' },
      { text: 'Twenty-three of the 32 allies met the target, leaving nine below it.', language: 'en' },
      { text: 'We closed 31 offices. We have reopened eight, so 23 remain shut.', language: 'en' },
      { text: 'Rovers have 49 points. They are five points clear of Aldham, who have 44.', language: 'en' },
      { text: 'Six of the 20 jurors left for lunch, leaving two bags behind.', language: 'en' },
      'Elle recueille 5 230 voix contre 4 890 à son rival, soit 340 voix d’avance.',
      'Le budget atteint 31 millions d’euros, contre 28 millions en 2024, soit 3 millions de plus.',
      'Vaux compte 41 points, soit cinq longueurs d’avance sur Lurs, deuxième avec 36 points.',
      'Vaux compte 41 points, soit cinq longueurs d’avance sur le troisième. Lurs est à 39 points.',
      'Le chômage atteint 7,4 %, contre 7 % un an plus tôt, soit 120 000 personnes de plus.',
      'La dette atteint 31 millions d’euros contre 28, soit 210 euros de plus par habitant.',
      { text: 'She won 5,230 votes against 4,890 for her rival, or 340 votes more.', language: 'en' },
      'Le parc passe de 32 à 26 machines, soit 6 de moins.',
      'Le ticket passera de 1,80 € à 2,10 € en mars, soit 30 centimes de plus.',
      'Le parc passe de 32 à 26 machines, soit 40 emplois de moins.',
      'Sur le papier, 23 des 32 communes ont signé, les neuf autres attendent.',
      'Le loyer grimpe de 1 240 à 1 480 euros, une hausse de 240 euros par foyer.',
      'Le taux recule de 0,5 point, à 7,1 %, après 7,6 % en hiver.',
      'Lurs a 47 points, deux de plus que Vannes, qui en compte 45.',
      'Dans la vallée, 23 des 32 communes ont signé, 3 ont refusé et les six autres attendent.',
      'Trois des huit joueurs étaient absents. Les onze autres clubs attendent.',
    ],
  },
  run(article) {
    const warnings: Warning[] = [];
    const confirmations: Confirmation[] = [];
    for (const [n, sentence] of article.sentences.entries()) {
      const amounts = amountsIn(article, sentence);
      if (amounts.length === 0 || amounts.length > 30) continue;
      const shares = amounts.filter((one) => one.quantity.kind === 'percent');
      if (shares.length > 2) points(article, shares, warnings);
      const all = shares.length ? amounts.filter((one) => one.quantity.kind !== 'percent') : amounts;
      for (const [i, told] of all.entries()) {
        if (inQuote(article, told)) continue;
        const rest = wholeAndPart(article, n, all, i);
        const same = rest ? null : fromTo(article, sentence, told);
        const ends = i >= 2 ? between(article, sentence, all[i - 2]!, all[i - 1]!, told) : null;
        const more = i > 0 ? ahead(article, all, i) : null;
        const pair = rest ?? same ?? more ?? ends ?? (i > 0 && all.length > 2 ? lead(article, all, i) : null);
        if (pair) judge(same ? inUnitOf(told, same[0]) : told, pair, warnings, confirmations);
      }
    }
    const free = (one: Span) => !warnings.some((other) => one.start < other.end && other.start < one.end);
    warnings.push(...remainders(article).filter(free));
    return { warnings, confirmations };
  },
};

type Pair = readonly [Amount, Amount];

function between(article: Reading, sentence: Span, a: Amount, b: Amount, told: Amount): Pair | null {
  const { text } = article;
  if (!AGAINST.test(text.slice(a.end, b.start)) || /[.;]/u.test(text.slice(a.end, b.start))) return null;
  const before = text.slice(b.end, told.start);
  if (!HENCE.test(before) || before.length > 90) return null;
  return isGap(text, sentence, told, before) && alike(a, b) && alike(a, told) ? [a, b] : null;
}

/** Whether words before or behind an amount say that it is a difference. */
function isGap(text: string, sentence: Span, told: Amount, before: string): boolean {
  return GAP_BEFORE.test(before) || GAP_BEHIND.test(text.slice(told.quantity.number.end, told.quantity.number.end + 40)) || GAP_BEHIND.test(text.slice(told.end, Math.min(sentence.end, told.end + 40))); // prettier-ignore
}

/** « de 182 000 à 203 000 militaires, soit 31 000 de plus »: the two ends of a change, whether or not they are read as one range. */
function fromTo(article: Reading, sentence: Span, told: Amount): Pair | null {
  const { text } = article;
  const before = touching(article.quantities, { start: sentence.start, end: told.start });
  const last = before.at(-1);
  if (!last || last.value === null || last.approximate || last.kind === 'percent') return null;
  const ranged = last.low !== null && last.high !== null;
  const first = ranged ? last : before.at(-2);
  if (!first || first.value === null || (!ranged && (first.low !== null || last.low !== null))) return null;
  if (!/(?:de|d['’]|from)[ \u00a0\u202f]?$/iu.test(text.slice(Math.max(sentence.start, first.start - 6), first.start))) return null; // prettier-ignore
  if (!ranged && !/^(?:[ \u00a0\u202f][\p{L}’'-]+){0,3}[ \u00a0\u202f](?:à|to)[ \u00a0\u202f]$/u.test(text.slice(first.end, last.start))) return null; // prettier-ignore
  const glue = text.slice(last.end, told.start);
  if (glue.length > 90 || /[.;]/u.test(glue) || !HENCE.test(glue) || !isGap(text, sentence, told, glue)) return null; // prettier-ignore
  const [from, to] = [amountOf(text, first), amountOf(text, last)];
  const pair: Pair = ranged
    ? [
        { ...from, value: last.low! },
        { ...to, value: last.high! },
      ]
    : [from, to];
  const own = inUnitOf(told, pair[0]);
  // « 40 emplois de moins » beside machines: of another thing.
  const counts = told.quantity.counts;
  if (counts !== null && last.counts !== null && counts.slice(0, 4) !== last.counts.slice(0, 4)) return null;
  return alike(pair[0], pair[1]) && alike(pair[1], own) ? pair : null;
}

/** Cents beside euros in euros, a sum for each as a sum. */
function inUnitOf(told: Amount, model: Amount): Amount {
  // « 140 euros par foyer »
  if (model.quantity.unit && told.quantity.unit?.startsWith(`${model.quantity.unit}/`))
    return { ...told, quantity: { ...told.quantity, unit: model.quantity.unit } };
  if (told.quantity.unit !== 'centime' || model.quantity.unit !== 'EUR') return told;
  return { ...told, value: told.value / 100, slack: told.slack / 100, quantity: { ...told.quantity, unit: 'EUR' } }; // prettier-ignore
}

/** « 23 des 32 communes ont signé, les onze autres … »: the whole, and the only part of it told before what is left. */
function wholeAndPart(article: Reading, n: number, amounts: readonly Amount[], i: number): Pair | null {
  const { text, sentences } = article;
  const told = amounts[i]!;
  const bare = (one: Amount) => one.quantity.kind === 'number' && one.quantity.unit === null;
  if (!bare(told) || !THE.test(text.slice(Math.max(0, told.start - 10), told.quantity.number.start))) return null; // prettier-ignore
  if (!OTHERS.test(text.slice(told.quantity.number.end, told.quantity.number.end + 40))) return null;
  const before = amounts.slice(0, i).filter(bare);
  const last = sentences[n - 1];
  const opens = before.length === 0 && told.start - sentences[n]!.start < 8;
  const parts =
    opens && last && blockAt(article, last.start) === blockAt(article, told.start)
      ? amountsIn(article, last).filter(bare)
      : before;
  const [part, whole] = parts;
  if (parts.length !== 2 || !part || !whole || !OUT_OF.test(text.slice(part.end, whole.start))) return null;
  return part.value < whole.value && part.exact && whole.exact ? [whole, part] : null;
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

/** « 47 points, trois de plus que Vannes, qui en compte 45 ». */
function ahead({ text }: Reading, amounts: readonly Amount[], i: number): Pair | null {
  const [first, told, second] = amounts.slice(i - 1, i + 2);
  if (!first || !told || !second || !/^,[ \u00a0\u202f]$/u.test(text.slice(first.end, told.start)))
    return null;
  if (!/^[ \u00a0\u202f](?:de (?:plus|moins) que|more than|fewer than)[ \u00a0\u202f]/u.test(text.slice(told.quantity.number.end, told.quantity.number.end + 16))) return null; // prettier-ignore
  const behind = text.slice(told.quantity.number.end, second.start);
  if (behind.length > 70 || !/(?:,[ \u00a0\u202f](?:qui en (?:compte|a|totalise|affiche)|avec|with)[ \u00a0\u202f]|\()$/u.test(behind)) return null; // prettier-ignore
  return alike(first, second) ? [first, second] : null;
}

/** « recule de 0,3 point, à 7,1 %, après 7,6 % »: the points between two percentages. */
function points(article: Reading, shares: readonly Amount[], warnings: Warning[]): void {
  const { text } = article;
  for (const [i, told] of shares.entries()) {
    const [to, from] = shares.slice(i + 1, i + 3);
    if (told.quantity.unit !== 'pp' || !to || !from || to.quantity.unit !== '%' || from.quantity.unit !== '%') continue; // prettier-ignore
    if (!/^,[ \u00a0\u202f](?:à|pour (?:atteindre|s['’]établir à)|to)[ \u00a0\u202f]$/u.test(text.slice(told.end, to.start))) continue; // prettier-ignore
    if (!/^[^.;:]{0,25}[,(]?[ \u00a0\u202f]?(?:après|contre|au lieu de|from|against)[ \u00a0\u202f]$/u.test(text.slice(to.end, from.start))) continue; // prettier-ignore
    const real = Number(Math.abs(to.value - from.value).toPrecision(8));
    if (Math.abs(real - told.value) <= Math.max(to.slack, from.slack, told.slack) + 1e-9 || !told.exact || inQuote(article, told)) continue; // prettier-ignore
    const [a, b] = [say(to.value, to), say(from.value, from)];
    warnings.push(
      warn(
        'arithmetic/gap',
        'error',
        told,
        {
          fr: `De ${b.fr} à ${a.fr} : ${numberFr(real)} point${real >= 2 ? 's' : ''}, non ${numberFr(told.value)}.`,
          en: `From ${b.en} to ${a.en}: ${numberEn(real)} point${real === 1 ? '' : 's'}, not ${numberEn(told.value)}.`,
        },
        { against: [to, from] },
      ),
    );
  }
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
