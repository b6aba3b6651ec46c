/**
 * Part-of-speech tagger: an averaged perceptron (Collins 2002) over hashed features, greedy from left to right, that a lexicon helps.
 * A word that has one tag only in the training data keeps it without being scored.
 */
import {
  describe,
  featuresOf,
  FEATURE_COUNT,
  OUTSIDE,
  START_TAG,
  TAG_COUNT,
  TAGS,
  type WordInfo,
} from './features.ts';
import type { Lexicon } from './lexicon.ts';

/** Weights of one language: `1 << bits` rows of one small number a tag. */
export interface Weights {
  bits: number;
  rows: Int8Array;
}

/** Most word forms remembered between sentences. */
const MOST_REMEMBERED = 60_000;

export class Tagger {
  readonly weights: Weights;
  readonly lexicon: Lexicon;
  private remembered = new Map<string, WordInfo>();
  private readonly rows = new Int32Array(FEATURE_COUNT);
  private readonly words: WordInfo[] = [];

  constructor(weights: Weights, lexicon: Lexicon) {
    this.weights = weights;
    this.lexicon = lexicon;
  }

  /** What is known of a form; remembered, as texts repeat themselves. */
  info(form: string): WordInfo {
    let info = this.remembered.get(form);
    if (info === undefined) {
      info = describe(form);
      this.lexicon.complete(info);
      info.candidates = candidatesOf(info);
      if (form.length > 40) return info;
      if (this.remembered.size >= MOST_REMEMBERED) this.remembered = new Map();
      this.remembered.set(form, info);
    }
    return info;
  }

  /** The lemma of a form that was tagged. */
  lemma(form: string, tag: number): string {
    const info = this.info(form);
    return (info.lemmas[tag] ??= this.lexicon.lemma(form, tag));
  }

  /** The tags of one sentence's forms, as indices into TAGS, written to `tags`. */
  tag(forms: readonly string[], tags: number[]): void {
    const { words, rows } = this;
    const table = this.weights.rows;
    const mask = (1 << this.weights.bits) - 1;
    const count = forms.length;
    words.length = count + 4;
    words[0] = words[1] = words[count + 2] = words[count + 3] = OUTSIDE;
    for (let i = 0; i < count; i++) words[i + 2] = this.info(forms[i]);
    let tag1 = START_TAG;
    let tag2 = START_TAG;
    for (let i = 0; i < count; i++) {
      let best = words[i + 2].fixed;
      if (best < 0) {
        featuresOf(words, i + 2, tag1, tag2, mask, rows);
        const { candidates } = words[i + 2];
        let most = -Infinity;
        for (let c = 0; c < candidates.length; c++) {
          const tag = candidates[c];
          let score = 0;
          for (let f = 0; f < FEATURE_COUNT; f++) score += table[rows[f] * TAG_COUNT + tag];
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
}

const ALL = TAGS.map((_, tag) => tag);
const setOf = (...names: (typeof TAGS)[number][]) =>
  names.reduce((tags, name) => tags | (1 << TAGS.indexOf(name)), 0);
const NOMINAL = setOf('NOUN', 'ADJ');
const NAME = setOf('PROPN');
const NOUN = setOf('NOUN');
const FINITE = setOf('VERB');
const OPEN_CLASSES = setOf('ADJ', 'ADV', 'INTJ', 'NOUN', 'NUM', 'PROPN', 'SYM', 'VERB', 'X');
const PLAIN_SIGNS = /^[\p{Pd}\p{Ps}\p{Pe}\p{Pi}\p{Pf}.,;:!?…"'¿¡]+$/u;
const PUNCTUATION = [TAGS.indexOf('PUNCT')];
const SIGNS = setOf('PUNCT', 'SYM', 'X', 'NOUN');

/**
 * The tags a word may get: those the lexicon gives, if it knows the word well. A noun may be an adjective and an adjective a noun, as the
 * treebanks are small; a capital may make a name; a word that nobody knows is of an open class.
 */
function candidatesOf(word: WordInfo): readonly number[] {
  if (PLAIN_SIGNS.test(word.key)) return PUNCTUATION;
  const homograph = word.tags === FINITE && /(?:es?|ons)$/u.test(word.key) ? NOUN : 0;
  const known = word.tags | homograph | (word.tags & NOMINAL ? NOMINAL : 0) | (word.shape % 4 > 0 ? NAME : 0);
  const unknown = /[\p{L}\p{N}]/u.test(word.key) ? OPEN_CLASSES : SIGNS;
  const tags = word.open ? known | unknown : known;
  return ALL.filter((tag) => (tags >> tag) & 1);
}
