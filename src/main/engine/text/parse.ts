/** Sentences and tokens of one block: a function of its text and language alone, with offsets from its start. */
import type { Block, Language, Reading, Span } from '../../../shared/analysis.ts';
import { TAGS } from '../model/features.ts';
import { taggerOf } from '../model/index.ts';
import type { Memo } from '../memo.ts';
import { wordTypes, type WordTypes } from '../wordtypes.ts';
import { splitSentences } from './split.ts';
import { tokenise, type Cuts } from './tokenise.ts';

export interface BlockText {
  sentences: readonly Span[];
  /** Starts and ends of the tokens. */
  cuts: Cuts;
  /** Their types, as they are numbered in `types`. */
  type: readonly number[];
  types: WordTypes;
  /** Their parts of speech, as indices into TAGS, and their lemmas. */
  tags: readonly number[];
  lemmas: readonly string[];
}

const parsed = new WeakMap<readonly Block[], readonly BlockText[]>();

/** Reads the blocks of a reading, or remembers them. */
export function parseBlocks({ text, blocks, language }: Reading, memo: Memo): readonly BlockText[] {
  let read = parsed.get(blocks);
  if (!read) {
    read = blocks.map(({ start, end }) => {
      const block = text.slice(start, end);
      return memo.recall(language, block, () => readBlock(block, language, memo));
    });
    parsed.set(blocks, read);
  }
  return read;
}

/** The sentences of a block or a line, or of what is remembered of it: furniture is looked for in them before they are tagged. */
export function sentencesOf(text: string, language: Language, memo: Memo): readonly Span[] {
  return memo.recall(`${language} sentences`, text, () => splitSentences(text, language));
}

/** Longest run of tokens tagged at once: a « sentence » of a megabyte is tagged in pieces. */
const LONGEST_RUN = 2000;

function readBlock(text: string, language: Language, memo: Memo): BlockText {
  const sentences = sentencesOf(text, language, memo);
  const types = wordTypes();
  const cuts: Cuts = [];
  const type: number[] = [];
  const tags: number[] = [];
  const lemmas: string[] = [];
  const found: number[] = [];
  for (const { start, end } of sentences) {
    const first = type.length;
    tokenise(text, start, end, language, cuts);
    for (let i = 2 * first; i < cuts.length; i += 2) type.push(types.at(text, cuts[i], cuts[i + 1]));
    if (language === 'und') {
      for (let i = first; i < type.length; i++) {
        tags.push(plainTag(types.raw[type[i]]));
        lemmas.push(types.raw[type[i]].toLowerCase());
      }
      continue;
    }
    const tagger = taggerOf(language);
    for (let from = first; from < type.length; from += LONGEST_RUN) {
      const to = Math.min(type.length, from + LONGEST_RUN);
      tagger.tag(types, type, from, to, found);
      for (let i = from; i < to; i++) {
        tags.push(found[i - from]);
        lemmas.push(tagger.lemma(types, type[i], found[i - from]));
      }
    }
  }
  return { sentences, cuts, type, types, tags, lemmas };
}

const X = TAGS.indexOf('X');
const NUM = TAGS.indexOf('NUM');
const PUNCT = TAGS.indexOf('PUNCT');
const SYM = TAGS.indexOf('SYM');

/** The part of speech of a word in a language that the engine does not read. */
function plainTag(form: string): number {
  if (/^\p{N}/u.test(form)) return NUM;
  return /[\p{L}\p{N}]/u.test(form) ? X : /^\p{P}/u.test(form) ? PUNCT : SYM;
}
