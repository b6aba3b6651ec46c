/**
 * Sentence boundaries. Treebanks: runs of 30 sentences make one text; a sentence that ends with a mark is joined to the next by one space,
 * one that does not (a heading, an item) by a line end, as articles have it; « strict » joins all by a space, where the end of a heading
 * cannot be seen. A boundary is the place where a sentence begins, the first of each run left out. Splitter suites: a case is right when its sentences are, white space apart.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from '../../../src/shared/analysis.ts';
import { splitSentences } from '../../../src/main/engine/text/split.ts';
import { readTreebank } from '../../../src/main/engine/model/treebank.ts';
import { readText } from '../../text-layer.ts';
import { rates, type Suite, type SuiteResult } from '../suite.ts';

const RUN = 30;

function boundaries(path: string, language: Language, name: string, strict = false): SuiteResult {
  const sentences = readTreebank(path).map((sentence) => sentence.text.trim());
  const misses: string[] = [];
  let found = 0;
  let expected = 0;
  let right = 0;
  for (let from = 0; from < sentences.length; from += RUN) {
    const run = sentences.slice(from, from + RUN);
    const text = run.map((sentence) => sentence + (strict || /[.!?…][»”"’') ]*$/u.test(sentence) ? ' ' : '\n')).join(''); // prettier-ignore
    const gold = new Set<number>();
    let at = 0;
    for (const sentence of run) {
      if (at > 0) gold.add(at);
      at += sentence.length + 1;
    }
    const guess = sentencesOf(text, language).slice(1).map((sentence) => sentence.start); // prettier-ignore
    found += guess.length;
    expected += gold.size;
    const show = (start: number) =>
      `${text.slice(Math.max(0, start - 40), start)}|${text.slice(start, start + 30)}`;
    for (const start of guess) {
      if (gold.has(start)) right++;
      else misses.push(`${name} too many: ${show(start)}`);
    }
    const guessed = new Set(guess);
    for (const start of gold) if (!guessed.has(start)) misses.push(`${name} missing: ${show(start)}`);
  }
  const { precision, recall, f1 } = rates(found, expected, right);
  return {
    figures: { [`${name} precision`]: precision, [`${name} recall`]: recall, [`${name} F1`]: f1 },
    misses,
  };
}

/** The sentences that the text layer finds. */
function sentencesOf(text: string, language: Language) {
  return readText(text, { language }).sentences;
}

interface Case {
  text: string;
  sentences?: string[];
  count?: number;
}

function cases(path: string, language: Language, name: string): SuiteResult {
  const rows = readFileSync(path, 'utf8').trim().split('\n').map((line) => JSON.parse(line) as Case); // prettier-ignore
  const misses: string[] = [];
  const squeeze = (passage: string) => passage.replace(/\s+/gu, '');
  for (const { text, sentences, count } of rows) {
    const guess = splitSentences(text, language).map(({ start, end }) => text.slice(start, end));
    const right = sentences
      ? guess.map(squeeze).join('\n') === sentences.map(squeeze).join('\n')
      : guess.length === count;
    if (!right) misses.push(`${name}: ${JSON.stringify(guess).slice(0, 300)}`);
  }
  return { figures: { [`${name} right`]: (rows.length - misses.length) / rows.length }, misses };
}

export const segmentation: Suite = {
  name: 'segmentation',
  run(shared) {
    const ud = (file: string) => join(shared, 'eval/ud', file);
    const splitter = (file: string) => join(shared, 'eval/segmentation', file);
    const results = [
      boundaries(ud('fr_gsd-ud-dev.conllu'), 'fr', 'fr_gsd dev'),
      boundaries(ud('fr_sequoia-ud-dev.conllu'), 'fr', 'fr_sequoia dev'),
      boundaries(ud('fr_gsd-ud-dev.conllu'), 'fr', 'fr_gsd dev strict', true),
      boundaries(ud('fr_sequoia-ud-dev.conllu'), 'fr', 'fr_sequoia dev strict', true),
      boundaries(ud('fr_sequoia-ud-train.conllu'), 'fr', 'fr_sequoia train'),
      boundaries(ud('fr_pud-ud-test.conllu'), 'fr', 'fr_pud'),
      boundaries(ud('en_ewt-ud-dev.conllu'), 'en', 'en_ewt dev'),
      cases(splitter('languagetool_fr.jsonl'), 'fr', 'languagetool fr'),
      cases(splitter('pragmatic_fr.jsonl'), 'fr', 'pragmatic fr'),
      cases(splitter('pragmatic_en.jsonl'), 'en', 'pragmatic en'),
    ];
    return {
      figures: Object.assign({}, ...results.map((result) => result.figures)) as Record<string, number>,
      misses: results.flatMap((result) => result.misses),
    };
  },
};
