/**
 * From a revision's text to the manuscript's document and back, without losing a character.
 * One UTF-16 code unit of a block is one position of the document, so offsets map exactly both ways; what lies between
 * the blocks is kept on the block that follows (`before`) or on the document (`tail`).
 */
import type { Mark as DocumentMark, Node } from 'prosemirror-model';
import type { Block, BlockKind } from '../../shared/analysis.ts';
import type { Mark, RevisionText } from '../../shared/article.ts';
import { schema } from './schema.ts';

/** The marks of one block as text nodes: the block is cut wherever a mark starts or ends. */
function inline(text: string, start: number, end: number, marks: Mark[]): Node[] {
  if (start === end) return [];
  const inside = marks.filter((mark) => mark.start < end && mark.end > start);
  const cuts = new Set([start, end]);
  for (const mark of inside) {
    cuts.add(Math.max(start, mark.start));
    cuts.add(Math.min(end, mark.end));
  }
  const points = [...cuts].sort((a, b) => a - b);
  const nodes: Node[] = [];
  for (let i = 0; i + 1 < points.length; i++) {
    const worn = inside
      .filter((mark) => mark.start <= points[i] && mark.end >= points[i + 1])
      .map((mark) => schema.mark(mark.type, mark.type === 'link' ? { href: mark.href ?? '' } : null));
    let set: readonly DocumentMark[] = [];
    for (const mark of worn) set = mark.addToSet(set);
    nodes.push(schema.text(text.slice(points[i], points[i + 1]), set));
  }
  return nodes;
}

/** The document of a revision. Blocks are ordered and do not overlap; a text without blocks is one paragraph. */
export function toDocument(revision: RevisionText): Node {
  const { text, marks } = revision;
  const blocks: Block[] =
    revision.blocks.length > 0 ? revision.blocks : [{ start: 0, end: text.length, kind: 'paragraph' }];
  let reached = 0;
  const nodes = blocks.map((block) => {
    const node = schema.node(
      'block',
      { kind: block.kind, level: block.level ?? null, before: text.slice(reached, block.start) },
      inline(text, block.start, block.end, marks),
    );
    reached = block.end;
    return node;
  });
  return schema.node('doc', { tail: text.slice(reached) }, nodes);
}

/** The revision a document stands for: `toRevision(toDocument(r))` has the text and blocks of `r`. */
export function toRevision(doc: Node): RevisionText {
  const parts: string[] = [];
  const blocks: Block[] = [];
  const marks: Mark[] = [];
  let length = 0;
  const push = (part: string) => {
    parts.push(part);
    length += part.length;
  };
  doc.forEach((node) => {
    const { kind, level, before } = node.attrs as { kind: BlockKind; level: number | null; before: string };
    push(before);
    const start = length;
    const open = new Map<string, Mark>();
    node.forEach((child) => {
      const from = length;
      push(child.text ?? '');
      for (const mark of child.marks) {
        const href = mark.type.name === 'link' ? String(mark.attrs.href) : undefined;
        const key = `${mark.type.name}\n${href ?? ''}`;
        const running = open.get(key);
        if (running && running.end === from) running.end = length;
        else {
          const begun: Mark = {
            start: from,
            end: length,
            type: mark.type.name as Mark['type'],
            ...(href === undefined ? {} : { href }),
          };
          open.set(key, begun);
          marks.push(begun);
        }
      }
    });
    blocks.push({ start, end: length, kind, ...(level === null ? {} : { level }) });
  });
  push(String(doc.attrs.tail));
  return { text: parts.join(''), blocks, marks };
}

/** Where offsets of the text lie in a document, and the reverse; made once a document, O(log blocks) a question. */
export class Places {
  /** Text offset at which each block starts, its length, and the position of its first character. */
  private readonly starts: number[] = [];
  private readonly ends: number[] = [];
  private readonly positions: number[] = [];
  readonly length: number;

  constructor(doc: Node) {
    let offset = 0;
    doc.forEach((node, position) => {
      offset += String(node.attrs.before).length;
      this.starts.push(offset);
      offset += node.content.size;
      this.ends.push(offset);
      this.positions.push(position + 1);
    });
    this.length = offset + String(doc.attrs.tail).length;
  }

  private find(values: number[], value: number): number {
    let low = 0;
    let high = values.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (values[middle] <= value) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** Index of the block that holds an offset, or of the last one before it. */
  blockAt(offset: number): number {
    return this.find(this.starts, offset);
  }

  /** Position of a block itself. */
  positionOf(block: number): number {
    return this.positions[block] - 1;
  }

  /** How far into a block an offset lies, 0 to 1. */
  shareOf(block: number, offset: number): number {
    const size = this.ends[block] - this.starts[block];
    return size === 0 ? 0 : Math.min(Math.max(offset - this.starts[block], 0), size) / size;
  }

  /** Position of an offset; one between blocks goes to the end of the block before it. */
  toPosition(offset: number): number {
    const at = this.blockAt(offset);
    const inside = Math.min(Math.max(offset - this.starts[at], 0), this.ends[at] - this.starts[at]);
    return this.positions[at] + inside;
  }

  /** Offset of a position; one between blocks goes to the nearest end of a block. */
  toOffset(position: number): number {
    const at = this.find(this.positions, position);
    const inside = Math.min(Math.max(position - this.positions[at], 0), this.ends[at] - this.starts[at]);
    return this.starts[at] + inside;
  }
}
