/**
 * Furniture and headings of the gold articles: pieces overlapping by half, and headings (title included) that are blocks of such a kind.
 * Then what must not be: share of the characters of treebank sentences, each a paragraph, that is taken for furniture (addresses apart).
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readTreebank } from '../../../src/main/engine/model/treebank.ts';
import { readText } from '../../text-layer.ts';
import { overlap, rates, type Suite } from '../suite.ts';

interface Piece {
  start: number;
  end: number;
  quote: string;
}
interface Gold {
  file: string;
  boilerplate: Piece[];
  headings: Piece[];
}

export const furniture: Suite = {
  name: 'gold/furniture',
  run(shared) {
    const misses: string[] = [];
    const pieces = { found: 0, expected: 0, right: 0 };
    const headings = { found: 0, expected: 0, right: 0 };
    for (const file of readdirSync(join(shared, 'gold'))
      .filter((name) => name.endsWith('.txt.json'))
      .sort()) {
      const gold = JSON.parse(readFileSync(join(shared, 'gold', file), 'utf8')) as Gold;
      const text = readFileSync(join(shared, 'seeds', file.replace(/\.json$/u, '')), 'utf8')
        .replace(/^\uFEFF/u, '')
        .replace(/\r\n?/gu, '\n');
      const reading = readText(text, { language: 'fr' });
      const count = (
        name: string,
        counts: typeof pieces,
        found: readonly { start: number; end: number }[],
        expected: readonly Piece[],
      ) => {
        counts.found += found.length;
        counts.expected += expected.length;
        for (const piece of expected) {
          if (found.some((other) => overlap(piece, other) >= 0.5)) counts.right++;
          else misses.push(`${file} ${name} missing: ${piece.quote}`);
        }
        for (const other of found)
          if (!expected.some((piece) => overlap(piece, other) >= 0.5))
            misses.push(`${file} ${name} too many: ${text.slice(other.start, other.end)}`);
      };
      count('furniture', pieces, reading.furniture, gold.boilerplate);
      count(
        'heading',
        headings,
        reading.blocks.filter((block) => block.kind === 'heading' || block.kind === 'title'),
        gold.headings,
      );
    }
    let taken = 0;
    let length = 0;
    for (const bank of ['fr_gsd-ud-dev', 'fr_pud-ud-test']) {
      const text = readTreebank(join(shared, `eval/ud/${bank}.conllu`))
        .map((sentence) => sentence.text)
        .join('\n\n');
      length += text.length;
      for (const { kind, start, end } of readText(text, { language: 'fr' }).furniture) {
        if (kind === 'link') continue;
        taken += end - start;
        misses.push(`${bank} prose taken for ${kind}: ${text.slice(start, end)}`);
      }
    }
    return {
      figures: {
        'furniture F1': rates(pieces.found, pieces.expected, pieces.right).f1,
        'headings F1': rates(headings.found, headings.expected, headings.right).f1,
        'prose taken for furniture': taken / length,
      },
      misses,
    };
  },
};
