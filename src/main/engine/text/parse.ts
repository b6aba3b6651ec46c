/** Sentences and tokens of one block: a function of its text and language alone, with offsets from its start. */
import type { Language, Span, Token, Upos } from '../../../shared/analysis.ts';
import { TAGS } from '../model/features.ts';
import { taggerOf } from '../model/index.ts';
import type { Memo } from '../memo.ts';
import { fold } from '../wordtypes.ts';
import { splitSentences } from './split.ts';
import { tokenise, type Cuts } from './tokenise.ts';

export interface BlockText {
  sentences: readonly Span[];
  tokens: readonly Token[];
  /** The tokens as written and folded, see words.ts. */
  raw: readonly string[];
  form: readonly string[];
}

/** Reads a block, or remembers it. */
export function parseBlock(text: string, language: Language, memo: Memo): BlockText {
  return memo.recall(language, text, () => {
    const sentences = splitSentences(text, language);
    const read: ReadTokens = { tokens: [], raw: [], form: [] };
    for (const sentence of sentences) readTokens(text, sentence, language, read);
    return { sentences, ...read };
  });
}

/** Longest run of tokens tagged at once: a « sentence » of a megabyte is tagged in pieces. */
const LONGEST_RUN = 2000;

interface ReadTokens {
  tokens: Token[];
  raw: string[];
  form: string[];
}

function readTokens(text: string, sentence: Span, language: Language, read: ReadTokens): void {
  const { tokens } = read;
  const cuts: Cuts = [];
  tokenise(text, sentence.start, sentence.end, language, cuts);
  const forms: string[] = [];
  for (let i = 0; i < cuts.length; i += 2) forms.push(text.slice(cuts[i], cuts[i + 1]));
  if (language === 'und') {
    for (const [i, form] of forms.entries()) {
      read.raw.push(form);
      read.form.push(fold(form));
      tokens.push({
        start: cuts[2 * i],
        end: cuts[2 * i + 1],
        pos: plainTag(form),
        lemma: form.toLowerCase(),
      });
    }
    return;
  }
  const tagger = taggerOf(language);
  const tags: number[] = [];
  for (let from = 0; from < forms.length; from += LONGEST_RUN) {
    const run = forms.length <= LONGEST_RUN ? forms : forms.slice(from, from + LONGEST_RUN);
    const known = tagger.tag(run, tags);
    for (let i = 0; i < run.length; i++) {
      const at = 2 * (from + i);
      const form = known[i + 2];
      read.raw.push(form.form);
      read.form.push(form.folded);
      tokens.push({
        start: cuts[at],
        end: cuts[at + 1],
        pos: TAGS[tags[i]],
        lemma: tagger.lemma(form, tags[i]),
      });
    }
  }
}

/** The part of speech of a word in a language that the engine does not read. */
function plainTag(form: string): Upos {
  if (/^\p{N}/u.test(form)) return 'NUM';
  return /[\p{L}\p{N}]/u.test(form) ? 'X' : /^\p{P}/u.test(form) ? 'PUNCT' : 'SYM';
}
