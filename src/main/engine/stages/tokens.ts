/** The tokens of the whole text, furniture included: they hold every character that is no white space. */
import type { Stage } from '../stage.ts';
import { parseBlock } from '../text/parse.ts';
import { keepWords } from '../words.ts';

export const tokens: Stage = {
  name: 'tokens',
  run(reading, { memo }) {
    const raw: string[] = [];
    const form: string[] = [];
    for (const block of reading.blocks) {
      const parsed = parseBlock(reading.text.slice(block.start, block.end), reading.language, memo);
      for (let i = 0; i < parsed.tokens.length; i++) {
        const { start, end, pos, lemma } = parsed.tokens[i];
        reading.tokens.push({ start: start + block.start, end: end + block.start, pos, lemma });
        raw.push(parsed.raw[i]);
        form.push(parsed.form[i]);
      }
    }
    keepWords(reading.tokens, raw, form);
  },
};
