/**
 * Tokens, parts of speech and lemmas from raw text: runs of 30 sentences of a treebank make one text (as in the segmentation suite), read by
 * the text layer. A token is right when its span is the treebank's; its part of speech and lemma count among right and wrong tokens alike,
 * as F1. French multiword ranges (du, au) are one token with the part of speech and the lemma of their first word.
 * fr_sequoia dev and the last fifth of en_ewt dev are unseen in training; fr_gsd dev is not, and stands for the cut of tokens only.
 */
import { join } from 'node:path';
import type { Language, Token } from '../../../src/shared/analysis.ts';
import { readTreebank, type TreebankSentence, type Word } from '../../../src/main/engine/model/treebank.ts';
import { readText } from '../../text-layer.ts';
import { rates, type Suite, type SuiteResult } from '../suite.ts';

const RUN = 30;

function score(
  sentences: readonly TreebankSentence[],
  language: Language,
  name: string,
  seen = false,
): SuiteResult {
  const misses: string[] = [];
  let found = 0;
  let expected = 0;
  const right = { tokens: 0, pos: 0, lemma: 0 };
  for (let from = 0; from < sentences.length; from += RUN) {
    let text = '';
    const gold: Word[] = [];
    for (const sentence of sentences.slice(from, from + RUN)) {
      const offset = text.length;
      for (const word of sentence.words)
        gold.push({ ...word, start: word.start + offset, end: word.end + offset });
      text += sentence.text + (/[.!?…][»”"’') ]*$/u.test(sentence.text) ? ' ' : '\n');
    }
    const { tokens } = readText(text, { language });
    const bySpan = new Map<string, Token>(tokens.map((token) => [`${token.start} ${token.end}`, token]));
    found += tokens.length;
    expected += gold.length;
    for (const word of gold) {
      const token = bySpan.get(`${word.start} ${word.end}`);
      const place = () =>
        `${text.slice(Math.max(0, word.start - 30), word.start)}[${word.form}]${text.slice(word.end, word.end + 25)}`.replaceAll(
          '\n',
          ' ',
        );
      if (!token) {
        misses.push(`${name} cut: ${place()}`);
        continue;
      }
      right.tokens++;
      if (token.pos === word.upos) right.pos++;
      else misses.push(`${name} ${word.upos} read ${token.pos}: ${place()}`);
      if (token.lemma.toLowerCase() === word.lemma.toLowerCase()) right.lemma++;
      else misses.push(`${name} lemma ${word.lemma} read ${token.lemma}: ${place()}`);
    }
  }
  const figures: Record<string, number> = { [`${name} tokens F1`]: rates(found, expected, right.tokens).f1 };
  if (!seen) {
    figures[`${name} UPOS F1`] = rates(found, expected, right.pos).f1;
    figures[`${name} lemmas F1`] = rates(found, expected, right.lemma).f1;
  }
  return { figures, misses: seen ? misses.filter((miss) => miss.startsWith(`${name} cut`)) : misses };
}

export const ud: Suite = {
  name: 'ud',
  run(shared) {
    const bank = (file: string) => readTreebank(join(shared, 'eval/ud', file));
    const ewt = bank('en_ewt-ud-dev.conllu');
    const results = [
      score(bank('fr_sequoia-ud-dev.conllu'), 'fr', 'fr_sequoia dev'),
      score(bank('fr_gsd-ud-dev.conllu'), 'fr', 'fr_gsd dev', true),
      score(ewt.slice(Math.floor(ewt.length * 0.8)), 'en', 'en_ewt dev, last fifth'),
    ];
    return {
      figures: Object.assign({}, ...results.map((result) => result.figures)) as Record<string, number>,
      misses: results.flatMap((result) => result.misses),
    };
  },
};
