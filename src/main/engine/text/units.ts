/** Cuts a text into units, the raw blocks before they have a kind: those the format states, else lines, else runs of hard-wrapped lines. */
import type { Block, BlockKind, Span } from '../../../shared/analysis.ts';
import type { Source } from '../stage.ts';

/** A raw block, trimmed of white space and line ends. */
export interface Unit extends Span {
  /** The kind the format states; null where only the text can tell. */
  kind: BlockKind | null;
  level?: number;
  /** Empty lines stand before it (always true of the first and of blocks that the format states). */
  apart: boolean;
}

/** Longest line of a hard-wrapped text, in code units. */
const LONGEST_WRAPPED = 100;
/** A wrapped line that breaks off mid-sentence is at least this long. */
const SHORTEST_WRAPPED = 45;

/** The units of a source, in order, none empty, none overlapping. */
export function unitsOf(source: Pick<Source, 'text' | 'blocks'>): Unit[] {
  return source.blocks && source.blocks.length > 0
    ? stated(source.text, source.blocks)
    : joinWrapped(source.text, linesOf(source.text));
}

/** A passage without the white space at its ends; null when nothing remains. */
export function trimmed(text: string, start: number, end: number): Span | null {
  while (start < end && isBlank(text.charCodeAt(start))) start++;
  while (end > start && isBlank(text.charCodeAt(end - 1))) end--;
  return start < end ? { start, end } : null;
}

/** White space, line ends, zero-width spaces and byte-order marks. */
export function isBlank(code: number): boolean {
  return (
    code === 0x20 || (code >= 0x09 && code <= 0x0d) || code === 0xa0 || code === 0x202f || code === 0x85 || code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200b) || code === 0x2028 || code === 0x2029 || code === 0x205f || code === 0x3000 || code === 0xfeff
  ); // prettier-ignore
}

function stated(text: string, blocks: readonly Block[]): Unit[] {
  const units: Unit[] = [];
  let from = 0;
  for (const block of blocks) {
    const span = trimmed(text, Math.max(from, block.start), Math.min(text.length, block.end));
    if (!span) continue;
    const kind = block.kind === 'paragraph' ? null : block.kind;
    units.push({ ...span, kind, ...(block.level === undefined ? {} : { level: block.level }), apart: true });
    from = span.end;
  }
  return units;
}

function linesOf(text: string): Unit[] {
  const lines: Unit[] = [];
  let apart = true;
  let start = 0;
  while (start <= text.length) {
    let end = text.indexOf('\n', start);
    if (end < 0) end = text.length;
    const span = trimmed(text, start, end);
    if (span) lines.push({ ...span, kind: null, apart });
    apart = span === null;
    start = end + 1;
  }
  return lines;
}

/** Joins the lines of paragraphs that a mail program or a typesetter has wrapped: short lines that break off before a lower-case word. */
function joinWrapped(text: string, lines: Unit[]): Unit[] {
  const units: Unit[] = [];
  for (let from = 0; from < lines.length;) {
    let to = from + 1;
    let longest = lines[from].end - lines[from].start;
    let broken = 0;
    while (to < lines.length && !lines[to].apart) {
      longest = Math.max(longest, lines[to].end - lines[to].start);
      if (breaksOff(text, lines[to - 1], lines[to])) broken++;
      to++;
    }
    const wrapped = to - from > 1 && longest <= LONGEST_WRAPPED && broken * 2 >= to - from - 1;
    for (let i = from; i < to; i++) {
      const last = units.at(-1);
      const runsOn =
        i > from &&
        last &&
        (wrapped
          ? continues(text, lines[i - 1], lines[i], longest)
          : longest <= LONGEST_WRAPPED && breaksOff(text, lines[i - 1], lines[i]));
      if (runsOn) last.end = lines[i].end;
      else units.push({ ...lines[i] });
    }
    from = to;
  }
  return units;
}

/** A line that is as good as full, without a full stop, before a line that begins with a small letter. */
function breaksOff(text: string, line: Span, next: Span): boolean {
  return (
    line.end - line.start >= SHORTEST_WRAPPED &&
    !/[.!?:;…»”"]$/u.test(text.slice(line.end - 1, line.end)) &&
    /^\p{Ll}/u.test(text.slice(next.start, next.start + 2))
  );
}

/** Inside wrapped text: the line before was full, and this one starts no list item. */
function continues(text: string, line: Span, next: Span, longest: number): boolean {
  return line.end - line.start >= longest * 0.6 && !ITEM.test(text.slice(next.start, next.start + 12));
}

/** The mark that begins a list item. */
export const ITEM = /^(?:[-–—•▪◦‣·*‒⁃●○■□➢➤►✓✔→]|\(?\d{1,2}[.)]|\(?[a-z]\))[ \t\u00A0\u202F]+(?=\S)/u;
