/** How far claims reach when the editor splits or joins them. Pure: offsets in UTF-16 code units of the text. */
import type { Block, Span } from '../../shared/analysis.ts';

export interface Extent {
  clause: Span;
  focus: Span;
}

/** What hangs at the edge of a part and belongs to neither: spaces, separators, a conjunction left by the cut. */
const EDGE_BEFORE = /^(?:[\s,;:\-–—]+|(?:et|ou|mais|puis|and|or|but|then)(?=\s))+/iu;
const EDGE_AFTER = /[\s,;:.\-–—]+$/u;
const ENDING_CONJUNCTION = /(?<=\s)(?:et|ou|mais|puis|and|or|but|then)$/iu;

/** The span without what hangs at its edges; null when nothing is left. */
function trimmed(text: string, { start, end }: Span): Span | null {
  if (start >= end) return null;
  let words = text.slice(start, end);
  const before = EDGE_BEFORE.exec(words)?.[0].length ?? 0;
  words = words.slice(before);
  words = words.replace(EDGE_AFTER, '').replace(ENDING_CONJUNCTION, '').replace(EDGE_AFTER, '');
  return /[\p{L}\p{N}]/u.test(words) ? { start: start + before, end: start + before + words.length } : null;
}

/**
 * The parts of a claim cut at `at`, in the order of the text; null where it cannot be cut there. A part that holds the whole focus keeps
 * it; a cut through the focus makes a focus of each side; a part without any of it takes its own words as focus.
 */
export function split(text: string, claim: Span & { focus: Span }, at: Span): Extent[] | null {
  const { focus } = claim;
  const clause = { start: Math.min(claim.start, focus.start), end: Math.max(claim.end, focus.end) };
  const start = Math.max(at.start, clause.start);
  const end = Math.min(at.end, clause.end);
  if (start > end) return null;
  const cuts = [...new Set([clause.start, start, end, clause.end])];
  const parts: Extent[] = [];
  for (let i = 0; i + 1 < cuts.length; i++) {
    const side = { start: cuts[i], end: cuts[i + 1] };
    const whole = side.start <= focus.start && side.end >= focus.end;
    const overlap = { start: Math.max(side.start, focus.start), end: Math.min(side.end, focus.end) };
    const isSelected = at.start < at.end && side.start === start;
    // Outside the focus a selection leaves the rest of the clause as it was: only what was selected becomes a claim.
    if (at.start < at.end && !isSelected && !whole && overlap.start >= overlap.end) continue;
    const own = whole ? focus : isSelected ? side : overlap.start < overlap.end ? overlap : side;
    const found = whole ? focus : trimmed(text, own);
    if (!found) continue;
    const around = trimmed(text, side) ?? found;
    parts.push({
      clause: { start: Math.min(around.start, found.start), end: Math.max(around.end, found.end) },
      focus: found,
    });
  }
  return parts.length >= 2 ? parts : null;
}

/** The extent of several claims as one; null when they do not stand in the same block. */
export function joined(
  claims: readonly (Span & { focus: Span })[],
  blocks: readonly Pick<Block, 'start' | 'end'>[],
): Extent | null {
  const focus = {
    start: Math.min(...claims.map((claim) => claim.focus.start)),
    end: Math.max(...claims.map((claim) => claim.focus.end)),
  };
  if (!blocks.some((block) => block.start <= focus.start && block.end >= focus.end)) return null;
  return {
    clause: {
      start: Math.min(focus.start, ...claims.map((claim) => claim.start)),
      end: Math.max(focus.end, ...claims.map((claim) => claim.end)),
    },
    focus,
  };
}
