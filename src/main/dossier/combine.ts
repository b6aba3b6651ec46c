/** Two edits of one text made into one, where they touch different places (three-way merge, as diff3 does it, by words). */
import type { Block, BlockKind } from '../../shared/analysis.ts';
import type { Mark, RevisionText } from '../../shared/article.ts';
import { changesBetween } from '../export/diff.ts';

interface Edit {
  start: number;
  end: number;
  text: string;
}

/** What `after` does to `before`, by places of `before`. */
function editsOf(before: string, after: string): Edit[] {
  const edits: Edit[] = [];
  let at = 0;
  let open: Edit | null = null;
  for (const change of changesBetween(before, after)) {
    if (change.type === 'same') {
      open = null;
      at += change.text.length;
      continue;
    }
    if (!open) edits.push((open = { start: at, end: at, text: '' }));
    if (change.type === 'delete') {
      at += change.text.length;
      open.end = at;
    } else open.text += change.text;
  }
  return edits;
}

/** Both edits in one text; null where they touch the same place and differ. The order of the two does not matter. */
export function combine(base: RevisionText, one: RevisionText, other: RevisionText): RevisionText | null {
  const edits = [...editsOf(base.text, one.text), ...editsOf(base.text, other.text)].sort(
    (a, b) => a.start - b.start || a.end - b.end || (a.text < b.text ? -1 : 1),
  );
  const kept: Edit[] = [];
  for (const edit of edits) {
    const last = kept.at(-1);
    if (last && last.start === edit.start && last.end === edit.end && last.text === edit.text) continue;
    if (last && (edit.start < last.end || edit.start === last.start || edit.start === last.end)) return null;
    kept.push(edit);
  }
  const parts: string[] = [];
  let at = 0;
  for (const edit of kept) {
    parts.push(base.text.slice(at, edit.start), edit.text);
    at = edit.end;
  }
  parts.push(base.text.slice(at));
  const text = parts.join('');
  return { text, ...structure(text, [one, other, base], kept) };
}

/** Blocks and emphasis of the combined text: of a paragraph that stands in a source word for word, else of the base's paragraph at its place. */
function structure(text: string, sources: readonly RevisionText[], edits: readonly Edit[]): { blocks: Block[]; marks: Mark[] } {
  if (sources.every((source) => source.blocks.length === 0)) return { blocks: [], marks: [] };
  const base = sources[2];
  const known = new Map<string, { block: Block; source: RevisionText }>();
  for (const source of sources)
    for (const block of source.blocks) {
      const words = source.text.slice(block.start, block.end);
      if (!known.has(words)) known.set(words, { block, source });
    }
  const inBase = (place: number): number => {
    let shift = 0;
    for (const edit of edits) {
      if (edit.start + shift > place) break;
      shift += edit.text.length - (edit.end - edit.start);
    }
    return place - shift;
  };
  const blocks: Block[] = [];
  const marks: Mark[] = [];
  for (let start = 0; start < text.length;) {
    // A block of several lines (a table) is taken whole where it stands unchanged.
    const line = text.indexOf('\n', start) === -1 ? text.length : text.indexOf('\n', start);
    const whole = [...known].find(([words]) => words.includes('\n') && text.startsWith(words, start));
    const end = whole ? start + whole[0].length : line;
    if (end > start && text.slice(start, end).trim() !== '') {
      const found = whole?.[1] ?? known.get(text.slice(start, end));
      const place = inBase(start);
      const near = base.blocks.find((block) => place >= block.start && place <= block.end);
      const { kind, level } = found?.block ?? near ?? { kind: 'paragraph' as BlockKind, level: undefined };
      blocks.push(level === undefined ? { start, end, kind } : { start, end, kind, level });
      if (found)
        for (const mark of found.source.marks)
          if (mark.start >= found.block.start && mark.end <= found.block.end)
            marks.push({ ...mark, start: mark.start - found.block.start + start, end: mark.end - found.block.start + start });
    }
    start = end + 1;
  }
  return { blocks, marks };
} // prettier-ignore
