/** Durations and sets: “two and a half years”, “half an hour”, “all day”, “per month”, “every two years”, “every Monday”. */
import type { Form } from '../../../timeform.ts';
import { recognizersOf } from '../../recognizer.ts';
import type { TimeRecognizer } from '../../times.ts';
import { durationValue } from '../../timevalues.ts';
import { dayParts, lexicon, manyWeekdays, units, weekdays } from '../vocabulary.ts';

const recognizer = recognizersOf(lexicon);
const asDuration = (value: string): Form => ({ kind: 'duration', value });
const asSet = (value: string): Form => ({ kind: 'set', value });
const lasting = lexicon.define('lasting', [
  'for',
  'in',
  'within',
  'over',
  'during',
  'least',
  'than',
  'after',
  'took',
  'takes',
  'lasted',
  'another',
  'about',
  'of',
  'half',
  'to',
]);
const frequencies = lexicon.define('frequency', {
  daily: 'P1D', everyday: 'P1D', weekly: 'P1W', monthly: 'P1M', yearly: 'P1Y', annually: 'P1Y', quarterly: 'P3M', biweekly: 'P2W', fortnightly: 'P2W', hourly: 'PT1H', nightly: 'P1D', biannually: 'P6M', 'bi-weekly': 'P2W', 'bi-monthly': 'P2M', semiannually: 'P6M', 'semi-annually': 'P6M', bimonthly: 'P2M',
}); // prettier-ignore

function letterDuration(letter: string, count: number | 'X'): string {
  return letter === 'FN' ? durationValue('W', count === 'X' ? 'X' : count * 2) : durationValue(letter, count);
}

export const durations: readonly TimeRecognizer[] = [
  recognizer(
    'duration',
    `(?<mod> about | around | at least | at most | more than | less than | nearly | almost | up to | approximately | roughly )? (?: (?<n> <num> ) (?<pre> and (?: a | an | one )? half | and (?: a | one )? (?<preq> quarter ) (?: of )? )? | (?<a> a | an ) (?<aq> half | quarter )? | (?<some> a few | several | some | few | a couple of | a couple | couple of | many ) ) (?: - | full | long | whole | more | straight | consecutive | business | working | trading | calendar | additional | extra | further | fewer | other )? (?<u> <unit> ) (?: and (?: (?<half> a half | half ) | (?<m> <num> | a | an ) (?<v> <unit> ) ) | (?<m2> <num> ) (?<v2> <unit> ) | (?: and )? (?<m3> <num> ) (?= <stop> ) )? (?: ' )?`,
    (match, group, context) => {
      const letter = units.get(group('u'))!;
      const at = context.at(match, 'n');
      const unit = context.word(context.at(match, 'u')).toLowerCase();
      const first = match.index;
      if (group('aq')) return null;
      if (
        group('a') !== undefined &&
        letter !== 'TH' &&
        letter !== 'Y' &&
        letter !== 'M' &&
        letter !== 'W' &&
        letter !== 'DE' &&
        letter !== 'CE' &&
        letter !== 'FN' &&
        !(lasting.before(context.lexemes.skeleton, first) || group('mod'))
      )
        return null;
      if (unit === 'h' && group('a')) return null;
      // “five second” goals: an ordinal; “2019 quarter”
      if (
        (unit === 'second' || unit === 'quarter') &&
        !(group('n') && context.lexemes.skeleton[at + 1] === '-') &&
        !/^(?:U)$/.test(context.lexemes.skeleton[at] ?? '') &&
        !group('a')
      )
        return null;
      if (
        context.lexemes.skeleton[at] === 'Y' &&
        letter !== 'Y' &&
        letter !== 'D' &&
        (letter !== 'TH' || unit === 'h')
      )
        return null;
      // “three-quarters of a mile”
      if (unit === 'quarters' && context.lexemes.skeleton[at + 1] === '-') return null;
      // “three quarters of the patients”
      const behind = context.lexemes.end[context.at(match, 'u')]!;
      if (
        unit === 'quarters' &&
        /^ of (?:the|them|those|these|its|our|all) /u.test(context.lexemes.text.slice(behind, behind + 12))
      )
        return null;
      // “a second wave”
      if (
        unit === 'second' &&
        group('a') &&
        /[xX]/.test(context.lexemes.skeleton[context.at(match, 'u') + 1] ?? 'B')
      )
        return null;
      // rates: “20 dollars an hour”, “once a week”
      const rated =
        rateBefore.before(context.lexemes.skeleton, first) !== null ||
        /[DNFWVG%€$£]/.test(context.lexemes.skeleton[first - 1] ?? 'B') ||
        // “340,000 passengers a year”
        /[DNFWVG]x{1,2}$/.test(context.lexemes.skeleton.slice(Math.max(0, first - 3), first));
      if (group('a') !== undefined && !group('mod') && rated)
        return context.draft(match, asSet(letterDuration(letter, 1)), { first });
      const approximate = group('mod') !== undefined || group('some') !== undefined;
      const some =
        group('some') === undefined
          ? ''
          : context.lexemes.text.slice(
              context.lexemes.start[context.at(match, 'some')],
              context.lexemes.end[context.at(match, 'some') + group('some')!.length - 1],
            );
      const count = group('some')
        ? /couple/i.test(some)
          ? 2
          : 'X'
        : (group('a') ? 1 : context.number(match, 'n')) +
          (group('preq') ? 0.25 : group('half') || group('pre') ? 0.5 : 0);
      // “1 hour thirty”
      const minutes = context.number(match, 'm3');
      const after = Number.isNaN(minutes) ? undefined : context.at(match, 'u') + group('u')!.length;
      if (letter === 'TH' && Number.isInteger(minutes) && minutes > 0 && minutes < 60 && count !== 'X')
        return context.draft(match, asDuration(`PT${count}H${minutes}M`), { approximate });
      const more =
        group('m') !== undefined && Number.isNaN(context.number(match, 'm'))
          ? 1
          : Number.isNaN(context.number(match, 'm'))
            ? context.number(match, 'm2')
            : context.number(match, 'm');
      if (!Number.isNaN(more) && count !== 'X') {
        const other = units.get(group('v') ?? group('v2'))!;
        const time = (one: string) => one.startsWith('T');
        if (time(letter) === time(other))
          return context.draft(
            match,
            asDuration(`P${time(letter) ? 'T' : ''}${count}${letter.at(-1)}${more}${other.at(-1)}`),
            { approximate, first },
          );
        return context.draft(match, asDuration(`P${count}${letter}T${more}${other.at(-1)}`), {
          approximate,
          first,
        });
      }
      return context.draft(match, asDuration(letterDuration(letter, count)), {
        approximate,
        first,
        ...(after === undefined ? {} : { after }),
      });
    },
  ),
  recognizer(
    'fraction of an hour',
    `(?: (?<n> <num> | a )? (?<q> quarter | quarters ) (?: of )? (?: an | a )? | half (?: of )? (?: an | a )? | a half | (?<one> <one> )? - half ) -? (?<u> hour | day | year | century | decade )`,
    (match, group, context) => {
      const letter = units.get(group('u'))!;
      const n = Number.isNaN(context.number(match, 'n')) ? 1 : context.number(match, 'n');
      if (group('q') !== undefined)
        return letter === 'TH' ? context.draft(match, asDuration(`PT${n * 15}M`)) : null;
      return context.draft(match, asDuration(letter === 'TH' ? 'PT30M' : durationValue(letter, 0.5)));
    },
  ),
  recognizer(
    'written fraction of an hour',
    `(?<f> <daymonth> ) (?: of )? (?: an )? (?<u> hour | hours | h | day | year )`,
    (match, group, context) => {
      const { day, month } = context.written(match, 'f')!;
      return day! < month!
        ? context.draft(match, asDuration(durationValue(units.get(group('u'))!, day! / month!)))
        : null;
    },
  ),
  recognizer('hours of work', `(?<n> <num> ) h`, (match, _group, context) =>
    Number.isInteger(context.number(match, 'n'))
      ? null
      : context.draft(match, asDuration(durationValue('TH', context.number(match, 'n')))),
  ),
  recognizer(
    'whole unit',
    `(?: all | whole | entire | the whole | the entire | all the | full ) (?<u> day | week | month | year | night | weekend )`,
    (match, group, context) => context.draft(match, asDuration(durationValue(units.get(group('u'))!, 1))),
  ),
  recognizer(
    'rate',
    `(?: (?: once | twice | <num> times )? (?: per | a | an ) (?<u> <unit> ) )`,
    (match, group, context) => {
      const opening = context.word(match.index).toLowerCase();
      if (opening === 'a' || opening === 'an') return null;
      return context.draft(match, asSet(letterDuration(units.get(group('u'))!, 1)));
    },
  ),
  recognizer(
    'each',
    `(?: each | every ) (?: (?<other> other ) | (?<n> <num> | <digitordinal> | <ordinal> ) )? (?: (?<u> <unit> ) | (?<wd> <weekday> ) | (?<part> <daypart> ) ) (?: (?<wpart> <daypart> ) )?`,
    (match, group, context) => {
      if (group('wd'))
        return context.draft(
          match,
          asSet(
            `XXXX-WXX-${weekdays.get(group('wd'))}${group('wpart') ? `T${dayParts.get(group('wpart'))}` : ''}`,
          ),
        );
      if (group('part') && !group('u'))
        return context.draft(match, asSet(`XXXX-XX-XXT${dayParts.get(group('part'))}`));
      const n = group('other') ? 2 : context.number(match, 'n');
      return context.draft(match, asSet(letterDuration(units.get(group('u'))!, Number.isNaN(n) ? 1 : n)));
    },
  ),
  recognizer(
    'part of every weekday',
    `(?<wd> <weekday> ) (?<part> mornings | afternoons | evenings | nights )`,
    (match, group, context) =>
      context.draft(match, asSet(`XXXX-WXX-${weekdays.get(group('wd'))}T${dayParts.get(group('part'))}`)),
  ),
  recognizer('weekdays of every week', `(?: on )? (?<wd> <manyweekdays> )`, (match, group, context) =>
    context.draft(match, asSet(`XXXX-WXX-${manyWeekdays.get(group('wd'))}`), {
      first: context.at(match, 'wd'),
    }),
  ),
  recognizer(
    'week-ends',
    `(?: at | on | every | most )? (?<w> weekends ) (?! of | ago | from )`,
    (match, _group, context) =>
      match[0].length === 1 && match.index > 0
        ? null
        : context.draft(match, asSet('XXXX-WXX-WE'), { first: context.at(match, 'w') }),
  ),
  recognizer('frequency', `(?<w> <frequency> )`, (match, group, context) => {
    // adjectives and names of papers are left alone: “daily” before a noun, “Daily Mail”
    if (/^\p{Lu}/u.test(context.word(match.index)) && match.index > 0) return null;
    return context.pos(match.index) === 'ADJ' && group('w') !== lexicon.charOf('everyday')
      ? null
      : context.draft(match, asSet(frequencies.get(group('w'))!));
  }),
];

const rateBefore = lexicon.define('ratebefore', [
  'once',
  'twice',
  'times',
  'dollars',
  'euros',
  'pounds',
  'cents',
  'people',
  '$',
  '€',
  '£',
]);
