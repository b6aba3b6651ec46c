/** Passages tinted by the browser's highlight registry: the page never reflows. They follow the words while the editor types. */
import type { Transaction } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';

/** A passage, in positions of the document. */
export interface Place {
  from: number;
  to: number;
}

/** The blocks a transaction wrote in, as positions of its document. */
function touched(tr: Transaction): Place | null {
  let from = Infinity;
  let to = -Infinity;
  tr.mapping.maps.forEach((map, index) => {
    const later = tr.mapping.slice(index + 1);
    map.forEach((_oldStart, _oldEnd, start, end) => {
      from = Math.min(from, later.map(start, -1));
      to = Math.max(to, later.map(end, 1));
    });
  });
  if (from > to) return null;
  const $from = tr.doc.resolve(Math.max(0, from));
  const $to = tr.doc.resolve(Math.min(tr.doc.content.size, to));
  return {
    from: $from.depth > 0 ? $from.before(1) : from,
    to: $to.depth > 0 ? $to.after(1) : to,
  };
}

/** A DOM range over a passage; null where it is not drawn. */
export function rangeOf(view: EditorView, { from, to }: Place): Range | null {
  const start = view.domAtPos(from, 1);
  const end = view.domAtPos(to, -1);
  const range = document.createRange();
  try {
    range.setStart(start.node, start.offset);
    range.setEnd(end.node, end.offset);
  } catch {
    return null;
  }
  return range;
}

export class Tint {
  private readonly name: string;
  private readonly priority: number;
  private parts: (Place & { range: Range | null })[] = [];
  private drawn: Highlight | null = null;

  /** `priority`: the higher lies over the lower. */
  constructor(name: string, priority = 0) {
    this.name = name;
    this.priority = priority;
  }

  /** Tints these passages and no others. */
  show(view: EditorView, places: readonly Place[]): void {
    if (!('highlights' in CSS)) return;
    this.parts = places.map(({ from, to }) => ({ from, to, range: rangeOf(view, { from, to }) }));
    const ranges = this.parts.map((part) => part.range).filter((range) => range !== null);
    this.drawn = ranges.length > 0 ? new Highlight(...ranges) : null;
    if (this.drawn) this.drawn.priority = this.priority;
    if (this.drawn) CSS.highlights.set(this.name, this.drawn);
    else CSS.highlights.delete(this.name);
  }

  /** Where the passages lie now. */
  get places(): readonly Place[] {
    return this.parts;
  }

  /** After typing: passages move with the words; only those in the blocks that were written in are drawn anew. */
  follow(view: EditorView, tr: Transaction): void {
    const { drawn } = this;
    if (this.parts.length === 0 || !drawn) return;
    const written = touched(tr);
    for (const part of this.parts) {
      part.from = tr.mapping.map(part.from, 1);
      part.to = Math.max(part.from, tr.mapping.map(part.to, -1));
      if (written && (part.to < written.from || part.from > written.to)) continue;
      if (part.range) drawn.delete(part.range);
      part.range = part.from < part.to ? rangeOf(view, part) : null;
      if (part.range) drawn.add(part.range);
    }
  }
}
