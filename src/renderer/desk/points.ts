/** The points of a text that is being typed, and the way from one point to the next. */
import type { Block, Span } from '../../shared/analysis.ts';
import type { Preview } from '../../shared/operations.ts';
import { claimless, inOrder, withWarnings, type Point } from '../../shared/points.ts';
import type { ReviewWarning } from '../../shared/review.ts';
import { makeOverlap } from './overlap.ts';

/** Names that none of `taken` bears: « typed-0 », « typed-1 »… */
function freshNames(prefix: string, taken: ReadonlySet<string>): () => string {
  let next = 0;
  return () => {
    while (taken.has(`${prefix}${next}`)) next++;
    return `${prefix}${next++}`;
  };
}

const sameSpan = (a: Span, b: Span): boolean => a.start === b.start && a.end === b.end;

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
  const used = new Set<string>();
  const taken = new Set(before.map((point) => point.id));
  // Nearly every claim stands where its point moved to, in the same order; only where one does not are others looked at.
  let next = 0;
  let oldAt: ((span: Span) => Point[]) | null = null;
  const pointOf = ({ focus, kind }: Preview['claims'][number]): Point | undefined => {
    const fits = (point: Point) => point.kind === kind && !used.has(point.id);
    while (next < old.length && moved.get(old[next].id)!.end <= focus.start) next++;
    const expected = old.at(next);
    const place = expected && moved.get(expected.id);
    if (expected && place && sameSpan(place, focus) && fits(expected)) return expected;
    oldAt ??= makeOverlap(old, (point) => moved.get(point.id)!);
    return oldAt(focus).find(fits);
  };

  const warned = there.filter((point) => point.kind === null);
  const warnedAt = makeOverlap(warned, (point) => moved.get(point.id)!);
  // What is said of the whole article touches no words.
  const warnedWhole = warned.filter((point) => point.end === 0);
  const warningName = freshNames('typed-w', taken);
  const setAside = new Set<string>();
  const aside = (rule: string, message: string) => `${rule}\u001f${message}`;
  for (const { dismissed, rule, message } of before.flatMap((point) => point.dismissed))
    if (dismissed) setAside.add(dismissed.scope === 'this' ? aside(rule, message.fr) : rule);
  const still = preview.warnings
    .filter(({ rule, message }) => !setAside.has(rule) && !setAside.has(aside(rule, message.fr)))
    .map((warning): ReviewWarning => {
      const same = (warning.end === 0 ? warnedWhole : warnedAt(warning)).find(
        (point) => !used.has(point.id) && point.warnings[0]?.rule === warning.rule,
      );
      if (same) used.add(same.id);
      return { ...warning, id: same?.id ?? warningName(), related: [], dismissed: null };
    });
  const stillAt = makeOverlap(still, (warning) => warning);
  const isBare = ({ warnings, dismissed }: Point) => warnings.length === 0 && dismissed.length === 0;
  const carried = new Set<ReviewWarning>();
  const claimName = freshNames('typed-', taken);
  const points = preview.claims.map((claim): Point => {
    const same = pointOf(claim);
    if (same) used.add(same.id);
    const inFocus = stillAt(claim.focus);
    for (const warning of inFocus) carried.add(warning);
    const clause = { start: claim.start, end: claim.end };
    if (
      same &&
      inFocus.length === 0 &&
      isBare(same) &&
      sameSpan(same, claim.focus) &&
      sameSpan(same.clause, clause)
    )
      return same;
    return withWarnings(
      {
        id: same?.id ?? claimName(),
        ...claim.focus,
        clause,
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
