/** Word forms with their tags and lemmas, and the endings that tell the lemma of a word that is not among them. */
import { keyOf, TAGS, type WordInfo } from './features.ts';

/** What a lemma is made by: so many characters cut from the end of the form's key, then these added. */
export interface Ending {
  cut: number;
  add: string;
}

export interface LexiconData {
  /** By key: the set of its tags (one bit a tag) and, where there is only one possible tag, that tag, else -1. */
  words: Map<string, { tags: number; fixed: number }>;
  /** By tag and key (`7 mot`): the lemma. */
  lemmas: Map<string, string>;
  /** By tag and ending (`7 aux`): how the lemma is made. */
  endings: Map<string, Ending>;
  /** Longest ending. */
  longest: number;
}

export class Lexicon {
  readonly data: LexiconData;

  constructor(data: LexiconData) {
    this.data = data;
  }

  /** Adds to what is known of a form the tags it may have. */
  complete(info: WordInfo): void {
    const word = this.data.words.get(info.key);
    if (!word) return;
    info.tags = word.tags;
    info.fixed = word.fixed;
  }

  /** The lemma of a form with its tag: listed, or made by the longest known ending, or the form. Names keep their capitals. */
  lemma(form: string, tag: number): string {
    const name = TAGS[tag];
    if (name === 'PUNCT' || name === 'SYM' || name === 'NUM' || name === 'X')
      return this.data.lemmas.get(`${tag} ${keyOf(form)}`) ?? form;
    const key = keyOf(form);
    const listed = this.data.lemmas.get(`${tag} ${key}`);
    if (listed !== undefined) return listed;
    if (name === 'PROPN') return form;
    for (let size = Math.min(key.length, this.data.longest); size > 0; size--) {
      const ending = this.data.endings.get(`${tag} ${key.slice(key.length - size)}`);
      if (ending) return key.slice(0, key.length - ending.cut) + ending.add;
    }
    return key;
  }
}

/** The ending change between a key and its lemma. */
export function endingOf(key: string, lemma: string): Ending {
  let same = 0;
  while (same < key.length && same < lemma.length && key[same] === lemma[same]) same++;
  return { cut: key.length - same, add: lemma.slice(same) };
}
