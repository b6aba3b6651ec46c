/** Which of many passages touch a given one, without looking at all of them. Offsets of the text. */
import type { Span } from '../../shared/analysis.ts';

/** Characters of a cell. */
const CELL = 128;
/** A passage over more cells than this is looked at every time. */
const WIDE = 64;

/** Finds the items whose passage touches a span, in the order they were given. */
export function makeOverlap<T>(items: readonly T[], spanOf: (item: T) => Span): (span: Span) => T[] {
  if (items.length === 0) return () => [];
  const cells = new Map<number, number[]>();
  const wide: number[] = [];
  const cellsOf = ({ start, end }: Span) => [
    Math.floor(start / CELL),
    Math.floor(Math.max(start, end - 1) / CELL),
  ];
  items.forEach((item, index) => {
    const [first, last] = cellsOf(spanOf(item));
    if (last - first >= WIDE) {
      wide.push(index);
      return;
    }
    for (let cell = first; cell <= last; cell++) {
      const held = cells.get(cell);
      if (held) held.push(index);
      else cells.set(cell, [index]);
    }
  });
  return (span) => {
    const [first, last] = cellsOf(span);
    const touches = (index: number) => {
      const { start, end } = spanOf(items[index]);
      return start < span.end && span.start < end;
    };
    // Nearly every passage lies in one cell.
    if (first === last && wide.length === 0)
      return (
        cells
          .get(first)
          ?.filter(touches)
          .map((index) => items[index]) ?? []
      );
    const found = new Set(wide);
    // A span over most of the text is cheaper to compare with everything.
    if (last - first > cells.size) items.forEach((_, index) => found.add(index));
    else
      for (let cell = first; cell <= last; cell++)
        for (const index of cells.get(cell) ?? []) found.add(index);
    return [...found]
      .filter(touches)
      .sort((a, b) => a - b)
      .map((index) => items[index]);
  };
}
