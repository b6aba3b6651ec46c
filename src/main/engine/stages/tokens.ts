/** The tokens of the whole text, furniture included: they hold every character that is no white space. */
import type { Stage } from '../stage.ts';
import { parseBlock } from '../text/parse.ts';

export const tokens: Stage = {
  name: 'tokens',
  run(reading, { memo }) {
    for (const block of reading.blocks) {
      const parsed = parseBlock(reading.text.slice(block.start, block.end), reading.language, memo);
      for (const { start, end, pos, lemma } of parsed.tokens)
        reading.tokens.push({ start: start + block.start, end: end + block.start, pos, lemma });
    }
  },
};
