/** The points of a text that is being typed, and the way from one point to the next. */
import type { Block, Span } from '../../shared/analysis.ts';
import type { Part } from '../editor/marks.ts';
import {
  afterEdit,
  moveClaim,
  moveWarning,
  type Changed,
  type Edit,
  type Found,
  type Preview,
} from '../../shared/preview.ts';
import { claimless, inOrder, withWarnings, type Point } from '../../shared/points.ts';
import type { ReviewWarning } from '../../shared/review.ts';
import { makeOverlap } from './overlap.ts';

/** Gives names that nothing else bears: « typed-0 », « typed-1 »… */
export function freshNames(): (prefix: string) => string {
  let next = 0;
  return (prefix) => `${prefix}${next++}`;
}

const sameSpan = (a: Span, b: Span): boolean => a.start === b.start && a.end === b.end;

/**
 * The points of a text being typed. A claim keeps its identity, with its verdict, where the same kind of claim now
 * stands where the old one moved to; so does a warning where the same rule warns; a verdict whose passage the engine no longer finds stays
 * where its words are. So does the point `selected`, on whose words one may be typing: it goes on as what is found there instead, and stays
 * while nothing is. `moved` tells where the points that were there lie now; `all` are the points of the whole text.
 */
export function pointsFound(
  found: Pick<Found, 'claims' | 'warnings'>,
  before: Point[],
  moved: ReadonlyMap<string, Span>,
  name: (prefix: string) => string,
  selected: string | null = null,
  all = before,
): Point[] {
  const there = before.filter((point) => moved.has(point.id));
  const old = there.filter((point) => point.kind !== null);
  const used = new Set<string>();
  // Nearly every claim stands where its point moved to, in the same order; only where one does not are others looked at.
  let next = 0;
  let oldAt: ((span: Span) => Point[]) | null = null;
  const pointOf = ({ focus, kind }: Found['claims'][number]): Point | undefined => {
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
  const setAside = new Set<string>();
  const aside = (rule: string, message: string) => `${rule}\u001f${message}`;
  for (const { dismissed, rule, message } of all.flatMap((point) => point.dismissed))
    if (dismissed) setAside.add(dismissed.scope === 'this' ? aside(rule, message.fr) : rule);
  const still = found.warnings
    .filter(({ rule, message }) => !setAside.has(rule) && !setAside.has(aside(rule, message.fr)))
    .map((warning): ReviewWarning => {
      const same = (warning.end === 0 ? warnedWhole : warnedAt(warning)).find(
        (point) => !used.has(point.id) && point.warnings[0]?.rule === warning.rule,
      );
      if (same) used.add(same.id);
      return { ...warning, id: same?.id ?? name('typed-w'), related: [], dismissed: null };
    });
  const stillAt = makeOverlap(still, (warning) => warning);
  const isBare = ({ warnings, dismissed }: Point) => warnings.length === 0 && dismissed.length === 0;
  const carried = new Set<ReviewWarning>();
  const points = found.claims.map((claim): Point => {
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
        id: same?.id ?? name('typed-'),
        ...claim.focus,
        clause,
        kind: claim.kind,
        claim: same?.claim ?? null,
      },
      inFocus,
    );
  });
  for (const point of old) {
    if (used.has(point.id)) continue;
    const place = moved.get(point.id)!;
    const judged = point.claim !== null && (point.claim.judgement.verdict !== null || point.claim.origin !== 'engine'); // prettier-ignore
    if (point.id === selected && !judged) {
      const shared = ({ start, end }: Point) => Math.min(end, place.end) - Math.max(start, place.start);
      const heir = points
        .filter((one) => shared(one) > 0 && !before.some(({ id }) => id === one.id))
        .sort((a, b) => shared(b) - shared(a))[0];
      if (heir) {
        points[points.indexOf(heir)] = { ...heir, id: point.id, claim: point.claim };
        continue;
      }
    } else if (!judged) continue;
    points.push({ ...point, ...place, clause: place, warnings: [], severity: null });
  }
  return [...points, ...claimless(still.filter((warning) => !carried.has(warning)))].sort(inOrder);
}

const touching = (a: Span, b: Span): boolean => a.start <= b.end && b.start <= a.end;

/** What is in one of two lists and not in the other. */
function differences<T>(before: readonly T[], now: readonly T[]): { gone: T[]; come: T[] } {
  const keys = (items: readonly T[]) => items.map((item) => JSON.stringify(item));
  const [were, are] = [keys(before), keys(now)];
  const [there, here] = [new Set(were), new Set(are)];
  return {
    gone: before.filter((_, at) => !here.has(were[at])),
    come: now.filter((_, at) => !there.has(are[at])),
  };
}

/**
 * The passages of the earlier text whose points are made anew: what was written over, what is found otherwise, and all that touches these. In
 * the order of the text, none touching another.
 */
function regionsOf(
  points: readonly Point[],
  before: Found,
  { claims, warnings }: Preview,
  edit: Edit,
  typed: readonly Span[],
): Span[] {
  const back = (offset: number) => (offset > edit.from ? Math.max(edit.from, offset - edit.by) : offset);
  const earlier = ({ start, end }: Span): Span => ({ start: back(start), end: back(end) });
  const between = <T extends Span>(
    list: readonly T[],
    { head, items, tail }: Changed<T>,
    move: (item: T, edit: Edit) => T,
  ) =>
    differences(
      list.slice(head, list.length - tail).map((item) => move(item, edit)),
      items,
    );
  const otherClaims = between(before.claims, claims, moveClaim);
  const otherWarnings = between(before.warnings, warnings, moveWarning);
  const changed = [
    ...[...otherClaims.gone, ...otherClaims.come].map(({ focus }) => earlier(focus)),
    ...[...otherWarnings.gone, ...otherWarnings.come].map(earlier),
    { start: edit.from, end: edit.to },
    ...typed,
  ];
  const byStart = (a: Span, b: Span) => a.start - b.start;
  changed.sort(byStart);
  const regions: Span[] = [];
  // What touches is one passage; it is a region where something in it changed.
  let group = { start: 0, end: -1 };
  let next = 0;
  const close = () => {
    const from = next;
    while (next < changed.length && changed[next].start <= group.end) next++;
    if (next > from) regions.push(group);
  };
  for (const { start, end } of [...points, ...before.warnings, ...changed].sort(byStart)) {
    if (start <= group.end) group.end = Math.max(group.end, end);
    else {
      close();
      group = { start, end };
    }
  }
  close();
  return regions;
}

/** A point after an edit beside it; the same object when neither it nor what it carries moved. */
function movePoint(point: Point, edit: Edit): Point {
  const place = afterEdit(point, edit);
  const clause = afterEdit(point.clause, edit);
  const { id, kind, claim, dismissed, severity } = point;
  const warnings = point.warnings.length
    ? point.warnings.map((warning) => moveWarning(warning, edit))
    : point.warnings;
  if (
    place === point &&
    clause === point.clause &&
    warnings.every((warning, at) => warning === point.warnings[at])
  )
    return point;
  return { id, start: place.start, end: place.end, clause, kind, claim, warnings, dismissed, severity };
}

/**
 * The points after an answer that is told against the one `points` were made of: the same as `pointsFound` makes of all, made anew only where
 * something was written or is found otherwise. `edit` is what made the text; `typed`: what else is made anew, in the earlier text; `movedOf`
 * tells where the points of these parts of the list lie now.
 */
export function pointsAgain(
  { points, found: before }: { points: Point[]; found: Found },
  found: Found,
  answer: Preview,
  edit: Edit,
  typed: readonly Span[],
  movedOf: (parts: readonly Part[]) => ReadonlyMap<string, Span>,
  name: (prefix: string) => string,
  selected: string | null = null,
): { points: Point[]; parts: Part[] } {
  const parts: Part[] = [];
  const nows: Span[] = [];
  let at = 0;
  for (const region of regionsOf(points, before, answer, edit, typed)) {
    while (at < points.length && points[at].end < region.start) at++;
    const from = at;
    while (at < points.length && points[at].start <= region.end) at++;
    parts.push({ from, to: at, count: 0 });
    nows.push({
      start: region.start > edit.to ? region.start + edit.by : region.start,
      end: region.end >= edit.to ? region.end + edit.by : region.end,
    });
  }
  const isIn = (span: Span) => {
    let low = 0;
    let high = nows.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (nows[middle].end < span.start) low = middle + 1;
      else high = middle;
    }
    return low < nows.length && touching(nows[low], span);
  };
  const made = pointsFound(
    {
      claims: found.claims.filter(({ focus }) => isIn(focus)),
      warnings: found.warnings.filter(isIn),
    },
    parts.flatMap(({ from, to }) => points.slice(from, to)),
    movedOf(parts),
    name,
    selected,
    points,
  );
  const all: Point[] = [];
  let reached = 0;
  let next = 0;
  parts.forEach((part, index) => {
    for (; reached < part.from; reached++) all.push(movePoint(points[reached], edit));
    reached = part.to;
    const last = index === parts.length - 1;
    for (; next < made.length && (last || made[next].start <= nows[index].end); next++, part.count++)
      all.push(made[next]);
  });
  for (; reached < points.length; reached++) all.push(movePoint(points[reached], edit));
  return { points: all, parts };
}

/** What came into such parts of a list. */
export function partsOf<T>(list: readonly T[], parts: readonly Part[]): T[] {
  let shift = 0;
  return parts.flatMap(({ from, to, count }) => {
    const at = from + shift;
    shift += count - (to - from);
    return list.slice(at, at + count);
  });
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
