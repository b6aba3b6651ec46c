/** Combining what the recognizers of a language found: zones, hours that make a range, day and hour, ranges, offsets. */
import type { Table } from '../lexicon.ts';
import type { ClockForm, Form, TimeUnit } from '../timeform.ts';
import type { TimeContext, TimeDraft, TimeRefiner } from './times.ts';

/** The words between two times that the refiners of a language know. */
export interface RefinerTables {
  /** Between a day and an hour (« à », « vers »). */
  gaps: Table<unknown>;
  /** Before the first end of a range (« du », « entre »). */
  opens: Table<unknown>;
  /** Between the ends of a range (« au », « à »). */
  joins: Table<unknown>;
  /** What joins two times whatever opens them: “May through July”. */
  through?: Table<unknown>;
  /** What opens a range whose ends are joined by `and`. */
  between: Table<unknown>;
  and: Table<unknown>;
  /** Between a duration and the day it counts from, and the direction: « avant » -1, « après » 1. */
  directions: Table<number>;
  /** Zones after an hour, in minutes from UTC. */
  zones: Table<number>;
}

function gap(context: TimeContext, left: TimeDraft, right: TimeDraft): string {
  return context.lexemes.skeleton.slice(left.after, right.first);
}

function isDay(form: Form): boolean {
  if (form.kind === 'date') return form.day !== null;
  if (form.kind === 'weekday' || form.kind === 'holiday' || form.kind === 'offset') return true;
  if (form.kind === 'away' || form.kind === 'nth') return form.unit === 'day';
  return form.kind === 'fixed' && form.value === 'PRESENT_REF';
}

/** « aujourd'hui à midi » is a day like another. */
function asDay(form: Form): Form {
  return form.kind === 'fixed' ? { kind: 'away', unit: 'day', count: 0, origin: 'writing' } : form;
}

const NOW: Form = { kind: 'fixed', value: 'PRESENT_REF' };

/** The present as the end of a range: the day of writing. */
function today(form: Form): Form {
  return form.kind === 'fixed' && form.value === 'PRESENT_REF' ? asDay(form) : form;
}

/** The hour of 1 to 11 that goes with a part of the day: « demain après-midi à 3 heures ». */
function inPart(clock: ClockForm, part: string): ClockForm {
  if (clock.hour >= 12 || part === 'MO' || (part === 'NI' && clock.hour < 6)) return clock;
  return { ...clock, hour: clock.hour + 12, sure: true };
}

/** A day or part of the day with an hour, either way round; null where the two do not go together. */
function joined(left: Form, right: Form): Form | null {
  for (const [day, hour] of [[left, right], [right, left]] as const) {
    if (isDay(day)) {
      if (hour.kind === 'clock' || hour.kind === 'daypart') return { kind: 'at', date: asDay(day), time: hour };
      if (hour.kind === 'range' && hour.from.kind === 'clock' && hour.to.kind === 'clock')
        return { kind: 'range', from: { kind: 'at', date: asDay(day), time: hour.from }, to: { kind: 'at', date: asDay(day), time: hour.to } };
    }
    if (day.kind === 'at' && day.time.kind === 'daypart') {
      const { part } = day.time;
      if (hour.kind === 'clock') return { ...day, time: inPart(hour, part) };
      if (hour.kind === 'range' && hour.from.kind === 'clock' && hour.to.kind === 'clock')
        return { kind: 'range', from: { ...day, time: inPart(hour.from, part) }, to: { ...day, time: inPart(hour.to, part) } };
    }
    if (day.kind === 'daypart' && hour.kind === 'clock') return inPart(hour, day.part);
    if (day.kind === 'daypart' && hour.kind === 'range' && hour.from.kind === 'clock' && hour.to.kind === 'clock') return hour;
    if (day.kind === 'set' && hour.kind === 'clock') {
      const clock = `T${String(hour.hour).padStart(2, '0')}:${String(hour.minute ?? 0).padStart(2, '0')}`;
      if (/^XXXX-WXX-\d$/.test(day.value)) return { kind: 'set', value: day.value + clock };
      if (day.value === 'P1D') return { kind: 'set', value: `XXXX-XX-XX${clock}` };
    }
  }
  return null;
} // prettier-ignore

function merge(left: TimeDraft, right: TimeDraft, form: Form, type: TimeDraft['type']): TimeDraft {
  return { ...left, end: right.end, after: right.after, form, type, approximate: left.approximate || right.approximate, deictic: false };
} // prettier-ignore

function hasHour(form: Form): boolean {
  return form.kind === 'clock' || form.kind === 'daypart' || form.kind === 'at' || (form.kind === 'range' && hasHour(form.to));
} // prettier-ignore

/** Goes through neighbours; `join` gives the draft that replaces two, or null. */
function pairwise(found: readonly TimeDraft[], join: (left: TimeDraft, right: TimeDraft) => TimeDraft | null): TimeDraft[] {
  const out: TimeDraft[] = [];
  for (const draft of found) {
    const before = out.at(-1);
    const both = before ? join(before, draft) : null;
    if (both) out[out.length - 1] = both;
    else out.push(draft);
  }
  return out;
} // prettier-ignore

const grainOf = (form: Form): string => {
  if (form.kind === 'date') return form.day !== null ? 'day' : form.month !== null ? 'month' : 'year';
  if (form.kind === 'within') return grainOf(form.of);
  if (form.kind === 'at') return form.time.kind === 'clock' ? 'hour' : 'part';
  if (form.kind === 'weekday' || form.kind === 'holiday' || form.kind === 'away') return 'day';
  return form.kind;
};
const RANGED = new Set(['day', 'month', 'year', 'clock', 'hour', 'part', 'season', 'fixed']);

function rangeable(left: Form, right: Form): boolean {
  if (left.kind === 'at' && right.kind === 'clock') return true;
  if (left.kind === 'clock' && right.kind === 'at') return right.time.kind === 'clock' && left.sure;
  // « entre août 2019 et aujourd'hui », “between now and May 21”
  const present = (form: Form) => form.kind === 'fixed' && form.value === 'PRESENT_REF';
  const dated = (form: Form) => form.kind === 'date' || form.kind === 'weekday';
  if (present(right)) return dated(left) && grainOf(left) !== 'date';
  if (present(left)) return dated(right) || right.kind === 'holiday' || right.kind === 'season' || right.kind === 'within' || right.kind === 'clock';
  const [a, b] = [grainOf(left), grainOf(right)];
  if (a === b) return RANGED.has(a) && !(left.kind === 'fixed' && left.value.endsWith('_REF'));
  return (a === 'month' && b !== 'clock' && (b === 'year' || b === 'day')) || ((a === 'year' || a === 'day') && b === 'month') || (a === 'year' && b === 'day');
} // prettier-ignore

/** The unit and number of a duration with one unit, null for others. */
function unitOf(value: string): { unit: TimeUnit; count: number } | null {
  const match = /^P(T?)([\d.]+)([YMWDHS])$/.exec(value);
  if (!match) return null;
  const unit = match[1]
    ? ({ H: 'hour', M: 'minute', S: 'second' } as const)[match[3] as 'H' | 'M' | 'S']
    : ({ Y: 'year', M: 'month', W: 'week', D: 'day' } as const)[match[3] as 'Y' | 'M' | 'W' | 'D'];
  return unit ? { unit, count: Number(match[2]) } : null;
}

const ORDER = ['Y', 'M', 'W', 'D', 'TH', 'TM', 'TS'];

/** Two TIMEX3 durations as one where every unit of the second is smaller than those of the first, null otherwise. */
function summed(left: string, right: string): string | null {
  const parts = (value: string) => {
    const match = /^P((?:\d+[YMWD])*)(?:T((?:\d+[HMS])+))?$/.exec(value);
    return (
      match && [
        ...(match[1]!.match(/\d+[YMWD]/g) ?? []),
        ...(match[2]?.match(/\d+[HMS]/g) ?? []).map((part) => part.replace(/[HMS]$/, 'T$&')),
      ]
    );
  };
  const [a, b] = [parts(left), parts(right)];
  if (!a?.length || !b?.length) return null;
  const rank = (part: string) => ORDER.indexOf(part.replace(/^\d+/, ''));
  if (rank(a.at(-1)!) >= rank(b[0]!)) return null;
  const all = [...a, ...b];
  const days = all.filter((part) => !part.includes('T')).join('');
  const clock = all
    .filter((part) => part.includes('T'))
    .join('')
    .replaceAll('T', '');
  return `P${days}${clock ? `T${clock}` : ''}`;
}

/** The refiners of a language, in their order. */
export function timeRefiners(tables: RefinerTables): TimeRefiner[] {
  const zones: TimeRefiner = {
    name: 'zones',
    refine: (found, { lexemes, word }) =>
      found.map((draft) => {
        const clock = draft.form.kind === 'clock' ? draft.form : draft.form.kind === 'at' && draft.form.time.kind === 'clock' ? draft.form.time : null;
        const zone = clock ? tables.zones.at(lexemes.skeleton, draft.after) : null;
        if (!clock || !zone) return draft;
        const written = word(draft.after);
        // « est » is a verb, « cet » a determiner: short zones count in capitals
        if (written.length <= 3 && written !== written.toUpperCase()) return draft;
        const after = draft.after + zone.length;
        const timed = { ...clock, zone: zone.value };
        return { ...draft, after, end: lexemes.end[after - 1]!, form: draft.form.kind === 'at' ? { ...draft.form, time: timed } : timed };
      }),
  }; // prettier-ignore
  const ranges = (which: (left: Form) => boolean): TimeRefiner => ({
    name: 'ranges',
    refine: (found, context) =>
      pairwise(found, (left, right) => {
        if (!which(left.form) || !rangeable(left.form, right.form) || left.anchoredOn !== null || right.anchoredOn !== null) return null;
        const between = gap(context, left, right);
        if (between.length > 4) return null;
        const { skeleton } = context.lexemes;
        const dash = between === '-' || between === '_';
        const opened = tables.opens.before(skeleton, left.first) !== null;
        const full = (form: Form) => form.kind === 'date' && form.day !== null && form.month !== null && form.year !== null;
        const joins =
          (tables.joins.get(between) !== undefined && full(left.form) && full(right.form)) ||
          (dash && left.form.kind !== 'fixed') ||
          tables.through?.get(between) !== undefined ||
          (tables.joins.get(between) !== undefined && (opened || left.form.kind === 'clock')) ||
          (tables.and.get(between) !== undefined && tables.between.before(skeleton, left.first) !== null);
        if (!joins) return null;
        const to: Form = left.form.kind === 'at' && right.form.kind === 'clock' ? { ...left.form, time: right.form } : today(right.form);
        const from = left.form.kind === 'clock' && to.kind === 'at' ? ({ kind: 'at', date: asDay(NOW), time: left.form } as const) : today(left.form);
        return merge(left, right, { kind: 'range', from, to }, hasHour(to) ? 'TIME' : left.type);
      }),
  }); // prettier-ignore
  const dayAndHour: TimeRefiner = {
    name: 'day and hour',
    refine: (found, context) =>
      pairwise(found, (left, right) => {
        if (left.anchoredOn !== null || right.anchoredOn !== null) return null;
        const between = gap(context, left, right);
        if (between !== '' && (tables.gaps.get(between) === undefined || (between[0] === ',' && !isDay(left.form)))) return null;
        const form = joined(left.form, right.form);
        return form && merge(left, right, form, form.kind === 'set' ? 'SET' : 'TIME');
      }),
  }; // prettier-ignore
  // « mardi 18 heures », « de 7 heures à 13 h 30 »: whole hours beside a day or an hour of the day are one
  const hours: TimeRefiner = {
    name: 'hours',
    refine: (found, context) =>
      found.map((draft, i) => {
        const whole = draft.form.kind === 'duration' ? /^PT(\d{1,2})H$/.exec(draft.form.value) : null;
        if (!whole || Number(whole[1]) > 24 || draft.approximate) return draft;
        const [before, next] = [found[i - 1], found[i + 1]];
        const { skeleton } = context.lexemes;
        const dayBefore = before && before.after === draft.first && before.anchoredOn === null && (before.form.kind === 'date' || before.form.kind === 'weekday') && isDay(before.form);
        const rangeBehind = next && next.form.kind === 'clock' && tables.joins.get(gap(context, draft, next)) !== undefined && tables.opens.before(skeleton, draft.first) !== null;
        const between = before ? gap(context, before, draft) : '';
        const clockBefore = before && before.form.kind === 'clock' && (tables.joins.get(between) !== undefined || (tables.and.get(between) !== undefined && tables.between.before(skeleton, before.first) !== null));
        if (!dayBefore && !rangeBehind && !clockBefore) return draft;
        return { ...draft, type: 'TIME' as const, form: { kind: 'clock' as const, hour: Number(whole[1]), minute: null, second: null, sure: true } };
      }),
  }; // prettier-ignore
  // « 1 h 24 min 36 s », “1 year, 2 days and 3 hours”: durations in a row, the larger unit first
  const rows: TimeRefiner = {
    name: 'durations in a row',
    refine: (found, context) =>
      pairwise(found, (left, right) => {
        if (left.form.kind !== 'duration' || right.form.kind !== 'duration' || right.approximate) return null;
        const between = gap(context, left, right).replace(/^,/, '');
        if (between !== '' && tables.and.get(between) === undefined) return null;
        const value = summed(left.form.value, right.form.value);
        return value === null ? null : merge(left, right, { kind: 'duration', value }, 'DURATION');
      }),
  };
  const offsets: TimeRefiner = {
    name: 'offsets',
    refine: (found, context) =>
      pairwise(found, (left, right) => {
        const moved = left.form.kind === 'duration' ? unitOf(left.form.value) : null;
        if (!moved) return null;
        // « deux ans après le début de la guerre »: hung on the event
        if (right.anchoredOn !== null && right.first === left.after && tables.directions.at(context.lexemes.skeleton, right.first))
          return { ...merge(left, right, { kind: 'none' }, 'DATE'), anchoredOn: right.anchoredOn };
        const between = gap(context, left, right);
        const direction = tables.directions.get(between);
        // « interdit aux moins de 18 ans à partir de janvier »: an age, and a date from when.
        if (left.approximate && /^à$/iu.test(context.word(left.after))) return null;
        if (direction === undefined || right.anchoredOn !== null || !(isDay(right.form) || right.form.kind === 'date')) return null;
        return merge(left, right, { kind: 'offset', unit: moved.unit, count: moved.count * direction, of: right.form }, 'DATE');
      }),
  }; // prettier-ignore
  return [
    hours,
    rows,
    zones,
    ranges((form) => form.kind === 'clock'),
    dayAndHour,
    offsets,
    ranges(() => true),
    dayAndHour,
  ];
}
