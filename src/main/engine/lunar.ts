/**
 * Feasts of the Hebrew, Islamic and Chinese calendars as Gregorian days, from the calendars that Node carries (ICU, Unicode CLDR). The Islamic
 * one is that of Umm al-Qura: where the moon is sighted a feast may fall a day apart. A feast begins the evening before the day given here.
 */
import { dayNumber } from './calendar.ts';

export interface LunarDay {
  calendar: 'hebrew' | 'islamic-umalqura' | 'chinese';
  /** The month by its English name in the Hebrew calendar, by its number in the others. */
  month: string;
  day: number;
}

export const HEBREW = (month: string, day: number): { lunar: LunarDay } => ({
  lunar: { calendar: 'hebrew', month, day },
});
export const ISLAMIC = (month: number, day: number): { lunar: LunarDay } => ({
  lunar: { calendar: 'islamic-umalqura', month: String(month), day },
});
export const LUNAR_NEW_YEAR: { lunar: LunarDay } = { lunar: { calendar: 'chinese', month: '1', day: 1 } };

const days = new Map<string, number | null>();

/** Day number of the first such day in a Gregorian year; null where it has none. */
export function lunarDay({ calendar, month, day }: LunarDay, year: number): number | null {
  const key = `${calendar} ${month} ${day} ${year}`;
  let found = days.get(key);
  if (found === undefined) {
    found = find(calendar, month, day, year);
    if (days.size < 2000) days.set(key, found);
  }
  return found;
}

function find(calendar: LunarDay['calendar'], month: string, day: number, year: number): number | null {
  const format = new Intl.DateTimeFormat(`en-u-ca-${calendar}`, {
    timeZone: 'UTC',
    day: 'numeric',
    month: calendar === 'hebrew' ? 'long' : 'numeric',
  });
  const first = dayNumber(year, 1, 1);
  const last = dayNumber(year, 12, 31);
  for (let number = first; number <= last;) {
    const parts = format.formatToParts(number * 86_400_000);
    const told = (type: string) => parts.find((part) => part.type === type)?.value ?? '';
    const here = Number(told('day'));
    if (told('month') === month && here === day) return number;
    // To the wanted day of this month, or past the shortest end of the month.
    number += here < day ? Math.min(day - here, 5) : Math.max(1, 29 - here);
  }
  return null;
}
