/** A part of a reading as a reading of its own. */
import type { Reading, Span } from '../../shared/analysis.ts';
import { firstStartingAt } from './reading.ts';

/** A part of a reading, and where its text begins in that of the whole. */
export interface Excerpt {
  reading: Reading;
  from: number;
}

/**
 * Whole lines of a reading with all that was found in them, which must not reach across their ends, and with `around` code units of mere
 * text to each side.
 */
export function excerpt(whole: Reading, { start, end }: Span, around: number): Excerpt {
  const from = Math.max(0, start - around);
  const shift = <T extends Span>(one: T): T => ({ ...one, start: one.start - from, end: one.end - from });
  const part = <T extends Span>(spans: readonly T[]): T[] =>
    spans.slice(firstStartingAt(spans, start), firstStartingAt(spans, end)).map(shift);
  const inside = (one: Span | null) => (one && start <= one.start && one.start < end ? shift(one) : null);
  const reading: Reading = {
    text: whole.text.slice(from, end + around),
    language: whole.language,
    title: inside(whole.title),
    byline: inside(whole.byline),
    date: whole.date,
    blocks: part(whole.blocks),
    furniture: part(whole.furniture),
    sentences: part(whole.sentences),
    tokens: part(whole.tokens),
    times: part(whole.times),
    quantities: part(whole.quantities).map((one) => ({ ...one, number: shift(one.number) })),
    quotes: part(whole.quotes).map((one) => ({ ...one, cue: one.cue && shift(one.cue) })),
    attributions: part(whole.attributions).map((one) => ({
      ...one,
      source: shift(one.source),
      cue: shift(one.cue),
    })),
    people: part(whole.people).map((one) => ({
      ...one,
      officeSpan: one.officeSpan && shift(one.officeSpan),
    })),
    mentions: part(whole.mentions),
    claims: part(whole.claims).map((one) => ({ ...one, focus: shift(one.focus) })),
  };
  return { reading, from };
}
