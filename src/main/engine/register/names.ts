/** How names are compared: folded, and one or two letters apart. */
import { remembering } from '../memo.ts';

const MARKS = /\p{M}/gu;
const APOSTROPHES = /[’‘ʼ`´]/g;
const GAPS = /[\s\u00a0\u202f\u2010-\u2015_-]+/g;
const ARTICLE = /^(?:(?:l|d)'|(?:les?|la|du|des|the|de l'|de la|de|d'un|une?)\s+)+/;
const BEYOND_ASCII = /[^\x00-\x7f]+/g;
const PLAIN = /^[a-z0-9 .'&]*$/;

/** Letters without their accents, ligatures taken apart. */
const bare: (letters: string) => string = remembering((letters) =>
  letters
    .normalize('NFD')
    .replace(MARKS, '')
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .replaceAll('ł', 'l')
    .replaceAll('ø', 'o')
    .replaceAll('ı', 'i')
    .replaceAll('đ', 'd'),
);

/**
 * The form under which names are equal: lower case, without accents, dots of acronyms, hyphens and leading articles.
 * « l’O.T.A.N. » and « OTAN », « États‑Unis » and « etats unis » fold to the same.
 */
export const fold: (name: string) => string = remembering((name) => {
  let folded = name.replace(APOSTROPHES, "'").replace(GAPS, ' ').toLowerCase();
  if (!PLAIN.test(folded)) folded = folded.replace(BEYOND_ASCII, bare);
  folded = folded.trim().replace(ARTICLE, '');
  return folded.replace(/(?<=(?:^|[ .])[a-z])\./g, '').trim();
});

/**
 * Damerau–Levenshtein distance (optimal string alignment), given up above `limit`.
 * Source of the method: Damerau 1964, restricted edit distance.
 */
export function distance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let cost = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, before[j - 2]! + 1);
      row.push(cost);
      least = Math.min(least, cost);
    }
    if (least > limit) return limit + 1;
    before = last;
    last = row;
  }
  return last[b.length]!;
}

/** How many letters a name may be off and still be taken for another: none under three letters, two from nine. Up to four letters only a swap counts: acronyms lie too close. */
export function tolerance(length: number): number {
  return length < 3 ? 0 : length < 9 ? 1 : 2;
}

function sameLetters(a: string, b: string): boolean {
  return a.length === b.length && [...a].sort().join('') === [...b].sort().join('');
}

/** The entry whose folded name is nearest to `name` within its tolerance; ties go to the first in order of the index. */
export function nearName<T>(name: string, index: ReadonlyMap<string, T>): T | null {
  const limit = tolerance(name.length);
  let best: T | null = null;
  let bestDistance = limit + 1;
  if (!limit) return null;
  for (const [other, entry] of index) {
    if (other[0] !== name[0] && other.at(-1) !== name.at(-1)) continue;
    if (name.length < 5 && other.length < 5 && !sameLetters(name, other)) continue;
    const off = distance(name, other, Math.min(limit, tolerance(other.length)));
    if (off > 0 && off < bestDistance && off <= tolerance(other.length)) {
      best = entry;
      bestDistance = off;
    }
  }
  return best;
}
