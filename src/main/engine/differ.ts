/** What differs between two wordings, word by word. */
import { fold } from './wordtypes.ts';

export interface WordPair {
  /** As written in the first and in the second; null where only the other has it. */
  here: string | null;
  there: string | null;
  same: boolean;
}

export interface WordDiff {
  pairs: WordPair[];
  same: number;
  /** Shared words as a part of all, 0 to 1: twice the shared over the sum of both (Dice). */
  likeness: number;
  /** The words of one are all in the other, one after the other. */
  contained: boolean;
}

/** Longest wording that is compared, in words. */
const LONGEST = 200;
const WORD = /[\p{L}\p{M}\p{N}]+(?:['’-](?=[\p{L}\p{N}]))?|\[[^\]\n]{0,40}\]|…|\(…\)|\(\.\.\.\)/gu;
const CUT = /^(?:\[.*\]|…|\(…\)|\(\.\.\.\))$/u;

/** The words of a wording; cuts marked « […] » are left out. */
export function wordsOfQuote(text: string): string[] {
  return (text.match(WORD) ?? []).filter((word) => !CUT.test(word)).slice(0, LONGEST);
}

/** The longest common subsequence of two lists of words, by dynamic programming (Wagner and Fischer 1974). */
export function diffWords(here: readonly string[], there: readonly string[]): WordDiff {
  const [a, b] = [here.map(fold), there.map(fold)];
  const width = b.length + 1;
  const table = new Uint16Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--)
    for (let k = b.length - 1; k >= 0; k--)
      table[i * width + k] =
        a[i] === b[k]
          ? table[(i + 1) * width + k + 1] + 1
          : Math.max(table[(i + 1) * width + k], table[i * width + k + 1]);
  const pairs: WordPair[] = [];
  let [i, k] = [0, 0];
  while (i < a.length || k < b.length) {
    if (i < a.length && k < b.length && a[i] === b[k])
      pairs.push({ here: here[i++], there: there[k++], same: true });
    else if (k >= b.length || (i < a.length && table[(i + 1) * width + k] >= table[i * width + k + 1]))
      pairs.push({ here: here[i++], there: null, same: false });
    else pairs.push({ here: null, there: there[k++], same: false });
  }
  const same = table[0];
  const first = pairs.findIndex((pair) => pair.same);
  const last = pairs.findLastIndex((pair) => pair.same);
  const inner = first < 0 ? [] : pairs.slice(first, last + 1);
  return {
    pairs,
    same,
    likeness: a.length + b.length ? (2 * same) / (a.length + b.length) : 1,
    contained: same > 0 && same === Math.min(a.length, b.length) && inner.every((pair) => pair.same),
  };
}

/** « … ne fermerons [aucune → une] classe … »: the differences with a word on either side, in the order of the text. */
export function shownDiff(diff: WordDiff, most = 4): string {
  const parts: string[] = [];
  let [i, shown, after] = [0, 0, -1];
  const { pairs } = diff;
  while (i < pairs.length && shown < most) {
    if (pairs[i].same) {
      i++;
      continue;
    }
    let to = i;
    while (to < pairs.length && !pairs[to].same) to++;
    const here = pairs
      .slice(i, to)
      .flatMap((pair) => (pair.here === null ? [] : [pair.here]))
      .join(' ');
    const there = pairs
      .slice(i, to)
      .flatMap((pair) => (pair.there === null ? [] : [pair.there]))
      .join(' ');
    if (i > 0 && i - 1 > after) parts.push(i > 1 ? `… ${pairs[i - 1].here}` : pairs[i - 1].here!);
    parts.push(`[${here || '–'} → ${there || '–'}]`);
    if (to < pairs.length) parts.push(pairs[to].here!);
    after = to;
    i = to;
    shown++;
  }
  if (after < pairs.length - 1) parts.push('…');
  return parts.join(' ').replace(/(['’]) /gu, '$1');
}
