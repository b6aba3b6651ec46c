/**
 * Word types: the words that texts are made of, numbered as they are first met. A text of 30,000 words has some 6,000 of them, and most stand
 * in every text: what a word is by itself (a month, a verb of saying, a capital) is found out once, and a pass over the tokens for such
 * words reads off one byte a token.
 *
 *     const MONTHS = asking((form) => months.has(form));
 *     for (let i = nextThat(words, MONTHS, from, to); i >= 0; i = nextThat(words, MONTHS, i + 1, to)) …
 */
import type { Words } from './words.ts';

/** Most types that are remembered, and most code units of them: then they are numbered anew. */
const MOST = 60_000;
const MOST_UNITS = 2_000_000;

/** Words as written, by number. A table of their hashes finds them in a text without cutting them out of it. */
export class WordTypes {
  /** As written. */
  readonly raw: string[] = [];
  /** Folded: what lexicons are keyed by. */
  readonly form: string[] = [];
  /** By slot, one more than the number of the word that stands there; by number, its hash. */
  private slots = new Int32Array(1 << 12);
  private hashes = new Int32Array(1 << 11);
  private units = 0;

  /** The number of the word that stands in a text. */
  at(text: string, start: number, end: number): number {
    let hash = 0;
    for (let i = start; i < end; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
    const { raw, hashes } = this;
    const mask = this.slots.length - 1;
    let slot = (hash ^ (hash >>> 15)) & mask;
    for (let held = this.slots[slot]; held !== 0; held = this.slots[(slot = (slot + 1) & mask)])
      if (hashes[held - 1] === hash && isAt(raw[held - 1], text, start, end)) return held - 1;
    const number = raw.length;
    this.slots[slot] = number + 1;
    hashes[number] = hash;
    // A slice of a text keeps the whole text alive: what is remembered is a copy.
    const written = text.slice(start, end);
    raw.push(written.length > 12 ? Buffer.from(written, 'utf16le').toString('utf16le') : written);
    this.form.push(fold(raw[number]));
    this.units += end - start;
    if (raw.length === hashes.length) this.grow();
    return number;
  }

  /** The number of a word. */
  of(written: string): number {
    return this.at(written, 0, written.length);
  }

  /** Twice as many slots, half of them free at least. */
  private grow(): void {
    const hashes = new Int32Array(2 * this.hashes.length);
    hashes.set(this.hashes);
    this.hashes = hashes;
    this.slots = new Int32Array(2 * this.slots.length);
    const mask = this.slots.length - 1;
    for (let number = 0; number < this.raw.length; number++) {
      let slot = (hashes[number] ^ (hashes[number] >>> 15)) & mask;
      while (this.slots[slot] !== 0) slot = (slot + 1) & mask;
      this.slots[slot] = number + 1;
    }
  }

  get isFull(): boolean {
    return this.raw.length > MOST || this.units > MOST_UNITS;
  }
}

function isAt(word: string, text: string, start: number, end: number): boolean {
  if (word.length !== end - start) return false;
  for (let i = 0; i < word.length; i++) if (word.charCodeAt(i) !== text.charCodeAt(start + i)) return false;
  return true;
}

let current = new WordTypes();

/** The types that words are numbered in now; asked for at the beginning of a text, all of whose words are numbered in the same. */
export function wordTypes(): WordTypes {
  if (current.isFull) current = new WordTypes();
  return current;
}

/** What is known of words by themselves, made once a type. `make` must depend on the word alone. */
export class ByType<T> {
  private readonly make: (raw: string) => T;
  private types: WordTypes | null = null;
  private values: (T | undefined)[] = [];

  constructor(make: (raw: string) => T) {
    this.make = make;
  }

  get(types: WordTypes, type: number): T {
    if (types !== this.types) {
      this.types = types;
      this.values = [];
    }
    const { values } = this;
    // Without gaps a list is fast.
    while (values.length <= type) values.push(undefined);
    return (values[type] ??= this.make(types.raw[type]));
  }
}

/** A question that is asked of words by themselves, with its answers by type. */
export interface Asked {
  readonly is: (form: string, raw: string) => boolean;
  types: WordTypes | null;
  answers: Uint8Array;
}
const UNASKED = 0;
const NO = 1;
const YES = 2;

/** A question for every word of every text: made once a process (or a language), never once a text. `is` must depend on the word alone. */
export function asking(is: (form: string, raw: string) => boolean): Asked {
  return { is, types: null, answers: new Uint8Array(0) };
}

/** The same for what is asked with a lexicon or a pack: one question for each. */
export function askingOf<L extends object>(
  is: (lexicon: L, form: string, raw: string) => boolean,
): (lexicon: L) => Asked {
  const made = new WeakMap<L, Asked>();
  return (lexicon) => {
    let asked = made.get(lexicon);
    if (!asked) made.set(lexicon, (asked = asking((form, raw) => is(lexicon, form, raw))));
    return asked;
  };
}

/** The answers so far, with room for every type. */
function answersOf(asked: Asked, types: WordTypes): Uint8Array {
  if (asked.types !== types) {
    asked.types = types;
    asked.answers = new Uint8Array(Math.max(1024, 2 * types.raw.length));
  } else if (asked.answers.length < types.raw.length) {
    const larger = new Uint8Array(2 * types.raw.length);
    larger.set(asked.answers);
    asked.answers = larger;
  }
  return asked.answers;
}

function ask(asked: Asked, types: WordTypes, type: number): number {
  return (asked.answers[type] = asked.is(types.form[type], types.raw[type]) ? YES : NO);
}

/** Whether a token is such a word. False outside of the text. */
export function isThat({ type, types }: Words, asked: Asked, i: number): boolean {
  if (i < 0 || i >= type.length) return false;
  const answers = answersOf(asked, types);
  const at = type[i];
  const answer = answers[at];
  return (answer === UNASKED ? ask(asked, types, at) : answer) === YES;
}

/** The first token from one up to another that is such a word, -1 when none is. */
export function nextThat({ type, types }: Words, asked: Asked, from = 0, to = type.length): number {
  const answers = answersOf(asked, types);
  for (let i = from; i < to; i++) {
    const answer = answers[type[i]];
    if (answer === YES || (answer === UNASKED && ask(asked, types, type[i]) === YES)) return i;
  }
  return -1;
}

/** All tokens that are such words, in order. */
export function allThat(words: Words, asked: Asked): number[] {
  const found: number[] = [];
  for (let i = nextThat(words, asked); i >= 0; i = nextThat(words, asked, i + 1)) found.push(i);
  return found;
}

const CURVED = /[’ʼ‑‐]/;

/** Lower case, straight apostrophes, simple hyphens. */
export function fold(word: string): string {
  const lower = word.toLowerCase();
  return CURVED.test(lower) ? lower.replaceAll(/[’ʼ]/gu, "'").replaceAll(/[‑‐]/gu, '-') : lower;
}
