import type { Confirmation, Quantity, Reading, Warning } from '../../../../shared/analysis.ts';
import type { Check } from '../../rule.ts';
import { amountOf, say } from '../amounts.ts';
import { confirm, GAP, inFurniture, LEFT, matches, numberEn, numberFr, RIGHT, warn } from '../support.ts';

/** Units by dimension, in metres, square metres, kilograms, litres, km/h. Definitions: international yard and pound (1959), US survey apart. */
const UNITS: Record<string, readonly [dimension: string, factor: number]> = {
  km: ['length', 1000], kilomètre: ['length', 1000], kilometre: ['length', 1000], kilometer: ['length', 1000], m: ['length', 1], mètre: ['length', 1], metre: ['length', 1], meter: ['length', 1], cm: ['length', 0.01], centimètre: ['length', 0.01],
  mile: ['length', 1609.344], mi: ['length', 1609.344], pied: ['length', 0.3048], foot: ['length', 0.3048], feet: ['length', 0.3048], ft: ['length', 0.3048], pouce: ['length', 0.0254], inch: ['length', 0.0254], inche: ['length', 0.0254], yard: ['length', 0.9144], 'mille nautique': ['length', 1852], 'nautical mile': ['length', 1852],
  hectare: ['area', 10000], ha: ['area', 10000], 'km²': ['area', 1e6], 'km2': ['area', 1e6], 'm²': ['area', 1], 'm2': ['area', 1], acre: ['area', 4046.8564],
  tonne: ['mass', 1000], t: ['mass', 1000], kg: ['mass', 1], kilo: ['mass', 1], kilogramme: ['mass', 1], g: ['mass', 0.001], gramme: ['mass', 0.001], livre: ['mass', 0.45359237], pound: ['mass', 0.45359237], lb: ['mass', 0.45359237], once: ['mass', 0.028349523], ounce: ['mass', 0.028349523],
  litre: ['volume', 1], liter: ['volume', 1], l: ['volume', 1], gallon: ['volume', 3.785411784], 'm³': ['volume', 1000], 'm3': ['volume', 1000], baril: ['volume', 158.987], barrel: ['volume', 158.987], hectolitre: ['volume', 100],
  'km/h': ['speed', 1], mph: ['speed', 1.609344], nœud: ['speed', 1.852], knot: ['speed', 1.852], 'm/s': ['speed', 3.6],
}; // prettier-ignore
const NAME = Object.keys(UNITS).sort((a, b) => b.length - a.length).map((unit) => unit.replace('/', '\\/')).join('|'); // prettier-ignore
const NUMBER = '(\\d{1,3}(?:[\\u0020\\u00a0\\u202f,]\\d{3})+(?:[.,]\\d+)?|\\d+(?:[.,]\\d+)?)';
const SCALE = `(?:${GAP}(millions?|milliards?|mille)(?:${GAP}d[e'’])?)?`;
const SIDE = `${NUMBER}${SCALE}(?:${GAP}|[-\\u2011])?(${NAME})s?${RIGHT}`;
const PATTERN = new RegExp(
  `${LEFT}${SIDE}(?:(?:${GAP}[\\p{Ll}-]{3,}){0,2}${GAP}\\(|,${GAP}soit${GAP}|${GAP}soit${GAP}|,${GAP}or${GAP}|${GAP}\\(soit${GAP})(environ${GAP}|près${GAP}de${GAP}|about${GAP}|some${GAP}|quelque${GAP})?${SIDE}`,
  'giu',
);
const HENCE = new RegExp(`^(?:${GAP}\\(|,?${GAP}\\(?(?:soit|or)${GAP})(?:environ${GAP}|about${GAP})?$`, 'u');
const CELSIUS =
  /(?<![\p{N}.,])(-?\d{1,3}(?:[.,]\d)?)[ \u00a0\u202f]?°[ \u00a0\u202f]?([CF])[ \u00a0\u202f]?(?:\(|, soit |, or )(?:environ |about )?(-?\d{1,3}(?:[.,]\d)?)[ \u00a0\u202f]?°[ \u00a0\u202f]?([CF])/gu;

/** A measure and its conversion beside it are the same, to rounding. */
export const conversion: Check = {
  rule: 'arithmetic/conversion',
  severity: 'error',
  languages: ['fr', 'en'],
  local: true,
  title: { fr: 'Conversion d’unité', en: 'Unit conversion' },
  describe: {
    fr: 'Une mesure et sa conversion ne s’accordent pas.',
    en: 'A measure and its conversion do not agree.',
  },
  examples: {
    wrong: [
      'Une course de [[10 miles (26 km)]] autour du lac.',
      'Un terrain de [[12 hectares, soit 12 000 m²]].',
      'Le front est à [[une centaine de kilomètres (environ 160 miles]]) de la ville.',
      { text: 'It reached [[30°C (96°F)]] in the shade.', language: 'en' },
      { text: 'She climbed the [[2,869-metre (8,400ft]]) peak at 80.', language: 'en' },
      { text: 'Net debt fell to [[1.1 billion pounds ($1.5 million]]) in March.', language: 'en' },
    ],
    right: [
      'Une course de 10 miles (16 km) autour du lac.',
      'Un terrain de 12 hectares, soit 120 000 m².',
      'Le front est à une centaine de kilomètres (environ 60 miles) de la ville.',
      'Le marathon (42 km) part à 9 h.',
      'Deux étapes : 12 km (5 cols) puis 30 km.',
      { text: 'It reached 30°C (86°F) in the shade.', language: 'en' },
      {
        text: 'Net debt fell to 1.1 billion pounds ($1.5 billion) in March, or 40 pounds ($52) a head.',
        language: 'en',
      },
    ],
  },
  run(article) {
    const warnings: Warning[] = [];
    const confirmations: Confirmation[] = [];
    const value = (text: string, scale?: string) => {
      const plain =
        /^\d{1,3}(?:,\d{3})+/.test(text) && article.language === 'en'
          ? text.replace(/,/g, '')
          : text.replace(/[ \u00a0\u202f]/g, '').replace(',', '.');
      return (
        Number(plain) *
        (scale ? (/^mille$/iu.test(scale) ? 1e3 : /^millions?$/iu.test(scale) ? 1e6 : 1e9) : 1)
      );
    };
    const decimals = (text: string) => /[.,](\d{1,2})$/.exec(text)?.[1]?.length ?? 0;
    for (const match of matches(article, PATTERN)) {
      const [, a, aScale, aUnit, about, b, bScale, bUnit] = match as unknown as (string | undefined)[];
      const [from, to] = [UNITS[aUnit!.toLowerCase()], UNITS[bUnit!.toLowerCase()]];
      if (!from || !to || from[0] !== to[0] || from[1] === to[1]) continue;
      const real = (value(a!, aScale) * from[1]) / to[1];
      const said = value(b!, bScale);
      if (!real || !said) continue;
      const rounding = (0.5 * from[1]) / to[1] / 10 ** decimals(a!) + 0.5 / 10 ** decimals(b!);
      const slack = Math.max(rounding / real, about ? 0.15 : 0.07);
      const work = {
        fr: `${a} ${unitOf(aUnit!, value(a!, aScale))} = ${numberFr(real, 1)} ${unitOf(bUnit!, real)}`,
        en: `${a} ${unitOf(aUnit!, value(a!, aScale))} = ${numberEn(real, 1)} ${unitOf(bUnit!, real)}`,
      };
      if (Math.abs(said / real - 1) <= slack)
        confirmations.push(
          confirm('arithmetic/conversion', match, {
            fr: `${work.fr} : la conversion est juste.`,
            en: `${work.en}: the conversion is right.`,
          }),
        );
      else
        warnings.push(
          warn('arithmetic/conversion', 'error', match, {
            fr: `${work.fr}, non ${b} ${unitOf(bUnit!, said)}.`,
            en: `${work.en}, not ${b} ${unitOf(bUnit!, said)}.`,
          }),
        );
    }
    // « une centaine de kilomètres (60 miles) »: one of the two in words.
    for (const [i, told] of article.quantities.entries()) {
      const said = article.quantities[i - 1];
      if (!said || told.kind !== 'dimension' || said.kind !== 'dimension' || !said.value || !told.value || said.low !== null || told.low !== null) continue; // prettier-ignore
      if (!HENCE.test(article.text.slice(said.end, told.start)) || inFurniture(article, told)) continue;
      const number = (one: Quantity) => article.text.slice(one.number.start, one.number.end);
      if (/\d/u.test(number(said)) && /\d/u.test(number(told))) continue;
      const [from, to] = [UNITS[said.unit ?? ''], UNITS[told.unit ?? '']];
      if (!from || !to || from[0] !== to[0] || from[1] === to[1]) continue;
      const real = (said.value * from[1]) / to[1];
      const span = { start: said.start, end: told.end };
      const passage = article.text.slice(said.start, said.end);
      const unit = unitOf(told.unit!, real);
      if (Math.abs(told.value / real - 1) <= 0.2)
        confirmations.push(
          confirm('arithmetic/conversion', span, {
            fr: `${passage} = ${numberFr(real, 0)} ${unit} : la conversion est juste.`,
            en: `${passage} = ${numberEn(real, 0)} ${unit}: the conversion is right.`,
          }),
        );
      else
        warnings.push(
          warn('arithmetic/conversion', 'error', span, {
            fr: `${passage} = ${numberFr(real, 0)} ${unit}, non ${numberFr(told.value)} ${unit}.`,
            en: `${passage} = ${numberEn(real, 0)} ${unit}, not ${numberEn(told.value)} ${unit}.`,
          }),
        );
    }
    for (const match of matches(article, CELSIUS)) {
      if (match[2] === match[4]) continue;
      const first = value(match[1]!);
      const real = match[2] === 'C' ? (first * 9) / 5 + 32 : ((first - 32) * 5) / 9;
      if (Math.abs(real - value(match[3]!)) <= 1.5) continue;
      warnings.push(
        warn(
          'arithmetic/conversion',
          'error',
          { start: match.start, end: match.end },
          {
            fr: `${match[1]} °${match[2]} = ${numberFr(real, 0)} °${match[4]}, non ${match[3]} °${match[4]}.`,
            en: `${match[1]}°${match[2]} = ${numberEn(real, 0)}°${match[4]}, not ${match[3]}°${match[4]}.`,
          },
        ),
      );
    }
    for (const [i, from] of article.quantities.entries()) {
      const to = article.quantities[i + 1];
      const off = to && exchanged(article, from, to);
      if (off) warnings.push(off);
    }
    return { warnings, confirmations };
  },
};

/** A unit in full takes the plural from two on; a symbol never does. */
function unitOf(unit: string, count: number): string {
  return count >= 2 && /^\p{L}{4,}(?<![sx])$/u.test(unit) && !/^(?:feet|foot|inch)$/iu.test(unit)
    ? `${unit}s`
    : unit;
}

/** Currencies of which one has been worth between 0.4 and 2.6 of the other for decades. */
const NEAR: ReadonlySet<string> = new Set(['EUR', 'USD', 'GBP', 'CHF', 'CAD', 'AUD']);

/** « 1,1 milliard de livres (1,5 million de dollars) »: the scale of the sum in brackets is another. */
function exchanged(article: Reading, from: Quantity, to: Quantity): Warning | null {
  if (from.kind !== 'currency' || to.kind !== 'currency' || from.unit === to.unit) return null;
  if (!NEAR.has(from.unit ?? '') || !NEAR.has(to.unit ?? '') || !from.value || !to.value || from.low !== null || to.low !== null) return null; // prettier-ignore
  if (!/^[ \u00a0\u202f]\((?:about |some |or |soit |environ )?$/u.test(article.text.slice(from.end, to.start))) return null; // prettier-ignore
  const ratio = to.value / from.value;
  if ((ratio > 0.4 && ratio < 2.6) || inFurniture(article, from)) return null;
  const [a, b] = [from, to].map((one) => say(one.value!, amountOf(article.text, one))) as [{ fr: string; en: string }, { fr: string; en: string }]; // prettier-ignore
  return warn(
    'arithmetic/conversion',
    'error',
    { start: from.start, end: to.end },
    {
      fr: `${a.fr} et ${b.fr} : l’une des deux sommes n’a pas le bon ordre de grandeur.`,
      en: `${a.en} and ${b.en}: one of the two sums is of the wrong order.`,
    },
  );
}
