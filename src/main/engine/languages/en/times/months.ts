/** Months, years and what they divide into: “December”, “early 2026”, “the 1990s”, “the 21st century”, “last summer”, “Q1 2025”. */
import type { Form, Season } from '../../../timeform.ts';
import { decadeOf, isCounted, plausible } from '../../timevalues.ts';
import { recognizersOf, type Group } from '../../recognizer.ts';
import type { TimeContext } from '../../times.ts';
import { fromFocus, last, lexicon, months, next, shortMonths } from '../vocabulary.ts';

const recognizer = recognizersOf(lexicon);
const decades = lexicon.define('decadeword', {
  twenties: '192', thirties: '193', forties: '194', fifties: '195', sixties: '196', seventies: '197', eighties: '198', nineties: '199',
}); // prettier-ignore
const seasons = lexicon.define('season', {
  spring: 'SP',
  summer: 'SU',
  autumn: 'FA',
  fall: 'FA',
  winter: 'WI',
} satisfies Record<string, Season>);
const moments = lexicon.define('moment', {
  early: 'start', 'the beginning of': 'start', 'beginning of': 'start', 'the start of': 'start', 'start of': 'start', 'mid -': 'mid', mid: 'mid', 'the middle of': 'mid', 'middle of': 'mid', late: 'end', 'the end of': 'end', 'end of': 'end', 'early in': 'start', 'late in': 'end',
} as const); // prettier-ignore
export const relativeYears = lexicon.define('relativeyear', {
  'last year': -1,
  'this year': 0,
  'next year': 1,
  'the previous year': -1,
  'the following year': 1,
  'the current year': 0,
});
const quarters = lexicon.define('quarterword', { first: 1, second: 2, final: -1, last: -1 });
lexicon.define('numbering', [
  'article',
  'section',
  'page',
  'pages',
  'p',
  'chapter',
  'no',
  'number',
  'figure',
  'line',
  'resolution',
  'room',
  'flight',
  'route',
  'model',
  'act',
  'rule',
  'route',
  'highway',
  'version',
]);

function within(group: Group, form: Form): Form {
  const part = moments.get(group('moment'));
  return part ? { kind: 'within', part: part as 'start' | 'mid' | 'end', of: form } : form;
}
function sideOf(written: string | undefined): number {
  return last.get(written) ? -1 : next.get(written) ? 1 : 0;
}
/** Whether a year before the lexeme at `index` would count it: “in 2019 soldiers”, but not “a 2019 study” nor “the 2024 elections”. */
function isMany(context: TimeContext, index: number): boolean {
  if (!isCounted(context, index)) return false;
  if (context.pos(index) !== 'NOUN') return true;
  const determined = determiners.get(context.lexemes.skeleton[index - 2]) === true;
  return (
    !determined &&
    /(?:[^su]s|people|men|women|children|staff|troops|police|personnel)$/iu.test(context.word(index))
  );
}
const determiners = lexicon.define('yeardeterminer', [
  'the', 'a', 'an', 'its', 'his', 'her', 'their', 'this', 'that', 'our', 'my',
]); // prettier-ignore
const ofYear = (year: number | null): Form =>
  year === null ? { kind: 'none' } : { kind: 'date', year, month: null, day: null, weekday: null };
const asYear = (value: number): number | null => (Number.isNaN(value) ? null : value);

export const monthsAndYears = [
  recognizer(
    'quarter by letter',
    `(?: (?<k> <code> ) | h (?<n> <digits> ) ) (?: of | in | <comma> )? (?<y> <fullyear> ) | (?<z> <fullyear> ) -? (?: (?<c> <code> ) | h (?<n2> <digits> ) )`,
    (match, group, context) => {
      const [n, n2] = [context.number(match, 'n'), context.number(match, 'n2')];
      const half = Number.isNaN(n) ? n2 : n;
      const found = Number.isNaN(half)
        ? /^(?:([qt])([1-4])|([hs])([12]))$/i.exec(context.word(context.at(match, group('k') ? 'k' : 'c')))
        : null;
      const year = Number.isNaN(context.number(match, 'y'))
        ? context.number(match, 'z')
        : context.number(match, 'y');
      if ((!found && half !== 1 && half !== 2) || !plausible(year, 1900, 2199)) return null;
      return context.draft(match, {
        kind: 'part',
        unit: found?.[1] ? 'quarter' : 'half',
        index: found ? Number(found[2] ?? found[4]) : half,
        of: ofYear(year),
      });
    },
  ),
  recognizer(
    'month and year',
    `(?: the month of )? (?<moment> <moment> )? (?<m> <month> | <shortmonth> <dot>? ) (?: (?: <comma> | of | in | - | <slash> | ' )? (?: (?<y> <year> ) | (?<yr> <relativeyear> ) ) | (?: of )? ' (?<yy> <digits> ) )`,
    (match, group, context) => {
      const month = months.get(group('m')) ?? shortMonths.get(group('m')![0]);
      const before = context.lexemes.skeleton[match.index - 1] ?? 'B';
      if (!month || /[DN]/.test(before)) return null;
      if (group('yr'))
        return context.draft(
          match,
          within(group, {
            kind: 'nth',
            nth: month,
            unit: 'month',
            weekday: null,
            of: { kind: 'unit', unit: 'year', shift: relativeYears.get(group('yr'))!, origin: 'writing' },
          }),
        );
      // “April ’87”
      const short = context.number(match, 'yy');
      const year = short < 100 ? short + (short < 50 ? 2000 : 1900) : context.number(match, 'y');
      if (!plausible(year, 1000, 2999)) return null;
      return context.draft(match, within(group, { kind: 'date', year, month, day: null, weekday: null }), {
        approximate: group('moment') !== undefined,
      });
    },
  ),
  recognizer('month and year in digits', `(?<n> <monthyear> )`, (match, _group, context) => {
    const { year, month } = context.written(match, 'n')!;
    return context.draft(match, { kind: 'date', year, month, day: null, weekday: null });
  }),
  recognizer('season of two years', `(?<n> <yearrange> )`, (match, _group, context) => {
    const { year } = context.written(match, 'n')!;
    return context.draft(match, { kind: 'range', from: ofYear(year), to: ofYear(year! + 1) });
  }),
  recognizer(
    'month',
    `(?: the month of | the (?= <fromfocus> <month> ) )? (?<moment> <moment> )? (?<shift> <last> | <next> | this )? (?<m> <month> | <shortmonth> )`,
    (match, group, context) => {
      const month = months.get(group('m')) ?? shortMonths.get(group('m'));
      const at = context.at(match, 'm');
      const word = context.word(at);
      const before = context.lexemes.skeleton[match.index - 1];
      if (!month || /[DN'-]/.test(before ?? 'B') || /[DN]/.test(context.lexemes.skeleton[at + 1] ?? 'B'))
        return null;
      const cued =
        group('moment') !== undefined ||
        group('shift') !== undefined ||
        (before !== undefined && monthCue.get(before) === true) ||
        (before !== undefined &&
          listed.get(before) === true &&
          months.get(context.lexemes.skeleton[match.index - 2]) !== undefined);
      const capital = /^\p{Lu}/u.test(word);
      // “May”, “March” and short names are words of their own: they need a cue and a capital
      if (
        /^(?:may|march|mar|dec|sep|jan|sat|sun|april|june|august)$/i.test(word) &&
        (!capital || !cued) &&
        !(capital && /^(?:april|june|august)$/i.test(word) && cued)
      ) {
        if (!(capital && cued) && !context.alone(at, 2)) return null;
      }
      if (/^\p{Lu}/u.test(context.word(at + 1)) && context.lexemes.skeleton[at + 1] === 'X' && !cued)
        return null;
      const shift = group('shift') === undefined ? undefined : sideOf(group('shift'));
      const origin = fromFocus.get(group('shift')) ? 'focus' : 'writing';
      return context.draft(
        match,
        within(group, { kind: 'date', year: null, month, day: null, weekday: null, shift, origin }),
        { approximate: group('moment') !== undefined },
      );
    },
  ),
  recognizer(
    'months of one year',
    `(?<m> <month> | <shortmonth> ) (?: to | through | until | till | <dash> | and ) (?<n> <month> | <shortmonth> ) (?: of | in )? (?<y> <fullyear> )?`,
    (match, group, context) => {
      const of = (name: string) => months.get(group(name)) ?? shortMonths.get(group(name)) ?? null;
      const [from, to] = [of('m'), of('n')];
      const joiner = context.lexemes.skeleton[match.index + 1];
      if (!from || !to) return null;
      if (
        joiner === lexicon.charOf('and') &&
        context.lexemes.skeleton[match.index - 1] !== lexicon.charOf('between')
      )
        return null;
      const year = asYear(context.number(match, 'y'));
      return context.draft(match, {
        kind: 'range',
        from: { kind: 'date', year: null, month: from, day: null, weekday: null },
        to: { kind: 'date', year, month: to, day: null, weekday: null },
      });
    },
  ),
  recognizer(
    'year',
    `(?: the year | year )? (?: (?<moment> <moment> ) -? )? (?<! <num> | <sign> | <numbering> <dot>? | <slash> | <hash> | <month> | <shortmonth> ) (?<y> <fullyear> ) (?! <num> | <sign> | <percent> | <degree> | <slash> | <unit> | <month> | - <unknown> )`,
    (match, group, context) => {
      const at = context.at(match, 'y');
      const year = context.number(match, 'y');
      const before = context.lexemes.skeleton[match.index - 1];
      const cued =
        group('moment') !== undefined ||
        match[0].length > 1 ||
        (before !== undefined && yearCue.get(before) === true);
      if (!plausible(year, cued ? 1000 : 1700, cued ? 2199 : 2100) || isMany(context, at + 1)) return null;
      if (before !== undefined && countBefore.get(before)) return null;
      if (!cued && before !== undefined && articleBefore.get(before) && !plausible(year, 1900, 2100))
        return null;
      return context.draft(match, within(group, ofYear(year)), {
        approximate: group('moment') !== undefined,
      });
    },
  ),
  recognizer(
    'year of an era',
    `(?<y> <num> ) (?<bc> bc | bce ) | ad (?<ad> <num> ) | (?<ad2> <num> ) (?: ad | ce )`,
    (match, group, context) => {
      const bc = group('bc') !== undefined;
      const era = group('ad') !== undefined ? match.index : match.index + match[0].length - 1;
      const year = context.number(match, bc ? 'y' : group('ad') !== undefined ? 'ad' : 'ad2');
      // “ad” is a word, and so may “ce” be
      if (!/^(?:BCE?|AD|CE)$/.test(context.word(era)) || !plausible(year, 1, bc ? 20000 : 2199)) return null;
      return context.draft(match, {
        kind: 'fixed',
        value: `${bc ? '-' : ''}${String(year).padStart(4, '0')}`,
      });
    },
  ),
  recognizer(
    'year in words',
    `(?: in | since | year ) (?<y> <year> ) (?= <stop> )`,
    (match, _group, context) => {
      const year = context.number(match, 'y');
      return plausible(year, 1900, 2100)
        ? context.draft(match, ofYear(year), { first: match.index + 1 })
        : null;
    },
  ),
  recognizer(
    'years joined',
    `(?<y> <fullyear> ) (?: <dash> | to | through | until | till ) (?<z> <fullyear> )`,
    (match, _group, context) => {
      const [from, to] = [context.number(match, 'y'), context.number(match, 'z')];
      if (
        !plausible(from, 1400, 2199) ||
        !plausible(to, from + 1, 2199) ||
        isCounted(context, match.index + match[0].length)
      )
        return null;
      return context.draft(match, { kind: 'range', from: ofYear(from), to: ofYear(to) });
    },
  ),
  recognizer(
    'decade',
    `(?: the )? (?<moment> <moment> )? (?<y> <fullyear> | <digits> ) ' ? s`,
    (match, group, context) => {
      const value = decadeOf(context.number(match, 'y'));
      // “in their 20s” is an age
      const owned = /^(?:his|her|their|my|your|our|its)$/iu.test(context.word(match.index - 1) ?? '');
      return value === null || (owned && context.number(match, 'y') < 100) || group('y') === undefined
        ? null
        : context.draft(match, within(group, { kind: 'fixed', value }), {
            approximate: group('moment') !== undefined,
          });
    },
  ),
  recognizer(
    'decade in words',
    `the (?: (?<moment> <moment> ) )? (?<w> <decadeword> ) (?! <percent> | percent )`,
    (match, group, context) =>
      // “temperatures in the eighties”
      /^(?:temperatures?|highs|lows|scores?)$/i.test(context.word(match.index - 2) ?? '')
        ? null
        : context.draft(match, within(group, { kind: 'fixed', value: decades.get(group('w'))! }), {
            approximate: group('moment') !== undefined,
          }),
  ),
  recognizer(
    'century',
    `(?: the )? (?<moment> <moment> )? (?<c> <digitordinal> | <ordinal> ) -? century (?<bc> bc | bce )?`,
    (match, group, context) => {
      const century = context.number(match, 'c');
      return century < 1 || century > 30
        ? null
        : context.draft(
            match,
            { kind: 'fixed', value: `${group('bc') ? '-' : ''}${String(century - 1).padStart(2, '0')}` },
            { approximate: group('moment') !== undefined },
          );
    },
  ),
  recognizer(
    'quarter or half',
    `(?: the )? (?: (?<n> <digitordinal> | <ordinal> | <quarterword> ) (?<u> quarter | half | qtr ) | (?<u2> quarter ) (?<k> <digits> ) ) (?: (?: of | in | <comma> )? (?: (?<y> <fullyear> ) | (?<yr> <relativeyear> ) ) | (?<run> of (?: the | this ) year ) )?`,
    (match, group, context) => {
      const unit = (group('u') ?? group('u2')) === lexicon.charOf('half') ? 'half' : 'quarter';
      const k = context.number(match, 'k');
      const value = context.number(match, 'n');
      const index = !Number.isNaN(k) ? k : !Number.isNaN(value) ? value : (quarters.get(group('n')) ?? 1);
      if (index > (unit === 'quarter' ? 4 : 2)) return null;
      const y = context.number(match, 'y');
      if (Number.isNaN(y) && !group('yr') && !group('run')) {
        if (unit === 'half' || (index < 0 && group('n') === lexicon.charOf('last')))
          return index < 0 && unit === 'quarter'
            ? context.draft(match, { kind: 'unit', unit, shift: -1, origin: 'writing' })
            : null;
      }
      const of: Form = group('yr')
        ? { kind: 'unit', unit: 'year', shift: relativeYears.get(group('yr'))!, origin: 'writing' }
        : ofYear(asYear(y));
      return context.draft(match, { kind: 'part', unit, index, of });
    },
  ),
  recognizer(
    'quarter or half of a running year',
    `(?<yr> <relativeyear> ) ' s (?: (?<n> <digitordinal> | <ordinal> | <quarterword> ) ) (?<u> quarter | half )`,
    (match, group, context) => {
      const unit = group('u') === lexicon.charOf('half') ? 'half' : 'quarter';
      const value = context.number(match, 'n');
      const index = Number.isNaN(value) ? (quarters.get(group('n')) ?? 1) : value;
      if (index > (unit === 'quarter' ? 4 : 2)) return null;
      const shift = relativeYears.get(group('yr'))!;
      return context.draft(match, {
        kind: 'part',
        unit,
        index,
        of: { kind: 'unit', unit: 'year', shift, origin: 'writing' },
      });
    },
  ),
  recognizer(
    'season',
    `(?: (?<det> the | this )? (?: (?<moment> <moment> ) (?: the )? )? (?<shift> <last> | <next> | this | current )? ) (?<s> <season> ) (?: (?: of )? (?<y> <fullyear> ) )?`,
    (match, group, context) => {
      const season = seasons.get(group('s'))!;
      const y = context.number(match, 'y');
      const word = context.word(context.at(match, 's')).toLowerCase();
      const before = context.lexemes.skeleton[match.index - 1];
      const cued =
        !Number.isNaN(y) ||
        group('shift') !== undefined ||
        group('moment') !== undefined ||
        (before !== undefined &&
          (seasonCue.get(before) === true || (word !== 'fall' && seasonEdge.get(before) === true)));
      if (word === 'fall' || word === 'spring') {
        if (!cued) return null;
        if (word === 'fall' && context.pos(context.at(match, 's')) === 'VERB') return null;
      } else if (!cued && group('det') === undefined && !context.alone(match.index, 2)) return null;
      if (group('det') === lexicon.charOf('the') && !cued) return null;
      const shift =
        group('shift') === undefined && group('det') !== lexicon.charOf('this')
          ? null
          : sideOf(group('shift'));
      return context.draft(match, within(group, { kind: 'season', season, year: asYear(y), shift }));
    },
  ),
];

/** Between the months of a list: “in July and August”. */
const listed = lexicon.define('monthlist', ['and', 'or', ',']);
const monthCue = lexicon.define('monthcues', [
  'in',
  'since',
  'until',
  'till',
  'by',
  'from',
  'of',
  'during',
  'through',
  'between',
  'before',
  'after',
  'throughout',
  'to',
  'for',
  'every',
  'around',
]);
const yearCue = lexicon.define('yearcues', [
  'in',
  'since',
  'until',
  'till',
  'by',
  'from',
  'during',
  'before',
  'after',
  'throughout',
  'around',
]);
const articleBefore = lexicon.define('articlebefore', ['the', 'of', 'to', 'and', 'or', 'with', 'a', 'an']);
const countBefore = lexicon.define('countbefore', [
  'about',
  'some',
  'nearly',
  'almost',
  'over',
  'these',
  'those',
  'all',
]);
const seasonCue = lexicon.define('seasoncue', ['in', 'during', 'since', 'until', 'by', 'every', 'through']);
/** Before a season that may not be a fall. */
const seasonEdge = lexicon.define('seasonedge', ['before', 'after', 'over', 'throughout']);
