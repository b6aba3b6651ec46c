/** The sentences of the article's own text. Furniture has none. */
import type { Furniture, Span } from '../../../shared/analysis.ts';
import { touching } from '../reading.ts';
import type { Stage } from '../stage.ts';
import { parseBlocks } from '../text/parse.ts';
import { trimmed } from '../text/units.ts';

export const sentences: Stage = {
  name: 'sentences',
  run(reading, { memo }) {
    const blocks = parseBlocks(reading, memo);
    for (const [at, block] of reading.blocks.entries()) {
      if (block.kind === 'furniture') continue;
      for (const { start, end } of blocks[at].sentences) {
        const own = withoutFurniture(reading.text, reading.furniture, {
          start: start + block.start,
          end: end + block.start,
        });
        if (own) reading.sentences.push(own);
      }
    }
  },
};

/** What is left of a sentence when furniture covers its beginning or its end; furniture in its middle stays in it. */
function withoutFurniture(text: string, furniture: readonly Furniture[], sentence: Span): Span | null {
  let { start, end } = sentence;
  const pieces = touching(furniture, sentence);
  if (pieces.length === 0) return sentence;
  for (const piece of pieces) if (piece.start <= start) start = Math.max(start, piece.end);
  for (const piece of pieces.reverse()) if (piece.end >= end) end = Math.min(end, piece.start);
  const rest = start < end ? trimmed(text, start, end) : null;
  return rest && /[\p{L}\p{N}]/u.test(text.slice(rest.start, rest.end)) ? rest : null;
}
