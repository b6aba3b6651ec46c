/**
 * The points of a text: every claim, and every warning that no claim carries; the stops of F8, in the order of the text. Which of them are
 * open is decided here, for the gate of the bon à tirer and for every number and list of the desk.
 */
import { SEVERITIES, type ClaimKind, type Severity, type Span } from './analysis.ts';
import type { OpenReason, Review, ReviewClaim, ReviewWarning } from './review.ts';

export interface Point extends Span {
  /** The claim's id; that of its first warning where there is no claim. `start` and `end` are the focus. */
  id: string;
  clause: Span;
  kind: ClaimKind | null;
  /** What the review knows of the claim; null for a warning without claim and for a claim found while typing. */
  claim: ReviewClaim | null;
  /** Open warnings, gravest first. */
  warnings: ReviewWarning[];
  /** Warnings the editor set aside. */
  dismissed: ReviewWarning[];
  severity: Severity | null;
}

const gravity = (severity: Severity) => SEVERITIES.indexOf(severity);
const byGravity = (a: ReviewWarning, b: ReviewWarning) => gravity(a.severity) - gravity(b.severity);
export const inOrder = (a: Point, b: Point) => a.start - b.start || a.end - b.end || (a.id < b.id ? -1 : 1);

/** A point with its warnings, the open ones gravest first. */
export function withWarnings(
  point: Omit<Point, 'warnings' | 'dismissed' | 'severity'>,
  warnings: ReviewWarning[],
): Point {
  if (warnings.length === 0) return { ...point, warnings, dismissed: warnings, severity: null };
  const open = warnings.filter((warning) => !warning.dismissed).sort(byGravity);
  return {
    ...point,
    warnings: open,
    dismissed: warnings.filter((warning) => warning.dismissed),
    severity: open[0]?.severity ?? null,
  };
}

/** Warnings without claim; those on the same passage are one point. Dismissed ones are no stop. */
export function claimless(warnings: ReviewWarning[]): Point[] {
  const places = new Map<string, ReviewWarning[]>();
  for (const warning of warnings) {
    if (warning.dismissed) continue;
    const place = `${warning.start} ${warning.end}`;
    places.set(place, [...(places.get(place) ?? []), warning]);
  }
  return [...places.values()].map((group) => {
    const [{ id, start, end }] = group;
    return withWarnings({ id, start, end, clause: { start, end }, kind: null, claim: null }, group);
  });
}

/** The points of a review. */
export function pointsOf(review: Pick<Review, 'claims' | 'warnings'>): Point[] {
  const warnings = new Map(review.warnings.map((warning) => [warning.id, warning]));
  const carried = new Set<string>();
  const points = review.claims.map((claim) => {
    const own = claim.warnings.map((id) => warnings.get(id)).filter((warning) => warning !== undefined);
    for (const warning of own) carried.add(warning.id);
    return withWarnings(
      {
        id: claim.id,
        ...claim.focus,
        clause: { start: claim.start, end: claim.end },
        kind: claim.kind,
        claim,
      },
      own,
    );
  });
  return [...points, ...claimless(review.warnings.filter((warning) => !carried.has(warning.id)))].sort(
    inOrder,
  );
}

/** Whether a warning keeps the article from being signed: errors, and warnings of the facts queue. */
export const blocks = ({ dismissed, severity, queue }: ReviewWarning): boolean =>
  !dismissed && (severity === 'error' || (severity === 'warning' && queue === 'facts'));

/** Why work is left on a point; null when none is. A verdict never hides a finding: what blocks stays open until it is mended or set aside. */
export function openReason({ kind, claim, warnings }: Point): OpenReason | null {
  if (warnings.some(blocks)) return 'blocking';
  if (!claim) return kind !== null ? 'unjudged' : warnings.length > 0 ? 'remark' : null;
  const { verdict, progress } = claim.judgement;
  if (verdict === null && claim.priority === 3) return 'blocking';
  if (progress === 'question' || progress === 'waiting') return 'waiting';
  if (verdict === null) return progress === 'done' ? null : 'unjudged';
  return progress === 'done' ? null : 'unconfirmed';
}
export const isOpen = (point: Point): boolean => openReason(point) !== null;
