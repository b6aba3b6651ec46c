/** The desk's corrections of a text: what was taken out and what was put in, one by one, and how each is taken back. */
import type { Block, Span } from '../../shared/analysis.ts';
import type { Mark, RevisionText } from '../../shared/article.ts';
import { changesOf } from './diff.ts';

/** One correction; `start` and `end` are the words put in, in the text as it stands. */
export interface Correction extends Span {
  /** Names it while the words around it change. */
  key: string;
  /** The words taken out, in the text it is told against. */
  from: number;
  to: number;
  removed: string;
  added: string;
}

/** The corrections in the order of the text. Words replaced in a row are one correction. */
export function correctionsOf(before: string, after: string): Correction[] {
  const found: Correction[] = [];
  let [atBefore, atAfter] = [0, 0];
  let open: Correction | null = null;
  let space = '';
  for (const { kind, text } of changesOf(before, after)) {
    if (kind === 'same') {
      // A space between two replaced words belongs to their replacement.
      if (open && open.removed && open.added && /^[^\S\n]+$/u.test(text)) space = text;
      else open = null;
      atBefore += text.length;
      atAfter += text.length;
      continue;
    }
    if (open && space) {
      open.removed += space;
      open.added += space;
      space = '';
    }
    if (!open) {
      open = { key: '', start: atAfter, end: atAfter, from: atBefore, to: atBefore, removed: '', added: '' };
      found.push(open);
    }
    space = '';
    if (kind === 'removed') {
      open.removed += text;
      atBefore += text.length;
    } else {
      open.added += text;
      atAfter += text.length;
    }
    open.end = atAfter;
    open.to = atBefore;
    open.removed = before.slice(open.from, open.to);
    open.added = after.slice(open.start, open.end);
  }
  const seen = new Map<string, number>();
  for (const one of found) {
    const content = `${one.removed}\u001f${one.added}`;
    const nth = seen.get(content) ?? 0;
    seen.set(content, nth + 1);
    one.key = `${nth}\u001f${content}`;
  }
  return found;
}

const clip = <T extends Span>(spans: readonly T[], { start, end }: Span, shift: number): T[] =>
  spans
    .filter((span) => span.start < end && span.end > start)
    .map((span) => ({
      ...span,
      start: Math.max(span.start, start) + shift,
      end: Math.min(span.end, end) + shift,
    }));
/** Whether a place lies within the words of a block, not at its edge. */
const isWithin = (blocks: readonly Block[], at: number) =>
  blocks.some((block) => block.start < at && at < block.end);

/** Pieces of blocks put one after the other; two whose words ran on in the text are one block again. */
function seam(left: Block[], right: Block[], runsOn: boolean): Block[] {
  const last = left.at(-1);
  const first = right.at(0);
  if (!runsOn || !last || !first || last.end !== first.start) return [...left, ...right];
  return [...left.slice(0, -1), { ...last, end: first.end }, ...right.slice(1)];
}

/** The text with one correction taken back: its blocks and emphasis there are again those of `before`. */
export function withoutCorrection(
  before: RevisionText,
  after: RevisionText,
  { start, end, from, to }: Correction,
): RevisionText {
  const text = after.text.slice(0, start) + before.text.slice(from, to) + after.text.slice(end);
  const parts = <T extends Span>(own: readonly T[], old: readonly T[]): [T[], T[], T[]] => [
    clip(own, { start: 0, end: start }, 0),
    clip(old, { start: from, end: to }, start - from),
    clip(own, { start: end, end: after.text.length }, start + (to - from) - end),
  ];
  const [left, middle, right] = parts<Block>(after.blocks, before.blocks);
  const opened = isWithin(before.blocks, from);
  const blocks =
    from === to
      ? seam(left, right, opened)
      : seam(seam(left, middle, opened), right, isWithin(before.blocks, to));
  return { text, blocks, marks: parts<Mark>(after.marks, before.marks).flat() };
}
