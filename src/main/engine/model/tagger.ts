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
  private readonly scores = new Int32Array(TAG_COUNT);
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
    const { words, rows, scores } = this;
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
        scores.fill(0);
        for (let f = 0; f < FEATURE_COUNT; f++) {
          const row = rows[f] * TAG_COUNT;
          for (let tag = 0; tag < TAG_COUNT; tag++) scores[tag] += table[row + tag];
        }
        best = 0;
        for (let tag = 1; tag < TAG_COUNT; tag++) if (scores[tag] > scores[best]) best = tag;
      }
      tags[i] = best;
      tag2 = tag1;
      tag1 = best;
    }
  }
}
