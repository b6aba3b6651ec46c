import type { Reading, Span, Time, Warning } from '../../../../shared/analysis.ts';
import { blockAt, firstStartingAt } from '../../reading.ts';
import { fold } from '../../register/names.ts';
import type { Check } from '../../rule.ts';
import { NUMERAL, smallNumber } from '../numerals.ts';
import { excerpt, inFurniture, inQuote, sentenceNear, spaced, warn } from '../support.ts';

/** « Deux ans plus tard »: counted from the last date before. English is held to it by `calendar/elapsed`. */
const LATER = new RegExp(spaced(`^${NUMERAL} (?:ans|années) plus tard$`), 'iu');
const YEARS = new RegExp(spaced(`^(?:moins de |près de |à peine )?${NUMERAL} (?:ans|années)$`), 'iu');
/** What leads from it to the year it falls in. */
const IN = /^,[ \u00a0\u202f](?:en[ \u00a0\u202f])?(?:\p{Ll}{3,9}[ \u00a0\u202f])?$/u;
/** « après l’incendie », « après ce premier sinistre »: the noun of what happened. */
const AFTER =
  /^[ \u00a0\u202f]après[ \u00a0\u202f](?:(?:le|la|les|ce|cet|cette|ces|son|sa|leur)[ \u00a0\u202f]|l['’])(?:(?:premier|première|grand|grande|terrible|tragique)[ \u00a0\u202f])?([\p{L}-]{3,})(?![\p{L}])/iu;
/** Words for one sort of event, folded; the sorts are told apart, their words are not. */
const EVENTS: readonly RegExp[] = [
  /^(?:incendie|sinistre|feu|brasier|drame|catastrophe|tragedie|accident|explosion|effondrement|naufrage|crash|deraillement|crue|inondation|seisme|tempete|avalanche)s?$/u,
  /^(?:attentat|attaque|fusillade|tuerie|drame|tragedie)s?$/u,
  /^(?:meurtre|assassinat|crime|disparition|mort|deces|drame)s?$/u,
  /^(?:ouverture|inauguration|lancement|creation|fondation)s?$/u,
  /^(?:fermeture|faillite|liquidation)s?$/u,
  /^(?:election|scrutin|vote|referendum)s?$/u,
];
/** Words before an event's noun that it may have been told with: « un départ de feu », « un violent incendie ». */
const WORD = /(?<![\p{L}\p{N}])\p{L}[\p{L}-]{2,}/gu;
const MOST_BACK = 12_000;

/** « Deux ans plus tard, en 1982 » behind 1978; « cinq ans après ce sinistre » of November 2023: years are counted from what was told before. */
export const later: Check = {
  rule: 'calendar/later',
  severity: 'warning',
  languages: ['fr'],
  title: { fr: 'Temps écoulé depuis un fait', en: 'Time since an event' },
  describe: {
    fr: 'Le nombre d’années écoulées ne s’accorde pas avec la date du fait racontée plus haut.',
    en: 'The number of years that have passed does not agree with the date of the event told above.',
  },
  examples: {
    wrong: [
      'Son premier film, sorti en 1978, est primé à Lyon. [[Deux ans plus tard, en 1982]], il tourne à Rome.',
      {
        text: 'En novembre 2023, un départ de feu avait touché la cave.\n\n[[Cinq ans après ce premier sinistre]], les locataires attendent.',
        date: '2026-04-21',
      },
      {
        text: 'L’incendie de l’entrepôt, en août 2021, avait fait deux morts. [[Sept ans après le drame]], le procès s’est ouvert lundi 9 mars.',
        date: '2026-03-10',
      },
    ],
    right: [
      'Son premier film, sorti en 1978, est primé à Lyon. Deux ans plus tard, en 1980, il tourne à Rome.',
      'Né en 1950, il entre à la banque en 1978. Deux ans plus tard, en 1980, il part à Rome.',
      'Il naît en 1950, se marie à vingt ans. Deux ans plus tard, en 1972, il part à Rome.',
      {
        text: 'En novembre 2023, un départ de feu avait touché la cave.\n\nDeux ans après ce premier sinistre, les locataires attendent.',
        date: '2026-04-21',
      },
      {
        text: 'En novembre 2023, un départ de feu avait touché la cave.\n\nUn an après l’incendie, les locataires avaient écrit au bailleur.',
        date: '2026-04-21',
      },
      {
        text: 'En 2012, un incendie avait détruit la halle. Trois ans après l’incendie, en 2015, elle rouvrait.',
        date: '2026-04-21',
      },
    ],
  },
  run(article) {
    const warnings: Warning[] = [];
    for (const [i, told] of article.times.entries()) {
      if (!/(?:ans|années|tard)$/u.test(article.text.slice(told.end - 6, told.end))) continue;
      if (inFurniture(article, told) || inQuote(article, told)) continue;
      const warning = afterDate(article, i) ?? afterEvent(article, told);
      if (warning) warnings.push(warning);
    }
    return warnings;
  },
};

function afterDate({ text, times, blocks }: Reading, i: number): Warning | null {
  const told = times[i]!;
  const count = smallNumber(LATER.exec(text.slice(told.start, told.end))?.[1] ?? '');
  const then = times[i + 1];
  const year = yearOf(then);
  if (!count || !then || year === null || !IN.test(text.slice(told.end, then.start))) return null;
  const block = blockAt({ blocks }, told.start);
  if (!block) return null;
  // The last year before must be the one that is meant: it stands in the sentence before, and alone there.
  const before = times.slice(firstStartingAt(times, Math.max(block.start, told.start - 400)), i);
  const from = before.at(-1);
  const base = yearOf(from);
  if (!from || base === null || before.some((one) => one !== from && LATER.test(text.slice(one.start, one.end)))) return null; // prettier-ignore
  const years = year - base;
  if (years === count || years <= 0 || years > 60) return null;
  // An age, a birth or another count between may be what is meant.
  if (/(?<![\p{L}])(?:ans|née?|naît|naissance)(?![\p{L}])/iu.test(text.slice(from.end, told.start))) return null; // prettier-ignore
  if (before.some((one) => yearOf(one) !== null && Math.abs(year - yearOf(one)! - count) <= 1)) return null;
  const passage = { start: told.start, end: then.end };
  return warn(
    'calendar/later',
    'warning',
    passage,
    {
      fr: `De ${base} à ${year} : ${years} an${years > 1 ? 's' : ''}, non ${count}.`,
      en: `From ${base} to ${year}: ${years} year${years > 1 ? 's' : ''}, not ${count}.`,
    },
    { against: [from] },
  );
}

/** The year of a whole date of the past century or this one. */
function yearOf(time: Time | undefined): number | null {
  const year = time?.type === 'DATE' ? /^(\d{4})(?:-\d{2}){0,2}$/u.exec(time.value ?? '')?.[1] : undefined;
  return year === undefined || time!.approximate ? null : Number(year);
}

/** « Cinq ans après ce sinistre », said of today, and the date told with the same sort of event. */
function afterEvent(article: Reading, told: Time): Warning | null {
  const { text, times } = article;
  const count = smallNumber(YEARS.exec(text.slice(told.start, told.end))?.[1] ?? '');
  const noun = count ? AFTER.exec(text.slice(told.end, told.end + 70)) : null;
  if (!count || !noun || !article.date) return null;
  const word = fold(noun[1]!);
  const sorts = EVENTS.filter((sort) => sort.test(word));
  if (!sorts.length) return null;
  const sentence = sentenceNear(article, told, 300);
  // Told of another day: a date of its own, or a verb of the past.
  const span = { start: told.start, end: told.end + noun[0].length };
  const elsewhere = (one: Time) =>
    one !== told &&
    one.start >= sentence.start &&
    one.end <= sentence.end &&
    !sameMonth(one, article.date!.value);
  if (times.some(elsewhere)) return null;
  if (PAST.test(text.slice(sentence.start, sentence.end))) return null;
  const now = months(article.date.value)!;
  let against: Span | null = null;
  let real = 0;
  for (let i = firstStartingAt(times, told.start) - 1; i >= 0; i--) {
    const time = times[i]!;
    if (time.start < told.start - MOST_BACK) break;
    const then = yearOf(time) === null ? null : months(time.value!);
    if (then === null || now - then < 11) continue;
    const around = sentenceNear(article, time, 250);
    const same = [...text.slice(around.start, around.end).matchAll(WORD)].some(([one]) =>
      sorts.some((sort) => sort.test(fold(one))),
    );
    if (!same) continue;
    const [least, most] = time.value!.length === 4 ? [now - then - 11, now - then] : [now - then, now - then];
    // Years that have passed, rounded either way.
    if (count * 12 >= least - 11 && count * 12 <= most + 7) return null;
    if (!against) {
      against = time;
      real = Math.round((now - then) / 12);
    }
  }
  if (!against) return null;
  const passage = excerpt(text.slice(against.start, against.end), 40);
  return warn(
    'calendar/later',
    'warning',
    span,
    {
      fr: `Depuis « ${passage} » : ${real} an${real > 1 ? 's' : ''}, non ${count}.`,
      en: `Since “${passage}”: ${real} year${real > 1 ? 's' : ''}, not ${count}.`,
    },
    { against: [against] },
  );
}

/** A day of the weeks in which the article appears: « s’est ouvert lundi ». */
function sameMonth(time: Time, date: string): boolean {
  const [then, now] = [
    /^\d{4}-\d{2}-\d{2}/u.test(time.value ?? '') ? months(time.value!) : null,
    months(date),
  ];
  return then !== null && now !== null && Math.abs(now - then) <= 1;
}

const PAST =
  /(?<![\p{L}])(?:avai(?:t|ent)|étai(?:t|ent)|fut|furent|\p{L}{3,}(?:aient|èrent|irent))(?![\p{L}])/iu;

/** Months since the year 0 of a date that has at least a year. */
function months(iso: string): number | null {
  const match = /^(\d{4})(?:-(\d{2}))?/u.exec(iso);
  return match ? Number(match[1]) * 12 + (match[2] ? Number(match[2]) - 1 : 0) : null;
}
