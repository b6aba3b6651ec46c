/** The tokens of a reading as parallel lists, for stages that look at a few words around one. Made once a reading. */
import type { Reading, Span, Token } from '../../shared/analysis.ts';
import { firstStartingAt } from './reading.ts';
import { wordTypes, type WordTypes } from './wordtypes.ts';

export interface Words {
  readonly count: number;
  readonly tokens: readonly Token[];
  /** The token as written. */
  readonly raw: readonly string[];
  /** The token in lower case, with straight apostrophes and simple hyphens: what lexicons are keyed by. */
  readonly form: readonly string[];
  /** The number of the token's word type, and what the types are: what is asked of words by themselves is asked once a type. */
  readonly type: Int32Array;
  readonly types: WordTypes;
}

const made = new WeakMap<readonly Token[], Words>();

/** The words of a reading's tokens. */
export function wordsOf(reading: Pick<Reading, 'text' | 'tokens'>): Words {
  const known = made.get(reading.tokens);
  if (known) return known;
  const types = wordTypes();
  const type = Int32Array.from(reading.tokens, ({ start, end }) => types.at(reading.text, start, end));
  return keepWords(reading.tokens, type, types);
}

/** Says of which types the tokens of a reading are, so that it need not be found out again. */
export function keepWords(tokens: readonly Token[], type: Int32Array, types: WordTypes): Words {
  const raw = new Array<string>(type.length);
  const form = new Array<string>(type.length);
  for (let i = 0; i < type.length; i++) {
    raw[i] = types.raw[type[i]];
    form[i] = types.form[type[i]];
  }
  const words = { count: type.length, tokens, raw, form, type, types };
  made.set(tokens, words);
  return words;
}

/** Whether a word begins with a capital. */
export function capitalised(word: string): boolean {
  const first = word.charCodeAt(0);
  if (first < 128) return first >= 65 && first <= 90;
  const letter = word.charAt(0);
  return letter !== letter.toLowerCase();
}

/** Indexes of the tokens inside a span: from the first that starts in it up to the one after the last that does. */
export function range(words: Words, span: Span): [number, number] {
  return [firstStartingAt(words.tokens, span.start), firstStartingAt(words.tokens, span.end)];
}

/** The span from one token to another, both included. */
export function spanOf(words: Words, first: number, last: number): Span {
  return { start: words.tokens[first].start, end: words.tokens[last].end };
}

/** What stands beside the tokens from one up to another: `most` words with their tags on each side. */
export function besides({ count, raw, tokens }: Words, from: number, to: number, most: number): string {
  let said = '';
  for (let i = Math.max(0, from - most); i < from; i++) said += `${raw[i]}/${tokens[i].pos} `;
  said += '|';
  for (let i = to; i < Math.min(count, to + most); i++) said += ` ${raw[i]}/${tokens[i].pos}`;
  return said;
}
