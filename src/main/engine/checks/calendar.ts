/** Plain calendar arithmetic and dates in words, for the checks. Proleptic Gregorian calendar, ISO strings, no clock and no time zone. */

const MONTHS_FR = ['janvier', 'février', 'mars', 'avril', 'mai', 'juin', 'juillet', 'août', 'septembre', 'octobre', 'novembre', 'décembre']; // prettier-ignore
const MONTHS_EN = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']; // prettier-ignore
/** Monday first. */
export const WEEKDAYS_FR = ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'];
export const WEEKDAYS_EN = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** Number of days of a month, 1 to 12. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** Days since 1970-01-01 (Howard Hinnant's days_from_civil). */
export function dayNumber(iso: string): number {
  const [y, month, day] = iso.split('-').map(Number) as [number, number, number];
  const year = month <= 2 ? y - 1 : y;
  const era = Math.floor(year / 400);
  const yearOfEra = year - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
}

/** Monday 0 to Sunday 6. */
export function weekdayOf(iso: string): number {
  return (((dayNumber(iso) + 3) % 7) + 7) % 7;
}

/** ISO date of a year, month and day; null when there is no such day. */
export function isoOf(year: number, month: number, day: number): string | null {
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month) || year < 1 || year > 9999)
    return null;
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** « 2 décembre 2025 », « 1er mai », « décembre 2025 » or « 2025 » from an ISO date or partial date. */
export function inFrench(iso: string, withYear = true): string {
  const [year, month, day] = iso.split('-').map(Number) as [number, number?, number?];
  if (!month) return String(year);
  const name = `${MONTHS_FR[month - 1]}${withYear ? ` ${year}` : ''}`;
  return day ? `${day === 1 ? '1er' : day} ${name}` : name;
}

/** “2 December 2025” from an ISO date or partial date. */
export function inEnglish(iso: string, withYear = true): string {
  const [year, month, day] = iso.split('-').map(Number) as [number, number?, number?];
  if (!month) return String(year);
  const name = `${MONTHS_EN[month - 1]}${withYear ? ` ${year}` : ''}`;
  return day ? `${day} ${name}` : name;
}

/** First and last day of what a TIMEX3 DATE value covers, both included; null for values without a calendar date. */
export function daysOf(value: string | null): { from: string; to: string } | null {
  if (!value) return null;
  const slash = value.indexOf('/');
  if (slash >= 0) {
    const from = daysOf(value.slice(0, slash));
    const to = daysOf(value.slice(slash + 1));
    return from && to ? { from: from.from, to: to.to } : null;
  }
  const season = /^(\d{4})-(WI|SP|SU|FA|Q[1-4]|H[12])$/.exec(value);
  if (season) {
    const [first, last] = { WI: [1, 3], SP: [3, 6], SU: [6, 9], FA: [9, 12], Q1: [1, 3], Q2: [4, 6], Q3: [7, 9], Q4: [10, 12], H1: [1, 6], H2: [7, 12] }[season[2]!] as [number, number]; // prettier-ignore
    const year = Number(season[1]);
    return { from: isoOf(year, first, 1)!, to: isoOf(year, last, daysInMonth(year, last))! };
  }
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?:T.*)?$/.exec(value);
  if (!match) {
    const decade = /^(\d{3})X?$/.exec(value);
    return decade ? { from: `${decade[1]}0-01-01`, to: `${decade[1]}9-12-31` } : null;
  }
  const year = Number(match[1]);
  if (!match[2]) return { from: `${match[1]}-01-01`, to: `${match[1]}-12-31` };
  const month = Number(match[2]);
  if (month < 1 || month > 12) return null;
  if (!match[3])
    return { from: `${match[1]}-${match[2]}-01`, to: isoOf(year, month, daysInMonth(year, month))! };
  const day = isoOf(year, month, Number(match[3]));
  return day ? { from: day, to: day } : null;
}

/** The ISO day a number of days away. */
export function addDays(iso: string, days: number): string {
  let [year, month, day] = iso.split('-').map(Number) as [number, number, number];
  day += days;
  while (day < 1) {
    month--;
    if (month < 1) [year, month] = [year - 1, 12];
    day += daysInMonth(year, month);
  }
  while (day > daysInMonth(year, month)) {
    day -= daysInMonth(year, month);
    month++;
    if (month > 12) [year, month] = [year + 1, 1];
  }
  return isoOf(Math.min(Math.max(year, 1), 9999), month, day)!;
}

const MONTH_PREFIX = ['jan', 'f[eé]v|feb', 'mar', 'av|ap', 'ma[iy]', 'juin|jun', 'juil|jul', 'ao[uû]|aug', 'sep', 'oct', 'nov', 'd[eé]c']; // prettier-ignore
/** Month names and abbreviations in French and English, as a group of a pattern with the flags `giu`. */
export const MONTH =
  '(?:janvier|janv\\.?|février|fevrier|févr?\\.?|mars|avril|avr\\.?|mai|juin|juillet|juil\\.?|août|aout|septembre|sept\\.?|octobre|oct\\.?|novembre|nov\\.?|décembre|decembre|déc\\.?' +
  '|january|jan\\.?|february|feb\\.?|march|mar\\.|april|apr\\.?|may|june|jun\\.|july|jul\\.|august|aug\\.?|september|october|november|december|dec\\.?)';

/** 1 to 12 of a name that `MONTH` matched; 0 for anything else. */
export function monthNumber(name: string): number {
  const lower = name.toLowerCase();
  return MONTH_PREFIX.findIndex((prefix) => new RegExp(`^(?:${prefix})`, 'u').test(lower)) + 1;
}
