/** The normalised value of a claim (« 5 000 000 EUR », « 2025-11-12 ») as a reader would write it: « 5 millions d’euros », « 12 novembre 2025 ». */
import type { UiLanguage } from './analysis.ts';
import { longDate } from './dates.ts';

/** Singular and plural. */
const CURRENCIES: Record<string, Record<UiLanguage, [string, string]>> = {
  EUR: { fr: ['euro', 'euros'], en: ['euro', 'euros'] },
  USD: { fr: ['dollar', 'dollars'], en: ['dollar', 'dollars'] },
  CAD: { fr: ['dollar canadien', 'dollars canadiens'], en: ['Canadian dollar', 'Canadian dollars'] },
  AUD: { fr: ['dollar australien', 'dollars australiens'], en: ['Australian dollar', 'Australian dollars'] },
  GBP: { fr: ['livre sterling', 'livres sterling'], en: ['pound', 'pounds'] },
  CHF: { fr: ['franc suisse', 'francs suisses'], en: ['Swiss franc', 'Swiss francs'] },
  FRF: { fr: ['franc', 'francs'], en: ['franc', 'francs'] },
  XAF: { fr: ['franc CFA', 'francs CFA'], en: ['CFA franc', 'CFA francs'] },
  JPY: { fr: ['yen', 'yens'], en: ['yen', 'yen'] },
  CNY: { fr: ['yuan', 'yuans'], en: ['yuan', 'yuan'] },
  RUB: { fr: ['rouble', 'roubles'], en: ['rouble', 'roubles'] },
  INR: { fr: ['roupie', 'roupies'], en: ['rupee', 'rupees'] },
  UAH: { fr: ['hryvnia', 'hryvnias'], en: ['hryvnia', 'hryvnias'] },
  SEK: { fr: ['couronne suédoise', 'couronnes suédoises'], en: ['Swedish krona', 'Swedish kronor'] },
  NOK: {
    fr: ['couronne norvégienne', 'couronnes norvégiennes'],
    en: ['Norwegian krone', 'Norwegian kroner'],
  },
  DKK: { fr: ['couronne danoise', 'couronnes danoises'], en: ['Danish krone', 'Danish kroner'] },
  PLN: { fr: ['zloty', 'zlotys'], en: ['zloty', 'zlotys'] },
};

/** Units that the engine names in English whatever the language of the text; symbols (km, kg) are the same in both. */
const UNITS: Record<string, Record<UiLanguage, [string, string]>> = {
  day: { fr: ['jour', 'jours'], en: ['day', 'days'] },
  week: { fr: ['semaine', 'semaines'], en: ['week', 'weeks'] },
  fortnight: { fr: ['quinzaine', 'quinzaines'], en: ['fortnight', 'fortnights'] },
  month: { fr: ['mois', 'mois'], en: ['month', 'months'] },
  quarter: { fr: ['trimestre', 'trimestres'], en: ['quarter', 'quarters'] },
  year: { fr: ['an', 'ans'], en: ['year', 'years'] },
  decade: { fr: ['décennie', 'décennies'], en: ['decade', 'decades'] },
  century: { fr: ['siècle', 'siècles'], en: ['century', 'centuries'] },
};

/** French counts as one what is less than two; English what is one. */
const many = (value: number, language: UiLanguage): boolean =>
  language === 'fr' ? Math.abs(value) >= 2 : Math.abs(value) !== 1;

/** « ans », « km », « euros par mois », “tonnes a year”; null for a unit that is to stay as it is. */
function unitInWords(unit: string, last: number, language: UiLanguage): string | null {
  const [measured, ...per] = unit.split('/');
  const names = (CURRENCIES[measured] ?? UNITS[measured])?.[language];
  if (!names && !per.some((one) => one in UNITS)) return null;
  const each = per.map((one) => ` ${language === 'fr' ? 'par' : 'per'} ${UNITS[one]?.[language][0] ?? one}`);
  return (names ? names[many(last, language) ? 1 : 0] : measured) + each.join('');
}

const SIGNS: Record<string, Record<UiLanguage, string>> = {
  '≥': { fr: 'au moins ', en: 'at least ' },
  '≤': { fr: 'au plus ', en: 'at most ' },
  '≈': { fr: 'environ ', en: 'about ' },
};

const MAGNITUDES: [number, Record<UiLanguage, [string, string]>][] = [
  [1e12, { fr: ['billion', 'billions'], en: ['trillion', 'trillion'] }],
  [1e9, { fr: ['milliard', 'milliards'], en: ['billion', 'billion'] }],
  [1e6, { fr: ['million', 'millions'], en: ['million', 'million'] }],
];

const DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T(\d{2}):(\d{2}))?)?)?$/u;
const YEAR = /^[12]\d{3}$/u;
const NUMBER = '\\d[\\d\\u00a0]*(?:\\.\\d+)?(?:e[+-]?\\d+)?';
const QUANTITY = new RegExp(
  `^(?:([≥≤≈]) )?(-?${NUMBER})(?: – (-?${NUMBER}))?(?: ([^(]\\S*(?: [^(]\\S*)*))?(?: (\\(.+\\)))?$`,
  'u',
);

/** « 12 novembre 2025, 18 h 30 »; null for what is no date. A bare year is a number like any other. */
function dateInWords(value: string, language: UiLanguage): string | null {
  const found = DATE.exec(value);
  if (!found) return null;
  const [, , , , hour, minute] = found;
  const date = longDate(value, language);
  if (!hour) return date;
  return language === 'fr' ? `${date}, ${Number(hour)}\u00a0h${minute === '00' ? '' : `\u00a0${minute}`}` : `${date}, ${hour}:${minute}`;
} // prettier-ignore

/** Digits in groups: « 1 234,5 », “1,234.5”; four digits stand alone in neither. */
function digits(value: number, language: UiLanguage): string {
  const [whole, decimals] = String(value).split('.');
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/gu, language === 'fr' ? '\u202f' : ',');
  return decimals ? `${grouped}${language === 'fr' ? ',' : '.'}${decimals}` : grouped;
}

/** Whether a number reads well in millions, milliards…: at most three decimals. */
function magnitudeOf(value: number): (typeof MAGNITUDES)[number] | null {
  const found = MAGNITUDES.find(([size]) => Math.abs(value) >= size);
  return found && Number.isInteger(Math.round((value / found[0]) * 1e9) / 1e6) ? found : null;
}

function moneyInWords(values: number[], names: [string, string], language: UiLanguage): string {
  const magnitude = magnitudeOf(values[0]);
  const same = magnitude !== null && values.every((value) => magnitudeOf(value)?.[0] === magnitude[0]);
  const to = language === 'fr' ? ' à ' : ' to ';
  const last = values[values.length - 1];
  if (!same || !magnitude) return `${values.map((value) => digits(value, language)).join(to)} ${names[many(last, language) ? 1 : 0]}`;
  const [size, words] = magnitude;
  const scaled = values.map((value) => digits(Math.round((value / size) * 1e3) / 1e3, language)).join(to);
  const word = words[language][many(last / size, language) ? 1 : 0];
  if (language === 'en') return `${scaled} ${word} ${names[1]}`;
  return `${scaled} ${word} ${/^[aeiou]/u.test(names[1]) ? 'd’' : 'de '}${names[1]}`;
} // prettier-ignore

function quantityInWords(value: string, language: UiLanguage): string | null {
  const found = QUANTITY.exec(value);
  if (!found) return null;
  const [, sign, first, second, unit, of] = found;
  const values = [first, second].flatMap((one) => (one ? [Number(one.replaceAll('\u00a0', ''))] : []));
  if (values.some((one) => !Number.isFinite(one))) return null;
  const to = language === 'fr' ? ' à ' : ' to ';
  const names = unit === undefined ? undefined : CURRENCIES[unit]?.[language];
  const plain = values.map((one) => digits(one, language)).join(to);
  const amount =
    names ? moneyInWords(values, names, language)
    : unit === '%' ? `${plain}${language === 'fr' ? '\u202f' : ''}%`
    : unit ? `${plain}\u00a0${unitInWords(unit, values[values.length - 1], language) ?? unit}`
    : plain; // prettier-ignore
  return `${sign ? SIGNS[sign][language] : ''}${amount}${of ? ` ${of}` : ''}`;
}

/** A value in words; what is neither a date nor a quantity (a name, an office) is given back as it is. */
export function valueInWords(value: string, language: UiLanguage): string {
  return value
    .split(' · ')
    .map((part) => {
      const [from, to, ...more] = part.split(' – ');
      if (more.length === 0 && to !== undefined && DATE.test(from) && DATE.test(to) && (from.includes('-') || to.includes('-')))
        return `${dateInWords(from, language)} – ${dateInWords(to, language)}`;
      // Two bare numbers of four digits are two years.
      if (more.length === 0 && to !== undefined && YEAR.test(from) && YEAR.test(to))
        return `${from}${language === 'fr' ? ' à ' : ' to '}${to}`;
      return dateInWords(part, language) ?? quantityInWords(part, language) ?? part;
    })
    .join(' · ');
} // prettier-ignore
