/** Turns TIMEX3 values into instants, for suites that state their gold as instants. Conventions of a suite are its options. */
import { addMonths, dayNumber, isoDay, isoOf, parseDay, weekStart } from '../../src/main/engine/calendar.ts';

/** Hours at which a suite lets the parts of the day begin. */
export type PartHours = Record<'MO' | 'MI' | 'AF' | 'EV' | 'NI', number>;

export interface Instant {
  /** `YYYY-MM-DD`. */
  day: string;
  /** Minutes of the day, null for a whole day. */
  minutes: number | null;
  seconds: number;
  /** Grain of the value. */
  grain:
    | 'time'
    | 'part'
    | 'day'
    | 'week'
    | 'weekend'
    | 'month'
    | 'quarter'
    | 'half'
    | 'season'
    | 'year'
    | 'decade'
    | 'century';
}

const SEASONS: Record<string, string> = { SP: '03-20', SU: '06-21', FA: '09-23', WI: '12-21' };

/** The first instant of a date or time; null for durations, sets and references. `reference` supplies the day of an hour said alone. */
export function startOf(value: string, reference: string, parts: PartHours): Instant | null {
  const first = value.split('/')[0]!;
  const at = (day: string, grain: Instant['grain'], minutes: number | null = null, seconds = 0): Instant => ({
    day,
    minutes,
    seconds,
    grain,
  });
  let match =
    /^(\d{4}-\d{2}-\d{2})?T(?:(\d{2}):(\d{2})(?::(\d{2}))?(?:Z|[+-]\d{2}:\d{2})?|(MO|MI|AF|EV|NI))$/.exec(
      first,
    );
  if (match) {
    const day = match[1] ?? reference.slice(0, 10);
    if (match[5]) return at(day, 'part', parts[match[5] as keyof PartHours] * 60);
    return at(day, 'time', Number(match[2]) * 60 + Number(match[3]), Number(match[4] ?? 0));
  }
  if ((match = /^(-?\d{4})-(\d{2})-(\d{2})$/.exec(first))) return at(first, 'day');
  if ((match = /^(\d{4})-W(\d{2})(-WE)?$/.exec(first)))
    return at(
      isoOf(weekStart(Number(match[1]), Number(match[2])) + (match[3] ? 5 : 0)),
      match[3] ? 'weekend' : 'week',
    );
  if ((match = /^(\d{4})-(\d{2})$/.exec(first))) return at(`${first}-01`, 'month');
  if ((match = /^(\d{4})-Q(\d)$/.exec(first)))
    return at(`${match[1]}-${String(Number(match[2]) * 3 - 2).padStart(2, '0')}-01`, 'quarter');
  if ((match = /^(\d{4})-H(\d)$/.exec(first)))
    return at(`${match[1]}-${match[2] === '1' ? '01' : '07'}-01`, 'half');
  if ((match = /^(\d{4})-(SP|SU|FA|WI)$/.exec(first)))
    return at(`${match[1]}-${SEASONS[match[2]!]}`, 'season');
  if ((match = /^(\d{4})$/.exec(first))) return at(`${first}-01-01`, 'year');
  if ((match = /^(\d{3})$/.exec(first))) return at(`${first}0-01-01`, 'decade');
  if ((match = /^(\d{2})$/.exec(first))) return at(`${first}00-01-01`, 'century');
  return null;
}

/** The reference moved by a duration, as `YYYY-MM-DDTHH:MM`; null for durations that are not numbers. */
export function afterDuration(
  value: string,
  reference: string,
  sign = 1,
): { day: string; minutes: number; seconds: number } | null {
  const match =
    /^P(?:([\d.]+)Y)?(?:([\d.]+)M)?(?:([\d.]+)W)?(?:([\d.]+)D)?(?:T(?:([\d.]+)H)?(?:([\d.]+)M)?(?:([\d.]+)S)?)?$/.exec(
      value,
    );
  const day = parseDay(reference);
  if (!match || !day) return null;
  const n = (group: number) => Number(match[group] ?? 0) * sign;
  const moved = parseDay(isoDay(addMonths(day, Math.round(n(1) * 12 + n(2)))))!;
  const clock = /T(\d{2}):(\d{2})(?::(\d{2}))?/.exec(reference);
  const seconds =
    (dayNumber(moved.year, moved.month, moved.day) + n(3) * 7 + n(4)) * 86400 +
    (clock ? Number(clock[1]) * 3600 + Number(clock[2]) * 60 + Number(clock[3] ?? 0) : 0) +
    n(5) * 3600 +
    n(6) * 60 +
    n(7);
  const number = Math.floor(seconds / 86400);
  return {
    day: isoOf(number),
    minutes: Math.floor((seconds - number * 86400) / 60),
    seconds: Math.round(seconds % 60),
  };
}

/** Seconds of a TIMEX3 duration (a year of 365 days, a month of 30; an unknown number is three), null for anything else. */
export function secondsOf(value: string): string | null {
  const match =
    /^P(?:([\d.]+)Y)?(?:([\d.]+)M)?(?:([\d.]+)W)?(?:([\d.]+)D)?(?:T(?:([\d.]+)H)?(?:([\d.]+)M)?(?:([\d.]+)S)?)?$/.exec(
      value.replace('X', '3'),
    );
  if (!match) return null;
  const factors = [31536000, 2592000, 604800, 86400, 3600, 60, 1];
  return String(factors.reduce((sum, factor, index) => sum + factor * Number(match[index + 1] ?? 0), 0));
}
