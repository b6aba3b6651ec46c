/** What several languages read alike: hours of twelve and twenty-four, TIMEX3 durations, decades, four digits that count. */
import type { ClockForm } from '../timeform.ts';
import type { TimeContext } from './times.ts';

/** The hour of a match: 24 hours, or 12 with their half of the day; null when there is no such hour. */
export function clockOf(
  hour: number,
  minute: number | null,
  second: number | null,
  half: string | undefined,
  sure: boolean,
): ClockForm | null {
  if (
    !Number.isInteger(hour) ||
    hour < 0 ||
    hour > 24 ||
    (minute !== null && !(minute >= 0 && minute < 60)) ||
    (second !== null && !(second >= 0 && second < 60))
  )
    return null;
  if (half !== undefined && hour > 12)
    return half === 'PM' || half === 'NIGHT' ? { kind: 'clock', hour, minute, second, sure: true } : null;
  let at = hour;
  if (half === 'PM' && hour < 12) at += 12;
  if (half === 'AM' && hour === 12) at = 0;
  if (half === 'NIGHT' && hour >= 9 && hour < 12) at += 12;
  return { kind: 'clock', hour: at === 24 ? 0 : at, minute, second, sure: sure || half !== undefined };
}

/** A TIMEX3 duration: `P2Y`, `PT1H30M`, `P1.5Y`; quarters, half-years and decades are written in months and years. */
export function durationValue(letter: string, count: number | 'X'): string {
  if (letter.startsWith('T')) return `PT${show(count)}${letter.slice(1)}`;
  const factor = {
    Q: [3, 'M'],
    H: [6, 'M'],
    DE: [10, 'Y'],
    CE: [100, 'Y'],
    '5Y': [5, 'Y'],
    WE: [1, 'WE'],
    N: [1, 'NI'],
  }[letter] as [number, string] | undefined;
  if (!factor) return `P${show(count)}${letter}`;
  return `P${count === 'X' ? 'X' : show(count * factor[0])}${count === 'X' && letter !== 'WE' && letter !== 'N' ? letter : factor[1]}`;
}

function show(count: number | 'X'): string {
  return count === 'X' ? 'X' : String(Number(count.toFixed(4)));
}

/** Whether the lexeme at `index` is something that a number before it would count (« 2019 soldats »). */
export function isCounted(context: TimeContext, index: number): boolean {
  const char = context.lexemes.skeleton[index];
  if (char === undefined) return false;
  const pos = context.pos(index);
  if (/[%$€£°]/.test(char)) return true;
  if (pos !== null) return pos === 'NOUN' && char !== 'X';
  return char === 'x' && /[sx]$/.test(context.word(index));
}

/** Whether a number is a year between two. */
export function plausible(year: number, from: number, to: number): boolean {
  return Number.isInteger(year) && year >= from && year <= to;
}

/** TIMEX3 decade of « 1990 » or « 90 », null when it is none. */
export function decadeOf(value: number): string | null {
  if (value % 10 !== 0) return null;
  if (value >= 1000 && value < 2200) return String(value / 10);
  if (value >= 20 && value < 100) return `19${value / 10}`;
  return value === 0 || value === 10 ? `20${value / 10}` : null;
}
