/**
 * The best tags of a sentence's words by the sums that `featuresOf` names, most of them made once: what only the word itself says, and what
 * it says to the word before it, is added up the first time it is met. The rows of a table lie far apart, and fetching them takes longer
 * than adding them up: what is kept of a word is numbers side by side, and all that does not depend on the tags before is added up first,
 * for the whole sentence.
 */
import { join, mix, START_TAG, TAG_COUNT, type WordInfo } from './features.ts';

/** Weights of one language: `1 << bits` rows of one small number a tag. */
export interface Weights {
  bits: number;
  rows: Int8Array;
}

/** Room for two tags before a word. */
const TAGS_BEFORE = (START_TAG + 1) * 32;
/** Set in the shape of a sentence's first word. */
const FIRST = 512;

// What is kept of a word, by its place.
const HASH = 0;
const SUFFIX3 = 1;
const ALLOWED = 2;
const SHAPE = 3;
const FIXED = 4;
/** Where its candidates lie, and how many they are. */
const FROM = 5;
const COUNT = 6;
/** Where its sums lie, -1 before they are made. Of its candidates in their order, inside a sentence, then at its beginning. */
const OWN = 7;
/** Of every tag of the word before it. */
const AHEAD = 8;
/** Where the rows begin of a word that stands one before, two before, two after. */
const BEFORE1 = 9;
const BEFORE2 = 10;
const AFTER2 = 11;
const SIZE = 16;

export class Scorer {
  private readonly table: Int8Array;
  private readonly mask: number;
  /** By the two tags before, for every tag. */
  private readonly history = new Int16Array(TAGS_BEFORE * TAG_COUNT);
  private readonly infos: WordInfo[] = [];
  private words = new Int32Array(SIZE << 10);
  private candidates = new Uint8Array(1 << 12);
  private listed = 0;
  private sums = new Int16Array(1 << 16);
  private summed = 0;
  /** Of the sentence: what does not depend on the tags before. */
  private said = new Int32Array(TAG_COUNT << 6);

  constructor({ bits, rows }: Weights) {
    this.table = rows;
    this.mask = (1 << bits) - 1;
    for (let tag1 = 0; tag1 <= START_TAG; tag1++)
      for (let tag2 = 0; tag2 <= START_TAG; tag2++)
        for (let tag = 0; tag < TAG_COUNT; tag++)
          this.history[(tag1 * 32 + tag2) * TAG_COUNT + tag] =
            this.weight(9, tag1, tag) + this.weight(10, tag1 * 32 + tag2, tag);
  }

  /** Where the row of a feature begins in the table. */
  private row(template: number, seen: number): number {
    return (mix(template, seen) & this.mask) * TAG_COUNT;
  }

  private weight(template: number, seen: number, tag: number): number {
    return this.table[this.row(template, seen) + tag];
  }

  /** Keeps a word; gives what `tag` knows it by. */
  add(word: WordInfo): number {
    const at = this.infos.length * SIZE;
    this.infos.push(word);
    if (at === this.words.length) this.words = grown(this.words, at + SIZE);
    this.candidates = grown(this.candidates, this.listed + TAG_COUNT);
    const { words } = this;
    words[at + HASH] = word.hash;
    words[at + SUFFIX3] = word.suffix3;
    words[at + ALLOWED] = word.tags;
    words[at + SHAPE] = word.shape;
    words[at + FIXED] = word.fixed;
    words[at + FROM] = this.listed;
    words[at + COUNT] = word.candidates.length;
    words[at + OWN] = words[at + AHEAD] = -1;
    words[at + BEFORE1] = this.row(12, word.hash);
    words[at + BEFORE2] = this.row(13, word.hash);
    words[at + AFTER2] = this.row(15, word.hash);
    for (const tag of word.candidates) this.candidates[this.listed++] = tag;
    return at;
  }

  private room(size: number): number {
    this.sums = grown(this.sums, this.summed + size);
    this.summed += size;
    return this.summed - size;
  }

  private makeOwn(at: number): void {
    const word = this.infos[at / SIZE];
    const { candidates } = word;
    const own = (this.words[at + OWN] = this.room(2 * candidates.length));
    for (const [i, tag] of candidates.entries()) {
      const sum =
        this.weight(0, 7, tag) +
        this.weight(1, word.hash, tag) +
        this.weight(2, word.suffix2, tag) +
        this.weight(3, word.suffix3, tag) +
        this.weight(4, word.suffix4, tag) +
        this.weight(5, word.suffix5, tag) +
        this.weight(6, word.prefix, tag) +
        this.weight(8, word.tags, tag);
      this.sums[own + i] = sum + this.weight(7, word.shape, tag);
      this.sums[own + candidates.length + i] = sum + this.weight(7, word.shape | FIRST, tag);
    }
  }

  private makeAhead(at: number): void {
    const word = this.infos[at / SIZE];
    const ahead = (this.words[at + AHEAD] = this.room(TAG_COUNT));
    for (let tag = 0; tag < TAG_COUNT; tag++)
      this.sums[ahead + tag] =
        this.weight(14, word.hash, tag) +
        this.weight(16, word.suffix3, tag) +
        this.weight(17, word.tags, tag) +
        this.weight(22, word.shape, tag);
  }

  /** The tags of a sentence's words, greedy from left to right, written to `tags`. `sentence`: what `add` gave for them, padded by two on both sides. */
  tag(sentence: Int32Array, count: number, tags: number[]): void {
    this.said = grown(this.said, count * TAG_COUNT);
    for (let i = 0; i < count; i++) this.sayApart(sentence, i);
    const { words, candidates, table, history, said } = this;
    let tag1 = START_TAG;
    let tag2 = START_TAG;
    for (let i = 0; i < count; i++) {
      const word = sentence[i + 2];
      let best = words[word + FIXED];
      if (best < 0) {
        const after = words[sentence[i + 3] + ALLOWED];
        const shape = words[word + SHAPE];
        const told = (tag1 * 32 + tag2) * TAG_COUNT;
        const row11 = this.row(11, join(words[word + HASH], tag1));
        const row18 = this.row(18, join(after, tag1));
        const row23 = this.row(23, join(i === 0 ? shape | FIRST : shape, tag1));
        const row24 = this.row(24, join(words[word + SUFFIX3], tag1));
        const row25 = this.row(25, join(words[word + ALLOWED], tag1 * 32 + tag2));
        const from = words[word + FROM];
        const many = words[word + COUNT];
        let most = -Infinity;
        for (let k = 0; k < many; k++) {
          const tag = candidates[from + k];
          const score =
            said[i * TAG_COUNT + k] +
            history[told + tag] +
            table[row11 + tag] +
            table[row18 + tag] +
            table[row23 + tag] +
            table[row24 + tag] +
            table[row25 + tag];
          if (score > most) {
            most = score;
            best = tag;
          }
        }
      }
      tags[i] = best;
      tag2 = tag1;
      tag1 = best;
    }
  }

  /** Adds up, for each candidate of a word of the sentence, all that does not depend on the tags before. */
  private sayApart(sentence: Int32Array, i: number): void {
    const word = sentence[i + 2];
    if (this.words[word + FIXED] >= 0) return;
    const after = sentence[i + 3];
    if (this.words[word + OWN] < 0) this.makeOwn(word);
    if (this.words[after + AHEAD] < 0) this.makeAhead(after);
    const { words, candidates, sums, table, said } = this;
    const before = sentence[i + 1];
    const after2 = sentence[i + 4];
    const hash = words[word + HASH];
    const hashBefore = words[before + HASH];
    const hashAfter = words[after + HASH];
    const met = join(words[word + ALLOWED], words[after + ALLOWED]);
    const from = words[word + FROM];
    const many = words[word + COUNT];
    const own = words[word + OWN] + (i === 0 ? many : 0);
    const ahead = words[after + AHEAD];
    const row12 = words[before + BEFORE1];
    const row13 = words[sentence[i] + BEFORE2];
    const row15 = words[after2 + AFTER2];
    const row19 = this.row(19, met);
    const row20 = this.row(20, join(hashBefore, hash));
    const row21 = this.row(21, join(hash, hashAfter));
    const row26 = this.row(26, join(met, words[after2 + ALLOWED]));
    const row27 = this.row(27, join(hashBefore, hashAfter));
    const row28 = this.row(28, join(words[word + SHAPE], words[before + SHAPE] * 64 + words[after + SHAPE]));
    for (let k = 0; k < many; k++) {
      const tag = candidates[from + k];
      said[i * TAG_COUNT + k] =
        sums[own + k] +
        sums[ahead + tag] +
        table[row12 + tag] +
        table[row13 + tag] +
        table[row15 + tag] +
        table[row19 + tag] +
        table[row20 + tag] +
        table[row21 + tag] +
        table[row26 + tag] +
        table[row27 + tag] +
        table[row28 + tag];
    }
  }
}

/** Numbers with room for at least so many, the same where there is. */
export function grown<T extends Int32Array | Int16Array | Uint8Array>(numbers: T, least: number): T {
  if (numbers.length >= least) return numbers;
  const more = new (numbers.constructor as new (length: number) => T)(2 * least);
  more.set(numbers);
  return more;
}
