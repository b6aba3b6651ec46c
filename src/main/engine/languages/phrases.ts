/** Lists of phrases by their first word, so that a text is held against all of them only where one of those stands. */
import { asking, isThat, type Asked } from '../wordtypes.ts';
import type { Words } from '../words.ts';

export interface Phrases {
  /** By their first words, folded; longer phrases come first. */
  readonly byFirst: ReadonlyMap<string, readonly (readonly string[])[]>;
  /** Whether a word is the first of one. */
  readonly first: Asked;
}

/** Reads a list of phrases between commas. */
export function phrasesOf(list: string): Phrases {
  const byFirst = new Map<string, string[][]>();
  for (const phrase of list.split(',')) {
    const parts = phrase.trim().split(/\s+/u);
    const known = byFirst.get(parts[0]);
    if (known) known.push(parts);
    else byFirst.set(parts[0], [parts]);
  }
  for (const known of byFirst.values()) known.sort((a, b) => b.length - a.length);
  return { byFirst, first: asking((form) => byFirst.has(form)) };
}

/** The phrase that stands at a token, null when none does. */
export function phraseAt(words: Words, { byFirst, first }: Phrases, i: number): readonly string[] | null {
  if (!isThat(words, first, i)) return null;
  for (const candidate of byFirst.get(words.form[i])!) {
    let k = 1;
    while (k < candidate.length && words.form[i + k] === candidate[k]) k++;
    if (k === candidate.length) return candidate;
  }
  return null;
}
