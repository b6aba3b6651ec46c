/** Speakers of the gold's quotations. */
import { ownGold } from '../../articles/gold.ts';
import { goldArticles, pair, shown, type Gold } from '../gold.ts';
import type { Suite } from '../suite.ts';

const speakersSuite = (name: string, articles: (shared: string) => Gold[]): Suite => ({
  name,
  run(shared) {
    const misses: string[] = [];
    let [expected, right] = [0, 0];
    for (const { file, text, analysis, quotes } of articles(shared)) {
      const gold = quotes.filter((quote) => quote.role !== 'source-list');
      expected += gold.length;
      for (const { gold: wanted, found } of pair(gold, analysis.quotes, 0.5).pairs) {
        // several who say it together are one string in the analysis
        const speaker = Array.isArray(wanted.speaker)
          ? wanted.speaker.join(' et ')
          : (wanted.speaker ?? null);
        if (speaker === found.speaker) right++;
        else
          misses.push(
            `${file} ${found.speaker ?? 'nobody'} for ${speaker ?? 'nobody'}: ${shown(text, wanted)}`,
          );
      }
    }
    return { figures: { right: expected ? right / expected : 1 }, misses };
  },
});

export const goldSpeakers = speakersSuite('gold/speakers', goldArticles);
/** The same of the articles annotated in this repository. */
export const ownSpeakers = speakersSuite('own-gold/speakers', ownGold);
