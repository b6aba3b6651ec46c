/**
 * A text that is typed in, and what is found in it, each told as what changed since it was told before: of thousands of claims a keystroke
 * changes a few, and the others only move with their words.
 */
import type { Block, ClaimKind, Span } from './analysis.ts';
import type { ReviewWarning } from './review.ts';

export interface FoundClaim extends Span {
  focus: Span;
  kind: ClaimKind;
}
export type FoundWarning = Pick<
  ReviewWarning,
  'start' | 'end' | 'rule' | 'severity' | 'message' | 'suggestion' | 'also' | 'title' | 'queue'
>;

/** What was found in a text: no archive, no verdicts. */
export interface Found {
  claims: FoundClaim[];
  warnings: FoundWarning[];
  furniture: Span[];
}

/** `from`–`to` of the earlier text was replaced; what stands behind it moved `by` code units. */
export interface Edit {
  from: number;
  to: number;
  by: number;
}

/** A list after an edit: so many of its first and of its last items stay, moved with their words; `items` stand between. */
export interface Changed<T> {
  head: number;
  items: T[];
  tail: number;
}

/** A text as it is analysed. */
export interface Typed {
  text: string;
  blocks: Block[];
}
/** What made a text of an earlier one. */
export interface TypedChange {
  edit: Edit;
  /** What stands in place of what was replaced. */
  words: string;
  blocks: Changed<Block>;
}

/** What a change of the text changed in what is found. */
export interface Preview {
  /** Names this answer, for the next to be told against it. */
  id: number;
  claims: Changed<FoundClaim>;
  warnings: Changed<FoundWarning>;
  furniture: Changed<Span>;
}

export const NO_TEXT: Typed = { text: '', blocks: [] };
export const NOTHING_FOUND: Found = { claims: [], warnings: [], furniture: [] };

/** The smallest replacement that makes one text of another. */
export function editOf(before: string, now: string): Edit {
  const most = Math.min(before.length, now.length);
  let from = 0;
  while (from < most && before.charCodeAt(from) === now.charCodeAt(from)) from++;
  let behind = 0;
  const last = most - from;
  while (
    behind < last &&
    before.charCodeAt(before.length - 1 - behind) === now.charCodeAt(now.length - 1 - behind)
  )
    behind++;
  return { from, to: before.length - behind, by: now.length - before.length };
}

/** Where a passage lies after an edit beside it; the same object when it stays. What is said of the whole article, of no words, stays. */
export const afterEdit = (span: Span, { from, to, by }: Edit): Span =>
  by === 0 || span.end <= from
    ? span
    : {
        start: span.start >= to ? span.start + by : span.start,
        end: span.end >= to ? span.end + by : span.end,
      };
/** A passage with what is told of it, after an edit beside it. */
export const moveSpan = <T extends Span>(span: T, edit: Edit): T => {
  const place = afterEdit(span, edit);
  return place === span ? span : { ...span, ...place };
};
/** A claim after an edit beside it. */
export function moveClaim(claim: FoundClaim, edit: Edit): FoundClaim {
  const place = afterEdit(claim, edit);
  const focus = afterEdit(claim.focus, edit);
  return place === claim && focus === claim.focus
    ? claim
    : { start: place.start, end: place.end, focus, kind: claim.kind };
}
/** A warning with all its places after an edit beside them. */
export function moveWarning<T extends FoundWarning>(warning: T, edit: Edit): T {
  const moved = moveSpan(warning, edit);
  return warning.also ? { ...moved, also: warning.also.map((one) => moveSpan(one, edit)) } : moved;
}

const sameSpan = (a: Span, b: Span): boolean => a.start === b.start && a.end === b.end;
const sameClaim = (a: FoundClaim, b: FoundClaim): boolean =>
  a.kind === b.kind && sameSpan(a, b) && sameSpan(a.focus, b.focus);
const sameWarning = (a: FoundWarning, b: FoundWarning): boolean =>
  sameSpan(a, b) &&
  a.rule === b.rule &&
  a.severity === b.severity &&
  a.queue === b.queue &&
  a.suggestion === b.suggestion &&
  a.message.fr === b.message.fr &&
  a.message.en === b.message.en &&
  a.title.fr === b.title.fr &&
  a.title.en === b.title.en &&
  a.also?.length === b.also?.length &&
  (a.also ?? []).every((one, at) => sameSpan(one, b.also![at]) && one.suggestion === b.also![at].suggestion);

function changesOf<T>(
  before: readonly T[],
  now: readonly T[],
  edit: Edit,
  move: (item: T, edit: Edit) => T,
  same: (a: T, b: T) => boolean,
): Changed<T> {
  const most = Math.min(before.length, now.length);
  const stays = (a: T | undefined, b: T | undefined) => same(move(a!, edit), b!);
  let head = 0;
  while (head < most && stays(before[head], now[head])) head++;
  let tail = 0;
  while (tail < most - head && stays(before.at(-1 - tail), now.at(-1 - tail))) tail++;
  return { head, items: now.slice(head, now.length - tail), tail };
}

/** What an edit changed in what was found. */
export const previewOf = (before: Found, now: Found, edit: Edit): Omit<Preview, 'id'> => ({
  claims: changesOf(before.claims, now.claims, edit, moveClaim, sameClaim),
  warnings: changesOf(before.warnings, now.warnings, edit, moveWarning, sameWarning),
  furniture: changesOf(before.furniture, now.furniture, edit, afterEdit, sameSpan),
});

const put = <T>(before: readonly T[], { head, items, tail }: Changed<T>, move: (item: T) => T): T[] => [
  ...before.slice(0, head).map(move),
  ...items,
  ...before.slice(Math.max(0, before.length - tail)).map(move),
];

/** What is found after a change, where `before` was found in the text before it. */
export const foundAgain = (before: Found, { claims, warnings, furniture }: Preview, edit: Edit): Found => ({
  claims: put(before.claims, claims, (one) => moveClaim(one, edit)),
  warnings: put(before.warnings, warnings, (one) => moveWarning(one, edit)),
  furniture: put(before.furniture, furniture, (one) => afterEdit(one, edit)),
});

/** What makes one text of another. */
export function changeOf(before: Typed, now: Typed): TypedChange {
  const edit = editOf(before.text, now.text);
  const blocks = changesOf(before.blocks, now.blocks, edit, moveSpan, (a, b) => sameSpan(a, b) && a.kind === b.kind && a.level === b.level); // prettier-ignore
  return { edit, words: now.text.slice(edit.from, edit.to + edit.by), blocks };
}

/** The text that a change makes of another. */
export const typedAgain = (
  { text, blocks }: Typed,
  { edit, words, blocks: changed }: TypedChange,
): Typed => ({
  text: text.slice(0, edit.from) + words + text.slice(edit.to),
  blocks: put(blocks, changed, (one) => moveSpan(one, edit)),
});
