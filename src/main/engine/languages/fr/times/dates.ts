/** Days: « jeudi 12 février 2026 », « le 1er mars », « 31/10/2026 », « vendredi 15 », « le 23 », « 3 au 12 mars ». */
import { isDate } from '../../../calendar.ts';
import type { Form, Origin } from '../../../timeform.ts';
import { recognizersOf, type Group } from '../../recognizer.ts';
import type { TimeContext } from '../../times.ts';
import {
  following,
  last,
  lexicon,
  months,
  next,
  previous,
  shortMonths,
  shortWeekdays,
  weekdays,
} from '../vocabulary.ts';

const recognizer = recognizersOf(lexicon);

export function weekdayIn(group: Group): number | null {
  const written = group('wd');
  return weekdays.get(written) ?? shortWeekdays.get(written?.[0]) ?? null;
}

function monthIn(group: Group): number | null {
  const written = group('m');
  return months.get(written) ?? shortMonths.get(written?.[0]) ?? null;
}

function dayIn(match: RegExpExecArray, group: Group, context: TimeContext, name = 'd'): number {
  const value = context.number(match, name);
  return Number.isNaN(value) && group(name) ? 1 : value; // « premier » has no numeral
}

export function shiftIn(group: Group): number | undefined {
  const written = group('shift');
  if (written === undefined) return undefined;
  if (last.get(written) || previous.get(written)) return -1;
  return next.get(written) || following.get(written) ? 1 : 0;
}

/** What a shift counts from: « en juin prochain » from the day of writing, « en juin suivant » from what was said last. */
export function shiftedFrom(group: Group): Origin {
  const written = group('shift');
  return previous.get(written) || following.get(written) ? 'focus' : 'writing';
}

const WEEKDAY = `(?: (?<wd> <weekday> | <shortweekday> <dot>? ) <comma>? (?: le | du )? )?`;
const DAY = `<small> | <digitordinal> | <ordinal> | premier`;
const MONTH = `<month> | <shortmonth> <dot>?`;

/** A year as it may follow a month; two digits only where nothing is counted by them. */
const YEAR = `(?: <comma>? (?: de (?: l ' (?: an | année ) )? )? (?<y> <year> ) | ' ? (?<yy> <digits> ) (?= <stop> ) )?`;
const ERA = `(?: (?<bc> a c | av <dot>? j <dot>? - ? c <dot>? | ac | avant (?: notre ère | j <dot>? - ? c <dot>? ) ) | p <dot>? chr <dot>? n <dot>? | ap <dot>? j <dot>? - ? c <dot>? )`;

function yearIn(match: RegExpExecArray, context: TimeContext): number | null {
  const year = context.number(match, 'y');
  if (!Number.isNaN(year)) return Number.isInteger(year) && year >= 1000 && year < 3000 ? year : NaN;
  const short = context.number(match, 'yy');
  if (Number.isNaN(short)) return null;
  return short > 31 && short < 100 ? 1900 + short : NaN;
}

export const dates = [
  recognizer(
    'day, month and year of an era',
    `(?<d> ${DAY} ) (?<m> ${MONTH} ) (?<y> <digits> ) ${ERA}`,
    (match, group, context) => {
      const year = context.number(match, 'y') * (group('bc') ? -1 : 1);
      const [month, day] = [monthIn(group), dayIn(match, group, context)];
      return month && isDate(null, month, day)
        ? context.draft(match, { kind: 'date', year, month, day, weekday: null })
        : null;
    },
  ),
  recognizer(
    'day and month',
    `(?: le | la | ce | cet | cette | l ' )? ${WEEKDAY} (?<d> ${DAY} ) (?: jour )? (?: (?: du | de | ce ) mois (?: de | d ' ) | de | d ' | - | ce )? (?<m> ${MONTH} ) (?: (?<shift> <last> | <next> | <following> ) | ${YEAR} )`,
    (match, group, context) => {
      const month = monthIn(group);
      const day = dayIn(match, group, context);
      const at = context.at(match, 'd');
      // « 3,5 mars » and « 2 des mars » are no dates; « mar », « mai » after « de » are, but « sept » is a number.
      if (!month || !Number.isInteger(day)) return null;
      const year = yearIn(match, context);
      if (Number.isNaN(year)) {
        // what looked like a year counts something else: the date ends before it
        return isDate(null, month, day)
          ? context.draft(
              match,
              { kind: 'date', year: null, month, day, weekday: weekdayIn(group) },
              { after: context.at(match, 'm') + group('m')!.length },
            )
          : null;
      }
      if (!isDate(year, month, day)) return null;
      if (at < 0) return null;
      return context.draft(match, {
        kind: 'date',
        year,
        month,
        day,
        weekday: weekdayIn(group),
        shift: shiftIn(group),
        origin: shiftedFrom(group),
      });
    },
  ),
  recognizer(
    'days of one month',
    `(?: le )? (?<wd> <weekday> )? (?<d> ${DAY} ) (?: <dash> | à | au | et | ou | jusqu ' au | et le ) (?<wd2> <weekday> )? (?<e> ${DAY} ) (?<m> ${MONTH} ) ${YEAR}`,
    (match, group, context) => {
      const month = monthIn(group);
      const from = dayIn(match, group, context);
      const to = dayIn(match, group, context, 'e');
      const year = yearIn(match, context);
      if (
        !month ||
        Number.isNaN(year) ||
        !isDate(year, month, from) ||
        !isDate(year, month, to) ||
        to <= from
      )
        return null;
      // « le 3 et le 12 mars » are two days, « entre le 3 et le 12 mars » and « les 3 et 4 mars » a range
      const joiner = context.lexemes.skeleton[context.at(match, 'd') + group('d')!.length];
      const opening = context.lexemes.skeleton[match.index - 1];
      if (
        (joiner === lexicon.charOf('et') &&
          match[0].includes(lexicon.charOf('le')!, 1) &&
          opening !== lexicon.charOf('entre')) ||
        joiner === lexicon.charOf('ou')
      )
        return null;
      const day = (day: number, weekday: number | null): Form => ({
        kind: 'date',
        year,
        month,
        day,
        weekday,
      });
      return context.draft(match, {
        kind: 'range',
        from: day(from, weekdayIn(group)),
        to: day(to, weekdays.get(group('wd2')) ?? null),
      });
    },
  ),
  recognizer(
    'year, month and day',
    `(?<y> <fullyear> ) (?: <dash> | <slash> ) (?<m> ${MONTH} ) (?: <dash> | <slash> ) (?<d> <small> ) | (?<m2> ${MONTH} ) <dash> (?<y2> <fullyear> ) <dash> (?<d2> <small> ) | (?<d3> <small> ) (?: <dash> | <slash> ) (?<y3> <fullyear> ) (?: <dash> | <slash> ) (?<m3> ${MONTH} ) | (?<y4> <fullyear> ) <slash> (?<d4> <small> ) <slash> (?<m4> ${MONTH} ) | (?<d5> <small> ) (?: <slash> | <dash> ) (?<m5> ${MONTH} ) (?: <slash> | <dash> ) (?<y5> <fullyear> )`,
    (match, group, context) => {
      for (const n of ['', '2', '3', '4', '5']) {
        const written = group(`m${n}`);
        const month = months.get(written) ?? shortMonths.get(written?.[0]);
        const [year, day] = [context.number(match, `y${n}`), context.number(match, `d${n}`)];
        if (month && isDate(year, month, day))
          return context.draft(match, { kind: 'date', year, month, day, weekday: null });
      }
      return null;
    },
  ),
  recognizer(
    'day and short month with a slash',
    `(?: le )? (?<d> <small> ) <slash> (?<m> ${MONTH} )`,
    (match, group, context) => {
      const [month, day] = [monthIn(group), context.number(match, 'd')];
      return month && isDate(null, month, day)
        ? context.draft(match, { kind: 'date', year: null, month, day, weekday: null })
        : null;
    },
  ),
  recognizer('date in digits', `(?: le | ce )? ${WEEKDAY} (?<n> <numericdate> )`, (match, group, context) => {
    const { year, month, day, hour, minute, second } = context.written(match, 'n')!;
    const date: Form = isDate(year, month!, day!)
      ? { kind: 'date', year, month, day, weekday: weekdayIn(group) }
      : { kind: 'date', year, month: day, day: month, weekday: weekdayIn(group) };
    return context.draft(
      match,
      hour === null ? date : { kind: 'at', date, time: { kind: 'clock', hour, minute, second, sure: true } },
    );
  }),
  recognizer(
    'day and month in digits',
    `(?<det> le | au | du | dès le )? ${WEEKDAY} (?<n> <daymonth> ) (?: <comma> (?<y> <fullyear> ) )?`,
    (match, group, context) => {
      const { day, month } = context.written(match, 'n')!;
      const n = context.at(match, 'n');
      const written = context.word(n);
      const before = context.lexemes.skeleton[n - 1];
      const range = before === '-' || context.lexemes.skeleton[n + 1] === '-';
      if (!isDate(null, month!, day!)) return null;
      // « 3/4 » alone is a fraction or a score
      const plain = !group('det') && !group('wd') && !range;
      if (plain && day! <= month! && !/(?:^|\/)0/.test(written)) return null;
      // « 7/5, 6/4 », « 24/7 », « 16/9 »: sets, hours and formats
      const { skeleton } = context.lexemes;
      const beside = (at: number) =>
        skeleton[at] === 'T' ||
        (/[,-]/.test(skeleton[at] ?? 'B') && skeleton[at + Math.sign(at - n)] === 'T');
      if (
        plain &&
        !context.alone(n, 1) &&
        (/^(?:\d\/\d|24\/7|16\/9|4\/3)$/.test(written) || beside(n - 1) || beside(n + 1))
      )
        return null;
      const year = context.number(match, 'y');
      const det = group('det');
      const first = det && lexicon.charOf('le') !== det ? match.index + det.length : match.index;
      return context.draft(
        match,
        { kind: 'date', year: Number.isNaN(year) ? null : year, month, day, weekday: weekdayIn(group) },
        { first },
      );
    },
  ),
  recognizer(
    'spaced digits',
    `(?<det> le )? (?<d> <small> ) (?<m> <small> ) (?: (?<y> <fullyear> ) | (?<yy> <digits> ) )`,
    (match, group, context) => {
      const [day, month] = [context.number(match, 'd'), context.number(match, 'm')];
      const short = context.number(match, 'yy');
      const year = Number.isNaN(short)
        ? context.number(match, 'y')
        : short >= 100
          ? NaN
          : short + (short < 50 ? 2000 : 1900);
      const written = context.lexemes.text.slice(
        context.lexemes.start[context.at(match, 'd')],
        context.lexemes.end[match.index + match[0].length - 1],
      );
      if (!/^\d{1,2} \d{1,2} (?:\d{4}|\d{2})$/.test(written) || !isDate(year, month, day)) return null;
      if (!group('det') && !Number.isNaN(short) && !/ 0/.test(written) && short <= 31) return null;
      return context.draft(match, { kind: 'date', year, month, day, weekday: null });
    },
  ),
  recognizer(
    'weekday and day',
    `(?: le | ce )? (?<wd> <weekday> ) (?<d> <small> | <digitordinal> | premier ) (?! <unknown> | <unit> | <percent> | <sign> | <month> | <shortmonth> | <num> | h | <dash> | au | pm | am | p <dot> | a <dot> )`,
    (match, group, context) => {
      const day = dayIn(match, group, context);
      return day <= 31
        ? context.draft(match, { kind: 'date', year: null, month: null, day, weekday: weekdayIn(group) })
        : null;
    },
  ),
  recognizer(
    'day before another of its month',
    `(?: le )? (?<d> <small> | <digitordinal> ) (?= (?: et | ou | puis | <comma> ) (?: le )? <small> (?: (?: et | ou ) (?: le )? <small> )? (?<m> <month> ) (?<y> <fullyear> )? )`,
    (match, group, context) => {
      const [month, day, year] = [monthIn(group), context.number(match, 'd'), context.number(match, 'y')];
      return month && isDate(null, month, day)
        ? context.draft(match, {
            kind: 'date',
            year: Number.isNaN(year) ? null : year,
            month,
            day,
            weekday: null,
          })
        : null;
    },
  ),
  recognizer(
    'day of the month alone',
    `le (?<d> <small> | <digitordinal> | premier ) (?= <stop> | à | vers | pour | entre | de <digits> | prochain | dernier | <prime> | du mois | de ce mois )`,
    (match, group, context) => {
      const at = context.at(match, 'd');
      if (!group('d') || Number.isNaN(context.number(match, 'd'))) return null; // « le premier » is a rank
      if (!/^\d/.test(context.word(at))) return null;
      const day = context.number(match, 'd');
      return day <= 31
        ? context.draft(match, { kind: 'date', year: null, month: null, day, weekday: null })
        : null;
    },
  ),
];
