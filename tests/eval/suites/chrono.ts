/**
 * chrono's French tests. Conventions of the suite, mapped: a date is the nearest one; a running unit is given by the
 * reference's own day in it; a duration is a timer from the reference; a span of coming or past units is its far end; no month alone.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  WEEKDAY_CODES,
  addMonths,
  dayNumber,
  isoOf,
  parseDay,
  weekdayOf,
  type WeekdayCode,
} from '../../../src/main/engine/calendar.ts';
import { packOf } from '../../../src/main/engine/languages/index.ts';
import { readTimes } from '../../../src/main/engine/stages/times.ts';
import type { Time } from '../../../src/shared/analysis.ts';
import { bare } from '../spans.ts';
import type { Suite } from '../suite.ts';
import { afterDuration, startOf } from '../timex.ts';

interface Parts {
  year?: number;
  month?: number;
  day?: number;
  weekday?: number;
  hour?: number;
  minute?: number;
  second?: number;
  meridiem?: number;
  timezoneOffset?: number;
  date?: number[];
}
interface Case {
  id: string;
  text: string;
  ref: number[] | null;
  negative: boolean;
  forwardDate: boolean;
  matchText?: string | null;
  start?: Parts;
  end?: Parts;
}

const PARTS = { MO: 8, MI: 12, AF: 14, EV: 18, NI: 22 };
const two = (value: number) => String(value).padStart(2, '0');

function componentsOf(value: string, time: Time, reference: string): Parts | null {
  if (value === 'PRESENT_REF') return componentsOf(reference.slice(0, 19), time, reference);
  if (time.type === 'DURATION' && value.startsWith('P')) {
    const moved = afterDuration(value.replace(/X/, '3'), reference);
    if (!moved) return null;
    const clock = `${two(Math.floor(moved.minutes / 60))}:${two(moved.minutes % 60)}:${two(moved.seconds)}`;
    return componentsOf(`${moved.day}T${clock}`, time, reference);
  }
  const start = startOf(value, reference, PARTS);
  if (!start) return null;
  let day = parseDay(start.day) ?? {
    year: Number(/^-?\d+/.exec(start.day)![0]),
    month: Number(start.day.slice(-5, -3)),
    day: Number(start.day.slice(-2)),
  };
  const here = parseDay(reference)!;
  if (start.grain === 'week')
    day = parseDay(
      isoOf(weekStartOf(start.day) + weekdayOf(dayNumber(here.year, here.month, here.day)) - 1),
    )!;
  if (start.grain === 'month') day = { ...day, day: here.day };
  if (start.grain === 'quarter') day = addMonths({ ...day, day: here.day }, (here.month - 1) % 3);
  if (start.grain === 'year') day = { year: day.year, month: here.month, day: here.day };
  const zone = /(Z|[+-]\d{2}:\d{2})$/.exec(value)?.[1];
  return {
    ...day,
    // the weekday that is written, which a test may have wrong for the date
    weekday: time.weekday
      ? (WEEKDAY_CODES.indexOf(time.weekday as WeekdayCode) + 1) % 7
      : weekdayOf(dayNumber(day.year, day.month, day.day)) % 7,
    ...(start.minutes === null
      ? {}
      : {
          hour: Math.floor(start.minutes / 60),
          minute: start.minutes % 60,
          second: start.seconds,
          meridiem: start.minutes >= 720 ? 1 : 0,
        }),
    ...(zone
      ? {
          timezoneOffset:
            zone === 'Z'
              ? 0
              : Number(zone.slice(0, 3)) * 60 + Number(zone.slice(4)) * (zone[0] === '-' ? -1 : 1),
        }
      : {}),
  };
}

function weekStartOf(iso: string): number {
  const day = parseDay(iso)!;
  return dayNumber(day.year, day.month, day.day);
}

function agree(gold: Parts, found: Parts, loose: boolean): boolean {
  const { date, ...known } = gold as Parts & { millisecond?: number };
  delete known.millisecond;
  for (const [name, value] of Object.entries(known)) {
    const got = found[name as keyof Parts];
    if (got === undefined && loose && ['hour', 'minute', 'second'].includes(name)) continue;
    if (got === undefined && name === 'hour' && value === 0) continue;
    if (got === undefined && name === 'second' && value === 0) continue;
    if (got !== value) return false;
  }
  if (!date) return true;
  const own = [found.year, found.month, found.day, found.hour, found.minute, found.second];
  return date.slice(0, 6).every((value, index) => own[index] === undefined || own[index] === value);
}

export const chrono: Suite = {
  name: 'chrono/fr',
  run(shared) {
    const misses: string[] = [];
    let [right, count, months] = [0, 0, 0];
    const all = readFileSync(join(shared, 'eval/chrono/fr.jsonl'), 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as Case);
    for (const item of all) {
      count++;
      const [y, m, d, h, min, s] = item.ref ?? [2012, 8, 10, 12];
      const reference = `${y}-${two(m ?? 1)}-${two(d ?? 1)}T${two(h ?? 0)}:${two(min ?? 0)}:${two(s ?? 0)}`;
      const read = readTimes(item.text, packOf('fr')!, {
        reference,
        side: item.forwardDate ? 'future' : 'nearest',
      }).filter((time) => time.value !== null);
      const times = read.filter((time) => !/^\d{4}-\d{2}$/.test(time.value!));
      if (item.negative) {
        if (times.length === 0) {
          right++;
          months += read.length;
        } else misses.push(`${item.id} « ${item.text} » wanted none — found ${times[0]!.value}`);
        continue;
      }
      const today = parseDay(reference)!;
      const tomorrow = isoOf(dayNumber(today.year, today.month, today.day) + 1);
      const ok = read.some((time) => {
        if (
          typeof item.matchText === 'string' &&
          bare(item.matchText, 'fr') !== bare(item.text.slice(time.start, time.end), 'fr')
        )
          return false;
        const ends = time.value!.split('/');
        const away =
          ends.length > 1 &&
          (ends[0] === reference.slice(0, ends[0]!.length) || ends[0] === tomorrow) &&
          !item.end
            ? ends[1]!
            : ends[0]!;
        const found = componentsOf(away, time, reference);
        if (!found) return false;
        if (item.start && !agree(item.start, found, !/T/.test(away))) return false;
        if (item.end) {
          const end = componentsOf(ends[1] ?? '', time, reference);
          if (!end || !agree(item.end, end, false)) return false;
        }
        return true;
      });
      if (ok) right++;
      else
        misses.push(
          `${item.id} « ${item.text} » ${item.matchText ?? ''} ${JSON.stringify(item.start)} ${item.end ? JSON.stringify(item.end) : ''} — found ${read.map((time) => `[${item.text.slice(time.start, time.end)}] ${time.value}`).join('; ') || 'none'}`,
        );
    }
    return { figures: { right, of: count, rate: right / count, 'left: months alone': months }, misses };
  },
};
