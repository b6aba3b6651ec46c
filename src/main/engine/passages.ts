/**
 * Passages: the lines of a text that are read by themselves. Nothing of what is read in one reaches into another, so that after a keystroke
 * only the passage that changed is read again.
 */
import type { Reading, Span, Token } from '../../shared/analysis.ts';
import type { Memo } from './memo.ts';
import { firstStartingAt } from './reading.ts';

/** Whole lines that hold one block, or several that share a line. */
interface Passage extends Span {
  /** What it is remembered by. */
  key: string;
}

/** Texts that are read at once: passages with their lines around them. */
export interface Lines {
  text: string;
  tokens: readonly Token[];
  /** Where each passage lies in the text, in order, and where in the reading. */
  spans: readonly Span[];
  at: readonly Span[];
}

const made = new WeakMap<Reading, Passage[]>();

/** The passages of a reading of which the blocks are known, in order. They hold every character that is no white space. */
function passagesOf(reading: Reading): Passage[] {
  const known = made.get(reading);
  if (known) return known;
  const { text, blocks } = reading;
  const passages: Passage[] = [];
  let cuts = '';
  for (const [i, block] of blocks.entries()) {
    const last = passages.at(-1);
    if (last && block.start < last.end) {
      cuts += `|${block.start - last.start}`;
      last.end = lineEnd(text, block.end);
    } else {
      passages.push({
        start: text.lastIndexOf('\n', block.start - 1) + 1,
        end: lineEnd(text, block.end),
        key: '',
      });
      cuts = '';
    }
    const passage = passages.at(-1)!;
    if (i + 1 < blocks.length && blocks[i + 1].start < passage.end) continue;
    // The first has no line break before it; blocks of one line are tagged apart.
    passage.key = `${passage.start === 0 ? '^' : ''}${cuts}\n${text.slice(passage.start, passage.end)}`;
  }
  made.set(reading, passages);
  return passages;
}

function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end;
}

/**
 * What `read` finds in each passage, with where the passage begins; those that the memo remembers are not read again. `read` gives one
 * result a passage, with offsets from its start, and must depend on nothing but its text and tokens and what `beside` tells of it.
 */
export function readPassages<T>(
  reading: Reading,
  memo: Memo,
  kind: string,
  read: (lines: Lines) => readonly T[],
  beside: (passage: Span) => string = () => '',
): { start: number; found: T }[] {
  const passages = passagesOf(reading);
  const keys = passages.map((passage) => beside(passage) + passage.key);
  const found = memo.recallAll(`${kind} ${reading.language}`, keys, (missing) =>
    read(
      linesOf(
        reading,
        missing.map((i) => passages[i]!),
      ),
    ),
  );
  return found.map((one, i) => ({ start: passages[i]!.start, found: one }));
}

/** Some passages as a text of their own. */
function linesOf(reading: Reading, passages: readonly Passage[]): Lines {
  let text = passages[0]!.start === 0 ? '' : '\n';
  const tokens: Token[] = [];
  const spans: Span[] = [];
  for (const { start, end } of passages) {
    const shift = text.length - start;
    for (let i = firstStartingAt(reading.tokens, start); i < reading.tokens.length; i++) {
      const token = reading.tokens[i]!;
      if (token.start >= end) break;
      tokens.push({ ...token, start: token.start + shift, end: token.end + shift });
    }
    spans.push({ start: text.length, end: text.length + end - start });
    text += `${reading.text.slice(start, end)}\n`;
  }
  return { text, tokens, spans, at: passages };
}
