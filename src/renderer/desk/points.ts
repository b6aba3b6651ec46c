/** The points of a text: every claim, and every warning that no claim carries; the stops of F8, in the order of the text. */
import { SEVERITIES, type Block, type ClaimKind, type Severity, type Span } from '../../shared/analysis.ts';
import type { Preview } from '../../shared/operations.ts';
import type { Review, ReviewClaim, ReviewWarning } from '../../shared/review.ts';
import { makeOverlap } from './overlap.ts';

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
const inOrder = (a: Point, b: Point) => a.start - b.start || a.end - b.end || (a.id < b.id ? -1 : 1);

function withWarnings(
  point: Omit<Point, 'warnings' | 'dismissed' | 'severity'>,
  warnings: ReviewWarning[],
): Point {
  const open = warnings.filter((warning) => !warning.dismissed).sort(byGravity);
  return {
    ...point,
    warnings: open,
    dismissed: warnings.filter((warning) => warning.dismissed),
    severity: open[0]?.severity ?? null,
  };
}

/** Warnings without claim; those on the same passage are one point. Dismissed ones are no stop. */
function claimless(warnings: ReviewWarning[]): Point[] {
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
export function pointsOf(review: Review): Point[] {
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

/** Names that none of `taken` bears: « typed-0 », « typed-1 »… */
function freshNames(prefix: string, taken: ReadonlySet<string>): () => string {
  let next = 0;
  return () => {
    while (taken.has(`${prefix}${next}`)) next++;
    return `${prefix}${next++}`;
  };
}

/**
 * The points of a text being typed. A claim keeps its identity, with its verdict, where the same kind of claim now
 * stands where the old one moved to; so does a warning where the same rule warns; a verdict whose passage the engine no longer finds stays
 * where its words are. `moved` tells where the points that were there lie now.
 */
export function pointsOfPreview(
  preview: Preview,
  before: Point[],
  moved: ReadonlyMap<string, Span>,
): Point[] {
  const there = before.filter((point) => moved.has(point.id));
  const old = there.filter((point) => point.kind !== null);
  const oldAt = makeOverlap(old, (point) => moved.get(point.id)!);
  const used = new Set<string>();
  const taken = new Set(before.map((point) => point.id));

  const warnedAt = makeOverlap(
    there.filter((point) => point.kind === null),
    (point) => moved.get(point.id)!,
  );
  const warningName = freshNames('typed-w', taken);
  const setAside = new Set<string>();
  const aside = (rule: string, message: string) => `${rule}\u001f${message}`;
  for (const { dismissed, rule, message } of before.flatMap((point) => point.dismissed))
    if (dismissed) setAside.add(dismissed.scope === 'this' ? aside(rule, message.fr) : rule);
  const still = preview.warnings
    .filter(({ rule, message }) => !setAside.has(rule) && !setAside.has(aside(rule, message.fr)))
    .map((warning): ReviewWarning => {
      const same = warnedAt(warning).find(
        (point) => !used.has(point.id) && point.warnings[0]?.rule === warning.rule,
      );
      if (same) used.add(same.id);
      return { ...warning, id: same?.id ?? warningName(), related: [], dismissed: null };
    });
  const stillAt = makeOverlap(still, (warning) => warning);
  const carried = new Set<ReviewWarning>();
  const claimName = freshNames('typed-', taken);
  const points = preview.claims.map((claim): Point => {
    const same = oldAt(claim.focus).find((point) => !used.has(point.id) && point.kind === claim.kind);
    if (same) used.add(same.id);
    const inFocus = stillAt(claim.focus);
    for (const warning of inFocus) carried.add(warning);
    return withWarnings(
      {
        id: same?.id ?? claimName(),
        ...claim.focus,
        clause: { start: claim.start, end: claim.end },
        kind: claim.kind,
        claim: same?.claim ?? null,
      },
      inFocus,
    );
  });
  for (const point of old) {
    if (
      used.has(point.id) ||
      !point.claim ||
      (!point.claim.judgement.verdict && point.claim.origin === 'engine')
    )
      continue;
    const place = moved.get(point.id)!;
    points.push({ ...point, ...place, clause: place, warnings: [], severity: null });
  }
  return [...points, ...claimless(still.filter((warning) => !carried.has(warning)))].sort(inOrder);
}

/** Work is left on a point: a claim not yet accepted, or a warning nobody set aside. */
export const isOpen = (point: Point): boolean =>
  point.claim ? point.claim.judgement.progress !== 'done' : point.kind !== null || point.warnings.length > 0;

/** Where a passage stands: the title, the second paragraph. Paragraphs are counted among themselves, from 1. */
export function placeOf(blocks: Block[], span: Span): { kind: Block['kind']; nth: number } | null {
  if (span.start === 0 && span.end === 0) return null;
  let nth = 0;
  for (const block of blocks) {
    if (block.kind === 'paragraph') nth++;
    if (span.start < block.end && block.start <= span.start) return { kind: block.kind, nth };
  }
  return null;
}

/** The next point from a place in the list; -1 starts at the first. Wraps around; null when nothing passes. */
export function step(
  points: Point[],
  from: string | null,
  direction: 1 | -1,
  passes: (point: Point) => boolean = () => true,
): Point | null {
  if (points.length === 0) return null;
  const at = from === null ? -1 : points.findIndex((point) => point.id === from);
  const first =
    at === -1 ? (direction === 1 ? 0 : points.length - 1) : (at + direction + points.length) % points.length;
  for (let i = 0; i < points.length; i++) {
    const point = points[(first + i * direction + points.length * points.length) % points.length];
    if (passes(point) && (point.id !== from || points.length === 1)) return point;
  }
  return null;
}
