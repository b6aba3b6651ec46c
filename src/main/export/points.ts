/** The findings of a review in the order of the text, numbered: what index, cards, comments and notes have in common. */
import type { Passage, Severity, Span } from '../../shared/analysis.ts';
import type { Excerpt, Review, ReviewClaim, ReviewWarning, Verdict } from '../../shared/review.ts';

/** A claim with its warnings, or a warning that touches no claim. Numbered from 1. */
export interface Point {
  number: number;
  /** What is marked: the claim's focus, or the warning's passage. Empty for a warning on the whole article. */
  span: Span;
  claim: ReviewClaim | null;
  warnings: ReviewWarning[];
}

const RANK = { error: 0, warning: 1, note: 2 } as const;

/** Points in document order; a warning is told once, with the first claim it touches or on its own. */
export function pointsOf(review: Review): Point[] {
  const byId = new Map(review.warnings.map((warning) => [warning.id, warning]));
  const told = new Set<string>();
  const points: Omit<Point, 'number'>[] = [];
  const claims = [...review.claims].sort(
    (a, b) => a.focus.start - b.focus.start || a.focus.end - b.focus.end,
  );
  for (const claim of claims) {
    const warnings = claim.warnings.flatMap((id) => byId.get(id) ?? []);
    for (const warning of warnings) told.add(warning.id);
    points.push({ span: claim.focus, claim, warnings: sorted(warnings) });
  }
  for (const warning of review.warnings) {
    if (!told.has(warning.id))
      points.push({ span: { start: warning.start, end: warning.end }, claim: null, warnings: [warning] });
  }
  points.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  return points.map((point, i) => ({ ...point, number: i + 1 }));
}

const sorted = (warnings: ReviewWarning[]) =>
  [...warnings].sort((a, b) => RANK[a.severity] - RANK[b.severity]);

/** Characters looked at on each side of a sign for the words it stands between. */
const AROUND = 40;

/** The words of a passage as a list tells them: a space or a sign is told with the words on both sides of it. Empty for the whole article. */
export function wordsAt(text: string, { start, end }: Span): string {
  const own = text.slice(start, end);
  if (own === '' || /[\p{L}\p{N}]/u.test(own)) return own;
  const before = /\S+\s*$/u.exec(text.slice(Math.max(0, start - AROUND), start))?.[0] ?? '';
  const after = /^\s*\S+/u.exec(text.slice(end, end + AROUND))?.[0] ?? '';
  return before + own + after;
}

/** The sign of a point: its gravest open warning, or its verdict where there is none or only a remark. */
export function signOf(point: Point): { severity: Severity } | { verdict: Verdict } | null {
  const worst = worstOf(point);
  const verdict = point.claim?.judgement.verdict ?? null;
  if (verdict && (!worst || worst.severity === 'note')) return { verdict };
  return worst ? { severity: worst.severity } : null;
}

/** The gravest warning of a point that is not set aside. */
export function worstOf(point: Point): ReviewWarning | null {
  return (
    point.warnings
      .filter((warning) => !warning.dismissed)
      .sort((a, b) => RANK[a.severity] - RANK[b.severity])[0] ?? null
  );
}

/** Surroundings of a passage of another article, where the review has them. */
export function excerptOf(review: Review, passage: Passage): Excerpt | null {
  return (
    review.excerpts.find(
      (each) => each.article === passage.article && each.start === passage.start && each.end === passage.end,
    ) ?? null
  );
}

/** What stands before and after a passage of another article, cut between words, an ellipsis where the text goes on. */
export function surroundings(excerpt: Excerpt): { before: string; after: string } {
  const before = excerpt.before.replace(/^\S*\s+/u, '');
  const after = excerpt.after.replace(/\s+\S*$/u, '');
  return {
    before: excerpt.start > excerpt.before.length ? `…${before}` : excerpt.before,
    after: after.length < excerpt.after.length ? `${after}…` : excerpt.after,
  };
}

/** The passages of other articles that concern a point, each once: those its warnings disagree with first. */
export function passagesOf(
  review: Review,
  point: Point,
): { excerpt: Excerpt; relation: 'differs' | 'same' | 'agrees' | 'refines' | 'evolves' | 'reported' }[] {
  const found = new Map<string, ReturnType<typeof passagesOf>[number]>();
  const add = (passage: Passage, relation: ReturnType<typeof passagesOf>[number]['relation']) => {
    const excerpt = passage.article === null ? null : excerptOf(review, passage);
    const key = `${passage.article}:${passage.start}:${passage.end}`;
    if (excerpt && !found.has(key)) found.set(key, { excerpt, relation });
  };
  for (const warning of point.warnings) for (const passage of warning.related) add(passage, 'differs');
  for (const agreement of point.claim?.agreements ?? [])
    for (const passage of agreement.related) add(passage, agreement.relation);
  // The sentence that says the same is told once where a figure in it already is.
  const told = [...found.values()].map((one) => one.excerpt);
  const isTold = (passage: Passage) =>
    told.some((one) => one.article === passage.article && one.start < passage.end && passage.start < one.end);
  for (const passage of point.claim?.same ?? []) if (!isTold(passage)) add(passage, 'same');
  return [...found.values()];
}

/** Edges of segments: every place in `span` where one of the given spans starts or ends, in order, with the edges of `span`. */
export function cuts(span: Span, spans: Span[]): number[] {
  const places = new Set([span.start, span.end]);
  for (const each of spans) {
    if (each.start > span.start && each.start < span.end) places.add(each.start);
    if (each.end > span.start && each.end < span.end) places.add(each.end);
  }
  return [...places].sort((a, b) => a - b);
}

/** Blocks of a revision; a text without blocks is cut into its lines. */
export function blocksOf(review: Review): Review['revision']['blocks'] {
  const { text, blocks } = review.revision;
  if (blocks.length > 0) return blocks;
  const lines: Review['revision']['blocks'] = [];
  for (const match of text.matchAll(/[^\n]+/gu)) {
    if (match[0].trim() !== '')
      lines.push({ start: match.index, end: match.index + match[0].length, kind: 'paragraph' });
  }
  return lines;
}
