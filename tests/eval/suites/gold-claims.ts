/**
 * Claims of the gold. Several claims on one clause, each with its own focus, count once: the gold has one claim a clause.
 * A claim's kind is right when it is the gold's or one of those the gold names beside it.
 */
import type { Claim } from '../../../src/shared/analysis.ts';
import { ownGold } from '../../articles/gold.ts';
import { goldArticles, pair, shown, type Gold, type GoldClaim } from '../gold.ts';
import { overlap, rates, type Suite } from '../suite.ts';

const KINDS: Record<string, readonly string[]> = {
  'date-event': ['date', 'event'],
  'state-of-affairs': ['state'],
};

interface Clause {
  start: number;
  end: number;
  claims: Claim[];
}

function clauses(claims: readonly Claim[]): Clause[] {
  const bySpan = new Map<string, Clause>();
  for (const claim of claims) {
    const key = `${String(claim.start)}-${String(claim.end)}`;
    const clause = bySpan.get(key);
    if (clause) clause.claims.push(claim);
    else bySpan.set(key, { start: claim.start, end: claim.end, claims: [claim] });
  }
  return [...bySpan.values()];
}

const kindsOf = (gold: GoldClaim) => [gold.type, ...gold.also].flatMap((kind) => KINDS[kind] ?? [kind]);

const claimsSuite = (name: string, articles: (shared: string) => Gold[]): Suite => ({
  name,
  run(shared) {
    const misses: string[] = [];
    let [found, expected, right, grave, graveFound, priority, kinds, not, highlighted] = [
      0, 0, 0, 0, 0, 0, 0, 0, 0,
    ];
    for (const { file, text, analysis, claims, not_claims: notClaims } of articles(shared)) {
      const own = clauses(analysis.claims);
      const { pairs, missed, spare } = pair(claims, own, 0.5);
      found += own.length;
      expected += claims.length;
      right += pairs.length;
      for (const one of missed)
        misses.push(`${file} missed (${String(one.checkworthiness)}) ${shown(text, one)}`);
      for (const one of spare)
        misses.push(`${file} spare ${one.claims.map((claim) => claim.kind).join('+')} ${shown(text, one)}`);
      grave += claims.filter((claim) => claim.checkworthiness === 3 && !claim.orWorth?.length).length;
      for (const { gold, found: got } of pairs) {
        const highest = Math.max(...got.claims.map((claim) => claim.priority));
        if (gold.checkworthiness === 3 && !gold.orWorth?.length) graveFound++;
        if (highest === gold.checkworthiness || gold.orWorth?.includes(highest)) priority++;
        else
          misses.push(
            `${file} priority ${String(highest)} for ${String(gold.checkworthiness)}: ${shown(text, gold)}`,
          );
        if (got.claims.some((claim) => kindsOf(gold).includes(claim.kind))) kinds++;
        else
          misses.push(
            `${file} kind ${got.claims.map((claim) => claim.kind).join('+')} for ${kindsOf(gold).join('+')}: ${shown(text, gold)}`,
          );
      }
      not += notClaims.length;
      for (const one of notClaims) {
        if (!own.some((clause) => overlap(clause, one) >= 0.5)) continue;
        highlighted++;
        misses.push(`${file} highlighted ${shown(text, one)}`);
      }
    }
    return {
      figures: {
        ...rates(found, expected, right),
        'priority-3 recall': grave ? graveFound / grave : 1,
        'priority right': priority / Math.max(1, right),
        'kind right': kinds / Math.max(1, right),
        'not_claims highlighted': not ? highlighted / not : 0,
      },
      misses,
    };
  },
});

export const goldClaims = claimsSuite('gold/claims', goldArticles);
/** The same of the articles annotated in this repository. */
export const ownClaims = claimsSuite('own-gold/claims', ownGold);
