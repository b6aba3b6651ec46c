/** Days and units away from now or from the day last spoken of: “yesterday”, “last Monday”, “two years ago”, “the next day”. */
import type { DayPart, Form, Origin, TimeUnit } from '../../../timeform.ts';
import { recognizersOf, type Group } from '../../recognizer.ts';
import type { TimeContext, TimeRecognizer } from '../../times.ts';
import {
  calendarUnits,
  current,
  dayParts,
  last,
  lexicon,
  manyWeekdays,
  months,
  next,
  shortMonths,
  shortWeekdays,
  weekdays,
} from '../vocabulary.ts';

const recognizer = recognizersOf(lexicon);

const days = lexicon.define('relativeday', {
  today: 0, yesterday: -1, tomorrow: 1, tomorow: 1, tmrw: 1, 'the day before yesterday': -2, 'day before yesterday': -2, 'the day after tomorrow': 2, 'day after tomorrow': 2,
} as const); // prettier-ignore
const focusDays = lexicon.define('focusday', {
  'the next day': 1, 'next day': 1, 'the following day': 1, 'the day after': 1, 'the day before': -1, 'the previous day': -1, 'the same day': 0, 'that day': 0, 'the same date': 0, 'the preceding day': -1,
} as const); // prettier-ignore
const refs = lexicon.define('reference', {
  now: 'PRESENT_REF', 'right now': 'PRESENT_REF', currently: 'PRESENT_REF', nowadays: 'PRESENT_REF', 'at present': 'PRESENT_REF', 'at the moment': 'PRESENT_REF', presently: 'PRESENT_REF', 'just now': 'PRESENT_REF', 'for now': 'PRESENT_REF', 'so far': 'PRESENT_REF',
  recently: 'PAST_REF', formerly: 'PAST_REF', 'in the past': 'PAST_REF', previously: 'PAST_REF', lately: 'PAST_REF', 'long ago': 'PAST_REF',
  soon: 'FUTURE_REF', shortly: 'FUTURE_REF', 'in the future': 'FUTURE_REF', 'in the near future': 'FUTURE_REF', 'in the short term': 'FUTURE_REF', 'in the long term': 'FUTURE_REF', 'in the medium term': 'FUTURE_REF', 'long term': 'FUTURE_REF', 'short term': 'FUTURE_REF', eventually: 'FUTURE_REF', later: 'FUTURE_REF',
} as const); // prettier-ignore
const ordinals = lexicon.define('rank', {
  first: 1, second: 2, last: -1, final: -1, 'second to last': -2, 'second last': -2, 'next to last': -2, penultimate: -2,
}); // prettier-ignore
const articles = lexicon.define('weekdayarticle', ['a', 'an']);
const edges = lexicon.define('edge', { first: 1, opening: 1, last: -1, final: -1, closing: -1 });
const yearIn = (value: number): number | null => (Number.isNaN(value) ? null : value);

/** What makes a verb of “last”: “will last 18 months”. */
const MODAL = /^(?:will|would|could|may|might|should|can|must|shall|to|not|['’]ll)$/iu;
const SIDE = `<last> | <next>`;
const COUNT = `(?: (?<n> <num> ) | (?<a> a | an ) | (?<some> a few | several | some | a couple of | a couple | couple of | few ) )`;

function sideOf(written: string | undefined): number {
  return last.get(written) ? -1 : next.get(written) ? 1 : 0;
}
function originOf(written: string | undefined): Origin {
  return written === lexicon.charOf('last') ||
    written === lexicon.charOf('next') ||
    written === lexicon.charOf('past') ||
    written === lexicon.charOf('coming') ||
    written === lexicon.charOf('upcoming')
    ? 'writing'
    : 'focus';
}
function countIn(
  match: RegExpExecArray,
  group: Group,
  context: TimeContext,
): { count: number; approximate: boolean } {
  const half = group('half') ? 0.5 : 0;
  if (group('a')) return { count: 1 + half, approximate: false };
  if (group('some'))
    return {
      count: /couple/i.test(
        context.lexemes.text.slice(
          context.lexemes.start[context.at(match, 'some')],
          context.lexemes.end[context.at(match, 'some') + group('some')!.length - 1],
        ),
      )
        ? 2
        : 3,
      approximate: true,
    };
  return { count: context.number(match, 'n') + half, approximate: false };
}
function timed(date: Form, part: DayPart | undefined): Form {
  return part ? { kind: 'at', date, time: { kind: 'daypart', part } } : date;
}
/** The words of the group `way`. */
function wayIn(match: RegExpExecArray, { lexemes }: TimeContext): string {
  const [from, to] = match.indices!.groups!.way!;
  return lexemes.text.slice(lexemes.start[from], lexemes.end[to - 1]);
}
function weekdayIn(group: Group): number {
  return (weekdays.get(group('wd')) ?? shortWeekdays.get(group('wd')?.[0]))!;
}

/** How many lexemes before “in two years” tell whether it is a time to come or how long something took. */
const TOLD = 16;
const COMING =
  /^(?:will|shall|would|could|can|may|might|should|must|to|due|expected|scheduled|set|is|are|am|be|going|back|again|ll)$/i;
const LASTED =
  /^(?:has|have|had|was|were|did|rose|fell|won|lost|grew|sold|took|made|saw|built|died|came|went|met|gave|spent|paid|hit|beat|got|left|found|held|drew|ran|led|sent|told|began|became|cut|shot|\p{Ll}{2,}ed)$/iu;
const RANKED =
  /^(?:first|second|third|fourth|fifth|sixth|best|worst|most|least|once|twice|times|lowest|only|\p{Ll}{3,}(?:[^er]|[^e]r)est)$/iu;

/** Whether a sentence tells, before the lexeme at `index`, of what took some time rather than of what comes after it. */
function lasted(context: TimeContext, index: number): boolean {
  for (let at = index - 1; at >= Math.max(0, index - TOLD); at--) {
    if (/[.!?;B]/.test(context.lexemes.skeleton[at]!)) return false;
    const word = context.word(at);
    if (RANKED.test(word) || context.lexemes.skeleton[at] === 'O' || context.lexemes.skeleton[at] === 'Q')
      return true;
    if (COMING.test(word)) return false;
    if (LASTED.test(word)) return !COMING.test(context.word(at - 1) ?? '');
  }
  return false;
}

export const relatives: readonly TimeRecognizer[] = [
  recognizer(
    'relative day',
    `(?<w> <relativeday> ) (?: (?: in the | early | late )? (?<part> <daypart> ) )?`,
    (match, group, context) => {
      const count = days.get(group('w'))!;
      const part = dayParts.get(group('part'));
      if (part && part !== 'MI')
        return context.draft(match, timed({ kind: 'away', unit: 'day', count, origin: 'writing' }, part));
      const after = match.index + group('w')!.length;
      if (count === 0)
        return context.draft(match, { kind: 'fixed', value: 'PRESENT_REF' }, { deictic: true, after });
      return context.draft(
        match,
        { kind: 'away', unit: 'day', count, origin: 'writing' },
        { deictic: true, after },
      );
    },
  ),
  recognizer(
    'night or morning beside a day',
    `(?: (?: early | late )? (?<last> last ) (?<night> night | evening ) | (?: the )? (?: (?<shift> previous | preceding | next | following ) (?<part> <daypart> ) | (?<part2> <daypart> ) (?<way> before | after ) (?= <stop> ) ) )`,
    (match, group, context) => {
      if (group('last'))
        return context.draft(
          match,
          timed({ kind: 'away', unit: 'day', count: -1, origin: 'writing' }, dayParts.get(group('night'))),
        );
      const part = dayParts.get(group('part') ?? group('part2'));
      if (!part || part === 'MI') return null;
      const back =
        group('way') === lexicon.charOf('before') || /^p/i.test(context.word(context.at(match, 'shift')));
      return context.draft(
        match,
        timed({ kind: 'away', unit: 'day', count: back ? -1 : 1, origin: 'focus' }, part),
      );
    },
  ),
  recognizer('day from the focus', `(?<w> <focusday> ) (?! of )`, (match, group, context) =>
    context.draft(match, { kind: 'away', unit: 'day', count: focusDays.get(group('w'))!, origin: 'focus' }),
  ),
  // “a quarter of an hour later” is no time to come
  recognizer('reference', `(?<! <unit> ) (?<w> <reference> )`, (match, group, context) =>
    context.draft(match, { kind: 'fixed', value: refs.get(group('w'))! }, { deictic: true }),
  ),
  recognizer(
    'weekday',
    `(?: the )? (?: (?<shift> ${SIDE} ) | (?<this> this (?: coming | past )? ) )? (?<wd> <weekday> | (?<short> <shortweekday> ) <dot>? ) (?: (?: of )? (?<wshift> <last> | <next> | this ) (?: ' s )? week | (?: (?: in the | early | late )? (?<part> <daypart> ) ) )?`,
    (match, group, context) => {
      const weekday = weekdayIn(group);
      const base = { kind: 'weekday', weekday, shift: null, weeks: null, origin: 'writing' } as const;
      const at = context.at(match, 'wd');
      if (group('short') !== undefined) {
        // “sat”, “sun”, “wed”, “fri”: words of their own
        const capital = /^\p{Lu}/u.test(context.word(at));
        if (!(
          capital &&
          (group('shift') || context.lexemes.skeleton[at + 1] === '.' || context.alone(at, 4))
        ))
          return null;
      }
      // “on a Thursday” is no Thursday in particular
      if (articles.get(context.lexemes.skeleton[match.index - 1]) && !group('shift') && !group('wshift'))
        return context.draft(match, { kind: 'fixed', value: `XXXX-WXX-${weekday}` });
      const part = dayParts.get(group('part'));
      if (part && /s$/i.test(context.word(context.at(match, 'part')))) return null; // a set
      if (group('wshift')) return context.draft(match, { ...base, weeks: sideOf(group('wshift')) });
      if (group('shift'))
        return context.draft(
          match,
          timed({ ...base, shift: sideOf(group('shift')), origin: 'writing' }, part),
        );
      return context.draft(match, timed({ ...base, shift: group('this') ? 0 : null }, part));
    },
  ),
  recognizer(
    'weekday of a week',
    `(?<wshift> <last> | <next> | this ) week -? (?<wd> <weekday> )`,
    (match, group, context) =>
      context.draft(match, {
        kind: 'weekday',
        weekday: weekdayIn(group),
        shift: null,
        weeks: sideOf(group('wshift')),
        origin: 'writing',
      }),
  ),
  recognizer(
    'weekdays from now',
    `(?<n> <num> ) (?<wd> <manyweekdays> ) (?<way> ago | from now )`,
    (match, group, context) =>
      context.draft(match, {
        kind: 'weekday',
        weekday: manyWeekdays.get(group('wd'))!,
        shift: context.number(match, 'n') * (group('way') === lexicon.charOf('ago') ? -1 : 1),
        weeks: null,
        origin: 'writing',
      }),
  ),
  recognizer(
    'the week-end',
    `(?<= over | during | at | for | of | on ) the (?<u> weekend ) (?! of | before | after )`,
    (match, _group, context) =>
      context.draft(match, { kind: 'unit', unit: 'weekend', shift: 0, origin: 'writing' }),
  ),
  recognizer(
    'calendar year',
    `(?: the )? (?: (?: (?: calendar | fiscal | financial ) year | fiscal | financial ) (?<y> <fullyear> ) | (?<shift> ${SIDE} | <current> )? (?: calendar | fiscal | financial ) year )`,
    (match, group, context) => {
      const y = context.number(match, 'y');
      if (!Number.isNaN(y))
        return context.draft(match, { kind: 'date', year: y, month: null, day: null, weekday: null });
      return group('shift') === undefined
        ? null
        : context.draft(match, {
            kind: 'unit',
            unit: 'year',
            shift: sideOf(group('shift')),
            origin: 'writing',
          });
    },
  ),
  recognizer(
    'first or last units of a period',
    `(?: the )? (?: (?<rank> <edge> ) (?<n> <num> ) | (?<n2> <num> ) (?<rank2> <edge> ) ) (?<u> <calendarunit> ) (?: of | in ) (?: (?: the )? (?<year> year ) | (?<m> <month> | <shortmonth> ) (?: (?<my> <fullyear> ) )? | (?: the year )? (?<y> <fullyear> ) | (?: the )? (?<rel> <last> | <next> | this ) (?<ru> year | month ) )`,
    (match, group, context) => {
      const back = edges.get(group('rank') ?? group('rank2'))!;
      const count = group('n') === undefined ? context.number(match, 'n2') : context.number(match, 'n');
      const of: Form =
        group('year') !== undefined
          ? { kind: 'none' }
          : group('rel') !== undefined
            ? {
                kind: 'unit',
                unit: calendarUnits.get(group('ru'))!,
                shift: sideOf(group('rel')),
                origin: 'writing',
              }
            : {
                kind: 'date',
                year: yearIn(context.number(match, group('m') === undefined ? 'y' : 'my')),
                month: months.get(group('m')) ?? shortMonths.get(group('m')) ?? null,
                day: null,
                weekday: null,
              };
      return context.draft(match, {
        kind: 'edge',
        unit: calendarUnits.get(group('u'))!,
        count: count * back,
        of,
      });
    },
  ),
  recognizer(
    'unit away',
    `(?: the )? (?<shift> ${SIDE} | <current> ) (?<u> <calendarunit> ) (?! of )`,
    (match, group, context) => {
      const unit = calendarUnits.get(group('u'))!;
      if (unit === 'second' || unit === 'minute' || unit === 'day') return null;
      if (/s$/i.test(context.word(context.at(match, 'u')))) return null;
      const side = current.get(group('shift')) ? 0 : sideOf(group('shift'));
      if (unit === 'hour')
        return side === 0
          ? null
          : context.draft(match, { kind: 'span', unit, count: side, origin: 'writing' });
      return context.draft(match, {
        kind: 'unit',
        unit,
        shift: side,
        origin: side === 0 ? 'writing' : originOf(group('shift')),
      });
    },
  ),
  recognizer(
    'same unit',
    `(?: the same | that ) (?<u> week | month | year | weekend ) (?! <unknown> <unknown> <name> )`,
    (match, group, context) =>
      context.draft(match, { kind: 'unit', unit: calendarUnits.get(group('u'))!, shift: 0, origin: 'focus' }),
  ),
  recognizer(
    'week or week-end of a day',
    `(?: the )? (?<u> week | weekend ) (?: of | starting | beginning | commencing ) (?: on )? (?: the )? (?: (?<m> <month> | <shortmonth> ) (?<d> <small> | <digitordinal> ) | (?<d2> <small> | <digitordinal> ) (?: of )? (?<m2> <month> | <shortmonth> ) ) (?: <comma>? (?<y> <fullyear> ) )?`,
    (match, group, context) => {
      const written = group('m') ?? group('m2');
      const month = months.get(written) ?? shortMonths.get(written) ?? null;
      const day = Number.isNaN(context.number(match, 'd'))
        ? context.number(match, 'd2')
        : context.number(match, 'd');
      const y = context.number(match, 'y');
      return context.draft(match, {
        kind: 'weekOf',
        weekend: group('u') === lexicon.charOf('weekend'),
        of: { kind: 'date', year: Number.isNaN(y) ? null : y, month, day, weekday: null },
      });
    },
  ),
  recognizer(
    'week by number',
    `(?: the )? week (?: number )? (?<n> <digits> ) (?: (?: of | in | <comma> )? (?<y> <fullyear> ) )?`,
    (match, _group, context) => {
      const [week, y] = [context.number(match, 'n'), context.number(match, 'y')];
      if (week < 1 || week > 53) return null;
      return context.draft(match, {
        kind: 'nth',
        nth: week,
        unit: 'week',
        weekday: null,
        of: Number.isNaN(y)
          ? { kind: 'unit', unit: 'year', shift: 0, origin: 'writing' }
          : { kind: 'date', year: y, month: null, day: null, weekday: null },
      });
    },
  ),
  recognizer(
    'nth of a month or year',
    `(?: the )? (?: (?<n> <digitordinal> | <ordinal> ) (?<back> (?: to )? last )? | (?<r> <rank> ) ) (?: (?<wd> <weekday> ) | (?<u> day | week | weekend | month ) ) (?: of | in ) (?: the )? (?: (?<m> <month> | <shortmonth> ) (?: <comma>? (?<y> <fullyear> ) )? | (?<y2> <fullyear> ) | (?<rel> <last> | <next> | this ) (?<ru> month | year ) | (?<each> month ) (?! of ) )`,
    (match, group, context) => {
      // “open on the first Sunday of the month”: of which one is not said
      if (group('each')) return group('wd') ? context.draft(match, { kind: 'none' }) : null;
      const value = context.number(match, 'n');
      const nth = Number.isNaN(value) ? ordinals.get(group('r'))! : group('back') ? -value : value;
      const y = Number.isNaN(context.number(match, 'y'))
        ? context.number(match, 'y2')
        : context.number(match, 'y');
      const month = months.get(group('m')) ?? shortMonths.get(group('m')) ?? null;
      const of: Form = group('rel')
        ? {
            kind: 'unit',
            unit: calendarUnits.get(group('ru'))!,
            shift: sideOf(group('rel')),
            origin: 'writing',
          }
        : { kind: 'date', year: Number.isNaN(y) ? null : y, month, day: null, weekday: null };
      const unit: TimeUnit = group('wd') ? 'day' : (calendarUnits.get(group('u')) ?? 'day');
      return context.draft(match, {
        kind: 'nth',
        nth,
        unit,
        weekday: group('wd') ? weekdays.get(group('wd'))! : null,
        of,
      });
    },
  ),
  recognizer(
    'nth of every month',
    `(?: the )? (?: (?<n> <digitordinal> | <ordinal> ) | (?<r> <rank> ) ) (?: (?<wd> <weekday> ) | day )? of (?: every | each ) month`,
    (match, group, context) => {
      const value = context.number(match, 'n');
      const nth = Number.isNaN(value) ? ordinals.get(group('r'))! : value;
      if (group('wd'))
        return context.draft(match, {
          kind: 'set',
          value: `XXXX-XX-WXX-${weekdays.get(group('wd'))}-#${nth}`,
        });
      if (!(nth >= 1 && nth <= 31)) return null;
      return context.draft(match, { kind: 'set', value: `XXXX-XX-${String(nth).padStart(2, '0')}` });
    },
  ),
  recognizer(
    'one after the next',
    `(?: the )? (?: (?<wd> <weekday> ) | (?<u> week | weekend | month | year ) ) (?: (?<ahead> after next ) | before last )`,
    (match, group, context) => {
      const shift = group('ahead') ? 2 : -2;
      return context.draft(
        match,
        group('wd')
          ? { kind: 'weekday', weekday: weekdays.get(group('wd'))!, shift, weeks: null, origin: 'writing' }
          : { kind: 'unit', unit: calendarUnits.get(group('u'))!, shift, origin: 'writing' },
      );
    },
  ),
  recognizer(
    'unit before or after',
    `the (?<u> week | weekend | month | year ) (?<way> before | after ) (?= <stop> )`,
    (match, group, context) =>
      context.draft(match, {
        kind: 'unit',
        unit: calendarUnits.get(group('u'))!,
        shift: group('way') === lexicon.charOf('before') ? -1 : 1,
        origin: 'focus',
      }),
  ),
  recognizer(
    'ago',
    `(?: about | around | nearly | almost | over | more than | less than | at least | just )? ${COUNT} (?<u> <calendarunit> ) (?<half> and a half )? (?<way> ago | earlier | back | before now | (?: prior | before | beforehand ) (?= <stop> ) )`,
    (match, group, context) => {
      const { count, approximate } = countIn(match, group, context);
      if (Number.isNaN(count)) return null;
      const origin = /^(?:earlier|prior|beforehand|before$)/i.test(wayIn(match, context))
        ? 'focus'
        : 'writing';
      return context.draft(
        match,
        { kind: 'away', unit: calendarUnits.get(group('u'))!, count: -count, origin },
        { approximate: approximate || context.at(match, 'n') > match.index },
      );
    },
  ),
  recognizer('half an hour ago', `half an hour (?<way> ago | from now )`, (match, group, context) =>
    context.draft(match, {
      kind: 'away',
      unit: 'minute',
      count: group('way') === lexicon.charOf('ago') ? -30 : 30,
      origin: 'writing',
    }),
  ),
  recognizer(
    'in some time',
    `(?: in | within ) (?: about | around | exactly | just | another | less than | the next )? ${COUNT} (?: more )? (?<work> business | working | trading )? (?<u> <calendarunit> ) (?<half> and a half )? (?: ' s? time )? (?: from (?: now | today ) )?`,
    (match, group, context) => {
      const { count, approximate } = countIn(match, group, context);
      const within = /^within$/i.test(context.word(match.index));
      if (Number.isNaN(count) || context.lexemes.skeleton[context.at(match, 'n')] === 'Y') return null;
      const named = calendarUnits.get(group('u'))!;
      const unit = group('work') && named === 'day' ? 'workday' : named;
      // “the best news in a decade”, “sold 3,000 in two weeks”: how long, not when
      const timeSaid = /time$/i.test(context.word(match.index + match[0].length - 1));
      if (!within && !timeSaid && lasted(context, match.index)) return null;
      return context.draft(
        match,
        within
          ? { kind: 'span', unit, count, origin: 'writing' }
          : { kind: 'away', unit, count, origin: 'writing' },
        { approximate },
      );
    },
  ),
  recognizer(
    'from now',
    `${COUNT} (?<u> <calendarunit> ) (?<half> and a half )? (?<way> from (?: right )? (?: now | today ) | later | hence | on )`,
    (match, group, context) => {
      const { count, approximate } = countIn(match, group, context);
      const way = context.word(context.at(match, 'way')).toLowerCase();
      if (Number.isNaN(count) || way === 'on') return null;
      return context.draft(
        match,
        {
          kind: 'away',
          unit: calendarUnits.get(group('u'))!,
          count,
          origin: way === 'later' ? 'focus' : 'writing',
        },
        { approximate },
      );
    },
  ),
  recognizer(
    'last or next units',
    `(?: the | these )? (?: (?<shift> ${SIDE} ) ${COUNT} (?<work> business | working | trading )? (?<u> <calendarunit> ) | ${COUNT.replaceAll('?<n>', '?<n2>').replaceAll('?<a>', '?<a2>').replaceAll('?<some>', '?<some2>')} (?<shift2> ${SIDE} ) (?<u2> <calendarunit> ) )`,
    (match, group, context) => {
      const count =
        group('n') !== undefined
          ? context.number(match, 'n')
          : group('n2') !== undefined
            ? context.number(match, 'n2')
            : 3;
      const shift = group('shift') ?? group('shift2');
      const unit = (calendarUnits.get(group('u')) ?? calendarUnits.get(group('u2')))!;
      if (group('a') || group('a2') || Number.isNaN(count)) return null;
      // “14 million last year”, “only 3 next week”, “will last three weekends”
      const unitWord = context.word(context.at(match, group('u') ? 'u' : 'u2'));
      if (count !== 1 && !/s$/i.test(unitWord) && group('shift2')) return null;
      const side = context.at(match, group('shift') ? 'shift' : 'shift2');
      if (
        context.pos(side) === 'VERB' ||
        (side === match.index && side > 0 && MODAL.test(context.word(side - 1)))
      )
        return null;
      return context.draft(
        match,
        {
          kind: 'span',
          unit: group('work') && unit === 'day' ? 'workday' : unit,
          count: count * sideOf(shift),
          origin: 'writing',
        },
        { approximate: group('some') !== undefined || group('some2') !== undefined },
      );
    },
  ),
  recognizer(
    'recent units',
    `(?: the | in )? (?: recent | past | coming ) (?<u> days | weeks | months | years | decades )`,
    (match, _group, context) => {
      const ahead = /coming/i.test(
        context.lexemes.text.slice(context.lexemes.start[match.index], context.lexemes.end[match.index + 1]),
      );
      const first = /^in$/i.test(context.word(match.index)) ? match.index + 1 : match.index;
      return context.draft(
        match,
        { kind: 'fixed', value: ahead ? 'FUTURE_REF' : 'PAST_REF' },
        { deictic: true, approximate: true, first },
      );
    },
  ),
  recognizer(
    'part of a running unit',
    `(?: the )? (?<part> end | beginning | start | middle ) of (?: (?<d> the | this | that )? (?: (?<shift> ${SIDE} ) )? ) (?<u> year | month | week | day | century ) | (?<late> earlier | later | late | early ) (?: (?<this> this | last | next ) | in the ) (?<u2> year | month | week )`,
    (match, group, context) => {
      const unit = (calendarUnits.get(group('u')) ?? calendarUnits.get(group('u2')))!;
      const shift = group('shift') ? sideOf(group('shift')) : group('this') ? sideOf(group('this')) : 0;
      const word = (
        group('part') ? context.word(context.at(match, 'part')) : context.word(context.at(match, 'late'))
      ).toLowerCase();
      const part = /end|late/.test(word) ? 'end' : /mid/.test(word) ? 'mid' : 'start';
      return context.draft(
        match,
        { kind: 'within', part, of: { kind: 'unit', unit, shift, origin: 'writing' } },
        { approximate: true },
      );
    },
  ),
];
