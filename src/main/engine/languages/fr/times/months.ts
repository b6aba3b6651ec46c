/** Months, years and what they divide into: « décembre », « début 2026 », « les années 1990 », « le XXIe siècle », « l'été dernier ». */
import type { Form, Season } from '../../../timeform.ts';
import { decadeOf, isCounted, plausible } from '../../timevalues.ts';
import { recognizersOf, type Group } from '../../recognizer.ts';
import type { TimeContext, TimeDraft } from '../../times.ts';
import { last, lexicon, months, next, previous, shortMonths, yearShifts } from '../vocabulary.ts';
import { shiftedFrom, shiftIn } from './dates.ts';

const recognizer = recognizersOf(lexicon);
export const seasons = lexicon.define('season', {
  printemps: 'SP',
  été: 'SU',
  automne: 'FA',
  hiver: 'WI',
} satisfies Record<string, Season>);
const seasonal = lexicon.define('seasonal', {
  printanier: 'SP', printanière: 'SP', estival: 'SU', estivale: 'SU', automnal: 'FA', automnale: 'FA', hivernal: 'WI', hivernale: 'WI',
} satisfies Record<string, Season>); // prettier-ignore
const moments = lexicon.define('moment', {
  début: 'start', 'au début de': 'start', "au début d'": 'start', 'mi -': 'mid', mi: 'mid', milieu: 'mid', courant: 'mid', fin: 'end', 'la fin de': 'end', "la fin d'": 'end', 'la fin du mois de': 'end', "la fin du mois d'": 'end', 'fin du mois de': 'end', "fin du mois d'": 'end', 'le début de': 'start', "le début d'": 'start', 'tout début': 'start', 'toute fin': 'end', 'la mi -': 'mid', 'le milieu de': 'mid',
} as const); // prettier-ignore

const monthPreposition = lexicon.define('monthend', ['dernier', 'prochain']);
const rangeOpening = lexicon.define('rangeopening', ['de', 'entre', 'depuis']);
const articleBefore = lexicon.define('articlebefore', [
  'de',
  'à',
  'et',
  'ou',
  'les',
  'des',
  'par',
  'sur',
  'avec',
  'aux',
]);
const lesBefore = lexicon.define('lesbefore', [
  'les',
  'des',
  'aux',
  'quelque',
  'environ',
  'ces',
  'ses',
  'leurs',
  'nos',
]);
lexicon.define('and', ['et']);
const and = lexicon.charOf('et');

/** « début mars », « mi-2026 »: the form inside a part of it. */
export function momentOf(group: Group, form: Form): Form {
  const part = moments.get(group('moment'));
  return part ? { kind: 'within', part: part as 'start' | 'mid' | 'end', of: form } : form;
}

/** Words after which four digits are a number of something, not a year. */
lexicon.define('numbering', [
  'article', 'articles', 'numéro', 'n', 'no', 'page', 'pages', 'p', 'ligne', 'modèle', 'vol', 'chapitre', 'figure', 'lot', 'loi n', 'décret', 'code', 'directive', 'règlement', 'résolution',
]); // prettier-ignore

function yearDraft(match: RegExpExecArray, group: Group, context: TimeContext): TimeDraft {
  return context.draft(
    match,
    momentOf(group, {
      kind: 'date',
      year: context.number(match, 'y'),
      month: null,
      day: null,
      weekday: null,
    }),
    {
      approximate: group('moment') !== undefined,
    },
  );
}

export const monthsAndYears = [
  recognizer(
    'quarter by letter',
    `(?<k> <code> ) (?: de )? (?<y> <fullyear> ) | (?<z> <fullyear> ) -? (?<c> <code> )`,
    (match, _group, context) => {
      const found = /^(?:([qt])([1-4])|([hs])([12]))$/i.exec(
        context.word(Math.max(context.at(match, 'k'), context.at(match, 'c'))),
      );
      const year = context.number(match, 'y');
      if (!found || !plausible(year, 1900, 2199)) return null;
      const of: Form = { kind: 'date', year, month: null, day: null, weekday: null };
      return context.draft(match, {
        kind: 'part',
        unit: found[1] ? 'quarter' : 'half',
        index: Number(found[2] ?? found[4]),
        of,
      });
    },
  ),
  recognizer(
    'month and year',
    `(?: (?: le | ce | du )? mois (?: de | d ' ) | ce | cet | cette )? (?<moment> <moment> )? (?<m> <month> | <shortmonth> <dot>? ) (?: <comma> | de (?: l ' (?: an | année ) )? | <slash> )? (?: (?<y> <year> ) | (?<year> <relativeyear> ) | (?<yy> <digits> ) (?= <stop> ) )`,
    (match, group, context) => {
      const month = months.get(group('m')) ?? shortMonths.get(group('m')![0]);
      const short = context.number(match, 'yy');
      if (!Number.isNaN(short) && !(short > 31 && short < 100)) return null;
      const year = Number.isNaN(short) ? context.number(match, 'y') : 1900 + short; // « mai 68 »
      if (!month || /[DN]/.test(context.lexemes.skeleton[match.index - 1] ?? 'B')) return null; // « 32 août 2014 »
      if (group('year')) {
        const shift = yearShifts.get(group('year'))!;
        return context.draft(
          match,
          momentOf(group, {
            kind: 'nth',
            nth: month,
            unit: 'month',
            weekday: null,
            of: { kind: 'unit', unit: 'year', shift, origin: 'writing' },
          }),
        );
      }
      if (!plausible(year, 1000, 2999) || isCounted(context, match.index + match[0].length)) return null;
      return context.draft(match, momentOf(group, { kind: 'date', year, month, day: null, weekday: null }), {
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
    const of = (year: number): Form => ({ kind: 'date', year, month: null, day: null, weekday: null });
    return context.draft(match, { kind: 'range', from: of(year!), to: of(year! + 1) });
  }),
  recognizer(
    'month',
    `(?<det> (?: le | ce )? mois (?: de | d ' ) | ce (?: mois (?: de | d ' ) )? | cet | cette )? (?<moment> <moment> )? (?<m> <month> ) (?<shift> <last> | <next> | <following> )?`,
    (match, group, context) => {
      const month = months.get(group('m'))!;
      const at = context.at(match, 'm');
      const capital = /^\p{Lu}/u.test(context.word(at));
      const before = context.lexemes.skeleton[at - 1] ?? 'B';
      if (capital && !group('moment') && !group('shift') && !group('det')) {
        // « Mars » is a planet, « Mai » a name; « Octobre » opens a sentence or a list
        if (before !== 'B' && before !== '.' && before !== ',' && before !== '_' && before !== '(')
          return null;
        const after = context.lexemes.skeleton[at + 1] ?? 'B';
        if (!/[B.!,:]/.test(after) && !monthPreposition.get(after)) return null;
      }
      if (
        (before === '-' && !group('moment')) ||
        context.lexemes.skeleton[at + 1] === '-' ||
        /[DN]/.test(before)
      )
        return null;
      const shift = group('det')?.length && /^ce/i.test(context.word(match.index)) ? 0 : shiftIn(group);
      return context.draft(
        match,
        momentOf(group, {
          kind: 'date',
          year: null,
          month,
          day: null,
          weekday: null,
          shift,
          origin: shiftedFrom(group),
        }),
        { approximate: group('moment') !== undefined },
      );
    },
  ),
  recognizer(
    'months of one year',
    `(?<m> <month> ) (?: à | et | <dash> | jusqu ' à | jusqu ' en ) (?<n> <month> ) (?<y> <fullyear> )?`,
    (match, group, context) => {
      const before = context.lexemes.skeleton.slice(Math.max(0, match.index - 3), match.index);
      const range =
        context.lexemes.skeleton[match.index + 1] !== and || rangeOpening.get(before.at(-1)) === true;
      if (!range) return null;
      const [from, to] = [months.get(group('m'))!, months.get(group('n'))!];
      const y = context.number(match, 'y');
      const year = Number.isNaN(y) ? null : y;
      const of = (month: number): Form => ({ kind: 'date', year, month, day: null, weekday: null });
      return context.draft(match, { kind: 'range', from: { ...of(from), year: null } as Form, to: of(to) });
    },
  ),
  recognizer(
    'year after a word that asks for one',
    `(?<= (?: en | depuis | dès | avant | après | vers | courant | ici | ici à | jusque | jusqu ' en | jusqu ' à | jusqu ' au | horizon | exercice | saison | rentrée | millésime | partir de | fin | début | milieu | édition | mondial | euro | présidentielle | présidentielles | législatives | municipales | européennes ) (?: l ' )? ) (?<y> <year> )`,
    (match, group, context) => {
      const year = context.number(match, 'y');
      if (!plausible(year, 1000, 2199)) return null;
      const before = context.word(match.index - 1).toLowerCase();
      if (
        (before === 'à' ||
          before === 'de' ||
          before === 'après' ||
          before === 'avant' ||
          before === 'vers') &&
        isCounted(context, match.index + 1)
      )
        return null;
      return yearDraft(match, group, context);
    },
  ),
  recognizer(
    'year named so',
    `(?: l ' | cette | le )? (?: an | année ) (?: de )? (?<y> <year> )`,
    (match, group, context) => {
      if (!plausible(context.number(match, 'y'), 1000, 2199)) return null;
      return yearDraft(match, group, context);
    },
  ),
  recognizer(
    'part of a year',
    `(?<moment> <moment> ) (?: de )? (?: l ' année )? - ? (?<y> <year> )`,
    (match, group, context) =>
      plausible(context.number(match, 'y'), 1000, 2199) && !isCounted(context, match.index + match[0].length)
        ? yearDraft(match, group, context)
        : null,
  ),
  recognizer(
    'year in a list of years',
    `(?<= <fullyear> (?: <comma> | et | ou | puis | <comma> puis | <comma> et | à | au | <dash> | contre ) (?: en | de )? ) (?<y> <fullyear> )`,
    (match, group, context) =>
      plausible(context.number(match, 'y'), 1400, 2199) &&
      plausible(
        context.lexemes.value[match.index - 2] || context.lexemes.value[match.index - 3]!,
        1400,
        2199,
      ) &&
      !isCounted(context, match.index + 1)
        ? yearDraft(match, group, context)
        : null,
  ),
  recognizer(
    'years joined',
    `(?<y> <fullyear> ) (?: <dash> | à ) (?<z> <fullyear> )`,
    (match, _group, context) => {
      const [from, to] = [context.number(match, 'y'), context.number(match, 'z')];
      if (
        !plausible(from, 1400, 2199) ||
        !plausible(to, from + 1, 2199) ||
        isCounted(context, match.index + 3)
      )
        return null;
      const of = (year: number): Form => ({ kind: 'date', year, month: null, day: null, weekday: null });
      return context.draft(match, { kind: 'range', from: of(from), to: of(to) });
    },
  ),
  recognizer(
    'four digits that can be a year',
    `(?<! <num> | <sign> | <month> | <shortmonth> | <dot> <num> | <numbering> (?: <degree> | <dot> )? | <slash> | <hash> | <equals> ) (?<y> <fullyear> ) (?! <num> | <sign> | <percent> | <degree> | <slash> | <unit> | <month> )`,
    (match, group, context) => {
      const year = context.number(match, 'y');
      const before = context.lexemes.skeleton[match.index - 1];
      if (!plausible(year, 1700, 2100) || isCounted(context, match.index + 1)) return null;
      // After « de », « les », « à »… as likely as not a number: only recent or coming years, and no plural before
      const article = before !== undefined && articleBefore.get(before);
      if (article && !plausible(year, 1900, 2100)) return null;
      if (
        (before === undefined || before === 'B') &&
        context.alone(match.index, 1) &&
        !plausible(year, 1900, 2100)
      )
        return null;
      if (before !== undefined && lesBefore.get(before)) return null;
      return yearDraft(match, group, context);
    },
  ),
  recognizer(
    'decade',
    `(?: les | des | ces )? années (?: - )? (?<y> <fullyear> | <digits> | <num> ) (?: (?: et | à | <dash> | ou | <comma> ) (?<z> <fullyear> | <digits> | <num> ) )?`,
    (match, group, context) => {
      const from = decadeOf(context.number(match, 'y'));
      if (from === null) return null;
      const first = context.word(match.index).toLowerCase() === 'des' ? match.index + 1 : match.index;
      const to = group('z') === undefined ? null : decadeOf(context.number(match, 'z'));
      if (group('z') !== undefined && to === null)
        return context.draft(
          match,
          { kind: 'fixed', value: from },
          { first, after: context.at(match, 'y') + 1 },
        );
      return context.draft(
        match,
        to === null
          ? { kind: 'fixed', value: from }
          : { kind: 'range', from: { kind: 'fixed', value: from }, to: { kind: 'fixed', value: to } },
        { first },
      );
    },
  ),
  recognizer(
    'century',
    `(?: le | ce )? (?: (?<moment> début | fin | milieu ) du )? (?<c> <roman> | <ordinal> | premier ) siècle (?<bc> avant (?: notre ère | j <dot>? - ? c <dot>? ) | av <dot>? j <dot>? - ? c <dot>? )?`,
    (match, group, context) => {
      const value = context.number(match, 'c');
      const century = Number.isNaN(value) ? 1 : value;
      if (century < 1 || century > 30) return null;
      return context.draft(
        match,
        { kind: 'fixed', value: `${group('bc') ? '-' : ''}${String(century - 1).padStart(2, '0')}` },
        { approximate: group('moment') !== undefined },
      );
    },
  ),
  recognizer(
    'quarter or half-year',
    `(?: le | ce | au )? (?<n> <ordinal> | <roman> | <first> | dernier | second | seconde )? (?<u> trimestre | semestre ) (?: (?: de (?: l ' (?: année | an ) )? | d ' )? (?<y> <fullyear> ) | de (?<year> <relativeyear> ) | (?<this> en cours ) )?`,
    (match, group, context) => {
      const unit = lexicon.charOf('trimestre') === group('u') ? 'quarter' : 'half';
      const n = group('n');
      if (n === undefined) return null;
      const value = context.number(match, 'n');
      const index = !Number.isNaN(value)
        ? value
        : n === lexicon.charOf('dernier')
          ? -1
          : n === lexicon.charOf('second') || n === lexicon.charOf('seconde')
            ? 2
            : 1;
      if (index > (unit === 'quarter' ? 4 : 2)) return null;
      if (index < 0 && !group('y') && !group('year'))
        return context.draft(match, { kind: 'unit', unit, shift: -1, origin: 'writing' });
      const y = context.number(match, 'y');
      const of: Form = !Number.isNaN(y)
        ? { kind: 'date', year: y, month: null, day: null, weekday: null }
        : group('year')
          ? { kind: 'unit', unit: 'year', shift: yearShifts.get(group('year'))!, origin: 'writing' }
          : { kind: 'none' };
      const first = /^au$/i.test(context.word(match.index)) ? match.index + 1 : match.index;
      return context.draft(match, { kind: 'part', unit, index, of }, { first });
    },
  ),
  recognizer(
    'season',
    `(?: (?<this> cet | ce ) | (?<det> l ' | le | un ) | (?<prep> (?<= en | d ' | chaque | plein | début | fin | mi - | cœur de l ' ) ) )? (?<s> <season> ) (?: (?<shift> <last> | <next> | <previous> | <following> ) | (?: de (?: l ' année )? )? (?<y> <fullyear> ) (?: <dash> (?<z> <digits> ) )? )?`,
    (match, group, context) => {
      const season = seasons.get(group('s'))!;
      const y = context.number(match, 'y');
      const cued = group('this') !== undefined || group('det') !== undefined || group('prep') !== undefined;
      const dated = !Number.isNaN(y) || group('shift') !== undefined;
      if (!cued && !dated) return null;
      if (season === 'SU' && !group('this') && !dated) {
        // « a été » is the participle: the season has its article or « en »
        const article = group('det') !== undefined && /^(?:l|un)$/i.test(context.word(match.index));
        if (!article && group('prep') === undefined) return null;
      }
      if (group('det') !== undefined && /^un$/i.test(context.word(match.index)) && !dated) return null;
      const shift =
        group('this') !== undefined
          ? 0
          : group('shift') === undefined
            ? null
            : last.get(group('shift')) || previous.get(group('shift'))
              ? -1
              : next.get(group('shift'))
                ? 1
                : 1;
      return context.draft(match, { kind: 'season', season, year: Number.isNaN(y) ? null : y, shift });
    },
  ),
  recognizer(
    'seasonal phase',
    `(?: un | l ' | le | la | cette | ce )? (?: nouvelle | nouveau | prochaine | longue | courte )? (?: période | phase | saison | campagne | trêve | pause ) (?<s> <seasonal> )`,
    (match, group, context) =>
      context.draft(
        match,
        { kind: 'fixed', value: `XXXX-${seasonal.get(group('s'))}` },
        { approximate: true },
      ),
  ),
];
