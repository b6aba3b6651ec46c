/** The lexicon of French times and quantities, and the classes that several recognizers share. */
import { makeLexicon } from '../../lexicon.ts';
import type { DayPart, TimeUnit } from '../../timeform.ts';
import { frenchNumbers } from './numbers.ts';

export const lexicon = makeLexicon(frenchNumbers);

export const weekdays = lexicon.define('weekday', {
  lundi: 1,
  mardi: 2,
  mercredi: 3,
  jeudi: 4,
  vendredi: 5,
  samedi: 6,
  dimanche: 7,
});
export const shortWeekdays = lexicon.define('shortweekday', {
  lun: 1,
  mar: 2,
  mer: 3,
  jeu: 4,
  ven: 5,
  sam: 6,
  dim: 7,
});
lexicon.define('weekdays', [
  'lundis',
  'mardis',
  'mercredis',
  'jeudis',
  'vendredis',
  'samedis',
  'dimanches',
  'lundi',
  'mardi',
  'mercredi',
  'jeudi',
  'vendredi',
  'samedi',
  'dimanche',
]);
export const manyWeekdays = lexicon.define('manyweekdays', {
  lundis: 1,
  mardis: 2,
  mercredis: 3,
  jeudis: 4,
  vendredis: 5,
  samedis: 6,
  dimanches: 7,
});
export const months = lexicon.define('month', {
  janvier: 1, février: 2, mars: 3, avril: 4, mai: 5, juin: 6, juillet: 7, août: 8, septembre: 9, octobre: 10, novembre: 11, décembre: 12,
}); // prettier-ignore
export const shortMonths = lexicon.define('shortmonth', {
  janv: 1, jan: 1, févr: 2, fév: 2, fevr: 2, fev: 2, mar: 3, avr: 4, juil: 7, juill: 7, jui: 7, sept: 9, sep: 9, oct: 10, nov: 11, déc: 12, dec: 12,
}); // prettier-ignore
lexicon.define('anymonth', { mois: 0 });

/** Units of duration, with their TIMEX3 letter: `Y` years, `TM` minutes. */
export const units = lexicon.define('unit', {
  seconde: 'TS', secondes: 'TS', sec: 'TS', minute: 'TM', minutes: 'TM', min: 'TM', mn: 'TM', mins: 'TM', heure: 'TH', heures: 'TH',
  jour: 'D', jours: 'D', journée: 'D', journées: 'D', semaine: 'W', semaines: 'W', mois: 'M', an: 'Y', ans: 'Y', année: 'Y', années: 'Y',
  trimestre: 'Q', trimestres: 'Q', semestre: 'H', semestres: 'H', décennie: 'DE', décennies: 'DE', siècle: 'CE', siècles: 'CE',
  'week-end': 'WE', 'week-ends': 'WE', 'week end': 'WE', quinquennat: '5Y', nuit: 'N', nuits: 'N',
}); // prettier-ignore
/** The same units as calendar units. */
export const calendarUnits = lexicon.define('calendarunit', {
  sec: 'second',
  min: 'minute',
  mins: 'minute',
  mn: 'minute',
  seconde: 'second', secondes: 'second', minute: 'minute', minutes: 'minute', heure: 'hour', heures: 'hour', jour: 'day', jours: 'day', journée: 'day',
  semaine: 'week', semaines: 'week', mois: 'month', an: 'year', ans: 'year', année: 'year', années: 'year', trimestre: 'quarter', trimestres: 'quarter',
  semestre: 'half', semestres: 'half', décennie: 'decade', décennies: 'decade', siècle: 'century', siècles: 'century', 'week-end': 'weekend', 'week-ends': 'weekend', weekend: 'weekend', 'week end': 'weekend',
} satisfies Record<string, TimeUnit>); // prettier-ignore

lexicon.define('determiner', ['le', 'la', "l'", 'les', 'ce', 'cet', 'cette', 'ces']);
lexicon.define('of', ['de', "d'", 'du', 'des', 'de la', "de l'"]);
export const last = lexicon.define('last', [
  'dernier',
  'dernière',
  'derniers',
  'dernières',
  'passé',
  'passée',
  'passés',
  'passées',
  'écoulé',
  'écoulée',
  'écoulés',
  'écoulées',
]);
export const previous = lexicon.define('previous', [
  'précédent',
  'précédente',
  'précédents',
  'précédentes',
  "d'avant",
]);
export const next = lexicon.define('next', ['prochain', 'prochaine', 'prochains', 'prochaines', 'à venir']);
export const following = lexicon.define('following', [
  'suivant',
  'suivante',
  'suivants',
  'suivantes',
  "d'après",
]);
lexicon.define('first', ['premier', 'première', 'premiers', 'premières']);
lexicon.define('half', ['demi', 'demie', 'demis', 'demies']);
lexicon.define('about', [
  'environ',
  'près de',
  "près d'",
  'quelque',
  'presque',
  'à peu près',
  'autour de',
  "autour d'",
  'à peine',
  'plus de',
  "plus d'",
  'moins de',
  "moins d'",
  'au moins',
  'au plus',
  'quasi',
  'quasiment',
]);

/** « l'an dernier », « cette année »: years away from this one. */
export const yearShifts = lexicon.define('relativeyear', {
  "l'an dernier": -1, "l'an passé": -1, "l'année dernière": -1, "l'année passée": -1, "l'année précédente": -1, 'cette année': 0, "l'année en cours": 0, 'cette même année': 0,
  "l'an prochain": 1, "l'année prochaine": 1, "l'année suivante": 1, 'année suivante': 1, 'année prochaine': 1, 'année dernière': -1,
}); // prettier-ignore

/** Parts of the day. */
export const dayParts = lexicon.define('daypart', {
  matin: 'MO', matinée: 'MO', mat: 'MO', aube: 'MO', midi: 'MI', 'après-midi': 'AF', 'apres-midi': 'AF', 'après midi': 'AF', aprem: 'AF', 'après-midis': 'AF', soir: 'EV', soirée: 'EV', nuit: 'NI',
} satisfies Record<string, DayPart>); // prettier-ignore
