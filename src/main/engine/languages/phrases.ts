/** Lists of phrases by their first word, so that a text is held against all of them at the cost of one look-up a word. */
import type { Words } from '../words.ts';

export type Phrases = ReadonlyMap<string, readonly (readonly string[])[]>;

/** Reads a list of phrases between commas. Longer phrases come first. */
export function phrasesOf(list: string): Phrases {
  const phrases = new Map<string, string[][]>();
  for (const phrase of list.split(',')) {
    const parts = phrase.trim().split(/\s+/u);
    const known = phrases.get(parts[0]);
    if (known) known.push(parts);
    else phrases.set(parts[0], [parts]);
  }
  for (const known of phrases.values()) known.sort((a, b) => b.length - a.length);
  return phrases;
}

/** The phrase that stands at a token, null when none does. */
export function phraseAt(words: Words, phrases: Phrases, i: number): readonly string[] | null {
  const candidates = phrases.get(words.form[i]);
  if (candidates === undefined) return null;
  for (const candidate of candidates) {
    let k = 1;
    while (k < candidate.length && words.form[i + k] === candidate[k]) k++;
    if (k === candidate.length) return candidate;
  }
  return null;
}
