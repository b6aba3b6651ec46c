/** Days: “Thursday 12 February 2026”, “March 1st, 2026”, “10/31/2026”, “Friday the 13th”, “the 23rd”, “March 3 to 12”. */
import { isDate } from '../../../calendar.ts';
import type { Form } from '../../../timeform.ts';
import { recognizersOf, type Group } from '../../recognizer.ts';
import type { TimeContext } from '../../times.ts';
import { lexicon, months, shortMonths, shortWeekdays, weekdays } from '../vocabulary.ts';

const recognizer = recognizersOf(lexicon);

function weekdayIn(group: Group, name = 'wd'): number | null {
  const written = group(name);
  return weekdays.get(written) ?? shortWeekdays.get(written?.[0]) ?? null;
}

function monthIn(group: Group, name = 'm'): number | null {
  const written = group(name);
  return months.get(written) ?? shortMonths.get(written?.[0]) ?? null;
}

const WEEKDAY = `(?: (?<wd> <weekday> | <shortweekday> <dot>? ) <comma>? (?: the )? )?`;
const DAY = `<small> | <digitordinal> | <ordinal> | first | second`;
const MONTH = `<month> | <shortmonth> <dot>?`;
const YEAR = `(?: (?: <comma> | - )? (?: of | in )? (?<y> <year> ) | ' (?<yy> <digits> ) | <comma> (?<yc> <digits> ) (?= <stop> ) )?`;

function dayIn(match: RegExpExecArray, group: Group, context: TimeContext, name = 'd'): number {
  const value = context.number(match, name);
  if (!Number.isNaN(value)) return value;
  return group(name) === lexicon.charOf('first') ? 1 : group(name) === lexicon.charOf('second') ? 2 : NaN;
}

function yearIn(match: RegExpExecArray, context: TimeContext): number | null {
  const year = context.number(match, 'y');
  if (!Number.isNaN(year)) return Number.isInteger(year) && year >= 1000 && year < 3000 ? year : NaN;
  const short = Number.isNaN(context.number(match, 'yy'))
    ? context.number(match, 'yc')
    : context.number(match, 'yy');
  if (Number.isNaN(short)) return null;
  return short < 100 ? short + (short < 50 ? 2000 : 1900) : NaN;
}

function whole(match: RegExpExecArray, group: Group, context: TimeContext) {
  const [month, day, year] = [monthIn(group), dayIn(match, group, context), yearIn(match, context)];
  if (!month || !Number.isInteger(day)) return null;
  if (Number.isNaN(year)) {
    // what looked like a year counts something else
    const form: Form = { kind: 'date', year: null, month, day, weekday: weekdayIn(group) };
    const after = Math.max(context.at(match, 'm') + group('m')!.length, context.at(match, 'd') + 1);
    return isDate(null, month, day) ? context.draft(match, form, { after }) : null;
  }
  return isDate(year, month, day)
    ? context.draft(match, { kind: 'date', year, month, day, weekday: weekdayIn(group) })
    : null;
}

/** “3 to 12 March”, “March 3 to 12”: a range of days of one month. */
function daysOfMonth(match: RegExpExecArray, group: Group, context: TimeContext) {
  const [month, year] = [monthIn(group), yearIn(match, context)];
  const [from, to] = [dayIn(match, group, context), dayIn(match, group, context, 'e')];
  if (!month || Number.isNaN(year) || !isDate(year, month, from) || !isDate(year, month, to) || to <= from)
    return null;
  const day = (day: number): Form => ({ kind: 'date', year, month, day, weekday: null });
  return context.draft(match, { kind: 'range', from: day(from), to: day(to) });
}

export const dates = [
  recognizer(
    'day and month',
    `(?<! <sign> ) (?: the )? ${WEEKDAY} (?<d> ${DAY} ) (?: day )? (?: of )? -? (?<m> ${MONTH} ) ${YEAR}`,
    (match, group, context) => {
      // “second may” is no date: a word needs its “of” or a year
      if (
        /^(?:second|one|two|three|four|five|six)$/i.test(context.word(context.at(match, 'd'))) &&
        !group('y') &&
        !match[0].includes(lexicon.charOf('of')!) &&
        !/^\p{Lu}/u.test(context.word(context.at(match, 'm')))
      )
        return null;
      return whole(match, group, context);
    },
  ),
  recognizer(
    'month and day',
    `(?: the )? ${WEEKDAY} (?<m> ${MONTH} ) -? (?: the )? (?<d> ${DAY} ) (?! <percent> | <unit> | <colon> ) ${YEAR}`,
    (match, group, context) => {
      const month = context.word(context.at(match, 'm'));
      if (/^(?:may|march|mar|sat|sun)$/.test(month) && /^\p{L}/u.test(context.word(context.at(match, 'd'))))
        return null;
      const next = context.at(match, 'd') + 1;
      // “March 12 soldiers” does not happen; “in May 20 people” does
      if (!group('y') && context.pos(next) === 'NOUN' && context.lexemes.skeleton[next] === 'x') return null;
      return whole(match, group, context);
    },
  ),
  recognizer(
    'weekday and date between brackets',
    `(?<wd> <weekday> | <shortweekday> ) <open> (?: (?<m> ${MONTH} ) -? (?<d> <small> | <digitordinal> ) | (?: the )? (?<d2> <small> | <digitordinal> ) (?: of )? (?<m2> ${MONTH} ) ) (?: <comma>? (?<y> <fullyear> ) )? <close>`,
    (match, group, context) => {
      const month = monthIn(group) ?? monthIn(group, 'm2');
      const day = group('m') ? context.number(match, 'd') : context.number(match, 'd2');
      const y = context.number(match, 'y');
      const year = Number.isNaN(y) ? null : y;
      return month && isDate(year, month, day)
        ? context.draft(match, { kind: 'date', year, month, day, weekday: weekdayIn(group) })
        : null;
    },
  ),
  recognizer(
    'days of one month',
    `(?: the )? (?<d> ${DAY} ) (?: <dash> | to | through | and | until | till | to the | and the ) (?: the )? (?<e> ${DAY} ) (?: of )? (?<m> ${MONTH} ) ${YEAR}`,
    daysOfMonth,
  ),
  recognizer(
    'month and days',
    `(?<m> ${MONTH} ) (?<d> ${DAY} ) (?: <dash> | to | through | and | until | till ) (?: the )? (?<e> ${DAY} ) (?! <month> | <shortmonth> ) ${YEAR}`,
    daysOfMonth,
  ),
  recognizer(
    'day, month and year joined',
    `(?<d> <small> ) (?: <slash> | <dash> ) (?<m> ${MONTH} ) (?: <slash> | <dash> ) (?<y> <fullyear> | <digits> ) | (?<y2> <fullyear> ) (?: <slash> | <dash> )? (?<m2> ${MONTH} ) (?: <slash> | <dash> )? (?<d2> <small> ) | (?<m3> ${MONTH} ) (?: <slash> | <dash> ) (?<d3> <small> ) (?: (?: <slash> | <dash> ) (?<y3> <digits> ) )?`,
    (match, group, context) => {
      for (const n of ['', '2', '3']) {
        const month = monthIn(group, `m${n}`);
        const [day, y] = [context.number(match, `d${n}`), context.number(match, `y${n}`)];
        const year = Number.isNaN(y) ? null : y < 100 ? y + (y < 50 ? 2000 : 1900) : y;
        if (month && isDate(year, month, day))
          return context.draft(match, { kind: 'date', year, month, day, weekday: null });
      }
      return null;
    },
  ),
  recognizer('date in digits', `(?: the )? ${WEEKDAY} (?<n> <numericdate> )`, (match, group, context) => {
    const { year, month, day, hour, minute, second } = context.written(match, 'n')!;
    const iso = /^\d{4}/.test(context.word(context.at(match, 'n')));
    // Written day first in the lexeme; English of the United States writes the month first.
    const american = !iso && isDate(year, day!, month!);
    const [m, d] = american ? [day!, month!] : [month!, day!];
    if (!isDate(year, m, d)) return null;
    const date: Form = { kind: 'date', year, month: m, day: d, weekday: weekdayIn(group) };
    return context.draft(
      match,
      hour === null ? date : { kind: 'at', date, time: { kind: 'clock', hour, minute, second, sure: true } },
    );
  }),
  recognizer(
    'day and month in digits',
    `(?<cue> on | ${WEEKDAY.replace('?<wd>', '')} )? (?<n> <daymonth> )`.replace(
      '(?<cue> on | ',
      '(?<cue> on | by | since | until | ',
    ),
    (match, group, context) => {
      const { day, month } = context.written(match, 'n')!;
      const n = context.at(match, 'n');
      const written = context.word(n);
      const range = context.lexemes.skeleton[n - 1] === '-' || context.lexemes.skeleton[n + 1] === '-';
      const [m, d] = isDate(null, day!, month!) ? [day!, month!] : [month!, day!];
      if (!isDate(null, m, d)) return null;
      if (!group('cue') && !range && day! <= month! && !/(?:^|\/)0/.test(written) && !context.alone(n, 1))
        return null;
      const weekday = weekdays.get(context.lexemes.skeleton[match.index]) ?? null;
      return context.draft(
        match,
        { kind: 'date', year: null, month: m, day: d, weekday },
        { first: weekday === null ? n : match.index },
      );
    },
  ),
  recognizer(
    'weekday and day',
    `(?: the )? (?<wd> <weekday> | <shortweekday> ) <comma>? (?: the )? (?<d> <digitordinal> | <ordinal> | <small> (?= <stop> ) )`,
    (match, group, context) => {
      const day = context.number(match, 'd');
      return day >= 1 && day <= 31
        ? context.draft(match, { kind: 'date', year: null, month: null, day, weekday: weekdayIn(group) })
        : null;
    },
  ),
  recognizer(
    'day of the month alone',
    `the (?<d> <digitordinal> | <ordinal> | <small> ) (?= <stop> | at | for | from | to | until | by | of (?: this | last | next ) month ) (?: of (?<rel> this | last | next ) month )?`,
    (match, group, context) => {
      const day = context.number(match, 'd');
      const at = context.at(match, 'd');
      if (!(day >= 1 && day <= 31) || !/^\d/.test(context.word(at))) return null;
      if (/^\d+$/.test(context.word(at)) && !/^on$/i.test(context.word(match.index - 1))) return null;
      if (group('rel')) {
        const shift =
          group('rel') === lexicon.charOf('last') ? -1 : group('rel') === lexicon.charOf('next') ? 1 : 0;
        return context.draft(match, {
          kind: 'nth',
          nth: day,
          unit: 'day',
          weekday: null,
          of: { kind: 'unit', unit: 'month', shift, origin: 'writing' },
        });
      }
      return context.draft(match, { kind: 'date', year: null, month: null, day, weekday: null });
    },
  ),
];
