import type { Reading, Time, Warning } from '../../../../shared/analysis.ts';
import { blockAt } from '../../reading.ts';
import type { Check } from '../../rule.ts';
import { inEnglish, inFrench } from '../calendar.ts';
import { inFurniture, inQuote, warn } from '../support.ts';

/** What starts, right before its date. */
const START =
  /(?<![\p{L}])(?:commenc|début|lanc|démarr|entam|engag|inaugur|entr(?:é|er|ée|ent)s?[ \u00a0\u202f]en[ \u00a0\u202f]|beg[aiu]n|start|launch|under way)\p{L}*[^.;:!?]{0,40}$/iu;
/** What ends, right before its date. */
const END =
  /(?<![\p{L}])(?:achev|achèv|termin|fini|pren[dn]\p{L}*[ \u00a0\u202f]fin|clo[rs]|livr|rouvr|s['’]arrêt|échéance|expir|complet|finish|end(?:s|ed|ing)?(?![\p{L}])|reopen|deliver|run(?:s|ning)? (?:until|to))\p{L}*[^.;:!?]{0,40}$/iu;
/** What lasts, right before the duration. */
const LASTS =
  /(?<![\p{L}])(?:pour une durée d[e’'][ \u00a0\u202f]?|pour|pendant|durant|dur(?:e|ent|é|era|eront|er|ait|aient)[ \u00a0\u202f]|d['’]une durée d[e’'][ \u00a0\u202f]?|étal\p{L}+[ \u00a0\u202f]sur|for|last(?:s|ed|ing)?|tak(?:e|es|ing)|took|expected to last|due to last)[ \u00a0\u202f]*(?:environ[ \u00a0\u202f]|près de[ \u00a0\u202f]|about[ \u00a0\u202f]|some[ \u00a0\u202f])?$/iu;
/** A plan that was not kept: what was to last so long ended at another date. */
const OVERRUN =
  /(?<![\p{L}])(?:retards?|tard|finalement|au lieu|prolong\p{L}*|repouss\p{L}*|report\p{L}*|décal\p{L}*|dépass\p{L}*|avance|initial\p{L}*|suspend\p{L}*|interromp\p{L}*|late|later|delay\p{L}*|instead|extended|postponed|overran|ahead|early|suspended|renouvel\p{L}*|renew\p{L}*)(?![\p{L}])/iu;
/** How far apart the three may stand, in code units. */
const FAR = 260;

/** « Commencés en septembre 2024 pour dix-huit mois, les travaux s’achèveront en mars 2026 »: a start and a duration make the end. */
export const course: Check = {
  rule: 'calendar/course',
  severity: 'error',
  languages: ['fr', 'en'],
  title: { fr: 'Début, durée et fin', en: 'Start, duration and end' },
  describe: {
    fr: 'Le début et la durée annoncés ne mènent pas à la fin annoncée.',
    en: 'The start and the duration that are told do not lead to the end that is told.',
  },
  examples: {
    wrong: [
      'Les travaux, commencés en septembre 2023 pour une durée de dix-huit mois, devaient s’achever en [[décembre 2024]].',
      'Le chantier a débuté en mars 2024. Il durera deux ans et sera livré en [[juin 2027]].',
      {
        text: 'Work began in May 2024. It will last 18 months and be completed in [[June 2026]].',
        language: 'en',
      },
    ],
    right: [
      'Les travaux, commencés en septembre 2023 pour une durée de dix-huit mois, devaient s’achever en mars 2025.',
      'Les travaux, commencés en septembre 2023 pour une durée de dix-huit mois, s’achèveront en juin 2026, avec plus d’un an de retard.',
      'Le chantier a débuté en mars 2024. Il durera deux ans et sera livré au printemps 2026.',
      'Le mandat, commencé en juin 2020 pour six ans, prendra fin en 2026.',
      'L’enquête a commencé en mars 2024. Pendant trois semaines, les agents ont fouillé le parc. Elle s’est terminée en juin 2025.',
      {
        text: 'Work began in May 2024. It will last 18 months and be completed in November 2025.',
        language: 'en',
      },
    ],
  },
  run(article) {
    const warnings: Warning[] = [];
    for (const [i, lasting] of article.times.entries()) {
      const months = monthsOf(lasting.value);
      if (lasting.type !== 'DURATION' || months === null || inFurniture(article, lasting) || inQuote(article, lasting)) continue; // prettier-ignore
      if (!beside(article, lasting, LASTS)) continue;
      const start = near(article, i, -1, START);
      const end = near(article, i, 1, END);
      if (!start || !end) continue;
      if (OVERRUN.test(article.text.slice(start.start, Math.min(article.text.length, end.end + 40))))
        continue;
      const [from, to] = [range(start.value!), range(end.value!)];
      const slack = lasting.approximate ? Math.max(2, months * 0.15) : months >= 24 ? 3 : 1;
      const [least, most] = [to[0] - from[1] - slack, to[1] - from[0] + slack];
      // An end before its start, or years away, is another course.
      if (months >= least && months <= most) continue;
      const real = to[0] - from[0];
      if (real <= 0 || real > 2.5 * months || real < 0.4 * months) continue;
      const due = monthAfter(start.value!, months);
      warnings.push(
        warn(
          'calendar/course',
          'error',
          end,
          {
            fr: `${capital(inFrench(start.value!.slice(0, 7)))} + ${article.text.slice(lasting.start, lasting.end)} = ${inFrench(due)}, non ${inFrench(end.value!)}.`,
            en: `${inEnglish(start.value!.slice(0, 7))} + ${article.text.slice(lasting.start, lasting.end)} = ${inEnglish(due)}, not ${inEnglish(end.value!)}.`,
          },
          { against: [start, lasting] },
        ),
      );
    }
    return warnings;
  },
};

const DATED = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-\d{2})?)?$/u;

/** Months of a duration of two months or more; null for anything else. */
function monthsOf(value: string | null): number | null {
  const match = /^P(\d{1,3})([YM])$/u.exec(value ?? '');
  if (!match) return null;
  const months = Number(match[1]) * (match[2] === 'Y' ? 12 : 1);
  return months >= 2 ? months : null;
}

function beside(article: Reading, time: Time, words: RegExp): boolean {
  const block = blockAt(article, time.start);
  const before = article.text.slice(Math.max(block?.start ?? 0, time.start - 70), time.start);
  return words.test(before);
}

/** The date nearest to the duration on one side, within its paragraph, if it is the one of a start or an end. */
function near(article: Reading, from: number, step: 1 | -1, words: RegExp): Time | null {
  const lasting = article.times[from]!;
  const block = blockAt(article, lasting.start);
  for (let i = from + step; i >= 0 && i < article.times.length; i += step) {
    const time = article.times[i]!;
    if (
      !block ||
      time.start < block.start ||
      time.end > block.end ||
      Math.abs(time.start - lasting.start) > FAR
    )
      return null;
    if (time.type !== 'DATE' || time.deictic || !DATED.test(time.value ?? '')) continue;
    // A start must be known to the month.
    if (step < 0 && time.value!.length < 7) return null;
    return beside(article, time, words) ? time : null;
  }
  return null;
}

/** First and last month of a date, counted from the year nought. */
function range(value: string): [number, number] {
  const year = Number(value.slice(0, 4)) * 12;
  if (value.length === 4) return [year, year + 11];
  const month = year + Number(value.slice(5, 7)) - 1;
  return [month, month];
}

function monthAfter(value: string, months: number): string {
  const month = range(value)[0] + months;
  return `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}`;
}

const capital = (text: string) => text[0]!.toUpperCase() + text.slice(1);
