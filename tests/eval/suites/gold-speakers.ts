/** Speakers of the gold's quotations. */
import { goldArticles, pair, shown } from '../gold.ts';
import type { Suite } from '../suite.ts';

export const goldSpeakers: Suite = {
  name: 'gold/speakers',
  run(shared) {
    const misses: string[] = [];
    let [expected, right] = [0, 0];
    for (const { file, text, analysis, quotes } of goldArticles(shared)) {
      const gold = quotes.filter((quote) => quote.role !== 'source-list');
      expected += gold.length;
      for (const { gold: wanted, found } of pair(gold, analysis.quotes, 0.5).pairs) {
        if ((wanted.speaker ?? null) === found.speaker) right++;
        else
          misses.push(
            `${file} ${found.speaker ?? 'nobody'} for ${wanted.speaker ?? 'nobody'}: ${shown(text, wanted)}`,
          );
      }
    }
    return { figures: { right: expected ? right / expected : 1 }, misses };
  },
};
