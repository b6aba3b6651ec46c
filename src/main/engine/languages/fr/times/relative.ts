/** Days and units away from now or from the day last spoken of: « hier », « lundi dernier », « il y a deux ans », « le lendemain ». */
import type { DayPart, Form, Origin, TimeUnit } from '../../../timeform.ts';
import { recognizersOf, type Group } from '../../recognizer.ts';
import type { TimeContext, TimeRecognizer } from '../../times.ts';
import {
  calendarUnits,
  dayParts,
  last,
  lexicon,
  months,
  next,
  previous,
  weekdays,
  yearShifts,
} from '../vocabulary.ts';

const recognizer = recognizersOf(lexicon);

const days = lexicon.define('relativeday', {
  "aujourd'hui": 0, hier: -1, demain: 1, 'avant-hier': -2, 'après-demain': 2, 'apres-demain': 2, 'ce jour': 0,
} as const); // prettier-ignore
const focusDays = lexicon.define('focusday', {
  'le lendemain': 1, lendemain: 1, 'dès le lendemain': 1, 'la veille': -1, "l'avant-veille": -2, 'le surlendemain': 2, 'le jour même': 0, 'le même jour': 0, 'la même journée': 0,
  'ce jour-là': 0, 'cette journée-là': 0, 'le jour suivant': 1, 'jour suivant': 1, "le jour d'après": 1, 'le jour précédent': -1, "le jour d'avant": -1, 'jour précédent': -1, 'la même date': 0,
} as const); // prettier-ignore
const refs = lexicon.define('reference', {
  maintenant: 'PRESENT_REF', désormais: 'PRESENT_REF', actuellement: 'PRESENT_REF', dorénavant: 'PRESENT_REF', "à l'heure actuelle": 'PRESENT_REF', 'en ce moment': 'PRESENT_REF',
  "à ce jour": 'PRESENT_REF', 'de nos jours': 'PRESENT_REF', "pour l'heure": 'PRESENT_REF', "pour l'instant": 'PRESENT_REF', 'à présent': 'PRESENT_REF', "jusqu'à présent": 'PRESENT_REF',
  récemment: 'PAST_REF', autrefois: 'PAST_REF', jadis: 'PAST_REF', naguère: 'PAST_REF', auparavant: 'PAST_REF', "à l'époque": 'PAST_REF', 'il y a peu': 'PAST_REF', 'par le passé': 'PAST_REF', 'il y a longtemps': 'PAST_REF',
  prochainement: 'FUTURE_REF', bientôt: 'FUTURE_REF', "à l'avenir": 'FUTURE_REF', 'à court terme': 'FUTURE_REF', 'à moyen terme': 'FUTURE_REF', 'à long terme': 'FUTURE_REF', 'long terme': 'FUTURE_REF', 'court terme': 'FUTURE_REF', 'moyen terme': 'FUTURE_REF',
  'à terme': 'FUTURE_REF', ultérieurement: 'FUTURE_REF', 'plus tard': 'FUTURE_REF', 'un peu plus tard': 'FUTURE_REF', sous_peu: 'FUTURE_REF', 'sous peu': 'FUTURE_REF', "dans l'immédiat": 'PRESENT_REF', 'dans un avenir proche': 'FUTURE_REF', 'dès à présent': 'PRESENT_REF', "d'ores et déjà": 'PRESENT_REF',
} as const); // prettier-ignore
lexicon.define('some', ['quelques', 'plusieurs', 'deux ou trois']);

export function unitIn(group: Group, name = 'u'): TimeUnit | null {
  return calendarUnits.get(group(name)) ?? null;
}

/** Before the name of a day of which only the name is told. */
const ANY = /^(?:une?|quelque|certains?|autre)$/iu;
const SIDE = `<last> | <next> | <previous> | <following>`;
function sideOf(written: string | undefined): number {
  return last.get(written) || previous.get(written) ? -1 : 1;
}
function originOf(written: string | undefined): Origin {
  return last.get(written) || next.get(written) ? 'writing' : 'focus';
}

/** The number of units: digits, words, « quelques » (taken as three, approximately), « et demi ». */
const COUNT = `(?: (?<n> <num> ) | (?<some> quelques | plusieurs ) | (?<ten> <one> (?<ens> <ensemble> ) (?: de | d ' ) ) ) (?: (?<prem> premiers | premières ) )?`;
export const ensembles = lexicon.define('ensemble', {
  huitaine: 8, dizaine: 10, douzaine: 12, quinzaine: 15, vingtaine: 20, trentaine: 30, quarantaine: 40, cinquantaine: 50, soixantaine: 60, centaine: 100, millier: 1000,
}); // prettier-ignore

function countIn(
  match: RegExpExecArray,
  group: Group,
  context: TimeContext,
): { count: number; approximate: boolean } {
  if (group('some')) return { count: 3, approximate: true };
  const ensemble = ensembles.get(group('ens'));
  if (ensemble) return { count: ensemble, approximate: true };
  const half = group('half') ? 0.5 : 0;
  return { count: context.number(match, 'n') + half, approximate: false };
}

/** A day, or a part of it. */
function timed(date: Form, part: DayPart | undefined): Form {
  return part ? { kind: 'at', date, time: { kind: 'daypart', part } } : date;
}

const edges = lexicon.define('edge', {
  premiers: 1,
  premières: 1,
  derniers: -1,
  dernières: -1,
});

export const relatives: readonly TimeRecognizer[] = [
  recognizer(
    'relative day',
    `(?<w> <relativeday> ) (?: (?: au )? (?<part> <daypart> ) )?`,
    (match, group, context) => {
      const count = days.get(group('w'))!;
      const today = count === 0;
      const at = match.index + match[0].length;
      // « aujourd'hui » in news is « nowadays » as often as the day; it is deictic
      const form: Form =
        today && context.word(match.index).toLowerCase() === 'aujourd'
          ? { kind: 'fixed', value: 'PRESENT_REF' }
          : { kind: 'away', unit: 'day', count, origin: 'writing' };
      if (context.word(match.index).toLowerCase() === 'ce' && context.lexemes.skeleton[at] === '-')
        return null;
      const part = dayParts.get(group('part'));
      if (part)
        return context.draft(match, {
          kind: 'at',
          date: { kind: 'away', unit: 'day', count, origin: 'writing' },
          time: { kind: 'daypart', part },
        });
      return context.draft(match, form, { deictic: true });
    },
  ),
  recognizer(
    'day from the focus',
    `(?<w> <focusday> ) (?: (?: au )? (?<part> <daypart> ) )? (?! de | du | des | d ' )`,
    (match, group, context) =>
      context.draft(
        match,
        timed(
          { kind: 'away', unit: 'day', count: focusDays.get(group('w'))!, origin: 'focus' },
          dayParts.get(group('part')),
        ),
      ),
  ),
  recognizer('reference', `(?<w> <reference> )`, (match, group, context) =>
    // « tout en maintenant la pression » is the verb
    // « au plus tard le 3 mars » is a bound
    context.pos(match.index) === 'VERB' ||
    enBefore.get(context.lexemes.skeleton[match.index - 1]) ||
    (context.word(match.index).toLowerCase() === 'plus' &&
      context.word(match.index - 1).toLowerCase() === 'au')
      ? null
      : context.draft(match, { kind: 'fixed', value: refs.get(group('w'))! }, { deictic: true }),
  ),
  recognizer(
    'weekday',
    `(?<det> le | ce | la )? (?<wd> <weekday> ) (?: (?: <comma> )? (?<shift> ${SIDE} ) | (?<week> (?: de )? (?: (?: la | cette ) semaine (?<wshift> ${SIDE} )? | cette semaine ) ) | en (?<en> <num> ) )?`,
    (match, group, context) => {
      const weekday = weekdays.get(group('wd'))!;
      const base = { kind: 'weekday', weekday, shift: null, weeks: null, origin: 'writing' } as const;
      if (group('week'))
        return context.draft(match, { ...base, weeks: group('wshift') ? sideOf(group('wshift')) : 0 });
      if (group('en')) {
        const days = context.number(match, 'en');
        if (days !== 8 && days !== 15) return null;
        return context.draft(match, {
          kind: 'offset',
          unit: 'week',
          count: days === 8 ? 1 : 2,
          of: { ...base, shift: 0 },
        });
      }
      if (group('shift'))
        return context.draft(match, {
          ...base,
          shift: sideOf(group('shift')),
          origin: originOf(group('shift')),
        });
      const det = group('det') === undefined ? '' : context.word(match.index).toLowerCase();
      const at = context.at(match, 'wd');
      const written = context.word(at);
      // « Vendredi » of Robinson: a capital inside a sentence
      if (/^\p{Lu}\p{Ll}/u.test(written) && !det && /[xX,]/.test(context.lexemes.skeleton[at - 1] ?? 'B'))
        return null;
      if (
        context.lexemes.skeleton[at + 1] === '-' &&
        context.lexemes.skeleton[at + 2] === lexicon.charOf('là')
      )
        return context.draft(match, { ...base, origin: 'focus' }, { after: at + 3 });
      // « Elle m'a appelé un dimanche »: which one is not said.
      if (!det && ANY.test(context.word(at - 1))) return context.draft(match, { kind: 'none' });
      return context.draft(match, { ...base, shift: det === 'ce' ? 0 : null });
    },
  ),
  recognizer(
    'short weekday',
    `(?<wd> lun | mer | jeu | ven | sam | dim ) <dot> (?= <break> | $ | <digits> )`,
    (match, group, context) => {
      const weekday =
        ['lun', 'mar', 'mer', 'jeu', 'ven', 'sam', 'dim'].findIndex(
          (word) => lexicon.charOf(word) === group('wd'),
        ) + 1;
      return context.draft(match, { kind: 'weekday', weekday, shift: null, weeks: null, origin: 'writing' });
    },
  ),
  recognizer(
    'unit away',
    `(?<det> le | la | l ' | cette | ce )? (?<u> <calendarunit> ) (?<shift> ${SIDE} )`,
    (match, group, context) => {
      const unit = unitIn(group)!;
      if (unit === 'second' || unit === 'minute') return null;
      if (unit === 'hour')
        return context.draft(match, { kind: 'span', unit, count: sideOf(group('shift')), origin: 'writing' });
      return context.draft(match, {
        kind: 'unit',
        unit,
        shift: sideOf(group('shift')),
        origin: originOf(group('shift')),
      });
    },
  ),
  recognizer(
    'this unit',
    `(?: (?<this> ce | cet | cette ) (?: même )? (?<u> <calendarunit> ) (?: - (?<suffix> ci | là ) )? | (?: la | le | l ' ) même (?<u2> <calendarunit> ) | (?: (?<= dans | de ) (?: la | l ' ) ) (?<u3> semaine ) (?= <stop> ) )`,
    (match, group, context) => {
      const unit = unitIn(group) ?? unitIn(group, 'u2') ?? unitIn(group, 'u3')!;
      if (unit === 'second' || unit === 'minute' || unit === 'hour') return null;
      const focus = group('u2') !== undefined || group('suffix') === lexicon.charOf('là');
      return context.draft(match, { kind: 'unit', unit, shift: 0, origin: focus ? 'focus' : 'writing' });
    },
  ),
  recognizer(
    'week-end or week of a day',
    `(?<det> le | la | ce | cette )? (?<u> week - end | semaine ) du (?<d> <small> | premier | <digitordinal> ) (?: (?: et | au ) <small> )? (?<m> <month> )? (?<y> <fullyear> )?`,
    (match, group, context) => {
      const day = Number.isNaN(context.number(match, 'd')) ? 1 : context.number(match, 'd');
      const month = group('m') === undefined ? null : (months.get(group('m')) ?? null);
      const y = context.number(match, 'y');
      return context.draft(match, {
        kind: 'weekOf',
        weekend: group('u')!.length > 1,
        of: { kind: 'date', year: Number.isNaN(y) ? null : y, month, day, weekday: null },
      });
    },
  ),
  recognizer(
    'week by number',
    `(?: la )? semaine (?: n <degree>? )? (?<n> <digits> ) (?: (?: de )? (?<y> <fullyear> ) )?`,
    (match, _group, context) => {
      const [week, y] = [context.number(match, 'n'), context.number(match, 'y')];
      if (week < 1 || week > 53) return null;
      const year: Form = Number.isNaN(y)
        ? { kind: 'unit', unit: 'year', shift: 0, origin: 'writing' }
        : { kind: 'date', year: y, month: null, day: null, weekday: null };
      return context.draft(match, { kind: 'nth', nth: week, unit: 'week', weekday: null, of: year });
    },
  ),
  recognizer(
    'nth of a month or year',
    `(?: le | la )? (?: (?<n> <ordinal> | premier | première | dernier | dernière | second | seconde ) ) (?: (?<wd> <weekday> ) | (?<u> jour | semaine | week - end | mois | quinzaine ) ) (?: (?: de | d ' | du mois de | du mois d ' | du )? (?: l ' année )? (?: (?<m> <month> ) (?<y> <fullyear> )? | (?<y2> <fullyear> ) ) | du mois (?<shift> ${SIDE} ) | (?<each> du mois ) (?! de | d ' ) )`,
    (match, group, context) => {
      const n = group('n')!;
      const value = context.number(match, 'n');
      const nth = !Number.isNaN(value)
        ? value
        : n === lexicon.charOf('dernier') || n === lexicon.charOf('dernière')
          ? -1
          : n === lexicon.charOf('second') || n === lexicon.charOf('seconde')
            ? 2
            : 1;
      const y = Number.isNaN(context.number(match, 'y'))
        ? context.number(match, 'y2')
        : context.number(match, 'y');
      // « gratuit le premier dimanche du mois »: of which one is not said
      if (group('each')) return group('wd') ? context.draft(match, { kind: 'none' }) : null;
      const of: Form = group('shift')
        ? { kind: 'unit', unit: 'month', shift: sideOf(group('shift')), origin: originOf(group('shift')) }
        : {
            kind: 'date',
            year: Number.isNaN(y) ? null : y,
            month: group('m') === undefined ? null : months.get(group('m'))!,
            day: null,
            weekday: null,
          };
      if (group('u') === lexicon.charOf('quinzaine')) {
        if (of.kind !== 'date' || of.month === null) return null;
        return context.draft(match, {
          kind: 'range',
          from: { ...of, day: nth === 1 ? 1 : 16 },
          to: nth === 1 ? { ...of, day: 15 } : { kind: 'nth', nth: -1, unit: 'day', weekday: null, of },
        });
      }
      const unit: TimeUnit = group('wd') ? 'day' : (calendarUnits.get(group('u')) ?? 'weekend');
      // « deuxième mois de février le plus chaud »
      if (unit === 'month' && (of.kind !== 'date' || of.month !== null)) return null;
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
    'first or last units of a period',
    `(?: les | ces | des | aux )? (?: (?<n> <num> ) (?<rank> <edge> ) | (?<rank2> <edge> ) (?<n2> <num> ) ) (?<u> <calendarunit> ) (?: de | d ' | du )? (?: (?<run> l ' année | l ' exercice ) | (?<run2> mois ) (?= <stop> ) | (?: l ' année )? (?: (?<m> <month> ) (?<my> <fullyear> )? | (?<y> <fullyear> ) ) | (?<rel> <relativeyear> ) )`,
    (match, group, context) => {
      const count = context.number(match, group('n') === undefined ? 'n2' : 'n');
      const y = context.number(match, group('m') === undefined ? 'y' : 'my');
      const first = /^(?:des|aux)$/i.test(context.word(match.index)) ? match.index + 1 : match.index;
      const of: Form =
        group('rel') !== undefined
          ? { kind: 'unit', unit: 'year', shift: yearShifts.get(group('rel'))!, origin: 'writing' }
          : group('run') !== undefined
            ? { kind: 'none' }
            : group('run2') !== undefined
              ? { kind: 'unit', unit: 'month', shift: 0, origin: 'writing' }
              : {
                  kind: 'date',
                  year: Number.isNaN(y) ? null : y,
                  month: group('m') === undefined ? null : months.get(group('m'))!,
                  day: null,
                  weekday: null,
                };
      return context.draft(
        match,
        {
          kind: 'edge',
          unit: unitIn(group)!,
          count: count * edges.get(group('rank') ?? group('rank2'))!,
          of,
        },
        { first },
      );
    },
  ),
  recognizer(
    'day of a month away',
    `(?: le )? (?<d> <small> | premier | <digitordinal> ) (?: du | de ce | de ) (?<m> mois ) (?<shift> ${SIDE} )?`,
    (match, group, context) => {
      const day = Number.isNaN(context.number(match, 'd')) ? 1 : context.number(match, 'd');
      const shift = group('shift') ? sideOf(group('shift')) : 0;
      if (day > 31) return null;
      return context.draft(match, {
        kind: 'nth',
        nth: day,
        unit: 'day',
        weekday: null,
        of: { kind: 'unit', unit: 'month', shift, origin: 'writing' },
      });
    },
  ),
  recognizer(
    'ago',
    `(?: il y a | il ya | il y avait | voici | voilà | y a ) (?: déjà | maintenant | environ | près de | plus de | moins d ' | plus d ' | moins de | presque | à peine | tout juste | à peu près )? ${COUNT} (?<u> <calendarunit> ) (?<half> et <half> )?`,
    (match, group, context) => {
      const { count, approximate } = countIn(match, group, context);
      const modified = context.at(match, 'n') - match.index > 3 && group('n') !== undefined;
      return Number.isNaN(count)
        ? null
        : context.draft(
            match,
            { kind: 'away', unit: unitIn(group)!, count: -count, origin: 'writing' },
            { approximate: approximate || modified },
          );
    },
  ),
  recognizer(
    'within',
    `(?: dans | d ' ici (?: à )? | sous ) (?: les | environ | moins de | moins d ' | près de | à peine )* ${COUNT} (?: prochains | prochaines )? (?<u> <calendarunit> ) (?<half> et <half> )?`,
    (match, group, context) => {
      const { count, approximate } = countIn(match, group, context);
      if (Number.isNaN(count)) return null;
      const at = context.at(match, group('n') ? 'n' : group('some') ? 'some' : 'ten');
      const definite = /^les$/i.test(context.word(at - 1));
      const unit = unitIn(group)!;
      return context.draft(
        match,
        definite
          ? { kind: 'span', unit, count, origin: 'writing' }
          : { kind: 'away', unit, count, origin: 'writing' },
        { approximate },
      );
    },
  ),
  recognizer(
    'part of an hour away',
    `(?<way> dans | il y a | d ' ici ) (?: environ )? (?: une (?: petite | bonne )? (?<half> demi ) - ? heure | (?<n> <num> ) (?: petit | bon )? (?: quart | quarts ) d ' heure )`,
    (match, group, context) => {
      const minutes = group('half') ? 30 : context.number(match, 'n') * 15;
      if (minutes !== 15 && minutes !== 30 && minutes !== 45) return null;
      const back = group('way') === lexicon.charOf('il')! + lexicon.charOf('y')! + lexicon.charOf('a')!;
      return context.draft(match, {
        kind: 'away',
        unit: 'minute',
        count: back ? -minutes : minutes,
        origin: 'writing',
      });
    },
  ),
  recognizer(
    'before or after',
    `${COUNT} (?<u> <calendarunit> ) (?<half> et <half> )? (?<way> plus tard | plus tôt | auparavant | (?: après | avant ) (?= <stop> | il | elle | ils | elles | on ) )`,
    (match, group, context) => {
      const { count, approximate } = countIn(match, group, context);
      const word = context.word(context.at(match, 'way')).toLowerCase();
      const second = context.word(context.at(match, 'way') + 1).toLowerCase();
      const ahead = word === 'après' || second === 'tard';
      if (Number.isNaN(count)) return null;
      if (approximate) return context.draft(match, { kind: 'none' }, { type: 'DATE', approximate });
      return context.draft(
        match,
        { kind: 'away', unit: unitIn(group)!, count: ahead ? count : -count, origin: 'focus' },
        { approximate },
      );
    },
  ),
  recognizer(
    'last or next units',
    `(?<det> les | ces | ses | leurs | nos | des | aux )? (?: ${COUNT} )? (?: (?<shift> ${SIDE} | prochains | prochaines ) (?<u> <calendarunit> ) | (?<u2> <calendarunit> ) (?<shift2> ${SIDE} ) )`,
    (match, group, context) => {
      const shift = group('shift') ?? group('shift2');
      const unit = unitIn(group) ?? unitIn(group, 'u2')!;
      const counted = group('n') !== undefined || group('some') !== undefined || group('ten') !== undefined;
      const first = /^(?:des|aux|ses|leurs|nos)$/i.test(context.word(match.index))
        ? match.index + 1
        : match.index;
      if (!counted) {
        // « ces derniers mois », « les prochaines années »: no number
        if (
          group('det') === undefined ||
          !/s$/i.test(context.word(context.at(match, group('u') ? 'u' : 'u2')))
        )
          return null;
        return context.draft(
          match,
          { kind: 'fixed', value: sideOf(shift) < 0 ? 'PAST_REF' : 'FUTURE_REF' },
          { deictic: true, approximate: true, first },
        );
      }
      const { count, approximate } = countIn(match, group, context);
      if (Number.isNaN(count) || context.lexemes.skeleton[context.at(match, 'n')] === 'Y') return null;
      return context.draft(
        match,
        { kind: 'span', unit, count: count * sideOf(shift), origin: originOf(shift) },
        { approximate, first },
      );
    },
  ),
  recognizer(
    'turned unit',
    `(?: le | la | l ' )? (?<shift> dernier | dernière | prochain | prochaine ) (?<u> <calendarunit> ) (?! de | d ' | du )`,
    (match, group, context) => {
      const unit = unitIn(group)!;
      if (unit === 'second' || unit === 'minute' || unit === 'day') return null;
      return context.draft(match, { kind: 'unit', unit, shift: sideOf(group('shift')), origin: 'writing' });
    },
  ),
  recognizer(
    'part of a running unit',
    `(?<part> (?: la )? fin | (?: le )? début | au début | à la fin | (?: le )? milieu | courant ) (?: de | d ' | du )? (?: (?: la | l ' | cette | ce )? (?<u> année | mois | semaine | siècle ) | (?<y> <relativeyear> ) ) (?<shift> <last> | <next> )?`,
    (match, group, context) => {
      const words = context.lexemes.text
        .slice(
          context.lexemes.start[match.index],
          context.lexemes.end[match.index + group('part')!.length - 1],
        )
        .toLowerCase();
      const part = words.includes('fin') ? 'end' : words.includes('début') ? 'start' : 'mid';
      const unit = group('y') ? 'year' : unitIn(group)!;
      const shift = group('y')
        ? (yearShifts.get(group('y')) ?? 0)
        : group('shift')
          ? sideOf(group('shift'))
          : 0;
      return context.draft(
        match,
        { kind: 'within', part, of: { kind: 'unit', unit, shift, origin: 'writing' } },
        { approximate: true },
      );
    },
  ),
];

const enBefore = lexicon.define('en', ['en']);
