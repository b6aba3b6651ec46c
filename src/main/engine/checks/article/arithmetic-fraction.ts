import type { Confirmation, Reading, Span, Warning } from '../../../../shared/analysis.ts';
import type { Check } from '../../rule.ts';
import { linesWith } from '../../text/scan.ts';
import { amountsIn, say, type Amount } from '../amounts.ts';
import { fractions } from '../english/fractions.ts';
import { NUMERAL, smallNumber } from '../numerals.ts';
import { confirm, excerpt, GAP, LEFT, matches, numberEn, numberFr, sentenceNear, warn } from '../support.ts';

/** The verb of « il a lu deux livres sur trois » is no number. */
const RATIO = `(?!a${GAP})${NUMERAL}(?:${GAP}[\\p{L}’'-]+){0,2}${GAP}(?:sur|in|out${GAP}of)${GAP}${NUMERAL}`;
const NAMED: Record<string, number> = { 'la moitié': 50, moitié: 50, 'un tiers': 100 / 3, 'le tiers': 100 / 3, 'deux tiers': 200 / 3, 'les deux tiers': 200 / 3, 'un quart': 25, 'le quart': 25, 'trois quarts': 75, 'les trois quarts': 75, 'un cinquième': 20, 'un dixième': 10, half: 50, 'a third': 100 / 3, 'one third': 100 / 3, 'two thirds': 200 / 3, 'two-thirds': 200 / 3, 'a quarter': 25, 'one quarter': 25, 'three quarters': 75, 'three-quarters': 75, 'a fifth': 20, 'a tenth': 10 }; // prettier-ignore
const SAID = `(?:${RATIO}|(${Object.keys(NAMED)
  .sort((a, b) => b.length - a.length)
  .join('|')
  .replaceAll(' ', GAP)}))`;
const PERCENT = `(\\d{1,3}(?:[.,]\\d{1,2})?)${GAP}?(?:%|per${GAP}?cent(?!\\p{L}))`;
const PATTERN = new RegExp(
  `${LEFT}(environ${GAP}|près${GAP}d[e'’](?:${GAP})?|plus${GAP}d[e'’](?:${GAP})?|presque${GAP}|quelque${GAP}|moins${GAP}d[e'’](?:${GAP})?|nearly${GAP}|almost${GAP}|about${GAP}|more${GAP}than${GAP}|over${GAP})?${SAID}(?:${GAP}[\\p{L}’'-]+){0,5}?${GAP}?(?:\\(|,${GAP}soit${GAP}|,${GAP}or${GAP})(?:environ${GAP}|soit${GAP}|or${GAP}|about${GAP})?${PERCENT}`,
  'giu',
);

/** Without it no percentage stands in a line. */
const SHARE = /%|per[ \u00a0\u202f]?cent(?!\p{L})/gu;

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
      {
        text: 'Kyiv asked for 240 pumps. It is to get 168 of them, or [[60 per cent]], by May.',
        language: 'en',
      },
      {
        text: 'They fired 214 drones. Crews shot down 187 of the drones, or [[62 percent]].',
        language: 'en',
      },
      {
        text: 'The survey drew 3,480 responses. Of these, 2,610, or [[two thirds]], opposed it.',
        language: 'en',
      },
      '[[Un habitant sur trois (25 %]]) prend le bus.',
      'Au bout du compte, 312 des 1 040 élèves, soit [[40 %]], ont réussi.',
      'Sur 850 inscrits, 425 ont voté, soit une participation de [[60 %]].',
      'Quatre prévenus sur six ont été condamnés, soit [[75 %]] d’entre eux.',
      'Onze des 24 élus, soit [[les deux tiers]], ont signé la lettre.',
      'Le stade de 12 000 places, où 9 000 spectateurs ont pris place, était rempli à [[90 %]].',
      { text: 'Of the 2,000 plants she collected, 1,500 ([[65%]]) are here.', language: 'en' },
      'Le groupe a réalisé un chiffre d’affaires de 4,86 milliards d’euros. Son résultat atteint 486 millions d’euros, soit [[12 %]] du chiffre d’affaires.',
      'Les deux tiers des 900 adhérents, soit [[450 personnes]], ont voté.',
      '[[Deux tiers des élèves (58 %]]) déjeunent à la cantine.',
      { text: '[[One resident in four (35%]]) takes the bus.', language: 'en' },
      { text: '[[Three quarters of the patients, or 68 per cent]], stayed.', language: 'en' },
    ],
    right: [
      { text: 'Kyiv asked for 240 pumps. It is to get 168 of them, or 70 per cent, by May.', language: 'en' },
      { text: 'They fired 214 drones. Crews shot down 187 of the drones, or 87 percent.', language: 'en' },
      {
        text: 'The survey drew 3,480 responses. Of these, 2,610, or three quarters, opposed it.',
        language: 'en',
      },
      'Un habitant sur trois (33 %) prend le bus.',
      'Près de deux tiers des élèves (64 %) déjeunent à la cantine.',
      'La moitié des élus (52 %) a voté.',
      'Au bout du compte, 312 des 1 040 élèves, soit 30 %, ont réussi.',
      'Sur 850 inscrits, 425 ont voté, soit une participation de 50 %.',
      'Sur 850 inscrits, 425 ont voté (60 % des femmes).',
      'Onze des 24 élus, soit près de la moitié, ont signé la lettre.',
      'Le stade de 12 000 places, où 9 000 spectateurs ont pris place, était rempli à 75 %.',
      'Sur 24 élus, 12 ont voté, soit 20 % de plus qu’en mars.',
      'Une personne sur dix (11 %) a répondu.',
      'Les deux tiers des 900 adhérents, soit 600 personnes, ont voté.',
      'Près d’un tiers des 900 adhérents, soit 280 personnes, ont voté.',
      'Le groupe a réalisé un chiffre d’affaires de 4,86 milliards d’euros. Son résultat atteint 486 millions d’euros, soit 10 % du chiffre d’affaires.',
      'Le groupe a réalisé un chiffre d’affaires de 4,86 milliards d’euros, contre 4,2 milliards en 2024. La recherche coûtait alors 420 millions d’euros, soit 10 % du chiffre d’affaires.',
      'Le groupe a réalisé un chiffre d’affaires de 4,86 milliards d’euros. La filiale gagne 12 millions d’euros, soit 12 % de son chiffre d’affaires.',
      { text: 'One resident in four (25%) takes the bus.', language: 'en' },
      'Il gagne deux sets sur trois (60 % de premières balles).',
    ],
  },
  run(article) {
    const warnings: Warning[] = [];
    const confirmations: Confirmation[] = [];
    for (const match of matches(article, PATTERN, linesWith(article.text, SHARE))) {
      const [, about, first, second, named, percent] = match as unknown as (string | undefined)[];
      const real = named
        ? NAMED[named.toLowerCase().replace(/[\u00a0\u202f]/g, ' ')]
        : first && second
          ? ((smallNumber(first) ?? NaN) / (smallNumber(second) ?? NaN)) * 100
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
    for (const sentence of article.sentences) {
      const amounts = amountsIn(article, sentence);
      if (amounts.length < 2 || amounts.length > 40) continue;
      counts(article, sentence, amounts, warnings, confirmations);
      ofRevenue(article, sentence, amounts, warnings, confirmations);
      ofCount(article, sentence, amounts, warnings, confirmations);
    }
    if (article.language === 'en') {
      const judged = (span: Span) =>
        [...warnings, ...confirmations].some((one) => one.start < span.end && span.start < one.end);
      const more = fractions(article);
      const [wrong, right] = [more.warnings.filter((one) => !judged(one)), more.confirmations.filter((one) => !judged(one))]; // prettier-ignore
      warnings.push(...wrong);
      confirmations.push(...right);
    }
    return { warnings, confirmations };
  },
};

/** What stands between the counts and their percentage. */
const SOIT =
  /(?:, soit|\(soit|\(|, or|, ou)[ \u00a0\u202f]?(?:environ[ \u00a0\u202f]|près de[ \u00a0\u202f]|about[ \u00a0\u202f]|(?:un|une|a)[ \u00a0\u202f](?:taux|participation|part|proportion|rate|share|turnout)(?:[ \u00a0\u202f]\p{L}+){0,2}[ \u00a0\u202f](?:de|of)[ \u00a0\u202f])?$/u;
/** What a percentage of the same whole may be said to be of. */
const SAME_WHOLE =
  /^[ \u00a0\u202f]?(?:[,.;:)]|$|(?:d['’]entre|of them|du total|of the total|de l['’]ensemble|de l['’]effectif))/u;
const OUT_OF =
  /^[ \u00a0\u202f](?:des|sur|sur les|sur un total de|of|of the|out of|out of the)[ \u00a0\u202f]$/u;
const SUR =
  /(?:^|[^\p{L}])(?:sur|parmi|of|out of|among)(?:[ \u00a0\u202f](?:les|ces|ses|nos|un total de|the|its))?[ \u00a0\u202f]$/iu;

/** « 312 des 1 040 élèves, soit 40 % », « sur 850 inscrits, 425 ont voté, soit 60 % »: the counts make the percentage. */
function counts(
  article: Reading,
  sentence: Span,
  amounts: readonly Amount[],
  warnings: Warning[],
  confirmations: Confirmation[],
): void {
  // prettier-ignore
  const { text } = article;
  inWords(article, sentence, amounts, warnings, confirmations);
  seats(article, sentence, amounts, warnings, confirmations);
  for (const [i, told] of amounts.entries()) {
    if (i === 0 || told.quantity.kind !== 'percent' || told.quantity.unit !== '%') continue;
    const before = amounts.slice(0, i);
    const last = before.at(-1)!;
    const glue = text.slice(last.end, told.start);
    if (glue.length > 90 || /[.;:]/u.test(glue) || !SOIT.test(glue) || !SAME_WHOLE.test(text.slice(told.end, told.end + 24))) continue; // prettier-ignore
    const found = ratioOf(article, sentence, before);
    if (!found || found.ratio > 1) continue;
    const real = found.ratio * 100;
    const decimals = /[.,](\d+)/.exec(text.slice(told.quantity.number.start, told.quantity.number.end))?.[1]?.length ?? 0; // prettier-ignore
    const slack = found.exact && told.exact ? Math.max(0.5 / 10 ** decimals + 0.05, real * 0.02, found.small ? 2.5 : 0) : Math.max(5, real * 0.12); // prettier-ignore
    const work = {
      fr: `${found.said} = ${numberFr(real, 1)}\u00a0%`,
      en: `${found.said} = ${numberEn(real, 1)}%`,
    };
    const judged = (one: Span) => one.start <= told.start && told.start < one.end;
    if (confirmations.some(judged) || warnings.some(judged)) continue;
    if (Math.abs(real - told.value) <= slack)
      confirmations.push(confirm('arithmetic/fraction', told, { fr: `${work.fr} : l’accord est bon.`, en: `${work.en}: they agree.` })); // prettier-ignore
    else
      warnings.push(
        warn(
          'arithmetic/fraction',
          'error',
          told,
          {
            fr: `${work.fr}, non ${numberFr(told.value)}\u00a0%.`,
            en: `${work.en}, not ${numberEn(told.value)}%.`,
          },
          { against: found.spans },
        ),
      );
  }
}

/** What leads to a fraction in words: « 18 des 32 alliés, soit les deux tiers ». */
const HENCE = /^[^.;:]{0,40}?(?:,|\()[ \u00a0\u202f]?(?:soit|ou|or)[ \u00a0\u202f](?:près d[e’'][ \u00a0\u202f]?|plus d[e’'][ \u00a0\u202f]?|moins d[e’'][ \u00a0\u202f]?|environ[ \u00a0\u202f]|presque[ \u00a0\u202f]|un peu (?:plus|moins) d[e’'][ \u00a0\u202f]?|about[ \u00a0\u202f]|nearly[ \u00a0\u202f])?(?:le|la|les)?[ \u00a0\u202f]?$/iu; // prettier-ignore
const ABOUT = /(?:près|plus|moins|environ|presque|about|nearly)[^,(]*$/iu;

/** « 18 des 32 alliés, soit les deux tiers »: the counts make the fraction. */
function inWords(article: Reading, sentence: Span, amounts: readonly Amount[], warnings: Warning[], confirmations: Confirmation[]): void {
  const { text } = article;
  for (const [i, told] of amounts.entries()) {
    const word = told.passage.toLowerCase().replace(/[\u00a0\u202f]/gu, ' ');
    if (i < 1 || told.value <= 0 || told.value >= 1 || NAMED[word] === undefined) continue;
    const last = amounts[i - 1]!;
    const glue = text.slice(last.end, told.start);
    const found = HENCE.test(glue) ? ratioOf(article, sentence, amounts.slice(0, i)) : null;
    if (!found || found.ratio > 1) continue;
    const [real, said] = [found.ratio * 100, NAMED[word]];
    const work = { fr: `${found.said} = ${numberFr(real, 1)}\u00a0%`, en: `${found.said} = ${numberEn(real, 1)}%` };
    if (Math.abs(real - said) <= (ABOUT.test(glue) ? 9 : 5))
      confirmations.push(confirm('arithmetic/fraction', told, { fr: `${work.fr} : l’accord est bon.`, en: `${work.en}: they agree.` })); // prettier-ignore
    else
      warnings.push(
        warn('arithmetic/fraction', 'error', told, { fr: `${work.fr}, non ${told.passage}.`, en: `${work.en}, not ${told.passage}.` }, { against: found.spans }), // prettier-ignore
      );
  }
} // prettier-ignore

const FILLED = /(?<![\p{L}])(?:rempl\p{L}+|garnie?s?|occupée?s?|taux d[e’'][ \u00a0\u202f]?(?:remplissage|occupation)|filled|full|occupied)(?![\p{L}])[^.;:]{0,12}$/iu; // prettier-ignore
const PLACES = /^(?:places|sièges|seats)(?![\p{L}])/iu;
const CROWD = /^(?:spectateurs?|spectatrices?|personnes|supporters?|supporteurs?|visiteurs|spectators|people|fans)(?![\p{L}])/iu; // prettier-ignore

/** « 12 840 spectateurs dans un stade de 16 000 places rempli à 92 % »: the crowd and the places make the share. */
function seats(article: Reading, sentence: Span, amounts: readonly Amount[], warnings: Warning[], confirmations: Confirmation[]): void {
  const { text } = article;
  const told = amounts.find((one) => one.quantity.kind === 'percent' && FILLED.test(text.slice(Math.max(sentence.start, one.start - 40), one.start)));
  const counting = (what: RegExp) => amounts.filter((one) => what.test(one.quantity.counts ?? ''));
  const [[places, other], [crowd, more]] = [counting(PLACES), counting(CROWD)];
  if (!told || !places || !crowd || other || more || crowd.value > places.value || places.value < 20) return;
  const real = (crowd.value / places.value) * 100;
  const work = { fr: `${numberFr(crowd.value)} / ${numberFr(places.value)} = ${numberFr(real, 1)}\u00a0%`, en: `${numberEn(crowd.value)} / ${numberEn(places.value)} = ${numberEn(real, 1)}%` };
  if (Math.abs(real - told.value) <= Math.max(1, real * (told.exact && crowd.exact && places.exact ? 0.02 : 0.1)))
    confirmations.push(confirm('arithmetic/fraction', told, { fr: `${work.fr} : l’accord est bon.`, en: `${work.en}: they agree.` }));
  else
    warnings.push(
      warn('arithmetic/fraction', 'error', told, { fr: `${work.fr}, non ${numberFr(told.value)}\u00a0%.`, en: `${work.en}, not ${numberEn(told.value)}%.` }, { against: [crowd, places] }),
    );
} // prettier-ignore

/** What a sum of a firm or a town may be a share of, behind a percentage, and how that whole is told elsewhere. */
const REVENUE =
  /^[ \u00a0\u202f](?:du|des|of)[ \u00a0\u202f](?:(?:the|its)[ \u00a0\u202f])?(chiffre d['’]affaires|budget|ventes|recettes|revenue|sales|turnover)(?![ \u00a0\u202f](?:de|du|des|en|in|of)[ \u00a0\u202f]|[\p{L}])/iu;
const MADE =
  /^(?:[ \u00a0\u202f](?:annuel|consolidé|total|net|global|municipal|primitif))*(?:[ \u00a0\u202f](?:du|de la|de l['’]|d['’]|du groupe)?[ \u00a0\u202f]?[\p{L}’'-]+){0,3}?(?:[ \u00a0\u202f](?:de|d['’]|à|of|was|est de|atteint|s['’]élève à|s['’]est élevé à|s['’]établit à|s['’]est établi à|reached))?[ \u00a0\u202f]?$/iu;

const PAST =
  /(?<![\p{L}])(?:alors|auparavant|l['’]an dernier|(?:en|in)[ \u00a0\u202f](?:19|20)\d{2}|\p{L}+(?:ait|aient)|then|last year|was|were)(?![\p{L}])/iu;

/** « 486 millions d'euros, soit 12 % du chiffre d'affaires », of which the article tells how much it is: right with any amount that is told of it. */
function ofRevenue(article: Reading, sentence: Span, amounts: readonly Amount[], warnings: Warning[], confirmations: Confirmation[]): void {
  const { text } = article;
  for (const [i, told] of amounts.entries()) {
    const part = amounts[i - 1];
    if (!part || told.quantity.kind !== 'percent' || part.quantity.kind !== 'currency' || !SOIT.test(text.slice(part.end, told.start))) continue; // prettier-ignore
    const noun = REVENUE.exec(text.slice(told.end, told.end + 60))?.[1];
    if (!noun || !told.exact || !part.exact) continue;
    const wholes: Amount[] = [];
    // What is told of another year is a share of another value, told beside that of now: each is tried.
    const past = PAST.test(text.slice(sentence.start, told.start));
    for (let at = text.indexOf(noun); at >= 0 && wholes.length < 20; at = text.indexOf(noun, at + 1)) {
      const around = sentenceNear(article, { start: at, end: at + noun.length }, 300);
      const behind = amountsIn(article, { start: at, end: around.end }).filter((one) => (one.quantity.kind === 'currency' || one.quantity.unit === null) && one.value > part.value); // prettier-ignore
      if (behind[0] && MADE.test(text.slice(at + noun.length, behind[0].start)))
        wholes.push(...(past ? behind : behind.slice(0, 1)));
    }
    const [first] = wholes;
    if (!first || first.quantity.unit !== part.quantity.unit) continue;
    const fits = (whole: Amount) => {
      const real = (part.value / whole.value) * 100;
      return Math.abs(real - told.value) <= Math.max(told.slack, 0.5) + real * (part.slack / part.value + whole.slack / whole.value); // prettier-ignore
    };
    const whole = wholes.find(fits) ?? first;
    const real = (part.value / whole.value) * 100;
    const [a, b] = [say(part.value, part), say(whole.value, whole)];
    const work = { fr: `${a.fr} / ${b.fr} = ${numberFr(real, 1)}\u00a0%`, en: `${a.en} / ${b.en} = ${numberEn(real, 1)}%` }; // prettier-ignore
    if (fits(whole))
      confirmations.push(confirm('arithmetic/fraction', told, { fr: `${work.fr} : l’accord est bon.`, en: `${work.en}: they agree.` })); // prettier-ignore
    else if (real < told.value * 2 && real > told.value / 2)
      warnings.push(
        warn('arithmetic/fraction', 'warning', told, { fr: `${work.fr}, non ${numberFr(told.value)}\u00a0%.`, en: `${work.en}, not ${numberEn(told.value)}%.` }, { against: [part, whole] }), // prettier-ignore
      );
  }
} // prettier-ignore

/** « les deux tiers des 900 adhérents, soit 600 personnes »: so many of so many. */
function ofCount(article: Reading, sentence: Span, amounts: readonly Amount[], warnings: Warning[], confirmations: Confirmation[]): void {
  const { text } = article;
  for (const [i, part] of amounts.entries()) {
    const [whole, told] = amounts.slice(i + 1, i + 3);
    if (!whole || !told || part.value <= 0 || part.value >= 1 || NAMED[part.passage.toLowerCase().replace(/[\u00a0\u202f]/gu, ' ')] === undefined) continue; // prettier-ignore
    if (!/^[ \u00a0\u202f](?:des|de (?:ses|ces|nos|leurs)|of the|of its|of these)[ \u00a0\u202f]$/u.test(text.slice(part.end, whole.start))) continue; // prettier-ignore
    if (whole.quantity.unit !== told.quantity.unit || told.quantity.kind !== 'number' || !SOIT.test(text.slice(whole.end, told.start))) continue; // prettier-ignore
    const real = part.value * whole.value;
    const about = ABOUT.test(text.slice(Math.max(sentence.start, part.start - 16), part.start)) || !told.exact || !whole.exact; // prettier-ignore
    const [fr, en] = [numberFr, numberEn].map((number) => `${part.passage} × ${number(whole.value)} = ${number(real, 0)}`) as [string, string]; // prettier-ignore
    if (Math.abs(told.value - real) <= Math.max(1, real * (about ? 0.12 : 0.04)))
      confirmations.push(confirm('arithmetic/fraction', told, { fr: `${fr} : l’accord est bon.`, en: `${en}: they agree.` })); // prettier-ignore
    else
      warnings.push(
        warn('arithmetic/fraction', 'error', told, { fr: `${fr}, non ${numberFr(told.value)}.`, en: `${en}, not ${numberEn(told.value)}.` }, { against: [part, whole] }), // prettier-ignore
      );
  }
} // prettier-ignore

function ratioOf(
  article: Reading,
  sentence: Span,
  before: readonly Amount[],
): { ratio: number; exact: boolean; small: boolean; said: string; spans: Span[] } | null {
  const { text } = article;
  const last = before.at(-1)!;
  const plain = (one: Amount) =>
    one.quantity.kind === 'number' && one.quantity.unit === null && one.slack === 0;
  // « quatre prévenus sur six »
  if (
    plain(last) &&
    last.value > 0 &&
    last.value < 1 &&
    /[ \u00a0\u202f](?:sur|in|out of)[ \u00a0\u202f]/u.test(last.passage)
  )
    // prettier-ignore
    return { ratio: last.value, exact: last.exact, small: true, said: excerpt(last.passage), spans: [last] };
  const first = before.at(-2);
  if (!first || !plain(first) || !plain(last)) return null;
  const make = (part: Amount, whole: Amount) =>
    whole.value >= 4 &&
    Number.isInteger(part.value) &&
    Number.isInteger(whole.value) &&
    part.value <= whole.value
      ? { ratio: part.value / whole.value, exact: part.exact && whole.exact, small: whole.value <= 20, said: `${numberFr(part.value)} / ${numberFr(whole.value)}`, spans: [part, whole] } // prettier-ignore
      : null;
  const between = text.slice(first.end, last.start);
  if (OUT_OF.test(between)) return make(first, last);
  if (
    SUR.test(text.slice(Math.max(sentence.start, first.start - 18), first.quantity.number.start)) &&
    /^[^.;:]{0,40},[ \u00a0\u202f]$/u.test(between)
  )
    return make(last, first);
  return null;
}
