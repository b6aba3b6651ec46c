/** Hours and parts of the day: “6:42 p.m.”, “half past three”, “noon”, “this evening”, “in the morning”. */
import type { Form } from '../../../timeform.ts';
import { recognizersOf } from '../../recognizer.ts';
import type { TimeRecognizer } from '../../times.ts';
import { clockOf } from '../../timevalues.ts';
import { dayParts, lexicon, months, shortMonths } from '../vocabulary.ts';

const recognizer = recognizersOf(lexicon);
const halves = lexicon.define('halfday', {
  pm: 'PM', 'p.m.': 'PM', 'p.m': 'PM', p: 'PM', am: 'AM', 'a.m.': 'AM', 'a.m': 'AM', 'a m': 'AM', 'p m': 'PM',
  'in the morning': 'AM', 'in the afternoon': 'PM', 'in the evening': 'PM', 'at night': 'NIGHT', 'this morning': 'AM', 'this afternoon': 'PM', 'this evening': 'PM', tonight: 'PM', 'o clock am': 'AM',
} as const); // prettier-ignore
const atTime = lexicon.define('attime', [
  'at',
  'by',
  'around',
  'about',
  'from',
  'until',
  'till',
  'before',
  'after',
  'since',
  '@',
  'at about',
  'at around',
]);
/** Minutes before the hour as they are said. */
const ROUND = /^(?:five|ten|twenty)$/iu;
const O = `(?: o ' clock | oclock )`;
const NEAR = `(?: ish )?`;
const pasts = lexicon.define('pastwords', {
  past: 1,
  after: 1,
  to: -1,
  before: -1,
  of: -1,
  till: -1,
  til: -1,
});
const fractions = lexicon.define('hourfraction', { half: 30, 'a quarter': 15, quarter: 15 });

export const clocks: readonly TimeRecognizer[] = [
  recognizer(
    'hour of four digits',
    `(?<h> <digits> ) (?: hours )? (?= <zone> | local time )`,
    (match, _group, context) => {
      if (!/^\d{4}$/.test(context.word(match.index))) return null;
      const value = context.number(match, 'h');
      const clock = clockOf(Math.floor(value / 100), value % 100, null, undefined, true);
      return clock && context.draft(match, clock);
    },
  ),
  recognizer(
    'night between two dates',
    `(?: the )? night (?: of | between )? (?: (?<m> <month> | <shortmonth> ) (?<d> <small> ) (?: to | and | <dash> ) (?<d2> <small> ) | (?: the )? (?<e> <small> | <digitordinal> ) (?: to | and | <dash> ) (?: the )? (?<e2> <small> | <digitordinal> ) (?: of )? (?<m2> <month> | <shortmonth> ) ) (?: <comma>? (?<y> <fullyear> ) )?`,
    (match, group, context) => {
      const written = group('m') ?? group('m2');
      const month = months.get(written) ?? shortMonths.get(written) ?? null;
      const [day, next] = (group('m') ? ['d', 'd2'] : ['e', 'e2']).map((name) => context.number(match, name));
      if (month === null || next !== day! + 1) return null;
      const year = context.number(match, 'y');
      const date: Form = {
        kind: 'date',
        year: Number.isNaN(year) ? null : year,
        month,
        day: day!,
        weekday: null,
      };
      return context.draft(match, { kind: 'at', date, time: { kind: 'daypart', part: 'NI' } });
    },
  ),
  recognizer(
    'hour of twelve',
    `(?<h> <num> ) ${NEAR} ${O}? (?<half> <halfday> )`,
    (match, group, context) => {
      const written = context.word(context.at(match, 'h'));
      const half = halves.get(group('half'));
      let hour = context.number(match, 'h');
      let minute: number | null = null;
      const point = /^(\d{1,2})\.(\d{2})$/.exec(written);
      if (point) [hour, minute] = [Number(point[1]), Number(point[2])];
      else if (/^\d{3,4}$/.test(written)) [hour, minute] = [Math.floor(hour / 100), hour % 100];
      // “3 in the morning” without “at” may count
      const first = context.word(context.at(match, 'half')).toLowerCase();
      // “Shares closed at 112p”: pence
      if (first === 'p' && /^\d{2,}$/.test(written)) return null;
      if (
        /^(?:in|at|this|tonight)$/.test(first) &&
        !atTime.before(context.lexemes.skeleton, match.index) &&
        match[0].length < 4 &&
        context.lexemes.skeleton[context.at(match, 'h')] !== 'C' &&
        !match[0].includes(lexicon.charOf('clock')!)
      )
        return null;
      if (hour > 12 && half !== 'PM') return null;
      const clock = clockOf(hour, minute, null, half, true);
      return clock && context.draft(match, clock);
    },
  ),
  recognizer(
    'hour with colons',
    `(?<c> <clockface> ) ${NEAR} (?: hours | hrs | h )? (?<half> <halfday> )?`,
    (match, group, context) => {
      const { hour, minute, second } = context.written(match, 'c')!;
      const clock = clockOf(hour!, minute, second, halves.get(group('half')), hour! > 12);
      return clock && context.draft(match, clock);
    },
  ),
  recognizer('hour with h', `(?<h> <digits> ) h (?<m> <digits> )?`, (match, group, context) => {
    const minute = context.number(match, 'm');
    if (group('m') !== undefined && !/^\d\d$/.test(context.word(context.at(match, 'm')))) return null;
    if (
      group('m') === undefined &&
      !atTime.before(context.lexemes.skeleton, match.index) &&
      !/^[-_]$/.test(context.lexemes.skeleton[match.index - 1] ?? 'B')
    )
      return null;
    const clock = clockOf(
      context.number(match, 'h'),
      Number.isNaN(minute) ? null : minute,
      null,
      undefined,
      true,
    );
    return clock && context.draft(match, clock);
  }),
  recognizer('hour o’clock', `(?<h> <num> ) ${O} (?<half> <halfday> )?`, (match, group, context) => {
    const clock = clockOf(context.number(match, 'h'), null, null, halves.get(group('half')), false);
    return clock && context.draft(match, clock);
  }),
  recognizer(
    'hour after at',
    `(?<at> <attime> ) (?<h> <small> | <num> ) ${NEAR} (?: (?<m> <num> ) )? (?= <stop> | on | tomorrow | today | and | <weekday> | <month> ) (?! <unit> | <percent> | <sign> )`,
    (match, group, context) => {
      const h = context.at(match, 'h');
      let [hour, minute] = [context.number(match, 'h'), context.number(match, 'm')];
      const written = context.word(h);
      const opening = context.word(match.index).toLowerCase();
      if (
        opening !== 'at' &&
        opening !== '@' &&
        !(opening === 'around' && /^\d/.test(written) && hour <= 24 && hour > 0 && false)
      )
        return null;
      const point = /^(\d{1,2})\.(\d{2})$/.exec(written);
      // “put the number of wounded at 14”: nobody writes an hour above twelve so
      if (!point && hour > 12 && hour < 100 && group('m') === undefined && !context.alone(match.index, 2))
        return null;
      if (point) [hour, minute] = [Number(point[1]), Number(point[2])];
      else if (/^\d{3,4}$/.test(written)) [hour, minute] = [Math.floor(hour / 100), hour % 100];
      if (group('m') !== undefined && !(minute >= 0 && minute < 60)) return null;
      const clock = clockOf(hour, Number.isNaN(minute) ? null : minute, null, undefined, hour > 12);
      return clock && hour > 0 ? context.draft(match, clock, { first: h }) : null;
    },
  ),
  recognizer(
    'minutes past',
    `(?: (?: a )? (?<q> <hourfraction> ) | (?<m> <num> ) (?: minutes | mins | min )? ) (?<p> <pastwords> ) (?: (?<h> <num> ) | (?<noon> noon | midnight ) ) ${O}? (?<half> <halfday> )?`,
    (match, group, context) => {
      const direction = pasts.get(group('p'))!;
      const minute = fractions.get(group('q')) ?? context.number(match, 'm');
      let hour = group('noon')
        ? group('noon') === lexicon.charOf('noon')
          ? 12
          : 0
        : context.number(match, 'h');
      if (!(minute > 0 && minute < 60) || !(hour >= 0 && hour <= 23)) return null;
      // “5 to 7” is a range, “ten of twelve” a share: without minutes said, the hour must be sure
      let sure =
        group('q') !== undefined ||
        group('half') !== undefined ||
        group('noon') !== undefined ||
        /^[mM]/.test(context.word(context.at(match, 'p') - 1));
      if (
        group('p') === lexicon.charOf('to') &&
        !group('q') &&
        !/^min/i.test(context.word(context.at(match, 'p') - 1))
      ) {
        // “5 to 6 p.m.” is a range, “at ten to four” an hour
        const inWords =
          ROUND.test(context.word(match.index)) && /^\p{L}/u.test(context.word(context.at(match, 'h')));
        if (!inWords || hour > 12 || context.lexemes.skeleton[match.index - 1] !== lexicon.charOf('at'))
          return null;
        sure = true;
      }
      if (!sure && !(group('p') === lexicon.charOf('past') && minute % 5 === 0)) return null;
      if (direction < 0) hour = (hour + 23) % 24;
      const clock = clockOf(
        hour,
        direction < 0 ? 60 - minute : minute,
        null,
        group('half') ? halves.get(group('half')) : undefined,
        false,
      );
      return clock && context.draft(match, clock);
    },
  ),
  recognizer('half an hour said British', `half (?<h> <small> ) (?= <stop> )`, (match, _group, context) => {
    const hour = context.number(match, 'h');
    return hour >= 1 && hour <= 12 && context.alone(match.index, 3)
      ? context.draft(match, clockOf(hour, 30, null, undefined, false)!)
      : null;
  }),
  recognizer(
    'noon and midnight',
    `(?<n> <small> (?= noon | midnight ) )? (?<w> noon | midnight | midday | noontime | noonish )`,
    (match, group, context) =>
      group('n') !== undefined && context.number(match, 'n') !== 12
        ? null
        : context.draft(
            match,
            clockOf(group('w') === lexicon.charOf('midnight') ? 0 : 12, null, null, undefined, true)!,
            { approximate: group('w') === lexicon.charOf('noonish') },
          ),
  ),
  recognizer('about an hour', `(?<h> <small> ) ish`, (match, _group, context) => {
    const hour = context.number(match, 'h');
    return hour >= 1 && hour <= 12
      ? context.draft(match, clockOf(hour, null, null, undefined, false)!, { approximate: true })
      : null;
  }),
  recognizer(
    'hours joined',
    `(?<h> <num> | <clockface> ) (?: <dash> | to | until | till | and | through ) (?<k> <num> | <clockface> ) (?: ${O} )? (?<half> <halfday> )`,
    (match, group, context) => {
      const half = halves.get(group('half'));
      const of = (name: string, withHalf: string | undefined) => {
        const written = context.written(match, name);
        if (written) return clockOf(written.hour!, written.minute, null, withHalf, true);
        const value = context.number(match, name);
        return value > 100
          ? clockOf(Math.floor(value / 100), value % 100, null, withHalf, true)
          : clockOf(value, null, null, withHalf, true);
      };
      const to = of('k', half);
      let from = of('h', half);
      if (from && to && half === 'PM' && from.hour > to.hour) from = of('h', 'AM');
      if (
        context.lexemes.skeleton[context.at(match, 'h') + 1] === lexicon.charOf('and') &&
        context.lexemes.skeleton[match.index - 1] !== lexicon.charOf('between')
      )
        return null;
      return from && to ? context.draft(match, { kind: 'range', from, to }) : null;
    },
  ),
  recognizer(
    'written hours joined',
    `(?: from | between ) (?: (?<h> <clockface> ) (?: <dash> | to | until | till | and ) (?<k> <clockface> | <small> ) | (?<h2> <small> ) (?: <dash> | to | until | till | and ) (?<k2> <clockface> ) ) (?<half> <halfday> )?`,
    (match, group, context) => {
      const half = halves.get(group('half'));
      const of = (name: string) => {
        const written = context.written(match, name);
        return written
          ? clockOf(written.hour!, written.minute, null, half, true)
          : clockOf(context.number(match, name), null, null, half, false);
      };
      const [from, to] = group('h') ? [of('h'), of('k')] : [of('h2'), of('k2')];
      return from && to
        ? context.draft(match, { kind: 'range', from, to }, { first: match.index + 1 })
        : null;
    },
  ),
  recognizer(
    'hour and minutes in words',
    `(?<at> at )? (?<h> <small> ) -? (?<m> <num> ) (?: (?<half> <halfday> ) | (?= <stop> | on | tomorrow | today | yesterday | <weekday> ) )`,
    (match, group, context) => {
      const [hour, minute] = [context.number(match, 'h'), context.number(match, 'm')];
      const h = context.at(match, 'h');
      if (group('at') === undefined && group('half') === undefined) return null;
      if (
        /\d/.test(context.word(h)) ||
        /\d/.test(context.word(context.at(match, 'm'))) ||
        minute < 10 ||
        hour > 12
      )
        return null;
      const clock = clockOf(hour, minute, null, halves.get(group('half')), false);
      return clock && context.draft(match, clock, { first: h });
    },
  ),
  recognizer(
    'hours between',
    `(?<open> from | between ) (?<h> <small> ) (?: to | and | until | till | <dash> ) (?<k> <small> ) (?= <stop> | on | tomorrow | today | yesterday | <weekday> )`,
    (match, group, context) => {
      // only where the text is about nothing else: a range of numbers is likelier in news
      if (!context.alone(match.index, 8)) return null;
      const [from, to] = [
        clockOf(context.number(match, 'h'), null, null, undefined, false),
        clockOf(context.number(match, 'k'), null, null, undefined, false),
      ];
      return from && to && group('open')
        ? context.draft(match, { kind: 'range', from, to }, { first: match.index + 1 })
        : null;
    },
  ),
  recognizer(
    'part of a day',
    `(?: (?<before> early | late | later | earlier ) (?: in (?= the ) )? (?= this | the ) )? (?<det> this | the | every | each )? (?: (?<mod> early | late | later | mid ) (?: in the | - )? )? (?<part> <daypart> | tonight | tonite | overnight )`,
    (match, group, context) => {
      const word = context.word(context.at(match, 'part')).toLowerCase();
      const today: Form = { kind: 'away', unit: 'day', count: 0, origin: 'writing' };
      if (word.startsWith('toni'))
        return context.draft(match, { kind: 'at', date: today, time: { kind: 'daypart', part: 'EV' } });
      const part = dayParts.get(group('part'));
      // “the dawn of a new era”
      if (word === 'dawn' && context.lexemes.skeleton[match.index + match[0].length] === lexicon.charOf('of'))
        return null;
      const det = group('det') === undefined ? '' : context.word(context.at(match, 'det')).toLowerCase();
      if (!part || part === 'MI' || word.endsWith('s')) return null;
      if (det === 'this')
        return context.draft(match, { kind: 'at', date: today, time: { kind: 'daypart', part } });
      if (det === 'every' || det === 'each')
        return context.draft(match, { kind: 'set', value: `XXXX-XX-XXT${part}` });
      const before = context.lexemes.skeleton[match.index - 1];
      const cued =
        det === 'the' ||
        group('mod') !== undefined ||
        (before !== undefined && partCue.get(before) === true) ||
        context.alone(match.index, 1);
      if (!cued || /^\p{Lu}/u.test(context.word(context.at(match, 'part')))) return null;
      return context.draft(match, { kind: 'daypart', part });
    },
  ),
];

const partCue = lexicon.define('partcue', [
  'at',
  'yesterday',
  'tomorrow',
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
  'that',
  'last',
]);
