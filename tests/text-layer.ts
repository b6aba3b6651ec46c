/** Runs the stages of the text layer alone: furniture, blocks, sentences, tokens. */
import type { Block, Language, Reading } from '../src/shared/analysis.ts';
import { Memo } from '../src/main/engine/memo.ts';
import { emptyFacts, makeRegister } from '../src/main/engine/register.ts';
import { blocks } from '../src/main/engine/stages/blocks.ts';
import { furniture } from '../src/main/engine/stages/furniture.ts';
import { guessLanguage } from '../src/main/engine/stages/language.ts';
import { sentences } from '../src/main/engine/stages/sentences.ts';
import { tokens } from '../src/main/engine/stages/tokens.ts';

const register = makeRegister(emptyFacts);

export interface TextOptions {
  language?: Language;
  blocks?: Block[];
  memo?: Memo;
}

export function readText(text: string, options: TextOptions = {}): Reading {
  const language = options.language ?? guessLanguage(text);
  const reading: Reading = {
    text, language, title: null, byline: null, date: null, blocks: [], furniture: [], sentences: [], tokens: [], times: [],
    quantities: [], quotes: [], attributions: [], people: [], mentions: [], claims: [],
  }; // prettier-ignore
  const source = { text, blocks: options.blocks ?? null, language, date: null };
  const context = { source, pack: null, register, memo: options.memo ?? new Memo() };
  for (const stage of [furniture, blocks, sentences, tokens]) stage.run(reading, context);
  return reading;
}
