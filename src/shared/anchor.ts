/**
 * How a verdict or note finds its passage again in another revision: the quotation, its context and its position as a hint
 * (the text-quote and text-position selectors of the W3C Web Annotation model). Exact, then approximate above a threshold
 * with the context as witness, then nothing: an anchor never guesses.
 */
import type { Span } from './analysis.ts';

/** Characters of context kept on each side. */
export const CONTEXT = 64;

export interface Anchor {
  /** The passage itself. */
  quote: string;
  /** The text before and after it, up to CONTEXT characters. */
  prefix: string;
  suffix: string;
  /** Where it started in the text it was made on. */
  position: number;
}

/** Describes a passage so that `findAnchor` recovers it. */
export function makeAnchor(text: string, span: Span): Anchor {
  return {
    quote: text.slice(span.start, span.end),
    prefix: text.slice(Math.max(0, span.start - CONTEXT), span.start),
    suffix: text.slice(span.end, span.end + CONTEXT),
    position: span.start,
  };
}

/** Characters that two strings share at their end. */
function commonEnd(a: string, b: string): number {
  let n = 0;
  while (n < a.length && n < b.length && a[a.length - 1 - n] === b[b.length - 1 - n]) n++;
  return n;
}

/** Characters that two strings share at their start. */
function commonStart(a: string, b: string): number {
  let n = 0;
  while (n < a.length && n < b.length && a[n] === b[n]) n++;
  return n;
}

/** Share of the anchor's context found around a place, 0 to 1; an anchor without context agrees with any place. */
function contextAgreement(text: string, span: Span, anchor: Anchor): number {
  const wanted = anchor.prefix.length + anchor.suffix.length;
  if (wanted === 0) return 1;
  const before = text.slice(Math.max(0, span.start - CONTEXT), span.start);
  const after = text.slice(span.end, span.end + CONTEXT);
  return (commonEnd(before, anchor.prefix) + commonStart(after, anchor.suffix)) / wanted;
}

/** A quotation shorter than this is not trusted without some of its context, even where it occurs once: the same words may be said of something else. */
const SHORT_QUOTE = 40;
const LEAST_CONTEXT = 0.25;
/** How much better the best of several equal quotations must be placed than the next. */
const CLEAR_LEAD = 0.2;

/**
 * The passage of `anchor` in `text`, or null when it is not there for certain.
 * The quotation must be found word for word; where it occurs several times the context decides, and the position
 * decides only between places whose whole context is the same.
 */
export function findAnchor(text: string, anchor: Anchor): Span | null {
  const { quote } = anchor;
  if (!quote) return null;
  const places: { span: Span; agreement: number }[] = [];
  for (let at = text.indexOf(quote); at !== -1 && places.length < 1000; at = text.indexOf(quote, at + 1)) {
    const span = { start: at, end: at + quote.length };
    places.push({ span, agreement: contextAgreement(text, span, anchor) });
  }
  if (places.length === 0) return null;
  const distance = (span: Span) => Math.abs(span.start - anchor.position);
  places.sort((a, b) => b.agreement - a.agreement || distance(a.span) - distance(b.span));
  const [best, next] = places;
  if (best.agreement === 1 && (!next || next.agreement < 1 || distance(best.span) < distance(next.span)))
    return best.span;
  const needed = quote.length < SHORT_QUOTE ? LEAST_CONTEXT : places.length > 1 ? LEAST_CONTEXT / 2 : 0;
  if (best.agreement < needed) return null;
  if (next && best.agreement - next.agreement < CLEAR_LEAD) return null;
  return best.span;
}
