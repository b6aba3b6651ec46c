/**
 * Passages: the lines of a text that are read by themselves. Nothing of what is read in one reaches into another, so that after a keystroke
 * only the passage that changed is read again.
 */
import type { Claim, Reading, Span, Token } from '../../shared/analysis.ts';
import type { Memo } from './memo.ts';
import { firstStartingAt } from './reading.ts';

/** Whole lines that hold one block, or several that share a line. */
export interface Passage extends Span {
  /** What it is remembered by. */
  key: string;
  /** The claims that begin in it; filled in by `foundIn`. */
  claims: Claim[];
}

/** Texts that are read at once: passages with their lines around them. */
export interface Lines {
  text: string;
  tokens: readonly Token[];
  /** Where each passage lies in the text, in order. */
  spans: readonly Span[];
}

const memos = new WeakMap<Reading, Memo>();

/** Says with which memo a reading is made. */
export function keepMemo(reading: Reading, memo: Memo): void {
  if (memo.lasting) memos.set(reading, memo);
}

/** The memo of a reading that outlives it; null when it has none. */
export function memoOf(reading: Reading): Memo | null {
  return memos.get(reading) ?? null;
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
        claims: [],
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
  read: (missing: readonly Passage[]) => readonly T[],
  beside: (index: number, passage: Passage) => string = () => '',
): { start: number; found: T }[] {
  const passages = passagesOf(reading);
  const keys = passages.map((passage, i) => beside(i, passage) + passage.key);
  const found = memo.recallAll(`${kind} ${reading.language}`, keys, (missing) =>
    read(missing.map((i) => passages[i]!)),
  );
  return found.map((one, i) => ({ start: passages[i]!.start, found: one }));
}

/** Some passages as a text of their own. */
export function linesOf(reading: Reading, passages: readonly Passage[]): Lines {
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
  return { text, tokens, spans };
}

const told = new WeakMap<Reading, string[]>();

/** All that was found in each passage, as one string: the same string, the same findings. Asked for when all stages have run. */
export function foundIn(reading: Reading): readonly string[] {
  const known = told.get(reading);
  if (known) return known;
  const passages = passagesOf(reading);
  const found = passages.map(() => '');
  /** Adds what each span is to the passages that it touches; gives those in which it begins. */
  const add = <T extends Span>(mark: string, spans: readonly T[], say: (one: T, from: number) => string) => {
    let at = 0;
    for (const one of spans) {
      while (at > 0 && passages[at]!.start > one.start) at--;
      while (at < passages.length - 1 && passages[at]!.end <= one.start) at++;
      for (let i = at; i < passages.length && (i === at || passages[i]!.start < one.end); i++) {
        const from = passages[i]!.start;
        found[i] += `${mark}${one.start - from},${one.end - from},${say(one, from)}\n`;
      }
    }
  };
  const span = (one: Span | null, from: number) => (one ? `${one.start - from},${one.end - from}` : '');
  if (passages.length > 0) {
    add('s', reading.sentences, () => '');
    add('f', reading.furniture, (one) => one.kind);
    add('t', reading.times, (one) => `${one.type},${one.value},${one.weekday},${one.approximate},${one.deictic},${one.anchoredOn}`);
    add('n', reading.quantities, (one, from) => `${span(one.number, from)},${one.kind},${one.value},${one.low},${one.high},${one.unit},${one.approximate},${one.comparator},${one.counts},${one.of}`);
    add('m', reading.mentions, (one) => `${one.kind},${one.name}`);
    add('q', reading.quotes, (one, from) => `${one.kind},${span(one.cue, from)},${one.speaker}`);
    add('a', reading.attributions, (one, from) => `${span(one.source, from)},${span(one.cue, from)},${one.vague},${one.speaker}`);
    add('c', reading.claims, (one, from) => `${span(one.focus, from)},${one.kind},${one.priority}`);
  } // prettier-ignore
  let at = 0;
  for (const claim of reading.claims) {
    while (at < passages.length - 1 && passages[at]!.end <= claim.start) at++;
    passages[at]!.claims.push(claim);
    // A claim that goes on in the next passages is of all that stands there.
    for (let i = at + 1; i < passages.length && passages[i]!.start < claim.end; i++)
      found[at] += found[i]! + passages[i]!.key;
  }
  told.set(reading, found);
  return found;
}
