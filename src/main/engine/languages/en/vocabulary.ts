/** The lexicon of English times and quantities, and the classes that several recognizers share. */
import { makeLexicon } from '../../lexicon.ts';
import type { DayPart, TimeUnit } from '../../timeform.ts';
import { ZONES } from '../zones.ts';
import { englishNumbers } from './numbers.ts';

export const lexicon = makeLexicon(englishNumbers);

export const weekdays = lexicon.define('weekday', {
  monday: 1, tuesday: 2, wednesday: 3, thursday: 4, friday: 5, saturday: 6, sunday: 7,
}); // prettier-ignore
export const shortWeekdays = lexicon.define('shortweekday', {
  mon: 1, tue: 2, tues: 2, wed: 3, weds: 3, thu: 4, thur: 4, thurs: 4, fri: 5, sat: 6, sun: 7,
}); // prettier-ignore
export const manyWeekdays = lexicon.define('manyweekdays', {
  mondays: 1, tuesdays: 2, wednesdays: 3, thursdays: 4, fridays: 5, saturdays: 6, sundays: 7,
}); // prettier-ignore
export const months = lexicon.define('month', {
  january: 1, february: 2, march: 3, april: 4, may: 5, june: 6, july: 7, august: 8, september: 9, october: 10, november: 11, december: 12,
}); // prettier-ignore
export const shortMonths = lexicon.define('shortmonth', {
  jan: 1, feb: 2, mar: 3, apr: 4, jun: 6, jul: 7, aug: 8, sep: 9, sept: 9, oct: 10, nov: 11, dec: 12,
}); // prettier-ignore

/** Units of duration, with their TIMEX3 letter. */
export const units = lexicon.define('unit', {
  second: 'TS', seconds: 'TS', sec: 'TS', secs: 'TS', minute: 'TM', minutes: 'TM', min: 'TM', mins: 'TM', hour: 'TH', hours: 'TH', hr: 'TH', hrs: 'TH', h: 'TH',
  day: 'D', days: 'D', week: 'W', weeks: 'W', fortnight: 'FN', fortnights: 'FN', month: 'M', months: 'M', year: 'Y', years: 'Y', yr: 'Y', yrs: 'Y', quarter: 'Q', quarters: 'Q',
  decade: 'DE', decades: 'DE', century: 'CE', centuries: 'CE', weekend: 'WE', weekends: 'WE', night: 'N', nights: 'N', semester: 'H', semesters: 'H',
}); // prettier-ignore
/** The same units as calendar units. */
export const calendarUnits = lexicon.define('calendarunit', {
  second: 'second', seconds: 'second', sec: 'second', secs: 'second', minute: 'minute', minutes: 'minute', min: 'minute', mins: 'minute', hour: 'hour', hours: 'hour', hr: 'hour', hrs: 'hour', h: 'hour', day: 'day', days: 'day',
  week: 'week', weeks: 'week', fortnight: 'fortnight', fortnights: 'fortnight', month: 'month', months: 'month', year: 'year', years: 'year', quarter: 'quarter', quarters: 'quarter', decade: 'decade', decades: 'decade',
  century: 'century', centuries: 'century', weekend: 'weekend', weekends: 'weekend', semester: 'half',
} satisfies Record<string, TimeUnit>); // prettier-ignore

lexicon.define('determiner', ['the', 'this', 'that', 'a', 'an', 'these', 'those']);
export const last = lexicon.define('last', ['last', 'past', 'previous', 'preceding', 'prior']);
export const next = lexicon.define('next', ['next', 'coming', 'upcoming', 'following', 'subsequent']);
/** Of both, those that count from what was said last. */
export const fromFocus = lexicon.define('fromfocus', [
  'previous',
  'preceding',
  'prior',
  'following',
  'subsequent',
]);
export const current = lexicon.define('current', [
  'this',
  'current',
  'the current',
  'this current',
  'this very',
  'the present',
]);
lexicon.define('article', ['a', 'an']);
/** Zones after an hour, in minutes from UTC. */
export const zones = lexicon.define('zone', ZONES);
/** Parts of the day. */
export const dayParts = lexicon.define('daypart', {
  morning: 'MO', dawn: 'MO', noon: 'MI', afternoon: 'AF', evening: 'EV', night: 'NI', mornings: 'MO', afternoons: 'AF', evenings: 'EV', nights: 'NI',
} satisfies Record<string, DayPart>); // prettier-ignore
