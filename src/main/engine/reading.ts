/** Looking things up in a reading. Every list of a reading is ordered by start; these search it by halves, never from the beginning. */
import type { Block, Furniture, Reading, Span } from '../../shared/analysis.ts';

/** Index of the first span that ends after `offset`; `spans.length` when there is none. Spans must be ordered and must not overlap. */
export function firstEndingAfter(spans: readonly Span[], offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[middle].end > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Index of the first span that starts at or after `offset`; `spans.length` when there is none. */
export function firstStartingAt(spans: readonly Span[], offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[middle].start >= offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The span that holds the character at `offset`, null between two. */
export function spanAt<T extends Span>(spans: readonly T[], offset: number): T | null {
  const span = spans[firstEndingAfter(spans, offset)];
  return span !== undefined && span.start <= offset ? span : null;
}

/** The spans that share at least one character with `span`, in order. Spans must not overlap each other. */
export function touching<T extends Span>(spans: readonly T[], span: Span): T[] {
  const from = firstEndingAfter(spans, span.start);
  let to = from;
  while (to < spans.length && spans[to].start < span.end) to++;
  return spans.slice(from, to);
}

/** The first of them, null where there is none. */
export function firstTouching<T extends Span>(spans: readonly T[], span: Span): T | null {
  const first = spans[firstEndingAfter(spans, span.start)];
  return first !== undefined && first.start < span.end ? first : null;
}

const reaches = new WeakMap<readonly Span[], readonly number[]>();

/** The same of spans that may overlap each other, as attributions do. */
export function overlapping<T extends Span>(spans: readonly T[], span: Span): T[] {
  let reach = reaches.get(spans);
  if (!reach) {
    let last = -1;
    reach = spans.map(({ end }) => (last = Math.max(last, end)));
    reaches.set(spans, reach);
  }
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (reach[middle]! > span.start) high = middle;
    else low = middle + 1;
  }
  const found: T[] = [];
  for (let i = low; i < spans.length && spans[i].start < span.end; i++)
    if (spans[i].end > span.start) found.push(spans[i]);
  return found;
}

/** The sentences that share a character with a passage. */
export function sentencesIn(reading: Pick<Reading, 'sentences'>, span: Span): Span[] {
  return touching(reading.sentences, span);
}

/** The sentence that holds the character at `offset`, null in furniture and between sentences. */
export function sentenceAt(reading: Pick<Reading, 'sentences'>, offset: number): Span | null {
  return spanAt(reading.sentences, offset);
}

/** The block that holds the character at `offset`, null on a line break between blocks. */
export function blockAt(reading: Pick<Reading, 'blocks'>, offset: number): Block | null {
  return spanAt(reading.blocks, offset);
}

/** The furniture that holds the character at `offset`, null in the article's own text. */
export function furnitureAt(reading: Pick<Reading, 'furniture'>, offset: number): Furniture | null {
  return spanAt(reading.furniture, offset);
}
