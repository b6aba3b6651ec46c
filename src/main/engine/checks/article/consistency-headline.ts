import type { Quantity, Reading, Time, Warning } from '../../../../shared/analysis.ts';
import { fold } from '../../register/names.ts';
import type { Check } from '../../rule.ts';
import { excerpt, inFurniture, sentenceOrLine, spaced, warn } from '../support.ts';

/** Fewest code units of a body in which a figure of the headline must come back. */
const BODY = 400;
const SENTENCED = /(?<![\p{L}])(?:prison|emprisonnement|réclusion|ferme|jail|imprisonment)(?![\p{L}])/iu;

/** “jailed for four years”, « condamné à quatre ans ». */
const JAILED =
  /(?<![\p{L}])(?:(?:jailed|imprisoned)[ \u00a0\u202f](?:for[ \u00a0\u202f])?|(?:sentenced|condamnée?s?|écopée?)[ \u00a0\u202f](?:to|à|de)[ \u00a0\u202f])$/iu;

/** A percentage, a sum or a sentence in years that the headline gives stands in the text too. */
export const headline: Check = {
  rule: 'consistency/headline',
  severity: 'warning',
  languages: ['fr', 'en'],
  title: { fr: 'Chiffre du titre', en: 'Figure of the headline' },
  describe: {
    fr: 'Un pourcentage, une somme ou une peine du titre n’est nulle part dans le texte, qui en donne d’autres.',
    en: 'A percentage, sum or sentence of the headline is nowhere in the text, which gives others.',
  },
  examples: {
    wrong: [
      `[[Un tiers des navires]] sont détournés\n\nDepuis lundi, 18 des 36 navires attendus sont allés ailleurs.\n\n${'Les quais sont restés calmes, et la criée a tourné tout l’été sans relâche, comme chaque année. '.repeat(5)}`,
      `Le bénéfice du port bondit de [[12 %]]\n\nLe résultat net du port passe de 134 à 148 millions d’euros, en progression de 10,4 % sur l’année, a indiqué la direction mardi.\n\n${'Les quais ont vu passer davantage de navires que prévu, et la criée a tourné tout l’été sans relâche. '.repeat(4)}`,
      `[[Neuf ans]] de prison requis contre le notaire\n\nLa procureure a requis mercredi huit ans de prison contre l’ancien notaire de la ville.\n\n${'Les parties civiles ont écouté le réquisitoire en silence, puis elles ont quitté la salle une à une. '.repeat(4)}`,
      {
        text: `Reform wins 51 of 99 seats in the assembly\n\nThe coalition claimed victory after it took [[53 of the 99 seats]].\n\n${'The public gallery was full and nobody spoke while the count was read out on Friday. '.repeat(5)}`,
        language: 'en',
      },
      {
        text: `Treasurer jailed for [[four years]] over fraud\n\nA former treasurer has been jailed for five years by a court in Wexcombe.\n\n${'The public gallery was full and nobody spoke while the sentence was passed on Friday. '.repeat(4)}`,
        language: 'en',
      },
    ],
    right: [
      `Un tiers des navires sont détournés\n\nDepuis lundi, 12 des 36 navires attendus sont allés ailleurs.\n\n${'Les quais sont restés calmes, et la criée a tourné tout l’été sans relâche, comme chaque année. '.repeat(5)}`,
      {
        text: `Treasurer jailed for four years over fraud\n\nA former treasurer has been jailed for four years. Her brother was jailed for two years.\n\n${'The public gallery was full and nobody spoke while the sentence was passed on Friday. '.repeat(4)}`,
        language: 'en',
      },
      `Le bénéfice du port bondit de 10 %\n\nLe résultat net du port passe de 134 à 148 millions d’euros, en progression de 10,4 % sur l’année, a indiqué la direction mardi.\n\n${'Les quais ont vu passer davantage de navires que prévu, et la criée a tourné tout l’été sans relâche. '.repeat(4)}`,
      `Le port perd 12 % de ses navires\n\nLe port a accueilli moins de navires que prévu, a indiqué la direction mardi.\n\n${'Les quais sont restés calmes, et la criée a tourné tout l’été sans relâche, comme chaque année. '.repeat(4)}`,
      `Le port investit 4 millions d’euros\n\nLe chantier coûtera 3,96 millions d’euros, dont 1,2 million pour les quais.\n\n${'Les quais sont restés calmes, et la criée a tourné tout l’été sans relâche, comme chaque année. '.repeat(4)}`,
    ],
  },
  run(article) {
    const warnings: Warning[] = [];
    const { title, text } = article;
    if (!title || text.length - title.end < BODY) return warnings;
    const inTitle = (one: { start: number; end: number }) => one.start >= title.start && one.end <= title.end;
    const add = (span: Quantity | Time, others: readonly (Quantity | Time)[]) => {
      const said = excerpt(text.slice(span.start, span.end), 40);
      const other = excerpt(text.slice(others[0]!.start, others[0]!.end), 40);
      warnings.push(
        warn(
          'consistency/headline',
          'warning',
          span,
          {
            fr: `« ${said} » n’est que dans le titre ; le texte donne « ${other} »${others.length > 1 ? ' et d’autres' : ''}.`,
            en: `“${said}” stands in the headline only; the text gives “${other}”${others.length > 1 ? ' and others' : ''}.`,
          },
          { against: others.slice(0, 1) },
        ),
      );
    };
    for (const quantity of article.quantities) {
      if (quantity.start >= title.end) break;
      if (!inTitle(quantity) || quantity.value === null || quantity.low !== null) continue;
      if (quantity.kind !== 'percent' && quantity.kind !== 'currency') continue;
      if (quantity.approximate || quantity.comparator !== '=') continue;
      const alike = article.quantities.filter(
        (one) =>
          one.start > title.end &&
          (one.kind === quantity.kind || one.kind === 'number') &&
          !inFurniture(article, one),
      );
      const same = (one: Quantity) =>
        [one.value, one.low, one.high].some(
          (value) =>
            value !== null &&
            Math.abs(Math.abs(value) - Math.abs(quantity.value!)) <= slackOf(text, quantity),
        );
      const others = alike.filter((one) => one.kind === quantity.kind && one.unit === quantity.unit);
      if (others.length > 0 && !alike.some(same)) add(quantity, others);
    }
    const shared = fractionOf(article);
    if (shared) warnings.push(shared);
    const counted = countOf(article);
    if (counted) warnings.push(counted);
    for (const time of article.times) {
      if (time.start >= title.end) break;
      if (!inTitle(time) || !isSentence(article, time)) continue;
      const others = article.times.filter((one) => one.start > title.end && isSentence(article, one));
      if (others.length > 0 && !others.some((one) => one.value === time.value)) add(time, others);
    }
    return warnings;
  },
};

const FRACTIONS: readonly (readonly [RegExp, number])[] = [
  [/^(?:deux tiers|les deux tiers|two[- ]thirds)$/iu, 2 / 3],
  [/^(?:trois quarts|les trois quarts|three[- ]quarters)$/iu, 3 / 4],
  [/^(?:la moitié|half)$/iu, 1 / 2],
  [/^(?:un tiers|le tiers|a third|one third)$/iu, 1 / 3],
  [/^(?:un quart|le quart|a quarter|one quarter)$/iu, 1 / 4],
];
const FRACTION_OF = new RegExp(
  spaced(
    `(?<![\\p{L}])((?:les )?deux tiers|(?:les )?trois quarts|la moitié|(?:un|le) tiers|(?:un|le) quart|two[- ]thirds|three[- ]quarters|half|(?:a|one) third|(?:a|one) quarter) (?:des |de ses |de nos |of (?:the |its |all )?|the )(\\p{L}{3,})`,
  ),
  'iu',
);
const OUT_OF =
  /^[ \u00a0\u202f](?:des|sur|sur les|sur ses|de ses|of the|of its|out of|out of the)[ \u00a0\u202f]$/u;

/** « Un tiers des navires … » over a text in which « 18 des 36 navires » are: the only share of the same things that it counts. */
function fractionOf(article: Reading): Warning | null {
  const { title, text, quantities } = article;
  const told = FRACTION_OF.exec(text.slice(title!.start, title!.end));
  const part = told && FRACTIONS.find(([pattern]) => pattern.test(told[1]!))?.[1];
  if (!told || !part) return null;
  const noun = headOf(told[2]!);
  const found = quantities.flatMap((whole, i) => {
    const some = quantities[i - 1];
    if (!some || !whole.counts || some.start < title!.end || some.low !== null || !some.value || !whole.value || whole.low !== null) return []; // prettier-ignore
    if (headOf(whole.counts) !== noun || !OUT_OF.test(text.slice(some.end, whole.start))) return [];
    return [{ span: { start: some.start, end: whole.end }, share: some.value / whole.value }];
  });
  const [one] = found;
  if (!one || found.length > 1 || one.share > 1 || Math.abs(one.share - part) <= 0.07) return null;
  const start = title!.start + told.index;
  const passage = text.slice(start, start + told[0].length);
  const percent = Math.round(one.share * 100);
  const body = excerpt(text.slice(one.span.start, one.span.end), 50);
  return warn(
    'consistency/headline',
    'warning',
    { start, end: start + told[0].length },
    {
      fr: `« ${passage} » dans le titre ; « ${body} » dans le texte font ${percent} %.`,
      en: `“${passage}” in the headline; “${body}” in the text is ${percent}%.`,
    },
    { against: [one.span] },
  );
}

/** “51 of 99 seats” over a text that has but “53 of the 99 seats”. */
function countOf(article: Reading): Warning | null {
  const { title, text, quantities } = article;
  const pairs = quantities.flatMap((whole, i) => {
    const some = quantities[i - 1];
    if (!some?.value || !whole.value || !whole.counts || some.low !== null || whole.low !== null) return [];
    if (whole.value < 5 || some.approximate || some.kind !== 'number' || !OUT_OF_ANY.test(text.slice(some.end, whole.start))) return []; // prettier-ignore
    return [
      { start: some.start, end: whole.end, some: some.value, key: `${whole.value} ${headOf(whole.counts)}` },
    ];
  });
  const told = pairs.filter((one) => one.end <= title!.end);
  const [head] = told;
  const body = pairs.filter((one) => one.start >= title!.end && one.key === head?.key);
  const [one] = body;
  if (!head || !one || told.length > 1 || body.length > 1 || one.some === head.some || inFurniture(article, one)) return null; // prettier-ignore
  const [a, b] = [head, one].map(({ start, end }) => text.slice(start, end)) as [string, string];
  return warn(
    'consistency/headline',
    'warning',
    { start: one.start, end: one.end },
    { fr: `« ${b} » ici, « ${a} » dans le titre.`, en: `“${b}” here, “${a}” in the headline.` },
    { against: [{ start: head.start, end: head.end }] },
  );
}
const OUT_OF_ANY =
  /^[ \u00a0\u202f](?:des|sur|sur les|sur ses|de ses|of|of the|of its|out of|out of the)[ \u00a0\u202f]$/u;

/** First word of what is counted, folded, without plural. */
function headOf(counts: string): string {
  return fold(counts)
    .split(' ')[0]!
    .replace(/(?<=\p{L}{3})[sx]$/u, '');
}

/** What a headline may round: a unit of the last digit it gives, five hundredths at least. */
function slackOf(text: string, quantity: Quantity): number {
  const written = text.slice(quantity.number.start, quantity.number.end);
  const decimals = /[.,](\d{1,2})(?!\d)/.exec(written)?.[1]?.length ?? 0;
  const value = Math.abs(quantity.value!);
  const scale = value >= 1e9 ? 1e9 : value >= 1e6 ? 1e6 : value >= 1e4 ? 1e3 : 1;
  return Math.max((scale / 10 ** decimals) * 0.999, value * 0.05);
}

/** « huit ans de prison »: a duration in years or months that is a sentence. */
function isSentence(article: Reading, time: Time): boolean {
  if (time.type !== 'DURATION' || !/^P\d+[YM]$/.test(time.value ?? '')) return false;
  const sentence = sentenceOrLine(article, time.start);
  return (
    SENTENCED.test(article.text.slice(time.end, Math.min(sentence.end, time.end + 30))) ||
    JAILED.test(article.text.slice(Math.max(sentence.start, time.start - 40), time.start))
  );
}
