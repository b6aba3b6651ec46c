/** Hours and parts of the day: « 18 h 42 », « à 6 heures du matin », « midi et demi », « 8 p.m. », « ce soir », « dans la matinée ». */
import type { Form } from '../../../timeform.ts';
import { clockOf } from '../../timevalues.ts';
import { recognizersOf } from '../../recognizer.ts';
import type { TimeContext, TimeRecognizer } from '../../times.ts';
import { dayParts, lexicon, months, weekdays } from '../vocabulary.ts';

const recognizer = recognizersOf(lexicon);

const halves = lexicon.define('halfday', {
  pm: 'PM', 'p.m.': 'PM', 'p.m': 'PM', am: 'AM', 'a.m.': 'AM', 'a.m': 'AM', p: 'PM', mp: 'PM',
  'du matin': 'AM', 'du mat': 'AM', 'du soir': 'PM', "de l'après-midi": 'PM', "de l'apres-midi": 'PM', 'après-midi': 'PM', 'apres-midi': 'PM', 'de la nuit': 'NIGHT', 'dans la soirée': 'PM', 'dans la matinée': 'AM', "dans l'après-midi": 'PM', "cet après-midi": 'PM', 'ce matin': 'AM', 'ce soir': 'PM',
} as const); // prettier-ignore
lexicon.define('h', ['h', 'heure', 'heures', 'hrs', 'hr']);
lexicon.define('m', ['m', 'min', 'mn', 'minutes', 'minute']);
lexicon.define('s', ['s', 'sec', 'secondes', 'seconde']);
const quarters = lexicon.define('fractionofhour', {
  'et quart': 15, 'et un quart': 15, 'un quart': 15, 'et demie': 30, 'et demi': 30, demie: 30, 'trois quarts': 45, 'moins le quart': -15, 'moins quart': -15, 'moins un quart': -15, 'et trois quarts': 45,
}); // prettier-ignore
lexicon.define('attime', [
  'à',
  'vers',
  'dès',
  'avant',
  'après',
  "jusqu'à",
  'depuis',
  'a',
  'aux alentours de',
  'autour de',
  'aux environs de',
  'à partir de',
  'partir de',
  'vers les',
  'environ',
  'à environ',
  'plus tard que',
  'passé',
  'passées',
]);

function groupMinute(match: RegExpExecArray, context: TimeContext, name: string): number | null {
  const value = context.number(match, name);
  return Number.isNaN(value) ? null : value;
}

/** Whether two digits may be minutes after an hour: « 18 h 42 », not « 18 h 4 personnes ». */
function twoDigits(match: RegExpExecArray, context: TimeContext, name: string): boolean {
  const at = context.at(match, name);
  if (at < 0) return true;
  const written = context.word(at);
  return !/^\d/.test(written) || written.length === 2;
}

const HOUR_WORDS = `(?<h> <num> )`;
const MINUTE = `(?<min> <small> | <digits> | <num> )`;
const HALF = `(?<half> <halfday> )?`;

export const clocks: readonly TimeRecognizer[] = [
  recognizer(
    'hour and minutes',
    `(?<! h ) (?<h> <digits> ) (?: h | heures | heure ) ${MINUTE} (?: (?<spelt> <m> ) (?: et )? (?: (?<s> <digits> ) <s>? )? )? ${HALF} (?! <colon> <digits> )`,
    (match, group, context) => {
      // « 12:6 h 42 » is no hour; « un record : 6 h 42 » is one
      const { skeleton, start, end } = context.lexemes;
      if (skeleton[match.index - 1] === ':' && end[match.index - 1] === start[match.index]) return null;
      // « 2 h 18 min 12 s », « 1 heure 24 minutes » last, unless « à » or the day makes an hour of them
      const lasts =
        group('spelt') !== undefined &&
        group('half') === undefined &&
        !atTime.before(context.lexemes.skeleton, match.index);
      // « le film dure 1 h 52 », « couru en 2 h 05 »
      const cue = skeleton[match.index - 1];
      if (
        cue !== undefined &&
        running.get(cue) &&
        group('half') === undefined &&
        group('spelt') === undefined
      ) {
        const [h, m] = ['h', 'min'].map((name) => context.number(match, name));
        if (h! < 24 && m! < 60 && twoDigits(match, context, 'min'))
          return context.draft(match, { kind: 'duration', value: `PT${h}H${m}M` });
      }
      if (lasts && (group('s') !== undefined || context.number(match, 'h') < 8)) {
        const [h, m, s] = ['h', 'min', 's'].map((name) => context.number(match, name));
        return m! < 60
          ? context.draft(match, {
              kind: 'duration',
              value: `PT${h}H${m}M${Number.isNaN(s!) ? '' : `${s}S`}`,
            })
          : null;
      }
      if (!twoDigits(match, context, 'min') || !twoDigits(match, context, 's')) return null;
      const clock = clockOf(
        context.number(match, 'h'),
        groupMinute(match, context, 'min'),
        groupMinute(match, context, 's'),
        halves.get(group('half')),
        true,
      );
      // « 8 heures 12 personnes »: minutes are not followed by what they count
      const spelt = context.word(context.at(match, 'h') + 1).length > 1;
      if (spelt && context.pos(match.index + match[0].length) === 'NOUN' && !group('half')) return null;
      return clock && context.draft(match, clock);
    },
  ),
  recognizer(
    'hour in words',
    `${HOUR_WORDS} (?<demi> et demie | et demi )? (?: heures | heure ) (?: (?: et )? (?: (?<moins> moins )? (?: ${MINUTE} (?! heures | heure | h ) (?: minutes | minute )? | (?<q> <fractionofhour> ) ) | (?: passé | passée | passées ) de ${MINUTE.replace('min', 'past')} minutes ) )? ${HALF}`,
    (match, group, context) => {
      const q = quarters.get(group('q'));
      const past = groupMinute(match, context, 'past');
      const minute = group('demi') ? 30 : (q ?? past ?? groupMinute(match, context, 'min'));
      let hour = context.number(match, 'h');
      let minutes: number | null = minute;
      const less = group('moins') !== undefined || (minute !== null && minute < 0);
      const cued = atTime.before(context.lexemes.skeleton, match.index) !== null;
      // « après trois heures de route », « à deux heures de vol »: so long
      if (worked.at(context.lexemes.skeleton, match.index + match[0].length)) return null;
      // « 3 heures », « une heure et demie » without « à » last
      if ((minute === null || (q !== undefined && q > 0)) && group('half') === undefined && !cued)
        return null;
      if (less && minute !== null) {
        hour -= 1;
        minutes = 60 - Math.abs(minute);
      }
      const clock = clockOf(hour, minutes, null, halves.get(group('half')), minute === null && hour > 12);
      return clock && context.draft(match, clock);
    },
  ),
  recognizer(
    'hour',
    `(?<h> <digits> ) h (?! <slash> | <digits> <colon> ) ${HALF}`,
    (match, group, context) => {
      const cue = context.lexemes.skeleton[match.index - 1];
      if (cue !== undefined && lasting.get(cue) && group('half') === undefined) return null; // « pendant 3 h »
      if (cue === '/') return null;
      const clock = clockOf(context.number(match, 'h'), null, null, halves.get(group('half')), true);
      return clock && context.draft(match, clock);
    },
  ),
  recognizer('hour with colons', `(?<c> <clockface> ) (?: h )? ${HALF}`, (match, group, context) => {
    const { hour, minute, second } = context.written(match, 'c')!;
    const clock = clockOf(
      hour!,
      minute,
      second,
      halves.get(group('half')),
      hour! > 12 || /^0/.test(context.word(context.at(match, 'c'))),
    );
    return clock && context.draft(match, clock);
  }),
  recognizer(
    'hour of twelve',
    `(?<h> <num> ) (?<half> pm | am | p <dot> m <dot>? | a <dot> m <dot>? | du matin | du soir | du mat | de l ' après - midi | de l ' apres - midi )`,
    (match, group, context) => {
      let hour = context.number(match, 'h');
      let minute: number | null = null;
      const written = context.word(context.at(match, 'h'));
      const point = /^(\d{1,2})\.(\d{2})$/.exec(written);
      if (point) [hour, minute] = [Number(point[1]), Number(point[2])];
      else if (/^\d{3,4}$/.test(written)) [hour, minute] = [Math.floor(hour / 100), hour % 100];
      const half = halves.get(group('half'));
      if (
        half &&
        hour > 12 &&
        /[ap]/i.test(context.word(context.at(match, 'half'))) &&
        hour > 12 &&
        !/^du|^de/i.test(context.word(context.at(match, 'half')))
      )
        return null;
      const clock = clockOf(hour, minute, null, half, true);
      return clock && context.draft(match, clock);
    },
  ),
  recognizer(
    'noon and midnight',
    `(?: (?: le | ce ) (?= midi <stop> ) )? (?<w> midi | minuit ) (?: et (?: (?<demi> demi | demie ) | (?<quart> quart ) | ${MINUTE} (?! h | heures | heure ) (?: minutes )? ) | (?<moins> moins le quart ) | ${MINUTE.replace('min', 'bare')} (?= <stop> ) )?`,
    (match, group, context) => {
      const hour = group('w') === lexicon.charOf('midi') ? 12 : 0;
      // « le Midi » is a region
      if (
        /^M/.test(context.word(context.at(match, 'w'))) &&
        context.at(match, 'w') > 0 &&
        !/[.!B]/.test(context.lexemes.skeleton[context.at(match, 'w') - 1]!)
      )
        return null;
      const minute = group('demi')
        ? 30
        : group('quart')
          ? 15
          : group('moins')
            ? 45
            : (groupMinute(match, context, 'min') ?? groupMinute(match, context, 'bare'));
      const clock = clockOf(group('moins') ? (hour + 23) % 24 : hour, minute, null, undefined, true);
      return clock && context.draft(match, clock);
    },
  ),
  recognizer(
    'hours joined',
    `(?<! h | heures | <colon> | <weekday> | le ) (?<h> <num> ) (?: <dash> | à | a | et | jusqu ' à ) (?<k> <num> ) (?<u> h | heures | pm | am | du matin | du soir | de l ' après - midi | apres - midi | après - midi ) (?: ${MINUTE} )? (?<half> du matin | du soir | de l ' après - midi )?`,
    (match, group, context) => {
      const half = halves.get(group('half') ?? group('u'));
      const from = clockOf(
        context.number(match, 'h'),
        null,
        null,
        context.number(match, 'h') <= 12 ? half : undefined,
        true,
      );
      const to = clockOf(context.number(match, 'k'), groupMinute(match, context, 'min'), null, half, true);
      if (!from || !to || !twoDigits(match, context, 'min')) return null;
      const joiner = context.lexemes.skeleton[context.at(match, 'h') + 1];
      const before = context.lexemes.skeleton[match.index - 1];
      if (joiner === lexicon.charOf('et') && before !== lexicon.charOf('entre')) return null;
      // « huit à dix heures » of work last; « de 8 à 10 heures » are hours when « de » comes before
      if (
        group('u') === lexicon.charOf('heures') &&
        !group('half') &&
        !(before !== undefined && hourOpening.get(before))
      )
        return null;
      // « de 8 à 10 heures de sommeil », « par jour »
      if (worked.at(context.lexemes.skeleton, match.index + match[0].length)) return null;
      return context.draft(match, { kind: 'range', from, to });
    },
  ),
  recognizer(
    'hour of a part of the day',
    `(?<det> le | la | l ' | ce | cet | cette )? (?<part> <daypart> ) (?: à | a | vers ) (?<h> <small> ) (?= <stop> | <break> )`,
    (match, group, context) => {
      const part = dayParts.get(group('part'))!;
      const clock = clockOf(
        context.number(match, 'h'),
        null,
        null,
        part === 'MO' ? 'AM' : part === 'NI' ? 'NIGHT' : 'PM',
        true,
      );
      return clock && part !== 'MI' ? context.draft(match, clock) : null;
    },
  ),
  recognizer(
    'part of a day',
    `(?<det> ce | cet | cette | le | la | l ' | les | chaque )? (?: (?<mod> (?: tout )? début | milieu | fin | petit ) (?: de (?: la | l ' )? | d ' )? )? (?<part> <daypart> ) (?: <half> | (?: très )? tôt )?`,
    (match, group, context) => {
      const det = group('det');
      const part = dayParts.get(group('part'))!;
      if (part === 'MI') return null;
      const at = context.at(match, 'part');
      const word = context.word(at).toLowerCase();
      if (/^\p{Lu}/u.test(context.word(at)) && !/[.!B]/.test(context.lexemes.skeleton[at - 1] ?? 'B'))
        return null; // « Nuit debout », « Le Soir »
      if (word === 'mat' && det === undefined) return null;
      const before = context.lexemes.skeleton[match.index - 1];
      const prepared = before !== undefined && dayPartPreposition.get(before) === true;
      if (det === undefined && group('mod') === undefined && !prepared) return null;
      if (word === 'nuit' && det === undefined && !prepared) return null;
      const first = det !== undefined ? context.word(match.index).toLowerCase() : '';
      const form: Form = { kind: 'daypart', part };
      // « ce matin » is that of the day of writing
      if (/^(?:ce|cet|cette)$/.test(first))
        return context.draft(
          match,
          {
            kind: 'at',
            date: { kind: 'away', unit: 'day', count: 0, origin: 'writing' },
            time: { kind: 'daypart', part },
          },
          { deictic: false },
        );
      return context.draft(match, form);
    },
  ),
  recognizer(
    'night between two days',
    `(?: la )? nuit (?: de | du ) (?<wd> <weekday> ) (?: (?<d> <small> ) (?<m> <month> )? )? (?: à | au ) (?<wd2> <weekday> ) (?: <small> (?<m2> <month> )? (?<y> <fullyear> )? )?`,
    (match, group, context) => {
      const weekday = weekdays.get(group('wd'))!;
      const [from, to] = [months.get(group('m')) ?? null, months.get(group('m2')) ?? null];
      const day = context.number(match, 'd');
      const year = context.number(match, 'y');
      const date: Form =
        Number.isInteger(day) && (from ?? to) !== null
          ? { kind: 'date', year: Number.isInteger(year) ? year : null, month: from ?? to, day, weekday }
          : { kind: 'weekday', weekday, shift: null, weeks: null, origin: 'writing' };
      return context.draft(match, { kind: 'at', date, time: { kind: 'daypart', part: 'NI' } });
    },
  ),
  recognizer(
    'night between two dates',
    `(?: la )? nuit du (?<d> <small> ) (?<m> <month> )? au (?<d2> <small> ) (?<m2> <month> ) (?<y> <fullyear> )?`,
    (match, group, context) => {
      const [day, next] = [context.number(match, 'd'), context.number(match, 'd2')];
      const last = months.get(group('m2'))!;
      const month = months.get(group('m')) ?? last;
      // The morning's year: the night of 31 December begins in the one before.
      const year = context.number(match, 'y') - (month > last ? 1 : 0);
      if (month === last ? next !== day + 1 : next !== 1 || day < 28) return null;
      const date: Form = {
        kind: 'date',
        year: Number.isInteger(year) ? year : null,
        month,
        day,
        weekday: null,
      };
      return context.draft(match, { kind: 'at', date, time: { kind: 'daypart', part: 'NI' } });
    },
  ),
];

const atTime = lexicon.define('hourcue', [
  'à',
  'vers',
  'dès',
  'avant',
  'après',
  'a',
  'aux',
  'à environ',
  'vers les',
  'autour de',
  'aux alentours de',
  'aux environs de',
  "jusqu'à",
  'il est',
  'il était',
  'entre',
]);
const lasting = lexicon.define('lastingcue', ['pendant', 'durant', 'pour', 'en', 'sur', 'plus', 'moins']);
const running = lexicon.define('runningcue', ['pendant', 'durant', 'en', 'dure', 'durent', 'durait', 'duraient', 'durera', 'dureront', 'duré']); // prettier-ignore
const worked = lexicon.define('hourswhat', [
  'de sommeil', 'de travail', 'de route', 'de marche', 'de vol', 'de cours', 'de trajet', 'de train', 'de voiture', 'de jeu', 'de combat', 'de vidéo', 'de formation', 'de garde', 'de bénévolat', 'de ménage', 'de sport', 'de retard', 'd\'attente', 'd\'affilée', 'par jour', 'par semaine', 'par mois', 'par nuit', 'par an', 'supplémentaires', 'hebdomadaires', 'quotidiennes',
]); // prettier-ignore
const hourOpening = lexicon.define('houropening', ['de', 'entre', 'à']);
const dayPartPreposition = lexicon.define('daypartcue', [
  'en',
  'au',
  'du',
  'hier',
  'demain',
  'lundi',
  'mardi',
  'mercredi',
  'jeudi',
  'vendredi',
  'samedi',
  'dimanche',
]);
