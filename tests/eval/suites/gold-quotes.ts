/** Quotations of the gold: spans, kinds and speakers. Those of source lists are left out. */
import { ownGold } from '../../articles/gold.ts';
import { goldArticles, pair, shown, type Gold } from '../gold.ts';
import { rates, type Suite } from '../suite.ts';

const KINDS = { direct: 'full', fragment: 'fragment', scare: 'scare' } as const;

const quotesSuite = (name: string, articles: (shared: string) => Gold[]): Suite => ({
  name,
  run(shared) {
    const misses: string[] = [];
    let [found, expected, right, kinds, cues, cued] = [0, 0, 0, 0, 0, 0];
    for (const { file, text, analysis, quotes } of articles(shared)) {
      const gold = quotes.filter((quote) => quote.role !== 'source-list');
      const inSources = quotes.filter((quote) => quote.role === 'source-list');
      const own = analysis.quotes.filter(
        (quote) => !inSources.some((other) => other.start < quote.end && quote.start < other.end),
      );
      const { pairs, missed, spare } = pair(gold, own, 0.5);
      found += own.length;
      expected += gold.length;
      right += pairs.length;
      for (const quote of missed) misses.push(`${file} missed ${shown(text, quote)}`);
      for (const quote of spare) misses.push(`${file} spare ${shown(text, quote)}`);
      for (const { gold: wanted, found: got } of pairs) {
        if (KINDS[wanted.kind] === got.kind) kinds++;
        else misses.push(`${file} kind ${got.kind} for ${wanted.kind}: ${shown(text, wanted)}`);
        if (wanted.cue === undefined) continue;
        cued++;
        if (wanted.cue?.start === got.cue?.start && wanted.cue?.end === got.cue?.end) cues++;
        else
          misses.push(
            `${file} cue « ${got.cue ? text.slice(got.cue.start, got.cue.end) : ''} » for « ${wanted.cue ? text.slice(wanted.cue.start, wanted.cue.end) : ''} »: ${shown(text, wanted)}`,
          );
      }
    }
    return {
      figures: {
        ...rates(found, expected, right),
        kind: kinds / Math.max(1, right),
        ...(cued ? { cue: cues / cued } : {}),
      },
      misses,
    };
  },
});

export const goldQuotes = quotesSuite('gold/quotes', goldArticles);
/** The same of the articles annotated in this repository. */
export const ownQuotes = quotesSuite('own-gold/quotes', ownGold);
