import type { Confirmation, Warning } from '../../../../shared/analysis.ts';
import type { Check } from '../../rule.ts';
import { addDays, dayNumber, inEnglish, inFrench, isoOf, MONTH, monthNumber, weekdayOf, WEEKDAYS_EN, WEEKDAYS_FR } from '../calendar.ts'; // prettier-ignore
import { confirm, GAP, LEFT, RIGHT, warn } from '../support.ts';
import { scanArticle } from '../../text/scan.ts';

const WEEKDAY =
  '(lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lun\\.|mar\\.|mer\\.|jeu\\.|ven\\.|sam\\.|dim\\.' +
  '|monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon\\.?|tues?\\.?|wed\\.?|thurs?\\.?|thu\\.?|fri\\.?|sat\\.?|sun\\.?)';
const CODES = ['lu mo', 'ma tu', 'me we', 'je th', 've fr', 'sa', 'di su'];
const DAY = '(1er|\\d{1,2}(?:st|nd|rd|th)?)';
const PATTERNS = [
  // jeudi 4 décembre 2025, Thursday, the 4th of December, 2025, jeudi 4/12/2025
  new RegExp(`${LEFT}${WEEKDAY},?${GAP}(?:le${GAP}|the${GAP})?${DAY}(?:${GAP}(?:of${GAP})?(${MONTH})(?:,?${GAP}(\\d{4}))?|[/.](\\d{1,2})[/.](\\d{4}))${RIGHT}`, 'giu'), // prettier-ignore
  // Thursday, December 4, 2025
  new RegExp(`${LEFT}${WEEKDAY},?${GAP}(${MONTH})${GAP}${DAY}(?:,?${GAP}(\\d{4}))?${RIGHT}`, 'giu'),
];

interface Written {
  start: number;
  end: number;
  name: string;
  weekday: number;
  day: number;
  month: number;
  year: number | null;
}

function* written(text: string): Generator<Written> {
  for (const [order, pattern] of PATTERNS.entries())
    for (const match of scanArticle(text, pattern)) {
      const [whole, name] = match as unknown as [string, string];
      const [day, month, year] = order === 0 ? [match[2], match[3] ?? match[5], match[4] ?? match[6]] : [match[3], match[2], match[4]]; // prettier-ignore
      const weekday = CODES.findIndex((codes) => codes.split(' ').includes(name.slice(0, 2).toLowerCase()));
      yield {
        start: match.index,
        end: match.index + whole.length,
        name,
        weekday,
        day: parseInt(day!, 10),
        month: /^\d/.test(month!) ? Number(month) : monthNumber(month!),
        year: year ? Number(year) : null,
      };
    }
}

/** Days from the article's date within which a date without a year is of that time; fewer from a date that was only read in the text. */
const NEAR = 100;
const NEAR_TEXT = 31;
const THESE_DAYS = 14;

/** The year without which a date was written: the one that puts it nearest to the article's date. */
function nearestYear(text: string, found: Written, articleDate: string | null, near: number): string | null {
  if (found.year) return isoOf(found.year, found.month, found.day);
  if (!articleDate || articleDate.length < 10) return null;
  const year = Number(articleDate.slice(0, 4));
  const away = (iso: string) => Math.abs(dayNumber(iso) - dayNumber(articleDate));
  const candidates = [year - 1, year, year + 1]
    .map((one) => isoOf(one, found.month, found.day))
    .filter((iso) => iso !== null);
  candidates.sort((a, b) => away(a) - away(b));
  // A date of these days is of another year only where its own paragraph tells that year.
  const paragraph = text.lastIndexOf('\n', found.start) + 1;
  const from = candidates[0] && away(candidates[0]) <= THESE_DAYS ? paragraph : 0;
  // A story of another year, told just before: the weekday is right in that year.
  for (const told of text
    .slice(Math.max(from, found.start - 400), found.start)
    .matchAll(/(?<!\d)(?:19|20)\d{2}(?!\d)/g)) {
    const iso = isoOf(Number(told[0]), found.month, found.day);
    if (iso && weekdayOf(iso) === found.weekday) return null;
  }
  return candidates[0] && away(candidates[0]) <= near ? candidates[0] : null;
}

/** The weekday beside a date is the one the calendar gives. A year that is not written is taken from the article's date. */
export const weekday: Check = {
  rule: 'calendar/weekday',
  severity: 'error',
  languages: 'all',
  title: { fr: 'Jour de la semaine', en: 'Day of the week' },
  describe: {
    fr: 'Le jour de la semaine écrit à côté d’une date n’est pas celui du calendrier.',
    en: 'The day of the week beside a date is not the one the calendar gives.',
  },
  examples: {
    wrong: [
      'La séance aura lieu [[jeudi 14 mars 2023]] à la mairie.',
      'Rendez-vous [[dimanche 1er avril 2024]], place du Marché.',
      { text: 'Le conseil se réunit [[mardi 5 mars]] à 18 heures.', date: '2025-03-01' },
      {
        text: 'La ville a perdu 300 emplois en 2024.\n\nLe conseil se réunit [[mardi 5 mars]] à 18 heures.',
        date: '2025-03-01',
      },
      { text: 'The court will sit on [[Monday, March 12, 2024]].', language: 'en' },
      { text: 'Le tournoi débutera [[sam. 7 sept. 2025]].', date: '2025-08-20' },
      'Inscriptions avant le [[vendredi 10/10/2024]].',
    ],
    right: [
      'La séance aura lieu jeudi 14 mars 2024 à la mairie.',
      'Rendez-vous lundi 1er avril 2024, place du Marché.',
      'Le marché se tient le lundi, le 2 comme le 9.',
      { text: 'Le conseil se réunit mercredi 5 mars à 18 heures.', date: '2025-03-01' },
      'Le conseil se réunit mardi 5 mars à 18 heures.',
      { text: 'The court will sit on Tuesday, March 12, 2024.', language: 'en' },
      'Vendredi 12 élèves étaient absents.',
    ],
  },
  run(article) {
    const warnings: Warning[] = [];
    const confirmations: Confirmation[] = [];
    for (const found of written(article.text)) {
      const iso = nearestYear(
        article.text,
        found,
        article.date?.value ?? null,
        article.date?.from === 'text' ? NEAR_TEXT : NEAR,
      );
      if (!iso || found.weekday < 0) continue;
      const actual = weekdayOf(iso);
      const [fr, en] = [WEEKDAYS_FR[actual]!, WEEKDAYS_EN[actual]!];
      if (actual === found.weekday) {
        if (found.year)
          confirmations.push(
            confirm('calendar/weekday', found, {
              fr: `Le ${inFrench(iso)} est bien un ${fr}.`,
              en: `${inEnglish(iso)} is indeed a ${en}.`,
            }),
          );
        continue;
      }
      const english =
        /^(?:mon|tue|wed|thu|fri|sat|sun)/i.test(found.name) && !/^(?:mardi|sam)/i.test(found.name);
      const right = english ? en : fr;
      const cased = /^\p{Lu}/u.test(found.name) ? right[0]!.toUpperCase() + right.slice(1) : right;
      const shift = ((found.weekday - actual + 10) % 7) - 3;
      const other = addDays(iso, shift);
      warnings.push(
        warn(
          'calendar/weekday',
          found.year ? 'error' : 'warning',
          found,
          {
            fr: `Le ${inFrench(iso)} est un ${fr}, non un ${WEEKDAYS_FR[found.weekday]} ; le ${WEEKDAYS_FR[found.weekday]} le plus proche est le ${inFrench(other)}.`,
            en: `${inEnglish(iso)} is a ${en}, not a ${WEEKDAYS_EN[found.weekday]}; the nearest ${WEEKDAYS_EN[found.weekday]} is ${inEnglish(other)}.`,
          },
          { suggestion: cased + article.text.slice(found.start + found.name.length, found.end) },
        ),
      );
    }
    return { warnings, confirmations };
  },
};
