/**
 * What a time expression says, before it is known when it is said; and its TIMEX3 value once that is known.
 * Recognizers make forms, refiners combine them, `valueOf` resolves them: without a reference, what is relative has no value.
 */
import { hinduDay, type HinduDay } from './hindu.ts';
import { lunarDay, type LunarDay } from './lunar.ts';
import {
  addMonths, dayNumber, dayOf, daysInMonth, easter, isDate, isoDay, isoMonth, isoOf, isoWeekOf, isoYear, weekdayOf, weekStart,
  type Day,
} from './calendar.ts'; // prettier-ignore

/** Units of calendar and clock: second, minute, hour, day, week, week-end, month, quarter, half-year, year. */
export type TimeUnit =
  | 'second'
  | 'minute'
  | 'hour'
  | 'day'
  | 'workday'
  | 'week'
  | 'fortnight'
  | 'weekend'
  | 'month'
  | 'quarter'
  | 'half'
  | 'year'
  | 'decade'
  | 'century';
export type Season = 'SP' | 'SU' | 'FA' | 'WI';
export type DayPart = 'MO' | 'MI' | 'AF' | 'EV' | 'NI';
/** What a relative time counts from: the day of writing, or the last day the text spoke of. */
export type Origin = 'writing' | 'focus';
export type Holiday =
  | { month: number; day: number }
  | { easter: number }
  | { weekday: number; month: number; nth: number }
  | { lunar: LunarDay }
  | { hindu: HinduDay };

export interface ClockForm {
  kind: 'clock';
  hour: number;
  minute: number | null;
  second: number | null;
  /** Whether the half of the day is said or follows from the hour; « 3 heures » alone may be either. */
  sure: boolean;
  /** Offset from UTC in minutes where a zone is written. */
  zone?: number;
}
export interface DayPartForm {
  kind: 'daypart';
  part: DayPart;
}
export type Form =
  | {
      kind: 'date';
      year: number | null;
      month: number | null;
      day: number | null;
      weekday: number | null;
      shift?: number;
      /** What `shift` counts from; the day of writing where nothing is said. */
      origin?: Origin;
    }
  | { kind: 'weekday'; weekday: number; shift: number | null; weeks: number | null; origin: Origin }
  | { kind: 'away'; unit: TimeUnit; count: number; origin: Origin }
  | { kind: 'unit'; unit: TimeUnit; shift: number; origin: Origin }
  | { kind: 'offset'; unit: TimeUnit; count: number; of: Form }
  | { kind: 'span'; unit: TimeUnit; count: number; origin: Origin }
  | { kind: 'season'; season: Season; year: number | null; shift: number | null }
  | { kind: 'part'; unit: 'quarter' | 'half'; index: number; of: Form }
  | { kind: 'nth'; nth: number; unit: TimeUnit; weekday: number | null; of: Form }
  | { kind: 'weekOf'; of: Form; weekend: boolean }
  /** The first (or last, `count` below zero) units of a period: « les six premiers mois de 2025 ». */
  | { kind: 'edge'; unit: TimeUnit; count: number; of: Form }
  | { kind: 'holiday'; holiday: Holiday; year: number | null; shift: number | null; eve: number }
  | { kind: 'fixed'; value: string }
  | ClockForm
  | DayPartForm
  | { kind: 'at'; date: Form; time: ClockForm | DayPartForm }
  | { kind: 'range'; from: Form; to: Form }
  | { kind: 'within'; part: 'start' | 'mid' | 'end'; of: Form }
  | { kind: 'duration'; value: string }
  | { kind: 'set'; value: string }
  | { kind: 'none' };

/** When the text is read from. */
export interface Reference {
  day: Day;
  /** Minutes of the day, null when only the day is known. */
  minutes: number | null;
  seconds: number;
}

/** The side on which a date without a year, or a weekday alone, is looked for. */
export type Side = 'past' | 'future' | 'nearest';

export interface Point {
  reference: Reference | null;
  /** The last day that the text named, for « le lendemain », « la même journée »; null before the first. */
  focus: Day | null;
  /** A year said shortly before, for dates without one; null when there is none. */
  year: number | null;
  side: Side;
}

/** Parses an ISO date, date-time or partial date as a reference; a partial date (2025-12) gives none. */
export function referenceOf(iso: string | null): Reference | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2}))?)?/.exec(iso ?? '');
  if (!match) return null;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (!isDate(year, month, day)) return null;
  return {
    day: { year, month, day },
    minutes: match[4] ? Number(match[4]) * 60 + Number(match[5]) : null,
    seconds: Number(match[6] ?? 0),
  };
}

const number = (day: Day) => dayNumber(day.year, day.month, day.day);
const two = (value: number) => String(value).padStart(2, '0');

/** The TIMEX3 value of a form, null when it depends on what is not known. */
export function valueOf(form: Form, point: Point): string | null {
  switch (form.kind) {
    case 'date':
      return dateValue(form, point);
    case 'weekday': {
      const day = weekdayDay(form, point);
      return day
        ? isoDay(day)
        : form.shift === null && form.weeks === null
          ? `XXXX-WXX-${form.weekday}`
          : null;
    }
    case 'away':
      return awayValue(form.unit, form.count, form.origin, point);
    case 'unit':
      return unitValue(form.unit, form.shift, form.origin, point);
    case 'span': {
      // « les deux derniers trimestres »: whole ones
      if (form.unit === 'quarter' || form.unit === 'half') {
        const side = Math.sign(form.count);
        const near = unitValue(form.unit, side, form.origin, point);
        const last = unitValue(form.unit, form.count, form.origin, point);
        return near === null ? null : side < 0 ? `${last}/${near}` : `${near}/${last}`;
      }
      const origin = originDay(form.origin, point);
      const far = awayValue(form.unit, form.count, form.origin, point);
      if (!origin || far === null) return null;
      if (SECONDS[form.unit] !== undefined) {
        const here = clockAt(point.reference!, 0);
        return form.count < 0 ? `${far}/${here}` : `${here}/${far}`;
      }
      // Coming units begin tomorrow, past ones end today.
      return form.count < 0 ? `${far}/${isoDay(origin)}` : `${isoOf(number(origin) + 1)}/${far}`;
    }
    case 'season': {
      if (form.year !== null) return `${isoYear(form.year)}-${form.season}`;
      if (!point.reference) return form.shift === null ? `XXXX-${form.season}` : null;
      return `${isoYear(seasonYear(form.season, form.shift, point))}-${form.season}`;
    }
    case 'part': {
      let year = yearOf(form.of, point);
      // « au deuxième trimestre » told in March is that of last year
      const starts = (form.index - 1) * (form.unit === 'quarter' ? 3 : 6) + 1;
      const here = point.reference?.day;
      if (
        form.of.kind === 'none' &&
        year !== null &&
        here &&
        year === here.year &&
        point.side !== 'future' &&
        starts > here.month
      )
        year--;
      const letter = form.unit === 'quarter' ? 'Q' : 'H';
      const last = form.unit === 'quarter' ? 4 : 2;
      return `${year === null ? 'XXXX' : isoYear(year)}-${letter}${form.index < 0 ? last : form.index}`;
    }
    case 'nth':
      return nthValue(form, point);
    case 'weekOf': {
      const day = dayIn(form.of, point);
      if (!day) return null;
      // the week-end of a feast that falls on a Monday goes before it
      const before = form.weekend && form.of.kind === 'holiday' && weekdayOf(number(day)) < 3 ? 3 : 0;
      return isoWeekOf(number(day) - before) + (form.weekend ? '-WE' : '');
    }
    case 'edge':
      return edgeValue(form, point);
    case 'holiday':
      return holidayValue(form, point);
    case 'fixed':
      return form.value;
    case 'clock':
      return `T${clockText(form)}`;
    case 'daypart':
      return `T${form.part}`;
    case 'at': {
      const date = valueOf(form.date, point);
      if (date === 'PRESENT_REF') return date;
      return date === null
        ? null
        : `${date}T${form.time.kind === 'clock' ? clockText(form.time) : form.time.part}`;
    }
    case 'range':
      return rangeValue(form.from, form.to, point);
    case 'offset':
      return offsetValue(form, point);
    case 'within':
      return valueOf(form.of, point);
    case 'duration':
    case 'set':
      return form.value;
    case 'none':
      return null;
  }
}

function clockText(form: ClockForm): string {
  return `${two(form.hour)}:${two(form.minute ?? 0)}${form.second === null ? '' : `:${two(form.second)}`}${zoneText(form.zone)}`;
}

function zoneText(zone: number | undefined): string {
  if (zone === undefined) return '';
  const minutes = Math.abs(zone);
  return zone === 0 ? 'Z' : `${zone < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

/** « deux jours après le 12 janvier »: counted from a day that is itself a form. */
function offsetValue(form: Form & { kind: 'offset' }, point: Point): string | null {
  const side: Side = form.of.kind === 'weekday' && form.of.shift === 0 ? 'future' : point.side;
  const day = dayIn(
    form.of.kind === 'fixed' && form.of.value === 'PRESENT_REF'
      ? { kind: 'away', unit: 'day', count: 0, origin: 'writing' }
      : form.of,
    { ...point, side },
  );
  if (!day) {
    const year = /^(\d{4})$/.exec(valueOf(form.of, point) ?? '');
    return year && form.unit === 'year' ? isoYear(Number(year[1]) + form.count) : null;
  }
  return awayValue(form.unit, form.count, 'focus', { ...point, focus: day });
}

function originDay(origin: Origin, point: Point): Day | null {
  return (origin === 'focus' ? point.focus : null) ?? point.reference?.day ?? null;
}

function dateValue(form: Form & { kind: 'date' }, point: Point): string | null {
  const { month, day } = form;
  if (month === null) {
    if (day === null) return form.year === null ? null : isoYear(form.year);
    return dayInMonth(form, point);
  }
  const year =
    form.year ??
    (form.shift === undefined
      ? null
      : shiftedYear(month, day, form.shift, form.origin ?? 'writing', point)) ??
    weekdayYear(form, point) ??
    missingYear(month, day, point);
  if (day === null) return year === null ? `XXXX-${two(month)}` : isoMonth(year, month);
  return year === null ? `XXXX-${two(month)}-${two(day)}` : isoDay({ year, month, day });
}

/** Days around the article in which the weekday of a date decides its year. */
const TOPICAL = 100;

/** « mardi 10 mars »: the year near the article in which that day is a Tuesday, null when there is none. */
function weekdayYear({ month, day, weekday }: Form & { kind: 'date' }, point: Point): number | null {
  const here = point.reference?.day;
  if (!here || month === null || day === null || weekday === null) return null;
  // The year that was told last holds for the day where it has that weekday.
  const told = point.year;
  if (told !== null && isDate(told, month, day) && weekdayOf(dayNumber(told, month, day)) === weekday)
    return null;
  for (const year of [here.year, here.year - 1, here.year + 1]) {
    if (!isDate(year, month, day)) continue;
    const candidate = dayNumber(year, month, day);
    if (weekdayOf(candidate) === weekday && Math.abs(candidate - number(here)) <= TOPICAL) return year;
  }
  return null;
}

/** « le 23 », « vendredi 15 »: a day of the month that is not said. */
function dayInMonth(form: Form & { kind: 'date' }, point: Point): string | null {
  const origin = point.focus ?? point.reference?.day;
  if (!origin || form.day === null) return null;
  const best = { distance: Infinity, value: null as string | null };
  const from = number(origin);
  for (let shift = -12; shift <= 12; shift++) {
    const { year, month } = addMonths({ ...origin, day: 1 }, shift);
    if (!isDate(year, month, form.day)) continue;
    const candidate = dayNumber(year, month, form.day);
    if (form.weekday !== null && weekdayOf(candidate) !== form.weekday) continue;
    const away = candidate - from;
    if ((point.side === 'past' && away > 0) || (point.side === 'future' && away < 0)) continue;
    if (Math.abs(away) < best.distance)
      Object.assign(best, { distance: Math.abs(away), value: isoOf(candidate) });
  }
  return best.value;
}

/** The year of a month or day said without one. */
function missingYear(month: number, day: number | null, point: Point): number | null {
  if (point.year !== null) return point.year;
  const reference = point.reference?.day;
  if (!reference) return null;
  const here = number(reference);
  let best: number | null = null;
  let distance = Infinity;
  for (
    let shift = day === 29 && month === 2 ? -4 : -1;
    shift <= (day === 29 && month === 2 ? 4 : 1);
    shift++
  ) {
    const year = reference.year + shift;
    if (!isDate(year, month, day ?? 1)) continue;
    if (day === null && shift === 0 && month === reference.month) return year;
    const first = dayNumber(year, month, day ?? 1);
    const away =
      day === null && first < here
        ? Math.min(0, dayNumber(year, month, daysInMonth(year, month)) - here)
        : first - here;
    if ((point.side === 'past' && away > 0) || (point.side === 'future' && away < 0)) continue;
    if (Math.abs(away) < distance) [distance, best] = [Math.abs(away), year];
  }
  return best;
}

/** « mars dernier », « le 3 avril prochain », « en juin suivant ». */
function shiftedYear(
  month: number,
  day: number | null,
  shift: number,
  from: Origin,
  point: Point,
): number | null {
  const reference = originDay(from, point);
  if (!reference) return null;
  if (shift === 0) return reference.year;
  const passed = month < reference.month || (month === reference.month && (day ?? 1) < reference.day);
  const current = month === reference.month && day === null;
  if (shift < 0) return passed && !current ? reference.year : reference.year - 1;
  return passed || current ? reference.year + 1 : reference.year;
}

function weekdayDay(form: Form & { kind: 'weekday' }, point: Point): Day | null {
  const origin = originDay(form.origin, point);
  if (!origin) return null;
  const here = number(origin);
  const monday = here - weekdayOf(here) + 1;
  if (form.weeks !== null) return dayOf(monday + form.weeks * 7 + form.weekday - 1);
  const ahead = (form.weekday - weekdayOf(here) + 7) % 7;
  if (form.shift !== null && form.shift < 0)
    return dayOf(here + (ahead === 0 ? 0 : ahead) - 7 + (form.shift + 1) * 7);
  if (form.shift !== null && form.shift > 0) return dayOf(here + (ahead || 7) + (form.shift - 1) * 7);
  if (form.shift === 0)
    return dayOf(
      ahead === 0
        ? here
        : point.side === 'past'
          ? here + ahead - 7
          : point.side === 'future'
            ? here + ahead
            : here + (ahead > 3 ? ahead - 7 : ahead),
    );
  if (point.side === 'past') return dayOf(here + (ahead === 0 ? 0 : ahead - 7));
  if (point.side === 'future') return dayOf(here + ahead);
  return dayOf(here + (ahead > 3 ? ahead - 7 : ahead));
}

function clockAt(reference: Reference, seconds: number): string {
  const total = number(reference.day) * 86400 + (reference.minutes ?? 0) * 60 + reference.seconds + seconds;
  const day = Math.floor(total / 86400);
  const rest = total - day * 86400;
  const second = rest % 60;
  return `${isoOf(day)}T${two(Math.floor(rest / 3600))}:${two(Math.floor(rest / 60) % 60)}${second ? `:${two(second)}` : ''}`;
}

const SECONDS: Partial<Record<TimeUnit, number>> = { second: 1, minute: 60, hour: 3600 };
const MONTHS: Partial<Record<TimeUnit, number>> = {
  month: 1,
  quarter: 3,
  half: 6,
  year: 12,
  decade: 120,
  century: 1200,
};

/** A number of units away from the origin; long units give a coarse value (« il y a dix ans » → a year). */
function awayValue(unit: TimeUnit, count: number, origin: Origin, point: Point): string | null {
  const day = originDay(origin, point);
  if (!day) return null;
  const seconds = SECONDS[unit];
  if (seconds !== undefined) {
    const reference = point.reference;
    return reference && reference.minutes !== null ? clockAt(reference, Math.round(seconds * count)) : null;
  }
  const months = MONTHS[unit];
  if (months !== undefined) {
    const moved = addMonths(day, Math.round(months * count));
    return unit === 'month' || unit === 'quarter' || unit === 'half'
      ? Math.abs(months * count) < 12
        ? isoDay(moved)
        : isoMonth(moved.year, moved.month)
      : isoDay(moved).slice(0, 4);
  }
  if (unit === 'workday') return isoOf(workdaysFrom(number(day), count));
  const days = unit === 'fortnight' ? 14 : unit === 'week' || unit === 'weekend' ? 7 : 1;
  return isoOf(number(day) + Math.round(days * count));
}

/** The day a number of working days away, Monday to Friday. */
function workdaysFrom(from: number, count: number): number {
  const step = Math.sign(count);
  let day = from;
  for (let left = Math.min(Math.abs(count), 5000); left > 0;) if (weekdayOf((day += step)) < 6) left--;
  return day;
}

/** The calendar unit a number of units away: « la semaine prochaine », « ce mois-ci ». */
function unitValue(unit: TimeUnit, shift: number, origin: Origin, point: Point): string | null {
  const day = originDay(origin, point);
  if (!day) return null;
  switch (unit) {
    case 'second':
    case 'minute':
    case 'hour':
      return awayValue(unit, shift, origin, point);
    case 'day':
    case 'workday':
      return isoOf(number(day) + shift);
    case 'week':
      return isoWeekOf(number(day) + 7 * shift);
    case 'fortnight':
      return shift > 0
        ? `${isoOf(number(day) + 1)}/${isoOf(number(day) + 14 * shift)}`
        : `${isoOf(number(day) - 14)}/${isoOf(number(day))}`;
    case 'weekend': {
      const here = number(day);
      // On a Monday or Tuesday « ce week-end » is mostly the one that has passed; the side decides.
      const back = shift === 0 && point.side === 'past' && weekdayOf(here) < 5 ? -1 : 0;
      return `${isoWeekOf(here + 7 * (shift + back))}-WE`;
    }
    case 'month': {
      const moved = addMonths({ ...day, day: 1 }, shift);
      return isoMonth(moved.year, moved.month);
    }
    case 'quarter': {
      const index = day.year * 4 + Math.floor((day.month - 1) / 3) + shift;
      return `${isoYear(Math.floor(index / 4))}-Q${(((index % 4) + 4) % 4) + 1}`;
    }
    case 'half': {
      const index = day.year * 2 + (day.month > 6 ? 1 : 0) + shift;
      return `${isoYear(Math.floor(index / 2))}-H${(((index % 2) + 2) % 2) + 1}`;
    }
    case 'year':
      return isoYear(day.year + shift);
    case 'decade':
      return isoYear(day.year + shift * 10).slice(0, 3);
    case 'century':
      return isoYear(day.year + shift * 100).slice(0, 2);
  }
}

const SEASON_START: Record<Season, number> = { SP: 3, SU: 6, FA: 9, WI: 12 };

function seasonYear(season: Season, shift: number | null, point: Point): number {
  const { year, month } = point.reference!.day;
  const starts = SEASON_START[season];
  // A winter is named by the year it begins in.
  const current = season === 'WI' && month < 3 ? year - 1 : year;
  if (shift === null || shift === 0)
    return shift === null && point.year !== null ? point.year : season === 'WI' ? current : year;
  const running = season === 'WI' ? month === 12 || month < 3 : month >= starts && month < starts + 3;
  if (shift < 0) return running ? current - 1 : month >= starts ? year : year - 1;
  return running ? current + 1 : month >= starts ? year + 1 : year;
}

/** The year that a form stands for, null when unknown. */
function yearOf(form: Form, point: Point): number | null {
  if (form.kind === 'none') return point.year ?? point.reference?.day.year ?? null;
  const value = valueOf(form, point);
  return value && /^-?\d{4}/.test(value) ? parseInt(value, 10) : null;
}

/** Some day inside what a form stands for: its first. */
function dayIn(form: Form, point: Point): Day | null {
  const value = valueOf(form, point);
  const match = value === null ? null : /^(\d{4})-(\d{2})(?:-(\d{2}))?/.exec(value);
  return match ? { year: Number(match[1]), month: Number(match[2]), day: Number(match[3] ?? 1) } : null;
}

/** The first or last units of a year, month or decade, as "start/end". */
function edgeValue(form: Form & { kind: 'edge' }, point: Point): string | null {
  const of =
    form.of.kind === 'none' && point.reference
      ? isoYear(point.year ?? point.reference.day.year)
      : valueOf(form.of, point);
  const count = Math.abs(form.count);
  if (of === null || !Number.isInteger(count) || count < 1) return null;
  const last = form.count < 0;
  if (/^\d{3}$/.test(of))
    return form.unit !== 'year' || count > 9
      ? null
      : last
        ? `${of}${10 - count}/${of}9`
        : `${of}0/${of}${count - 1}`;
  const match = /^(\d{4})(?:-(\d{2}))?$/.exec(of);
  if (!match) return null;
  const [year, month] = [Number(match[1]), match[2] === undefined ? null : Number(match[2])];
  const months = month === null ? MONTHS[form.unit] : undefined;
  if (months !== undefined) {
    const many = months * count;
    if (many >= 12) return null;
    return last
      ? `${isoMonth(year, 13 - many)}/${isoMonth(year, 12)}`
      : `${isoMonth(year, 1)}/${isoMonth(year, many)}`;
  }
  const days = { day: 1, week: 7, fortnight: 14 }[form.unit as string];
  if (days === undefined || days * count > 366) return null;
  const [first, end] =
    month === null
      ? [dayNumber(year, 1, 1), dayNumber(year, 12, 31)]
      : [dayNumber(year, month, 1), dayNumber(year, month, daysInMonth(year, month))];
  return last
    ? `${isoOf(end - days * count + 1)}/${isoOf(end)}`
    : `${isoOf(first)}/${isoOf(first + days * count - 1)}`;
}

function nthValue(form: Form & { kind: 'nth' }, point: Point): string | null {
  const of = valueOf(form.of, point);
  const month = of === null ? null : /^(\d{4})-(\d{2})$/.exec(of);
  const year = of === null ? null : /^(\d{4})$/.exec(of);
  if (form.unit === 'week' && year) {
    const last = form.nth < 0 ? isoWeekOf(dayNumber(Number(year[1]), 12, 28) + (form.nth + 1) * 7) : null;
    return last ?? isoWeekOf(weekStart(Number(year[1]), form.nth));
  }
  if (form.unit === 'month' && year) return isoMonth(Number(year[1]), form.nth < 0 ? 12 : form.nth);
  if (!month) return null;
  const [y, m] = [Number(month[1]), Number(month[2])];
  const first = dayNumber(y, m, 1);
  const last = dayNumber(y, m, daysInMonth(y, m));
  if (form.unit === 'day' && form.weekday === null)
    return form.nth < 0
      ? isoOf(last + form.nth + 1)
      : isDate(y, m, form.nth)
        ? isoDay({ year: y, month: m, day: form.nth })
        : null;
  const weekday = form.unit === 'week' ? 4 : form.unit === 'weekend' ? 6 : form.weekday!;
  const at = form.nth < 0
    ? last - ((weekdayOf(last) - weekday + 7) % 7) + (form.nth + 1) * 7
    : first + ((weekday - weekdayOf(first) + 7) % 7) + (form.nth - 1) * 7; // prettier-ignore
  if (at > last || at < first) return null;
  return form.unit === 'week' ? isoWeekOf(at) : form.unit === 'weekend' ? `${isoWeekOf(at)}-WE` : isoOf(at);
}

/** Day number of a holiday in a year; infinitely far where a lunar year leaves it out. */
function holidayDay(holiday: Holiday, year: number): number {
  if ('hindu' in holiday) return hinduDay(holiday.hindu, year) ?? Infinity;
  if ('lunar' in holiday) return lunarDay(holiday.lunar, year) ?? Infinity;
  if ('easter' in holiday) return easter(year) + holiday.easter;
  if ('nth' in holiday) {
    const first = dayNumber(year, holiday.month, 1);
    const last = dayNumber(year, holiday.month, daysInMonth(year, holiday.month));
    return holiday.nth < 0
      ? last - ((weekdayOf(last) - holiday.weekday + 7) % 7)
      : first + ((holiday.weekday - weekdayOf(first) + 7) % 7) + (holiday.nth - 1) * 7;
  }
  return dayNumber(year, holiday.month, holiday.day);
}

function holidayValue(form: Form & { kind: 'holiday' }, point: Point): string | null {
  const reference = point.reference?.day;
  const fixed = 'day' in form.holiday ? form.holiday : null;
  let year = form.year ?? (form.shift === null ? point.year : null);
  if (year === null && reference) {
    const here = number(reference);
    const candidates = [-1, 0, 1].map((shift) => reference.year + shift);
    const away = (candidate: number) => holidayDay(form.holiday, candidate) - here;
    if (form.shift !== null && form.shift !== 0)
      year = candidates
        .filter((candidate) => (form.shift! < 0 ? away(candidate) < 0 : away(candidate) > 0))
        .sort((a, b) => Math.abs(away(a)) - Math.abs(away(b)))[0]!;
    else if (form.shift === 0) year = reference.year;
    else
      year = candidates
        .filter((candidate) =>
          point.side === 'past'
            ? away(candidate) <= 0
            : point.side === 'future'
              ? away(candidate) >= 0
              : true,
        )
        .sort((a, b) => Math.abs(away(a)) - Math.abs(away(b)))[0]!;
  }
  if (year === null) return fixed && form.eve === 0 ? `XXXX-${two(fixed.month)}-${two(fixed.day)}` : null;
  const day = holidayDay(form.holiday, year);
  return Number.isFinite(day) ? isoOf(day + form.eve) : null;
}

/** "start/end"; the start borrows year and month from the end, and an end before its start is taken a year or half-day later. */
function rangeValue(from: Form, to: Form, point: Point): string | null {
  const end = valueOf(to, point);
  if (end === null) return null;
  let start: string | null;
  if (from.kind === 'date' && to.kind === 'date' && from.year === null && to.year !== null) {
    const later =
      from.month !== null &&
      to.month !== null &&
      (from.month > to.month || (from.month === to.month && (from.day ?? 0) > (to.day ?? 99)));
    start = valueOf({ ...from, year: to.year - (later ? 1 : 0) }, point);
  } else if (
    from.kind === 'date' &&
    to.kind === 'date' &&
    from.year !== null &&
    to.year === null &&
    from.month !== null &&
    to.month !== null
  ) {
    const wraps = to.month < from.month || (to.month === from.month && (to.day ?? 99) < (from.day ?? 0));
    return `${valueOf(from, point)}/${valueOf({ ...to, year: from.year + (wraps ? 1 : 0) }, point)}`;
  } else start = valueOf(from, point);
  if (start === null) return null;
  if (from.kind === 'weekday' && to.kind === 'weekday' && start > end && start.length === 10) {
    // Without a day to count from they stay weekdays.
    const day = dayIn(to, point);
    if (day) return `${start}/${isoOf(number(day) + 7)}`;
  }
  if (
    from.kind === 'date' &&
    to.kind === 'date' &&
    from.year === null &&
    to.year === null &&
    start > end &&
    to.month !== null
  ) {
    const year = parseInt(start, 10);
    return `${start}/${valueOf({ ...to, year: year + (from.month !== null && to.month < from.month ? 1 : 0) }, point)}`;
  }
  return `${start}/${end}`;
}

/** The weekday that is written in a form, 1 to 7, null when none is. */
export function writtenWeekday(form: Form): number | null {
  if (form.kind === 'date') return form.weekday;
  if (form.kind === 'weekday') return form.weekday;
  if (form.kind === 'at') return writtenWeekday(form.date);
  return null;
}
