/** Durations and sets: « deux ans et demi », « trois quarts d'heure », « toute la journée », « par mois », « tous les deux ans », « chaque lundi ». */
import type { Form } from '../../../timeform.ts';
import { durationValue } from '../../timevalues.ts';
import { recognizersOf } from '../../recognizer.ts';
import type { TimeRecognizer } from '../../times.ts';
import { lexicon, manyWeekdays, units, weekdays } from '../vocabulary.ts';
import { ensembles } from './relative.ts';

const recognizer = recognizersOf(lexicon);

const asDuration = (value: string): Form => ({ kind: 'duration', value });
const asSet = (value: string): Form => ({ kind: 'set', value });

export const durations: readonly TimeRecognizer[] = [
  recognizer(
    'duration',
    `(?<mod> environ | au moins | au plus | plus de | plus d ' | moins de | moins d ' | près de | près d ' | à peine | presque | quelque | en moins de )? (?: (?<n> <num> ) | (?<some> quelques | plusieurs ) | <one> (?<ens> <ensemble> ) (?: de | d ' ) ) (?: longs | longues | bons | bonnes | petits | petites )? (?<u> <unit> ) (?! - ? lumière | d ' arc ) (?: et (?: (?<half> <half> ) | (?<m> <num> ) (?<v> <unit> ) ) | (?<demi> <half> (?= <stop> ) ) )?`,
    (match, group, context) => {
      const letter = units.get(group('u'))!;
      const n = context.number(match, 'n');
      const at = context.at(match, 'n');
      const unitAt = context.at(match, 'u');
      if (context.lexemes.skeleton[at] === 'Y' && /^(?:[QHMW]|DE|CE)$/.test(letter)) return null; // « 2019 trimestre 3 »
      const unitWord = context.word(unitAt).toLowerCase();
      const first =
        group('mod') && /^(?:en)$/i.test(context.word(match.index)) ? match.index + 1 : match.index;
      if (at >= 0 && context.lexemes.skeleton[at] === 'U') {
        // « un jour » is some day, « une nuit » one night of a story; « une heure », « un an », « une semaine » last
        if (
          (unitWord === 'jour' ||
            unitWord === 'nuit' ||
            unitWord === 'seconde' ||
            unitWord === 'journée' ||
            unitWord === 'année') &&
          !(lasting.before(context.lexemes.skeleton, first) || group('mod') || group('half'))
        )
          return null;
        if (letter === 'WE') return null;
      }
      // « 24 Heures du Mans », « 2 mi-temps »: a name
      if (
        at >= 0 &&
        /^H/.test(context.word(unitAt)) &&
        context.word(unitAt).toLowerCase() === 'heures' &&
        !/[.!B]/.test(context.lexemes.skeleton[unitAt - 2] ?? 'B')
      )
        return null;
      if (/^\d/.test(at >= 0 ? context.word(at) : '') && unitWord === 'm') return null;
      const approximate =
        group('mod') !== undefined || group('some') !== undefined || group('ens') !== undefined;
      const count = group('some')
        ? 'X'
        : group('ens')
          ? ensembles.get(group('ens'))!
          : n + (group('half') || group('demi') ? 0.5 : 0);
      const more = context.number(match, 'm');
      if (!Number.isNaN(more) && count !== 'X') {
        const other = units.get(group('v'))!;
        // « 22 heures et 6 heures »: two
        if (other === letter)
          return context.draft(match, asDuration(durationValue(letter, count)), {
            approximate,
            first,
            after: unitAt + group('u')!.length,
          });
        if (letter.startsWith('T') && other.startsWith('T'))
          return context.draft(match, asDuration(`PT${count}${letter[1]}${more}${other[1]}`), {
            approximate,
            first,
          });
        if (!letter.startsWith('T') && !other.startsWith('T'))
          return context.draft(match, asDuration(`P${count}${letter}${more}${other}`), {
            approximate,
            first,
          });
        return context.draft(match, asDuration(`P${count}${letter}T${more}${other[1]}`), {
          approximate,
          first,
        });
      }
      return context.draft(match, asDuration(durationValue(letter, count)), { approximate, first });
    },
  ),
  recognizer('many of a unit', `des (?<u> <unit> )`, (match, group, context) => {
    if (!/s$/iu.test(context.word(context.at(match, 'u')))) return null;
    if (!longLasting.before(context.lexemes.skeleton, match.index)) return null;
    return context.draft(match, asDuration(durationValue(units.get(group('u'))!, 'X')), {
      approximate: true,
    });
  }),
  recognizer(
    'duration between two',
    `(?<mod> environ | au moins | au plus | plus de | moins de | près de | quelque )? (?<n> <num> ) (?: à | ou | - ) (?<k> <num> ) (?<u> <unit> ) (?! du matin | du soir | \\+ )`,
    (match, group, context) => {
      const letter = units.get(group('u'))!;
      const [from, to] = [context.number(match, 'n'), context.number(match, 'k')];
      const opened = match.index > 0 ? hourOpens.get(context.lexemes.skeleton[match.index - 1]!) : undefined;
      // « de 8 à 10 heures » are hours of the day where no cue of the clock declines them
      if (!(from < to) || context.lexemes.skeleton[context.at(match, 'n')] === 'Y') return null;
      if (
        letter === 'TH' &&
        opened &&
        !lastingHours.at(context.lexemes.skeleton, match.index + match[0].length)
      )
        return null;
      return context.draft(match, asDuration(`${durationValue(letter, from)}/${durationValue(letter, to)}`), {
        approximate: group('mod') !== undefined,
      });
    },
  ),
  recognizer(
    'hours and minutes that last',
    `(?<= pendant | durant | en | pour | sur | de <digits>? ) (?<h> <digits> ) h (?<m> <digits> )?`,
    (match, _group, context) => {
      const minutes = context.number(match, 'm');
      return context.draft(
        match,
        asDuration(`PT${context.number(match, 'h')}H${Number.isNaN(minutes) ? '' : `${minutes}M`}`),
      );
    },
  ),
  recognizer('hours with decimals', `(?<n> <num> ) h`, (match, _group, context) => {
    const count = context.number(match, 'n');
    return Number.isInteger(count) ? null : context.draft(match, asDuration(durationValue('TH', count)));
  }),
  recognizer(
    'fraction of an hour',
    `(?<n> <num> )? (?<f> demi | demie | quart | quarts ) - ? (?: d ' )? (?<u> heure | heures | journée | journées | année | siècle )`,
    (match, group, context) => {
      const letter = units.get(group('u'))!;
      const n = group('n') === undefined ? 1 : context.number(match, 'n');
      const quarter = group('f') === lexicon.charOf('quart') || group('f') === lexicon.charOf('quarts');
      if (quarter && letter === 'TH') return context.draft(match, asDuration(`PT${n * 15}M`));
      if (!quarter && letter === 'TH') return context.draft(match, asDuration(`PT${n * 30}M`));
      return quarter ? null : context.draft(match, asDuration(durationValue(letter, n * 0.5)));
    },
  ),
  recognizer(
    'whole unit',
    `(?: tout | toute ) (?: le | la | l ' | cette | une | un ) (?<u> <unit> )`,
    (match, group, context) => context.draft(match, asDuration(durationValue(units.get(group('u'))!, 1))),
  ),
  recognizer(
    'day and night',
    `<digits> (?: h | j | heures | jours ) (?: <slash> | sur ) <digits> (?! <unknown> )`,
    (match, _group, context) => {
      const [from, to] = [match.index, match.index + match[0].length - 1].map((at) => context.word(at));
      return from === to
        ? context.draft(match, asSet(/^h/i.test(context.word(match.index + 1)) ? 'PT1H' : 'P1D'))
        : null;
    },
  ),
  recognizer('rate', `(?: (?<n> <num> ) fois )? par (?<u> <unit> )`, (match, group, context) =>
    context.draft(match, asSet(durationValue(units.get(group('u'))!, 1))),
  ),
  recognizer(
    'each',
    `(?: à )? (?<each> chaque ) (?: (?<n> <num> ) )? (?: (?<u> <unit> | été | hiver | printemps | automne | matin | soir | après - midi ) | (?<wd> <weekday> ) | (?<m> <month> ) )`,
    (match, group, context) => {
      if (group('wd')) return context.draft(match, asSet(`XXXX-WXX-${weekdays.get(group('wd'))}`));
      const letter = units.get(group('u'));
      const n = context.number(match, 'n');
      const part =
        group('u') === lexicon.charOf('matin')
          ? 'XXXX-XX-XXTMO'
          : group('u') === lexicon.charOf('soir')
            ? 'XXXX-XX-XXTEV'
            : 'P1Y';
      return context.draft(match, asSet(letter ? durationValue(letter, Number.isNaN(n) ? 1 : n) : part));
    },
  ),
  recognizer(
    'every',
    `(?: tous | toutes ) les (?<n> <num> )? (?: (?<u> <unit> ) | (?<wd> <manyweekdays> ) | (?<part> matins | soirs | après - midi ) )`,
    (match, group, context) => {
      if (group('wd')) return context.draft(match, asSet(`XXXX-WXX-${manyWeekdays.get(group('wd'))}`));
      if (group('part'))
        return context.draft(
          match,
          asSet(
            `XXXX-XX-XXT${group('part') === lexicon.charOf('matins') ? 'MO' : group('part') === lexicon.charOf('soirs') ? 'EV' : 'AF'}`,
          ),
        );
      const n = context.number(match, 'n');
      return context.draft(match, asSet(durationValue(units.get(group('u'))!, Number.isNaN(n) ? 1 : n)));
    },
  ),
  recognizer(
    'weekdays of every week',
    `(?: les | le )? (?<wd> <manyweekdays> ) (?: (?: de )? chaque semaine )?`,
    (match, group, context) => context.draft(match, asSet(`XXXX-WXX-${manyWeekdays.get(group('wd'))}`)),
  ),
  recognizer(
    'adverb of frequency',
    `(?<w> quotidiennement | hebdomadairement | mensuellement | annuellement | journellement | hebdomadaire | mensuel | mensuelle | annuelle | annuel )`,
    (match, _group, context) => {
      const word = context.word(match.index).toLowerCase();
      // adjectives are only sets after a verb (« partir hebdomadaire »): rare; adverbs always
      if (!word.endsWith('ment')) return null;
      return context.draft(
        match,
        asSet(
          /^(?:quot|jour)/.test(word)
            ? 'P1D'
            : word.startsWith('heb')
              ? 'P1W'
              : word.startsWith('men')
                ? 'P1M'
                : 'P1Y',
        ),
      );
    },
  ),
];

const lasting = lexicon.define('lastingbefore', [
  'pendant',
  'durant',
  'en',
  'dans',
  'depuis',
  'de',
  "d'",
  'par',
  'sous',
  'a',
  'pour',
  'sur',
]);

const hourOpens = lexicon.define('houropens', ['de', 'entre', 'à']);
/** « de sommeil », « par jour »: hours that are spent. */
const lastingHours = lexicon.define('hoursspent', [
  'de',
  "d'",
  'par',
  'supplémentaires',
  'hebdomadaires',
  'quotidiennes',
]);
/** What « des semaines » lasts. */
const longLasting = lexicon.define('longlasting', [
  'pendant', 'durant', 'après', 'depuis', 'pour', 'dure', 'durent', 'dura', 'durait', 'durer', 'duré', 'durera', 'dureront', 'prend', 'prendre', 'prendra', 'pris', 'mettre', 'mettra', 'mis', 'attendre', 'attendu', 'durer encore', 'prendre encore',
]); // prettier-ignore
