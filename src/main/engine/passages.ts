/**
 * Passages: the lines of a text that are read by themselves. Nothing of what is read in one reaches into another, so that after a keystroke
 * only the passage that changed is read again.
 */
import type { Claim, Reading, Span, Token } from '../../shared/analysis.ts';
import type { Memo } from './memo.ts';
import { firstStartingAt } from './reading.ts';
import type { Register } from './register.ts';

/** Whole lines that hold one block, or several that share a line. */
export interface Passage extends Span {
  /** What it is remembered by. */
  key: string;
  /** The claims that begin in it; filled in by `foundWithClaimsIn`. */
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
export function passagesOf(reading: Reading): Passage[] {
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
  const memo = memoOf(reading);
  if (memo) {
    const names = namesFor(memo, 'passages', passages.map(({ key }) => key)); // prettier-ignore
    for (const [i, passage] of passages.entries()) passage.key = names[i]!;
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
 * result a passage, with offsets from its start, and must depend on nothing but what `keyOf` tells of it: its text where nothing is said.
 */
export function readPassages<T>(
  reading: Reading,
  memo: Memo,
  kind: string,
  read: (missing: readonly Passage[]) => readonly T[],
  keyOf: (index: number, passage: Passage) => string = (_, passage) => passage.key,
): { start: number; found: T }[] {
  const passages = passagesOf(reading);
  const keys = passages.map((passage, i) => keyOf(i, passage));
  const found = memo.recallAll(
    `${kind} ${reading.language}`,
    keys,
    (missing) => read(missing.map((i) => passages[i]!)),
    (i) => passages[i]!.end - passages[i]!.start,
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

const numbers = new WeakMap<Register, number>();
let registers = 0;

/** A register's own number: what was read with another is not remembered for it. */
export function numberOf(register: Register): number {
  const known = numbers.get(register) ?? ++registers;
  numbers.set(register, known);
  return known;
}

const toldOfNames = new WeakMap<Reading, Told>();
const told = new WeakMap<Reading, Told>();
const toldWithClaims = new WeakMap<Reading, Told>();

/** A span where it stands in its passage. */
const spanIn = (one: Span | null, from: number) => (one ? `${one.start - from},${one.end - from}` : '');

/** What was found in the passages of a reading up to its people. Asked for when those stages have run, of a reading with a memo. */
export function namedIn(reading: Reading): Told {
  const known = toldOfNames.get(reading);
  if (known) return known;
  const passages = passagesOf(reading);
  const teller = new Teller(passages, { names: passages.map(({ key }) => key), joined: new Uint8Array(passages.length) });
  teller.add('b', reading.blocks, (one) => one.kind);
  teller.add('s', reading.sentences, () => '');
  teller.add('f', reading.furniture, (one) => one.kind);
  teller.add('t', reading.times, (one) => `${one.type},${one.value},${one.weekday},${one.approximate},${one.deictic},${one.anchoredOn}`);
  teller.add('n', reading.quantities, (one, from) => `${spanIn(one.number, from)},${one.kind},${one.value},${one.low},${one.high},${one.unit},${one.approximate},${one.comparator},${one.counts},${one.of}`);
  teller.add('m', reading.mentions, (one) => `${one.kind},${one.name}`);
  teller.add('p', reading.people, (one, from) => `${one.name},${one.office},${one.organisation},${spanIn(one.officeSpan, from)},${one.former}`);
  const made = teller.named(memoOf(reading)!);
  toldOfNames.set(reading, made);
  return made;
} // prettier-ignore

/** The same with quotations and attributions: all but claims. */
export function foundIn(reading: Reading): Told {
  const known = told.get(reading);
  if (known) return known;
  const teller = new Teller(passagesOf(reading), namedIn(reading));
  teller.add('q', reading.quotes, (one, from) => `${one.kind},${spanIn(one.cue, from)},${one.speaker}`);
  teller.add('a', reading.attributions, (one, from) => `${spanIn(one.source, from)},${spanIn(one.cue, from)},${one.vague},${one.speaker}`);
  const made = teller.named(memoOf(reading)!);
  told.set(reading, made);
  return made;
} // prettier-ignore

/** The same with the claims, which each passage that they begin in is given. */
export function foundWithClaimsIn(reading: Reading): Told {
  const known = toldWithClaims.get(reading);
  if (known) return known;
  const passages = passagesOf(reading);
  const before = foundIn(reading);
  const teller = new Teller(passages, before);
  teller.add(
    'c',
    reading.claims,
    (one, from) => `${one.focus.start - from},${one.focus.end - from},${one.kind},${one.priority}`,
  );
  let at = 0;
  for (const claim of reading.claims) {
    while (at < passages.length - 1 && passages[at]!.end <= claim.start) at++;
    passages[at]!.claims.push(claim);
    // A claim that goes on in the next passages is of all that stands there.
    for (let i = at + 1; i < passages.length && passages[i]!.start < claim.end; i++)
      teller.said[at] += before.names[i]!;
  }
  const made = teller.named(memoOf(reading)!);
  toldWithClaims.set(reading, made);
  return made;
}

/** What is known of each passage of a reading. */
export interface Told {
  /** A name for all of it: the same name, the same text and the same findings. */
  names: readonly string[];
  /** 1 for a passage into which something goes on from the one before. */
  joined: Uint8Array;
}

/** Writes down, passage by passage, what spans there are. */
export class Teller {
  readonly said: string[];
  private readonly joined: Uint8Array;
  private readonly passages: readonly Passage[];

  /** `before`: what is known already. */
  constructor(passages: readonly Passage[], before: Told) {
    this.passages = passages;
    this.said = before.names.map((name) => `${name}\n`);
    this.joined = before.joined.slice();
  }

  /** Adds what each span is to the passages that it touches; `from` is where the passage begins. */
  add<T extends Span>(mark: string, spans: readonly T[], say: (one: T, from: number) => string): void {
    const { passages, said, joined } = this;
    if (passages.length === 0) return;
    let at = 0;
    for (const one of spans) {
      while (at > 0 && passages[at]!.start > one.start) at--;
      while (at < passages.length - 1 && passages[at]!.end <= one.start) at++;
      for (let i = at; i < passages.length && (i === at || passages[i]!.start < one.end); i++) {
        const from = passages[i]!.start;
        said[i] += `${mark}${one.start - from},${one.end - from},${say(one, from)}\n`;
        if (i > at) joined[i] = 1;
      }
    }
  }

  /** Short names for what was said. */
  named(memo: Memo): Told {
    return { names: namesFor(memo, 'told', this.said), joined: this.joined };
  }
}

let named = 0;

/** A short name for each text: the same for the same, as long as the memo remembers it. */
export function namesFor(memo: Memo, kind: string, texts: readonly string[]): string[] {
  return memo.recallAll(kind, texts, (missing) => {
    const names = new Map<string, string>();
    for (const i of missing) if (!names.has(texts[i]!)) names.set(texts[i]!, `#${++named}`);
    return missing.map((i) => names.get(texts[i]!)!);
  });
}
