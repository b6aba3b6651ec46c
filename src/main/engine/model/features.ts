/** What the tagger looks at, as hashes: computed the same way in training and at run time. */

/** The parts of speech, in the order of the model's scores. */
export const TAGS = [
  'ADJ', 'ADP', 'ADV', 'AUX', 'CCONJ', 'DET', 'INTJ', 'NOUN', 'NUM', 'PART', 'PRON', 'PROPN', 'PUNCT', 'SCONJ', 'SYM', 'VERB', 'X',
] as const; // prettier-ignore
export const TAG_COUNT: number = TAGS.length;
/** The tag before the first token of a sentence. */
export const START_TAG: number = TAG_COUNT;

/** What is known of a word form whatever its sentence; computed once a form. */
export interface WordInfo {
  /** The form in lower case, apostrophes straight, hyphens plain, digits as 0: the key of the lexicon. */
  key: string;
  hash: number;
  suffix2: number;
  suffix3: number;
  suffix4: number;
  suffix5: number;
  prefix: number;
  /** Capitals, digits, hyphen and stop as one small number. */
  shape: number;
  /** Set of the tags the lexicon allows, one bit a tag; 0 when it does not know the word. */
  tags: number;
  /** The word is known too little to say that it has no other tag. */
  open: boolean;
  /** The tag of a word that has no other; -1 where the sentence decides. */
  fixed: number;
  /** The tags that are scored. */
  candidates: readonly number[];
}

/** Number of features of one token. */
export const FEATURE_COUNT = 29;

const OFFSET = 0x811c9dc5;
const PRIME = 0x01000193;

/** FNV-1a over the code units of a part of a string. */
export function hashOf(text: string, from = 0, to = text.length): number {
  let hash = OFFSET;
  for (let i = from; i < to; i++) {
    const code = text.charCodeAt(i);
    hash = Math.imul(hash ^ (code & 0xff), PRIME);
    hash = Math.imul(hash ^ (code >> 8), PRIME);
  }
  return hash | 0;
}

/** The lexicon's key of a form. */
export function keyOf(form: string): string {
  const lower = form.toLowerCase();
  return /[^a-zà-ÿœ]/u.test(lower) ? lower.replace(/[’ʼ]/gu, "'").replace(/[‐‑]/gu, '-').replace(/\u00AD/gu, '').replace(/[\u00A0\u202F\u2009]/gu, ' ').replace(/\p{Nd}/gu, '0') : lower; // prettier-ignore
}

/** Everything about a form but what the lexicon says. */
export function describe(form: string): WordInfo {
  const key = keyOf(form);
  const size = key.length;
  return {
    key,
    hash: hashOf(key),
    suffix2: hashOf(key, Math.max(0, size - 2)),
    suffix3: hashOf(key, Math.max(0, size - 3)),
    suffix4: hashOf(key, Math.max(0, size - 4)),
    suffix5: hashOf(key, Math.max(0, size - 5)),
    prefix: hashOf(key, 0, Math.min(size, 3)),
    shape: shapeOf(form),
    tags: 0,
    open: true,
    fixed: -1,
    candidates: [],
  };
}

function shapeOf(form: string): number {
  const capital = /^\p{Lu}/u.test(form)
    ? /^[\p{Lu}\p{P}]{2,}$/u.test(form)
      ? form.length > 4
        ? 3
        : 2
      : 1
    : 0;
  const digit = /\p{Nd}/u.test(form) ? (/^[\p{Nd}\p{P}\p{Zs}]+$/u.test(form) ? 2 : 1) : 0;
  const hyphen = /[-‐‑]/u.test(form) ? 1 : 0;
  const stop = form.endsWith('.') ? 1 : 0;
  const sign = /^[^\p{L}\p{N}]+$/u.test(form) ? 1 : 0;
  const inner = /^.+\p{Lu}/u.test(form) ? 1 : 0;
  return capital + 4 * (digit + 3 * (hyphen + 2 * (stop + 2 * (sign + 2 * inner))));
}

/** Stands for the places before the first and after the last token. */
export const OUTSIDE: WordInfo = { ...describe(''), shape: 255, tags: 0, fixed: -1 };

/** The hash of a feature: its template and what it saw. */
export function mix(template: number, a: number): number {
  let hash = Math.imul(a ^ Math.imul(template + 1, 0x9e3779b1), 0x85ebca6b);
  hash ^= hash >>> 15;
  hash = Math.imul(hash, 0xc2b2ae35);
  return hash ^ (hash >>> 13);
}
/** Two things seen together. */
export function join(a: number, b: number): number {
  return Math.imul(a, 0x2c1b3c6d) ^ Math.imul(b ^ (b >>> 16), 0x297a2d39);
}

/**
 * Writes the rows of the weight table that the features of a token point to. `words` is padded by two OUTSIDE on both sides, so that
 * `at` counts from 2. `capitals`: most letters of the sentence are capitals, so that a capital says nothing.
 */
export function featuresOf(
  words: readonly WordInfo[],
  at: number,
  tag1: number,
  tag2: number,
  mask: number,
  rows: Int32Array,
): void {
  const word = words[at];
  const before = words[at - 1];
  const after = words[at + 1];
  const first = at === 2 ? 512 : 0;
  const tags = word.tags;
  rows[0] = mix(0, 7) & mask;
  rows[1] = mix(1, word.hash) & mask;
  rows[2] = mix(2, word.suffix2) & mask;
  rows[3] = mix(3, word.suffix3) & mask;
  rows[4] = mix(4, word.suffix4) & mask;
  rows[5] = mix(5, word.suffix5) & mask;
  rows[6] = mix(6, word.prefix) & mask;
  rows[7] = mix(7, word.shape | first) & mask;
  rows[8] = mix(8, tags) & mask;
  rows[9] = mix(9, tag1) & mask;
  rows[10] = mix(10, tag1 * 32 + tag2) & mask;
  rows[11] = mix(11, join(word.hash, tag1)) & mask;
  rows[12] = mix(12, before.hash) & mask;
  rows[13] = mix(13, words[at - 2].hash) & mask;
  rows[14] = mix(14, after.hash) & mask;
  rows[15] = mix(15, words[at + 2].hash) & mask;
  rows[16] = mix(16, after.suffix3) & mask;
  rows[17] = mix(17, after.tags) & mask;
  rows[18] = mix(18, join(after.tags, tag1)) & mask;
  rows[19] = mix(19, join(tags, after.tags)) & mask;
  rows[20] = mix(20, join(before.hash, word.hash)) & mask;
  rows[21] = mix(21, join(word.hash, after.hash)) & mask;
  rows[22] = mix(22, after.shape) & mask;
  rows[23] = mix(23, join(word.shape | first, tag1)) & mask;
  rows[24] = mix(24, join(word.suffix3, tag1)) & mask;
  rows[25] = mix(25, join(tags, tag1 * 32 + tag2)) & mask;
  rows[26] = mix(26, join(join(tags, after.tags), words[at + 2].tags)) & mask;
  rows[27] = mix(27, join(before.hash, after.hash)) & mask;
  rows[28] = mix(28, join(word.shape, before.shape * 64 + after.shape)) & mask;
}
