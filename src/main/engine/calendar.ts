/**
 * The Gregorian calendar in plain integers: no clock, no time zone, no Date. A day is a number: days since 1970-01-01.
 * Months and days count from 1, weekdays are those of ISO 8601 (Monday 1 … Sunday 7). Day numbers follow H. Hinnant's
 * « chrono-compatible low-level date algorithms »; Easter is the Meeus/Jones/Butcher rule.
 */

export interface Day {
  year: number;
  month: number;
  day: number;
}

/** iCalendar codes, Monday first. */
export const WEEKDAY_CODES = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;
export type WeekdayCode = (typeof WEEKDAY_CODES)[number];

/** Days since 1970-01-01 of a date of the Gregorian calendar (extended backwards). */
export function dayNumber(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  return (
    era * 146097 +
    yearOfEra * 365 +
    Math.floor(yearOfEra / 4) -
    Math.floor(yearOfEra / 100) +
    dayOfYear -
    719468
  );
}

/** The date of a day number. */
export function dayOf(number: number): Day {
  const z = number + 719468;
  const era = Math.floor(z / 146097);
  const dayOfEra = z - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1,
  };
}

export function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

export function daysInMonth(year: number, month: number): number {
  return month === 2
    ? isLeapYear(year)
      ? 29
      : 28
    : month === 4 || month === 6 || month === 9 || month === 11
      ? 30
      : 31;
}

/** Whether such a day exists; `year` null accepts 29 February. */
export function isDate(year: number | null, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year ?? 2000, month);
}

/** ISO weekday of a day number, 1 (Monday) to 7. */
export function weekdayOf(number: number): number {
  return ((((number + 3) % 7) + 7) % 7) + 1;
}

/** iCalendar code of the weekday of an ISO date (`2025-12-02` → `TU`), null for anything but a full date that exists. */
export function weekdayCodeOf(iso: string): WeekdayCode | null {
  const day = parseDay(iso);
  return day ? WEEKDAY_CODES[weekdayOf(dayNumber(day.year, day.month, day.day)) - 1]! : null;
}

/** ISO week of a day number. */
export function weekOf(number: number): { year: number; week: number } {
  const thursday = number - weekdayOf(number) + 4;
  const year = dayOf(thursday).year;
  return { year, week: Math.floor((thursday - dayNumber(year, 1, 1)) / 7) + 1 };
}

/** Day number of the Monday of an ISO week. */
export function weekStart(year: number, week: number): number {
  const fourth = dayNumber(year, 1, 4);
  return fourth - weekdayOf(fourth) + 1 + (week - 1) * 7;
}

/** The same day of another month; the last day of the month where there is no such day. */
export function addMonths(day: Day, months: number): Day {
  const index = day.year * 12 + day.month - 1 + months;
  const year = Math.floor(index / 12);
  const month = index - year * 12 + 1;
  return { year, month, day: Math.min(day.day, daysInMonth(year, month)) };
}

/** Day number of Easter Sunday. */
export function easter(year: number): number {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  return dayNumber(year, Math.floor(n / 31), (n % 31) + 1);
}

const pad = (value: number, width: number) => String(Math.abs(value)).padStart(width, '0');

/** `2025`, `-0234`. */
export function isoYear(year: number): string {
  return (year < 0 ? '-' : '') + pad(year, 4);
}

/** `2025-12`. */
export function isoMonth(year: number, month: number): string {
  return `${isoYear(year)}-${pad(month, 2)}`;
}

/** `2025-12-02`. */
export function isoDay(day: Day): string {
  return `${isoMonth(day.year, day.month)}-${pad(day.day, 2)}`;
}

/** `2025-12-02` of a day number. */
export function isoOf(number: number): string {
  return isoDay(dayOf(number));
}

/** `2025-W12` of a day number. */
export function isoWeekOf(number: number): string {
  const { year, week } = weekOf(number);
  return `${isoYear(year)}-W${pad(week, 2)}`;
}

const ISO_DAY = /^(-?\d{4})-(\d{2})-(\d{2})(?![\d-])/;

/** The day of an ISO date or date-time, null when it is not one or does not exist. */
export function parseDay(iso: string): Day | null {
  const match = ISO_DAY.exec(iso);
  if (!match) return null;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return isDate(year, month, day) ? { year, month, day } : null;
}
