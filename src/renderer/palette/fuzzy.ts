/** Finding what was meant by what was typed: whole words first, then letters in order. */
import { fold } from '../fold.ts';

export interface Match {
  score: number;
  /** Where the typed words lie in the label. */
  spans: { start: number; end: number }[];
}

/** How well a label answers the typed words; null when it does not. All words must be found. */
export function match(label: string, typed: string): Match | null {
  const words = fold(typed).split(/\s+/u).filter(Boolean);
  if (words.length === 0) return { score: 0, spans: [] };
  const folded = fold(label);
  const aligned = folded.length === label.length;
  let score = 0;
  const spans: { start: number; end: number }[] = [];
  for (const word of words) {
    const at = folded.indexOf(word);
    if (at >= 0) {
      const starts = at === 0 || /[^\p{L}\p{N}]/u.test(folded[at - 1]);
      score += (starts ? 30 : 12) + word.length - Math.min(at, 20) / 10;
      if (aligned) spans.push({ start: at, end: at + word.length });
      continue;
    }
    const from = scattered(folded, word);
    if (from === null) return null;
    score += 2 - from / 100;
  }
  return { score, spans: spans.sort((a, b) => a.start - b.start) };
}

/** How far the letters of a word may be spread, as a multiple of their number: more is another word. */
const SPREAD = 2;

/** Where letters found in order, from the beginning of a word on and close to each other, end; null where they are not. */
function scattered(label: string, word: string): number | null {
  for (const { index } of label.matchAll(/(?<![\p{L}\p{N}])[\p{L}\p{N}]/gu)) {
    if (label[index] !== word[0]) continue;
    let from = index;
    for (const letter of word) from = from < 0 ? -1 : label.indexOf(letter, from) + 1 || -1;
    if (from > 0 && from - index <= word.length * SPREAD) return from;
  }
  return null;
}

/** A label cut into plain and found parts. */
export function parts(
  label: string,
  spans: { start: number; end: number }[],
): { text: string; hit: boolean }[] {
  const cut: { text: string; hit: boolean }[] = [];
  let reached = 0;
  for (const { start, end } of spans) {
    if (start < reached) continue;
    if (start > reached) cut.push({ text: label.slice(reached, start), hit: false });
    cut.push({ text: label.slice(start, end), hit: true });
    reached = end;
  }
  if (reached < label.length) cut.push({ text: label.slice(reached), hit: false });
  return cut;
}
