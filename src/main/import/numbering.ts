/** Numbers of lists and headings as office programs show them: « 1. », « b) », « 2.1 ». Bullets have none. */

/** One level of a list: how its number is written and where it starts. */
export interface NumberLevel {
  /** `decimal`, `lowerLetter`, `upperRoman` …; null for bullets and levels without a number. */
  format: string | null;
  /** The label with %1 … %9 for the numbers of the levels. */
  text: string;
  start: number;
}

/** Counts of one list, by level; null where a level was not yet reached or has to start anew. */
export type Counts = (number | null)[];

/** Longest label that is written out. */
const MOST_LABEL = 30;

/** Counts one more item of a level and returns its label, '' for a level without one. */
export function countItem(
  counts: Counts,
  levels: readonly (NumberLevel | undefined)[],
  level: number,
): string {
  const own = levels[level];
  for (let i = 0; i < level; i++) counts[i] ??= levels[i]?.start ?? 1;
  const before = counts[level] ?? null;
  counts[level] = before === null ? (own?.start ?? 1) : before + 1;
  counts.length = level + 1;
  if (!own?.format) return '';
  const label = own.text.replace(/%([1-9])/gu, (_, digit: string) => {
    const at = Number(digit) - 1;
    return at > level ? '' : numeral(counts[at] ?? 1, levels[at]?.format ?? 'decimal');
  });
  return label.trim().slice(0, MOST_LABEL);
}

const ROMAN: [number, string][] = [
  [1000, 'm'], [900, 'cm'], [500, 'd'], [400, 'cd'], [100, 'c'], [90, 'xc'], [50, 'l'], [40, 'xl'], [10, 'x'], [9, 'ix'], [5, 'v'], [4, 'iv'], [1, 'i'],
]; // prettier-ignore

function numeral(value: number, format: string): string {
  switch (format) {
    case 'lowerLetter': return letters(value);
    case 'upperLetter': return letters(value).toUpperCase();
    case 'lowerRoman': return roman(value);
    case 'upperRoman': return roman(value).toUpperCase();
    case 'decimalZero': return String(value).padStart(2, '0');
    default: return String(value);
  }
} // prettier-ignore

/** a … z, aa, bb …, as office programs count. */
const letters = (value: number): string =>
  value < 1
    ? String(value)
    : String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.min(4, Math.ceil(value / 26)));

function roman(value: number): string {
  if (value < 1 || value > 3999) return String(value);
  let rest = value;
  let text = '';
  for (const [worth, sign] of ROMAN) {
    while (rest >= worth) {
      text += sign;
      rest -= worth;
    }
  }
  return text;
}
