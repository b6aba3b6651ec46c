/** The gate of the bon à tirer: what is open, and whether anything of it blocks the signature. */
import { blocks, openReason, pointsOf } from '../../shared/points.ts';
import type { Gate, OpenPoint, Review } from '../../shared/review.ts';

/** Longest excerpt in the list, in characters. */
const EXCERPT = 120;

/** Blocked by open errors and warnings of the facts queue, open errors of the copy queue, and claims of priority 3 without a verdict. */
export function gateOf(text: string, review: Pick<Review, 'claims' | 'warnings'>): Gate {
  const excerpt = (start: number, end: number) => {
    const passage = text.slice(start, end).replace(/\s+/gu, ' ').trim();
    return passage.length > EXCERPT ? passage.slice(0, EXCERPT - 1) + '…' : passage;
  };
  const open = pointsOf(review).flatMap((point): OpenPoint[] => {
    const why = openReason(point);
    if (!why) return [];
    const { id, start, end, kind, claim } = point;
    const told = point.warnings.filter((warning) => blocks(warning) || why === 'remark');
    return [
      {
        id,
        passage: { start, end },
        excerpt: excerpt(start, end),
        kind,
        priority: claim?.priority ?? null,
        why,
        missing: claim?.priority === 3 && claim.judgement.verdict === null,
        warnings: told.map(({ id: warning, severity, message: reason }) => ({ warning, severity, reason })),
      },
    ];
  });
  return { open, canSign: open.every((point) => point.why !== 'blocking') };
}
