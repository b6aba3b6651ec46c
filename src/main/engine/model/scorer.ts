/**
 * The scores of a word's tags: the sums that `featuresOf` names, most of them made once. What only the word itself says, and what it says to
 * the word before it, is added up the first time it is met; of the rest, rows of the table that hold nothing are not looked up.
 */
import { join, mix, START_TAG, TAG_COUNT, type WordInfo } from './features.ts';

/** Weights of one language: `1 << bits` rows of one small number a tag. */
export interface Weights {
  bits: number;
  rows: Int8Array;
}

/** The same with one bit a row: whether it holds anything. */
export interface MarkedWeights extends Weights {
  used: Int32Array;
}

/** A word with where its sums lie; -1 before they are made. */
export interface Scored extends WordInfo {
  /** Of its candidates, in their order: inside a sentence, then at its beginning. */
  own: number;
  /** Of every tag of the word before it. */
  ahead: number;
  /** The rows of a word that stands one before, two before, two after. */
  before1: number;
  before2: number;
  after2: number;
}

/** Room for two tags before a word. */
const TAGS_BEFORE = (START_TAG + 1) * 32;

export class Scorer {
  private readonly table: Int8Array;
  private readonly mask: number;
  private readonly used: Int32Array;
  /** By the two tags before, for every tag. */
  private readonly history = new Int16Array(TAGS_BEFORE * TAG_COUNT);
  private sums = new Int16Array(1 << 16);
  private free = 0;
  private readonly scores = new Int32Array(TAG_COUNT);

  constructor({ bits, rows, used }: MarkedWeights) {
    this.table = rows;
    this.mask = (1 << bits) - 1;
    this.used = used;
    for (let tag1 = 0; tag1 <= START_TAG; tag1++)
      for (let tag2 = 0; tag2 <= START_TAG; tag2++)
        for (let tag = 0; tag < TAG_COUNT; tag++)
          this.history[(tag1 * 32 + tag2) * TAG_COUNT + tag] =
            this.weight(9, tag1, tag) + this.weight(10, tag1 * 32 + tag2, tag);
  }

  private row(template: number, seen: number): number {
    return mix(template, seen) & this.mask;
  }

  private weight(template: number, seen: number, tag: number): number {
    return this.table[this.row(template, seen) * TAG_COUNT + tag];
  }

  /** A word as the scorer keeps it. */
  scored(word: WordInfo): Scored {
    return Object.assign(word, {
      own: -1,
      ahead: -1,
      before1: this.row(12, word.hash),
      before2: this.row(13, word.hash),
      after2: this.row(15, word.hash),
    });
  }

  /** Forgets the sums: the words that hold them must be forgotten too. */
  clear(): void {
    this.free = 0;
  }

  /** How many sums are kept. */
  get size(): number {
    return this.free;
  }

  private room(size: number): number {
    if (this.free + size > this.sums.length) {
      const larger = new Int16Array(this.sums.length * 2);
      larger.set(this.sums);
      this.sums = larger;
    }
    this.free += size;
    return this.free - size;
  }

  private makeOwn(word: Scored): number {
    const { candidates } = word;
    const at = (word.own = this.room(2 * candidates.length));
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
      this.sums[at + i] = sum + this.weight(7, word.shape, tag);
      this.sums[at + candidates.length + i] = sum + this.weight(7, word.shape | FIRST, tag);
    }
    return at;
  }

  private makeAhead(word: Scored): number {
    const at = (word.ahead = this.room(TAG_COUNT));
    for (let tag = 0; tag < TAG_COUNT; tag++)
      this.sums[at + tag] =
        this.weight(14, word.hash, tag) +
        this.weight(16, word.suffix3, tag) +
        this.weight(17, word.tags, tag) +
        this.weight(22, word.shape, tag);
    return at;
  }

  /** The best of the candidates of the word at `at` (`words` padded by two on both sides) after the tags `tag1` and, before it, `tag2`. */
  best(words: readonly Scored[], at: number, tag1: number, tag2: number): number {
    const word = words[at];
    const before = words[at - 1];
    const after = words[at + 1];
    const { candidates, tags } = word;
    const count = candidates.length;
    const own = (word.own < 0 ? this.makeOwn(word) : word.own) + (at === 2 ? count : 0);
    const ahead = after.ahead < 0 ? this.makeAhead(after) : after.ahead;
    const { scores, sums, history } = this;
    const told = (tag1 * 32 + tag2) * TAG_COUNT;
    for (let i = 0; i < count; i++)
      scores[i] = sums[own + i] + sums[ahead + candidates[i]] + history[told + candidates[i]];
    const shape = at === 2 ? word.shape | FIRST : word.shape;
    this.add(words[at - 2].before2, candidates, count);
    this.add(before.before1, candidates, count);
    this.add(words[at + 2].after2, candidates, count);
    this.add(this.row(11, join(word.hash, tag1)), candidates, count);
    this.add(this.row(18, join(after.tags, tag1)), candidates, count);
    this.add(this.row(19, join(tags, after.tags)), candidates, count);
    this.add(this.row(20, join(before.hash, word.hash)), candidates, count);
    this.add(this.row(21, join(word.hash, after.hash)), candidates, count);
    this.add(this.row(23, join(shape, tag1)), candidates, count);
    this.add(this.row(24, join(word.suffix3, tag1)), candidates, count);
    this.add(this.row(25, join(tags, tag1 * 32 + tag2)), candidates, count);
    this.add(this.row(26, join(join(tags, after.tags), words[at + 2].tags)), candidates, count);
    this.add(this.row(27, join(before.hash, after.hash)), candidates, count);
    this.add(this.row(28, join(word.shape, before.shape * 64 + after.shape)), candidates, count);
    let best = -1;
    let most = -Infinity;
    for (let i = 0; i < count; i++)
      if (scores[i] > most) {
        most = scores[i];
        best = candidates[i];
      }
    return best;
  }

  private add(row: number, candidates: readonly number[], count: number): void {
    if ((this.used[row >> 5] & (1 << (row & 31))) === 0) return;
    const { scores, table } = this;
    const at = row * TAG_COUNT;
    for (let i = 0; i < count; i++) scores[i] += table[at + candidates[i]];
  }
}

/** Set in the shape of a sentence's first word. */
const FIRST = 512;
