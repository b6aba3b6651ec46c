/** How long something lasted or lies back, as English tells it beside the dates: “from 1979 to 1991, for nearly twenty years”, “in 1988 …, eight years later, in 1994”. */
import type { Reading, Span, Time, Warning } from '../../../../shared/analysis.ts';
import { blockAt } from '../../reading.ts';
import { dayNumber, daysOf } from '../calendar.ts';
import { smallNumber } from '../numerals.ts';
import { inFurniture, inQuote, sentenceOrLine, warn } from '../support.ts';

const ABOUT =
  '(?:(?:about|around|nearly|almost|roughly|some|just over|just under|more than|less than|over|under) )?';
/** “…, for nearly twenty years”, “…, three years in which”, “…, a period of”. */
const HENCE = new RegExp(`^,? (?:\\(|or |for |i\\.e\\. |an? (?:\\p{L}+ )?(?:period|span|term|total|reign|run|spell|stretch|career|tenure) of )?${ABOUT}$`, 'u'); // prettier-ignore
/** “since 30 August, a run of nearly eight months”. */
const RUN = new RegExp(`^,? (?:[–—-] )?an? (?:\\p{L}+ )?(?:period|span|run|spell|stretch|wait|gap|reign|streak|absence|career|tenure) of ${ABOUT}$`, 'u'); // prettier-ignore
/** The same farther behind the dates: “From 1985 to 1997 she was director of the orchestra, a tenure of 14 years”. */
const TENURE = new RegExp(`^[^.;:]{1,90}, an? (?:\\p{L}+ )?(?:period|span|reign|run|spell|stretch|career|tenure|stint) of ${ABOUT}$`, 'u'); // prettier-ignore
const SINCE = /(?<!\p{L})since (?:late |early |the |mid-)?$/iu;
const SINCE_BEHIND = /^,? since (?:late |early |the |mid-)?$/u;
const AGO_BEHIND = new RegExp(`^,? (?:[–—-] )?(?:or )?${ABOUT}$`, 'u');
const DATE_BEHIND = /^,? (?:in|on|by) $/u;
const LONG = /^P(\d{1,3})([YMWD])$/u;
const MARRIED = /(?<!\p{L})(?:married|wed|wedding|marriage)(?!\p{L})/iu;
const ENDED = /(?<!\p{L})(?:died|dies|death|divorced|separated)(?!\p{L})/iu;
/** What begins at the first of two hours. */
const BEGINS = /(?<!\p{L})(?:left|leaving|set off|set out|began|started|opened|departed|sailed|took off|kicked off)(?!\p{L})/iu; // prettier-ignore
/** “about an hour and a half after departure”, behind the second hour. */
const LATER = /^,? (?:(?:about|some|nearly|just|almost|only|around) )*(?:(an|a|one|two|three|four|five|six|\d{1,2}) hours?( and a half)?|(half an hour)|([\p{L}-]+|\d{1,3}) minutes)(?: later| earlier| after)(?!\p{L})/u; // prettier-ignore

const DAYS: Readonly<Record<string, number>> = { Y: 365.25, M: 30.44, W: 7, D: 1 };
const UNITS: Readonly<Record<string, readonly [string, string]>> = { Y: ['ans', 'years'], M: ['mois', 'months'], W: ['semaines', 'weeks'], D: ['jours', 'days'] }; // prettier-ignore

/** Spans that the dates beside them do not make. */
export function spans(article: Reading): Warning[] {
  const warnings: Warning[] = [];
  const { times, text } = article;
  const today = article.date && daysOf(article.date.value);
  for (const [i, told] of times.entries()) {
    if (inFurniture(article, told) || inQuote(article, told)) continue;
    const sentence = sentenceOrLine(article, told.start);
    const before = times[i - 1];
    const near = before && before.start >= sentence.start ? before : null;
    const said = text.slice(told.start, told.end);
    if (LONG.test(told.value ?? '')) {
      const glue = near && text.slice(near.end, told.start);
      const ends = near && near.type === 'DATE' ? daysOf(near.value) : null;
      if (near && ends && near.value!.includes('/') && (HENCE.test(glue!) || TENURE.test(glue!))) {
        const [first, last] = near.value!.split('/').map(daysOf) as [Days, Days];
        warnings.push(...lasting(article, told, near, first, last));
      } else if (
        near &&
        ends &&
        today &&
        RUN.test(glue!) &&
        SINCE.test(text.slice(Math.max(sentence.start, near.start - 16), near.start))
      )
        // prettier-ignore
        warnings.push(...lasting(article, told, near, ends, today));
      else {
        const next = times[i + 1];
        const since = next && next.end <= sentence.end && next.type === 'DATE' && SINCE_BEHIND.test(text.slice(told.end, next.start)); // prettier-ignore
        const start = since ? daysOf(next.value) : null;
        if (start && today) warnings.push(...lasting(article, told, next!, start, today));
        else warnings.push(...marriage(article, told, sentence, i));
      }
    } else if (
      /(?:years?|decades?) later$/u.test(said) &&
      near &&
      LATER_BEHIND.test(text.slice(near.end, told.start))
    )
      warnings.push(...apart(article, told, near, times.slice(0, i - 1), sentence));
    else if (/years? later$/u.test(said)) {
      const next = times[i + 1];
      if (next && next.end <= sentence.end && DATE_BEHIND.test(text.slice(told.end, next.start)))
        warnings.push(...years(told, next, text, 'later'));
    } else if (/years? ago$/u.test(said) && near && AGO_BEHIND.test(text.slice(near.end, told.start)))
      warnings.push(...years(told, near, text, 'ago'));
  }
  return [...warnings, ...hours(article)];
}

interface Days {
  from: string;
  to: string;
}

/** A duration told of what lies between two dates. */
function lasting(
  article: Reading,
  told: Time,
  range: Span,
  first: Days | null,
  last: Days | null,
): Warning[] {
  const match = LONG.exec(told.value!)!;
  if (!first || !last || last.to < first.from) return [];
  const unit = DAYS[match[2]!]!;
  const said = Number(match[1]) * unit;
  const [least, most] = [dayNumber(last.from) - dayNumber(first.to) - 1, dayNumber(last.to) - dayNumber(first.from) + 1]; // prettier-ignore
  const written = article.text.slice(Math.max(0, told.start - 12), told.end);
  const loose =
    /(?:about|around|nearly|almost|roughly|some|just over|just under) /u.test(written) || told.approximate;
  const over = /(?:more than|over) /u.test(written);
  const under = /(?:less than|under) /u.test(written);
  const bound = over || under;
  const slack = bound ? unit * 0.1 : Math.max(unit * (loose ? 1 : 0.5), loose ? said * 0.15 : 0);
  if ((over || said >= least - slack) && (under || said <= most + slack)) return [];
  const real = Math.max(1, Math.round((least + most) / 2 / unit));
  const [fr, en] = UNITS[match[2]!]!;
  const passage = article.text.slice(range.start, range.end);
  return [
    warn(
      'calendar/elapsed',
      'error',
      told,
      {
        fr: `« ${passage} » : ${real} ${fr}, non ${match[1]}.`,
        en: `“${passage}”: ${real} ${en}, not ${match[1]}.`,
      },
      { against: [range] },
    ),
  ];
}

/** “eight years later, in 1994”, “April 1949, 86 years ago”: the year reckoned and the one written. */
function years(told: Time, date: Time, text: string, way: 'later' | 'ago'): Warning[] {
  const [reckoned, written] = [told, date].map((one) => daysOf(one.value));
  if (!reckoned || !written || date.type !== 'DATE' || !/\d{4}/u.test(text.slice(date.start, date.end))) return []; // prettier-ignore
  const [a, b] = [Number(reckoned.from.slice(0, 4)), Number(written.from.slice(0, 4))];
  const said = text.slice(told.start, told.end);
  if (Math.abs(a - b) <= (told.approximate || /(?:about|some|nearly|almost|over|than)/u.test(said) ? 2 : 1))
    return [];
  const span = { start: Math.min(told.start, date.start), end: Math.max(told.end, date.end) };
  return [
    warn('calendar/elapsed', 'error', span, {
      fr: `« ${said} » : ${way === 'ago' ? 'c’était' : 'ce serait'} en ${a}, non en ${b}.`,
      en: `“${said}” ${way === 'ago' ? 'was' : 'would be'} in ${a}, not ${b}.`,
    }),
  ];
}

const LATER_BEHIND = new RegExp(`^, ${ABOUT}$`, 'u');

/** “A review in 1979 …; the same paper called her a wonder in 1991, two decades later”: between the two years of the sentence. */
function apart(article: Reading, told: Time, last: Time, before: readonly Time[], sentence: Span): Warning[] {
  const { text } = article;
  const first = before.at(-1);
  if (!first || first.start < sentence.start || (before.at(-2)?.start ?? -1) >= sentence.start) return [];
  const [a, b] = [first, last].map((one) => (one.type === 'DATE' && /^\d{4}/u.test(one.value ?? '') && /\d{4}/u.test(text.slice(one.start, one.end)) ? Number(one.value!.slice(0, 4)) : null)); // prettier-ignore
  const count = YEARS_LATER.exec(text.slice(told.start, told.end));
  const number = count && (/^an?$/iu.test(count[1]!) ? 1 : smallNumber(count[1]!));
  if (a == null || b == null || b <= a || !number) return [];
  const said = number * (count[2]!.startsWith('decade') ? 10 : 1);
  const slack = count[2]!.startsWith('decade') ? 4 : /(?:about|some|nearly|almost|around|roughly|over|than)/u.test(text.slice(last.end, told.end)) ? 2 : 1; // prettier-ignore
  const real = b - a;
  if (Math.abs(real - said) <= slack) return [];
  return [
    warn('calendar/elapsed', 'error', told, { fr: `De ${a} à ${b} : ${real} ans, non ${said}.`, en: `From ${a} to ${b}: ${real} years, not ${said}.` }, { against: [first, last] }), // prettier-ignore
  ];
}
const YEARS_LATER = /([\p{L}-]+|\d{1,3}) (years?|decades?) later$/u;

/** “In 1963 she married … He died in 2001, after 48 years of marriage”. */
function marriage(article: Reading, told: Time, sentence: Span, i: number): Warning[] {
  const { text, times } = article;
  const match = /^P(\d{1,2})Y$/u.exec(told.value!);
  if (!match || !/^ of (?:marriage|married life)/u.test(text.slice(told.end, told.end + 16))) return [];
  const block = blockAt(article, told.start);
  const ended = times[i - 1];
  if (!block || !ended || ended.start < sentence.start || !ENDED.test(text.slice(sentence.start, told.start))) return []; // prettier-ignore
  const wed = times.slice(0, i - 1).findLast((one) => {
    const around = sentenceOrLine(article, one.start);
    return one.start >= block.start && one.type === 'DATE' && MARRIED.test(text.slice(around.start, around.end)); // prettier-ignore
  });
  const [from, to] = [wed, ended].map((one) => daysOf(one?.value ?? null)?.from.slice(0, 4));
  if (!wed || !from || !to) return [];
  const real = Number(to) - Number(from);
  if (real < 0 || Math.abs(real - Number(match[1])) <= 1) return [];
  return [
    warn(
      'calendar/elapsed',
      'error',
      told,
      {
        fr: `De ${from} à ${to} : ${real} ans, non ${match[1]}.`,
        en: `From ${from} to ${to}: ${real} years, not ${match[1]}.`,
      },
      { against: [wed, ended] },
    ),
  ];
}

/** “left at 6:40 a.m., struck at 7:25 a.m., about an hour and a half after departure”. */
function hours(article: Reading): Warning[] {
  const { times, text } = article;
  return times.flatMap((second, i): Warning[] => {
    const first = times[i - 1];
    const [from, to] = [clock(first), clock(second)];
    if (!first || from === null || to === null || inQuote(article, second)) return [];
    const sentence = sentenceOrLine(article, second.start);
    if (first.start < sentence.start || !BEGINS.test(text.slice(sentence.start, first.start))) return [];
    const match = LATER.exec(text.slice(second.end, Math.min(sentence.end, second.end + 60)));
    if (!match) return [];
    const said = match[3] ? 30 : match[4] ? smallNumber(match[4]) : (match[1] === 'an' ? 1 : (smallNumber(match[1]!) ?? NaN)) * 60 + (match[2] ? 30 : 0); // prettier-ignore
    const real = (to - from + 1440) % 1440;
    if (!said || Math.abs(real - said) <= Math.max(10, said * 0.25)) return [];
    const skipped = /^,? /u.exec(match[0])![0].length;
    const span = { start: second.end + skipped, end: second.end + match[0].length };
    const told = real < 60 ? `${real} min` : `${Math.floor(real / 60)} h ${String(real % 60).padStart(2, '0')}`; // prettier-ignore
    return [
      warn(
        'calendar/elapsed',
        'error',
        span,
        {
          fr: `De l’une à l’autre heure : ${told}, non « ${text.slice(span.start, span.end)} ».`,
          en: `From one hour to the other: ${told}, not “${text.slice(span.start, span.end)}”.`,
        },
        { against: [first, second] },
      ),
    ];
  });
}

function clock(time: Time | undefined): number | null {
  const match = /^(?:\d{4}-\d{2}-\d{2})?T(\d{2}):(\d{2})$/u.exec(time?.value ?? '');
  return match ? Number(match[1]) * 60 + Number(match[2]) : null;
}
