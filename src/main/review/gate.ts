/** The gate of the bon à tirer: what blocks the signature, what merely waits. */
import type { Localized } from '../../shared/analysis.ts';
import type { Gate, ReviewClaim, ReviewWarning } from '../../shared/review.ts';

const UNJUDGED: Localized = {
  fr: 'À vérifier avant publication : sans verdict.',
  en: 'Must be checked before publication: no verdict yet.',
};

/** Longest excerpt in the list, in characters. */
const EXCERPT = 120;

/** Blocked by open errors and warnings of the facts queue, open errors of the copy queue, and claims of priority 3 without a verdict. */
export function gateOf(
  text: string,
  claims: readonly ReviewClaim[],
  warnings: readonly ReviewWarning[],
): Gate {
  const excerpt = (start: number, end: number) => {
    const passage = text.slice(start, end).replace(/\s+/gu, ' ').trim();
    return passage.length > EXCERPT ? passage.slice(0, EXCERPT - 1) + '…' : passage;
  };
  const blocking = warnings
    .filter(
      (warning) =>
        !warning.dismissed &&
        (warning.severity === 'error' || (warning.severity === 'warning' && warning.queue === 'facts')),
    )
    .map((warning): Gate['blocking'][number] => ({
      warning: warning.id,
      passage: { start: warning.start, end: warning.end },
      excerpt: excerpt(warning.start, warning.end),
      reason: warning.message,
      severity: warning.severity,
    }));
  const unjudged = claims
    .filter((claim) => claim.judgement.verdict === null)
    .map((claim) => ({
      claim: claim.id,
      passage: claim.focus,
      excerpt: excerpt(claim.focus.start, claim.focus.end),
      kind: claim.kind,
      priority: claim.priority,
      reason: claim.priority === 3 ? UNJUDGED : null,
    }));
  return {
    blocking,
    unjudged,
    canSign: blocking.length === 0 && unjudged.every((claim) => claim.priority < 3),
  };
}
