/**
 * Part-of-speech tagger: an averaged perceptron (Collins 2002) over hashed features, greedy from left to right, that a lexicon helps.
 * A word that has one tag only in the training data keeps it without being scored.
 */
import { ByType, wordTypes, type WordTypes } from '../wordtypes.ts';
import { describe, OUTSIDE, TAGS, type WordInfo } from './features.ts';
import type { Lexicon } from './lexicon.ts';
import { grown, Scorer, type Weights } from './scorer.ts';

export class Tagger {
  readonly lexicon: Lexicon;
  private readonly weights: Weights;
  private scorer: Scorer;
  /** The types that the words are numbered in. */
  private types: WordTypes;
  /** By type, one more than what the scorer knows it by. */
  private known = new Int32Array(1 << 12);
  /** By tag, as far as they were asked for. */
  private readonly lemmas = new ByType((): (string | undefined)[] => []);
  private outside = 0;
  private sentence = new Int32Array(64);

  constructor(weights: Weights, lexicon: Lexicon) {
    this.lexicon = lexicon;
    this.weights = weights;
    this.types = wordTypes();
    this.scorer = new Scorer(weights);
    this.outside = this.scorer.add(OUTSIDE);
  }

  /** What is known of a form. */
  info(form: string): WordInfo {
    const info = describe(form);
    this.lexicon.complete(info);
    info.candidates = candidatesOf(info);
    return info;
  }

  /** The lemma of a word that was tagged. */
  lemma(types: WordTypes, type: number, tag: number): string {
    const lemmas = this.lemmas.get(types, type);
    return (lemmas[tag] ??= this.lexicon.lemma(types.raw[type], tag));
  }

  /** The tags of one sentence, as indices into TAGS, written to `tags`; its words are those of `type` from one index up to another. */
  tag(types: WordTypes, type: readonly number[], from: number, to: number, tags: number[]): void {
    if (types !== this.types) {
      this.types = types;
      this.known = new Int32Array(1 << 12);
      this.scorer = new Scorer(this.weights);
      this.outside = this.scorer.add(OUTSIDE);
    }
    const count = to - from;
    if (this.sentence.length < count + 4) this.sentence = new Int32Array(2 * count + 4);
    if (this.known.length < types.raw.length) this.known = grown(this.known, types.raw.length);
    const { sentence, known, outside } = this;
    sentence[0] = sentence[1] = sentence[count + 2] = sentence[count + 3] = outside;
    for (let i = 0; i < count; i++) {
      const at = type[from + i];
      if (known[at] === 0) known[at] = 1 + this.scorer.add(this.info(types.raw[at]));
      sentence[i + 2] = known[at] - 1;
    }
    this.scorer.tag(sentence, count, tags);
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
