/** Choosing how far a claim reaches, word by word: the keyboard's way to what the pointer draws. Pure; offsets of the text. */
import type { Block, Span } from '../../shared/analysis.ts';

/** Words of a passage with what is stuck to them, by a no-break space or, for guillemets and signs, by any. */
export function wordsOf(text: string, { start, end }: Span): Span[] {
  const words = text.slice(start, end).matchAll(/(?:« )?[^ \t\n\r]+(?: [»;:!?%€]+[^ \t\n\r]*)*/gu);
  return [...words].map(({ index, 0: word }) => ({ start: start + index, end: start + index + word.length }));
}

/** Index of the word at an offset, or of the last one before it. */
export function wordAt(words: readonly Span[], offset: number): number {
  let at = 0;
  words.forEach((word, index) => {
    if (word.start <= offset) at = index;
  });
  return at;
}

/** Where a claim most likely wants its cut: before a joining word of its focus, else after its focus, else in its middle. Index of a word, 1 to n − 1. */
export function likelyCut(text: string, words: readonly Span[], focus: Span): number {
  const joins = words.findIndex(
    (word, index) =>
      index > 0 &&
      word.start > focus.start &&
      word.start < focus.end &&
      (/^(?:et|ou|mais|puis|dont|contre|and|or|but|while|against)$/iu.test(
        text.slice(word.start, word.end),
      ) ||
        /[,;]$/u.test(text.slice(words[index - 1].start, words[index - 1].end))),
  );
  if (joins > 0) return joins;
  const after = words.findIndex((word) => word.start >= focus.end);
  return after > 0 ? after : Math.max(1, Math.floor(words.length / 2));
}

/** The block around a passage: how far a claim may be drawn. */
export function blockOf(blocks: readonly Block[], span: Span): Span | null {
  return blocks.find((block) => block.start <= span.start && span.end <= block.end) ?? null;
}

/** The claims that a join takes: those that a drawn passage covers; without one, the selected claim and its neighbour of the same block. */
export function toJoin(
  claims: readonly { id: string; focus: Span }[],
  blocks: readonly Block[],
  selected: string | null,
  drawn: Span | null,
): string[] {
  if (drawn) {
    const covered = claims.filter(({ focus }) => focus.start < drawn.end && drawn.start < focus.end);
    return covered.length >= 2 ? covered.map(({ id }) => id) : [];
  }
  const ordered = claims.toSorted((a, b) => a.focus.start - b.focus.start || a.focus.end - b.focus.end);
  const at = ordered.findIndex(({ id }) => id === selected);
  const own = at >= 0 && blockOf(blocks, ordered[at].focus);
  if (!own) return [];
  const inside = ({ focus }: { focus: Span }) => focus.start >= own.start && focus.end <= own.end;
  const neighbour = [ordered[at + 1], ordered[at - 1]].find((one) => one !== undefined && inside(one));
  return neighbour ? [ordered[at].id, neighbour.id] : [];
}
