/**
 * Part-of-speech tagger: an averaged perceptron (Collins 2002) over hashed features, greedy from left to right, that a lexicon helps.
 * A word that has one tag only in the training data keeps it without being scored.
 */
import { fold } from '../wordtypes.ts';
import { describe, OUTSIDE, START_TAG, TAGS, type WordInfo } from './features.ts';
import type { Lexicon } from './lexicon.ts';
import { Scorer, type Scored, type MarkedWeights } from './scorer.ts';

/** Most word forms remembered between sentences. */
const MOST_REMEMBERED = 60_000;
/** Most sums kept for them. */
const MOST_SUMS = 4_000_000;
/** Longest form remembered, in code units. */
const LONGEST = 40;

/** A form as the tagger remembers it. Its strings are the same ones wherever the form stands, so that looking them up is cheap. */
export interface KnownForm extends Scored {
  form: string;
  /** In lower case, with straight apostrophes and simple hyphens. */
  folded: string;
}

export class Tagger {
  readonly lexicon: Lexicon;
  private remembered = new Map<string, KnownForm>();
  private readonly scorer: Scorer;
  private readonly outside: KnownForm;
  private readonly words: KnownForm[] = [];

  constructor(weights: MarkedWeights, lexicon: Lexicon) {
    this.lexicon = lexicon;
    this.scorer = new Scorer(weights);
    this.outside = this.known('', { ...OUTSIDE });
  }

  private known(form: string, info: WordInfo): KnownForm {
    return Object.assign(this.scorer.scored(info), { form, folded: fold(form) });
  }

  /** What is known of a form; remembered, as texts repeat themselves. */
  info(form: string): KnownForm {
    let info = this.remembered.get(form);
    if (info === undefined) {
      const described = describe(form);
      this.lexicon.complete(described);
      described.candidates = candidatesOf(described);
      // A slice of a text keeps the whole text alive: what is remembered is a copy.
      info = this.known(
        form.length > 12 ? Buffer.from(form, 'utf16le').toString('utf16le') : form,
        described,
      );
      if (form.length > LONGEST) return info;
      this.remembered.set(info.form, info);
    }
    return info;
  }

  /** The lemma of a form that was tagged. */
  lemma({ form, lemmas }: KnownForm, tag: number): string {
    return (lemmas[tag] ??= this.lexicon.lemma(form, tag));
  }

  /** The tags of one sentence's forms, as indices into TAGS, written to `tags`; gives the forms with two more before and behind, until the next call. */
  tag(forms: readonly string[], tags: number[]): readonly KnownForm[] {
    const { words, outside, scorer } = this;
    if (this.remembered.size >= MOST_REMEMBERED || scorer.size > MOST_SUMS) {
      this.remembered = new Map();
      scorer.clear();
      outside.own = outside.ahead = -1;
    }
    const count = forms.length;
    words.length = count + 4;
    words[0] = words[1] = words[count + 2] = words[count + 3] = outside;
    for (let i = 0; i < count; i++) words[i + 2] = this.info(forms[i]);
    let tag1 = START_TAG;
    let tag2 = START_TAG;
    for (let i = 0; i < count; i++) {
      const { fixed } = words[i + 2];
      const best = fixed < 0 ? scorer.best(words, i + 2, tag1, tag2) : fixed;
      tags[i] = best;
      tag2 = tag1;
      tag1 = best;
    }
    return words;
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
