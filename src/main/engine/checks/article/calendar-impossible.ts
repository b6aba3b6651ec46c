import type { Warning } from '../../../../shared/analysis.ts';
import type { Check } from '../../rule.ts';
import { daysInMonth, MONTH, monthNumber } from '../calendar.ts';
import { GAP, inFurniture, LEFT, matches, RIGHT, warn } from '../support.ts';

const DAY_MONTH = new RegExp(
  `${LEFT}(\\d{1,2})(?:st|nd|rd|th)?${GAP}(?:of${GAP})?(${MONTH})(?:,?${GAP}(\\d{4}))?${RIGHT}`,
  'giu',
);
const MONTH_DAY = new RegExp(
  `${LEFT}(${MONTH})${GAP}(\\d{1,2})(?:st|nd|rd|th)?,${GAP}(\\d{4})${RIGHT}`,
  'giu',
);
const NUMERIC = /(?<![\p{L}\p{N}/.-])(\d{1,2})\/(\d{1,2})\/(\d{4})(?![\p{L}\p{N}/])/gu;
const MINUTES = new RegExp(`${LEFT}(\\d{1,2})${GAP}?h${GAP}?(\\d{2})${RIGHT}`, 'giu');
const HOUR = new RegExp(`(?<!\\d${GAP}?)${LEFT}(?:(?<!jusqu['’])à|vers|dès)${GAP}(\\d{2})${GAP}?h(?:eures)?(?:${GAP}?(\\d{2}))?${RIGHT}(?!${GAP}(?:de|par|du|d['’]|après|sur)${GAP}?)`, 'giu'); // prettier-ignore
const ENGLISH_HOUR = new RegExp(
  `${LEFT}(?:at|until|by)${GAP}(\\d{1,2})[:.](\\d{2})(?:${GAP}?(?:[ap]\\.?m\\.?))?${RIGHT}`,
  'giu',
);
const MONTHS_FR = [
  'janvier',
  'février',
  'mars',
  'avril',
  'mai',
  'juin',
  'juillet',
  'août',
  'septembre',
  'octobre',
  'novembre',
  'décembre',
];
const MONTHS_EN = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']; // prettier-ignore

/** There is such a day in that month, and such a minute in an hour. Durations (« 48 h ») are no hours of the day. */
export const impossible: Check = {
  rule: 'calendar/impossible',
  severity: 'error',
  languages: 'all',
  local: true,
  title: { fr: 'Date ou heure impossible', en: 'Impossible date or hour' },
  describe: {
    fr: 'Une date qui n’est dans aucun calendrier (31 avril) ou une heure qui n’existe pas (14\u00A0h\u00A075).',
    en: 'A date that is in no calendar (31 April) or an hour that does not exist (14:75).',
  },
  examples: {
    wrong: [
      'La réunion est fixée au [[31 avril]] prochain.',
      'Il était né le [[29 février 1900]] à Lyon.',
      'Le train part à [[14 h 75]] de la gare.',
      'Les portes ouvrent [[à 27 heures]].',
      'Facture du [[12/13/2024]].',
      'Les faits ont eu lieu entre [[le 12 mars 2019 et le 3 février 2018]].',
      { text: 'The hearing was held on [[June 31, 2024]].', language: 'en' },
      { text: 'The hearing starts [[at 10:75 am]].', language: 'en' },
    ],
    right: [
      'La crise peut durer jusqu’à 72 heures au maximum.',
      'La réunion est fixée au 30 avril prochain.',
      'Elle est née le 29 février 2024 à Lyon.',
      'Le 29 février, jour bissextile.',
      'Les faits ont eu lieu entre le 3 février 2018 et le 12 mars 2019.',
      'Le chantier durera du 20 novembre au 12 mars 2026.',
      'Le vainqueur a bouclé la course en 27h12.',
      'Il a tenu 48 h sans dormir, puis 72h30 sous surveillance.',
      'Le texte est adopté par 49.3, article 16, alinéa 45.',
      'De 12 mai à 31 juillet, ouverture à 14h30.',
      { text: 'On May 31, 2024, the court sat at 10:45 am.', language: 'en' },
      'Le score était de 31 mars-mains à 12.',
      'Appelez le 01 23 45 67 89 avant 24 heures.',
    ],
  },
  run(article) {
    const warnings: Warning[] = [];
    const day = (span: { start: number; end: number }, dayText: string, month: number, yearText?: string) => {
      const number = Number(dayText);
      const year = yearText ? Number(yearText) : null;
      const last = daysInMonth(year ?? 2024, month);
      if (number >= 1 && number <= last) return;
      if (number > 39 || number === 0) return;
      const [fr, en] = [MONTHS_FR[month - 1]!, MONTHS_EN[month - 1]!];
      const leap = month === 2 && number === 29;
      warnings.push(
        warn('calendar/impossible', 'error', span, {
          fr: leap
            ? `${year} n’est pas bissextile : février y a 28 jours.`
            : `${/^[ao]/.test(fr) ? 'Le mois d’' : 'Le mois de '}${fr} a ${last} jours.`,
          en: leap ? `${year} is not a leap year: February has 28 days.` : `${en} has ${last} days.`,
        }),
      );
    };
    for (const match of matches(article, DAY_MONTH)) {
      // « 31 mars-mains », « 45 mai » without more is no date: the month must end the word, the day be in reach of one.
      if (/^-\p{Ll}/u.test(article.text.slice(match.end, match.end + 2))) continue;
      day(match, match[1]!, monthNumber(match[2]!), match[3]);
    }
    for (const match of matches(article, MONTH_DAY)) day(match, match[2]!, monthNumber(match[1]!), match[3]);
    for (const match of matches(article, NUMERIC)) {
      const [first, second] = [Number(match[1]), Number(match[2])];
      const french = article.language !== 'en';
      const month = french ? second : first;
      if (month >= 1 && month <= 12) day(match, (french ? match[1] : match[2])!, month, match[3]);
      else
        warnings.push(
          warn('calendar/impossible', 'error', match, {
            fr: `Il n’y a pas de mois ${month}.`,
            en: `There is no month ${month}.`,
          }),
        );
    }
    const minutes = (span: { start: number; end: number }, value: number) =>
      warnings.push(
        warn('calendar/impossible', 'error', span, {
          fr: `Les minutes vont de 0 à 59 : « ${value} » n’en est pas une.`,
          en: `Minutes run from 0 to 59: there is no “${value}”.`,
        }),
      );
    for (const match of matches(article, MINUTES))
      if (Number(match[2]) > 59) minutes(match, Number(match[2]));
    for (const time of article.times) {
      const ends = /^(\d{4}-\d{2}-\d{2})\/(\d{4}-\d{2}-\d{2})$/.exec(time.value ?? '');
      if (!ends || ends[2]! >= ends[1]! || inFurniture(article, time)) continue;
      // Both years are written: a year that was guessed proves nothing.
      if ((article.text.slice(time.start, time.end).match(/(?<!\d)\d{4}(?!\d)/g) ?? []).length < 2) continue;
      warnings.push(
        warn('calendar/impossible', 'error', time, {
          fr: 'La fin de la période précède son début.',
          en: 'The period ends before it begins.',
        }),
      );
    }
    for (const match of matches(article, HOUR)) {
      if (Number(match[1]) <= 24 || Number(match[2] ?? 0) > 59) continue;
      warnings.push(
        warn('calendar/impossible', 'warning', match, {
          fr: `Les heures vont de 0 à 24 : « ${match[1]} » n’en est pas une.`,
          en: `Hours run from 0 to 24: there is no “${match[1]}”.`,
        }),
      );
    }
    if (article.language === 'en')
      for (const match of matches(article, ENGLISH_HOUR))
        if (Number(match[2]) > 59 && Number(match[1]) <= 24) minutes(match, Number(match[2]));
    return warnings;
  },
};
