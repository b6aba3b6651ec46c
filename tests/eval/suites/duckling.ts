/**
 * Duckling's corpora: the whole text is one match, read from Tuesday 2013-02-12 at 4:30. Conventions of the suite, mapped:
 * dates are looked for in the future; an hour alone is its next occurrence; week-ends begin on Friday at 18:00; offsets in days and
 * longer keep the hour of the reference, so they are compared by their day.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packOf } from '../../../src/main/engine/languages/index.ts';
import { isoOf, dayNumber, parseDay } from '../../../src/main/engine/calendar.ts';
import { readQuantities } from '../../../src/main/engine/stages/quantities.ts';
import { readTimes } from '../../../src/main/engine/stages/times.ts';
import { sorted } from '../conventions.ts';
import type { Suite, SuiteResult } from '../suite.ts';
import { secondsOf, startOf } from '../timex.ts';

const REFERENCE = '2013-02-12T04:30:00';
const PARTS = {
  fr: { MO: 4, MI: 12, AF: 12, EV: 18, NI: 18 },
  en: { MO: 0, MI: 12, AF: 12, EV: 18, NI: 18 },
};

interface Case {
  dim: string;
  text: string;
  gold: string | null;
}

/** The gold's start: day, minutes and grain. */
function goldStart(gold: string): { day: string; minutes: number; grain: string } | null {
  const match = /\((-?\d+), (\d+), (\d+), (\d+), (\d+), (\d+)\)/.exec(gold);
  if (!match) return null;
  const [year, month, day, hour, minute] = match.slice(1).map(Number);
  const grain =
    /\b(Second|Minute|Hour|Day|Week|Month|Quarter|Year)\b/.exec(gold.slice(match.index))?.[1] ?? 'Day';
  return { day: isoOf(dayNumber(year!, month || 1, day || 1)), minutes: hour! * 60 + minute!, grain };
}

function foundStart(
  text: string,
  language: 'fr' | 'en',
): { day: string; minutes: number; whole: boolean } | null {
  const times = readTimes(text, packOf(language)!, { reference: REFERENCE, side: 'future' }).filter(
    (time) => time.value !== null && time.type !== 'DURATION' && time.type !== 'SET',
  );
  const longest = times.sort((a, b) => b.end - b.start - (a.end - a.start))[0];
  if (!longest) return null;
  const value =
    longest.value === 'PRESENT_REF'
      ? /^(?:aujourd|today|ce jour)/i.test(text.slice(longest.start))
        ? REFERENCE.slice(0, 10)
        : REFERENCE.slice(0, 16)
      : longest.value!;
  const start = startOf(value, REFERENCE, PARTS[language]);
  if (!start) return null;
  let { day } = start;
  if (/^T\d/.test(value) && start.minutes! < 270) day = isoOf(numberOf(day) + 1);
  if (start.grain === 'weekend') return { day: isoOf(numberOf(day) - 1), minutes: 18 * 60, whole: false };
  return { day, minutes: start.minutes ?? 0, whole: start.minutes === null };
}

function numberOf(iso: string): number {
  const day = parseDay(iso)!;
  return dayNumber(day.year, day.month, day.day);
}

/** A number in Duckling's notation: « 10 », « (-1.2) », « 1.0e-2 ». */
function goldNumbers(gold: string): number[] {
  return [...gold.matchAll(/(?<![\w.])\(?(-?\d+(?:\.\d+)?(?:e-?\d+)?)\)?/g)].map((match) => Number(match[1]));
}

function score(shared: string, language: 'fr' | 'en'): SuiteResult {
  const misses: string[] = [];
  const rights: Record<string, number> = {};
  const counts: Record<string, number> = {};
  let rolling = 0;
  const all = readFileSync(join(shared, `eval/duckling/${language}.jsonl`), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Case);
  for (const { dim, text, gold } of all) {
    if (dim === 'Email') continue;
    counts[dim] = (counts[dim] ?? 0) + 1;
    let right = false;
    let shown = 'none';
    if (dim === 'Time') {
      const found = foundStart(text, language);
      const wanted = gold === null ? null : goldStart(gold);
      if (found) shown = `${found.day} ${found.minutes}`;
      right =
        wanted === null
          ? found === null
          : found !== null && found.day === wanted.day && found.minutes === wanted.minutes;
      if (
        !right &&
        wanted &&
        found?.whole &&
        found.day === wanted.day &&
        Math.abs(wanted.minutes - 270) <= 30
      ) {
        right = true;
        rolling++;
      }
    } else if (dim === 'Duration') {
      const durations = readTimes(text, packOf(language)!, { reference: null }).filter(
        (time) => time.type === 'DURATION',
      );
      shown = durations.map((time) => time.value).join(' ') || 'none';
      const match = gold === null ? null : /DurationData (\d+) (\w+)/.exec(gold);
      const factor = match
        ? {
            Second: 1,
            Minute: 60,
            Hour: 3600,
            Day: 86400,
            Week: 604800,
            Month: 2592000,
            Quarter: 7776000,
            Year: 31536000,
          }[match[2]!]
        : undefined;
      const seconds = match && factor ? Number(match[1]) * factor : null;
      right =
        gold === null
          ? durations.every((time) => time.value!.includes('X'))
          : durations[0] !== undefined && Number(secondsOf(durations[0].value!)) === seconds;
    } else {
      const found = readQuantities(text, packOf(language)!, { times: dim !== 'Numeral' });
      shown = found.map((one) => `${one.kind} ${one.value} ${one.unit ?? ''}`).join('; ') || 'none';
      const wanted = gold === null ? [] : goldNumbers(gold.replace(/"[^"]*"/g, ''));
      right =
        gold === null
          ? found.length === 0
          : found.length === 1 &&
            wanted.some((value) => Math.abs(value - (found[0]!.low ?? found[0]!.value!)) < 1e-9);
    }
    if (right) rights[dim] = (rights[dim] ?? 0) + 1;
    else misses.push(`${dim} « ${text} » gold ${gold} — found ${shown}`);
  }
  const figures: Record<string, number> = {};
  for (const dim of Object.keys(counts)) figures[dim] = (rights[dim] ?? 0) / counts[dim]!;
  figures['left: offsets compared by day'] = rolling;
  return { figures: { ...figures, ...(language === 'en' ? sorted(misses) : {}) }, misses };
}

export const duckling: Suite[] = (['fr', 'en'] as const).map((language) => ({
  name: `duckling/${language}`,
  run: (shared) => score(shared, language),
}));
