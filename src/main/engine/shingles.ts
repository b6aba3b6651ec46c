/**
 * Shingles: hashes of runs of words, thinned by winnowing, by which copied passages are found.
 * Source of the method: Schleimer, Wilkerson, Aiken, « Winnowing: local algorithms for document fingerprinting », SIGMOD 2003.
 */
import type { Reading, Span } from '../../shared/analysis.ts';
import { fold } from './wordtypes.ts';
import { furnitureAt } from './reading.ts';
import { hash32, hash48 } from './hash.ts';
import { scan } from './text/scan.ts';

/** Words in a shingle. */
const RUN = 7;
/** Shingles of which the smallest is kept: a copied passage of RUN + WINDOW - 1 words always shares one. */
const WINDOW = 20;

/** A word of the article's own text: its place and the hash of its form. */
export interface Word extends Span {
  hash: number;
}

export interface Shingle extends Span {
  print: number;
  /** Index of its first word. */
  at: number;
}

const WORD = /[\p{L}\p{M}\p{N}]+/gu;

/** The words of a text, furniture left out where it is known. */
export function wordsIn(reading: Pick<Reading, 'text'> & Partial<Pick<Reading, 'furniture'>>): Word[] {
  const furniture = reading.furniture ?? [];
  const words: Word[] = [];
  for (const match of scan(reading.text, WORD)) {
    if (furniture.length && furnitureAt({ furniture }, match.index)) continue;
    words.push({ start: match.index, end: match.index + match[0].length, hash: hash32(fold(match[0])) });
  }
  return words;
}

/** Every run of words, as one hash each; index is the run's first word. */
export function runsOf(words: readonly Word[], run = RUN): number[] {
  const runs: number[] = [];
  for (let i = 0; i + run <= words.length; i++) {
    let hash = 0x9dc5;
    for (let k = i; k < i + run; k++) hash = Math.imul(hash ^ words[k].hash, 0x01000193) ^ (hash >>> 13);
    runs.push(hash >>> 0);
  }
  return runs;
}

/** The prints of a text's passages: of every WINDOW runs the one with the smallest hash. */
export function shinglesOf(reading: Pick<Reading, 'text'> & Partial<Pick<Reading, 'furniture'>>): Shingle[] {
  const words = wordsIn(reading);
  const runs = runsOf(words);
  const kept: Shingle[] = [];
  let last = -1;
  for (let from = 0; from === 0 || from + WINDOW <= runs.length; from++) {
    if (runs.length === 0) break;
    const to = Math.min(from + WINDOW, runs.length);
    // The smallest leaves the window only when it was the last one kept; else only the newcomer can replace it.
    let best = last >= from ? (runs[to - 1] <= runs[last] ? to - 1 : last) : -1;
    if (best < 0) for (let i = from; i < to; i++) if (best < 0 || runs[i] <= runs[best]) best = i;
    if (best === last) continue;
    last = best;
    kept.push({ print: runs[best], at: best, start: words[best].start, end: words[best + RUN - 1].end });
  }
  return kept;
}

/** Words in the runs by which a quotation is looked up in references. */
const QUOTED = 4;

/** Prints of every short run of words: by these a quotation is found in a reference, whole or altered. */
export function quotedRuns(words: readonly Word[]): number[] {
  return runsOf(words, QUOTED).map((run) => hash48(`quoted ${run}`));
}
