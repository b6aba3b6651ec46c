/** Word forms with their tags and lemmas, and the endings that tell the lemma of a word that is not among them. */
import { keyOf, TAGS, type WordInfo } from './features.ts';

/** How a lemma is made: so many characters are cut from the end of the form's key, then these are added. */
export interface Change {
  cut: number;
  add: string;
}

/** What is known of one key: a word, or an ending (written with a tilde: « ~aux »). */
export interface Entry {
  /** The tags it may have, one bit a tag; 0 for an ending. */
  tags: number;
  /** Seen too seldom to say that it has no other tag. */
  open: boolean;
  /** The only tag it ever has, else -1. */
  fixed: number;
  /** By tag, how its lemma is made. */
  lemmas: Map<number, Change>;
}

/** Beside the bits of the tags. */
const OPEN = 1 << TAGS.length;
const LINE = 0x0a;
const TAB = 0x09;
const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/** The file of a lexicon: one line a key, in the order of the bytes, so that it is searched without being read. */
export function lexiconText(entries: ReadonlyMap<string, Entry>): Buffer {
  const lines = [...entries].map(([key, entry]) => {
    const lemmas = [...entry.lemmas]
      .sort((a, b) => a[0] - b[0])
      .map(([tag, { cut, add }]) => LETTERS[tag] + String.fromCharCode(48 + cut) + add);
    return Buffer.from(
      `${key}\t${(entry.tags | (entry.open ? OPEN : 0)).toString(36)}\t${entry.fixed < 0 ? '' : LETTERS[entry.fixed]}\t${lemmas.join('|')}`,
      'utf8',
    );
  });
  lines.sort((a, b) => Buffer.compare(a, b));
  return Buffer.concat(lines.flatMap((line) => [line, Buffer.of(LINE)]));
}

export class Lexicon {
  private readonly bytes: Uint8Array;
  /** Where each line begins; the last number is the end. */
  private readonly lines: Uint32Array;
  private readonly text: Buffer;
  /** Longest ending, in characters. */
  private readonly longest: number;

  constructor(text: Buffer, longest = 6) {
    this.text = text;
    this.bytes = text;
    let count = 0;
    for (let i = 0; i < text.length; i++) if (text[i] === LINE) count++;
    this.lines = new Uint32Array(count + 1);
    for (let i = 0, line = 1; i < text.length; i++) if (text[i] === LINE) this.lines[line++] = i + 1;
    this.longest = longest;
  }

  /** Adds to what is known of a form the tags it may have. */
  complete(info: WordInfo): void {
    const fields = this.find(info.key);
    if (!fields) return;
    const tags = parseInt(fields[1], 36);
    info.tags = tags & (OPEN - 1);
    info.open = (tags & OPEN) !== 0;
    info.fixed = fields[2] === '' ? -1 : LETTERS.indexOf(fields[2]);
  }

  /** The lemma of a form with its tag: listed, or made by the longest known ending, or the form. Names keep their capitals. */
  lemma(form: string, tag: number): string {
    const key = keyOf(form);
    const name = TAGS[tag];
    const listed = this.change(key, tag);
    if (listed) return key.slice(0, key.length - listed.cut) + listed.add;
    if (name === 'PROPN' || name === 'PUNCT' || name === 'SYM' || name === 'NUM' || name === 'X') return form;
    for (let size = Math.min(key.length - 1, this.longest); size > 0; size--) {
      const change = this.change(`~${key.slice(key.length - size)}`, tag);
      if (change) return key.slice(0, key.length - change.cut) + change.add;
    }
    return key;
  }

  private change(key: string, tag: number): Change | null {
    const lemmas = this.find(key)?.[3];
    if (!lemmas) return null;
    for (const lemma of lemmas.split('|'))
      if (lemma[0] === LETTERS[tag]) return { cut: lemma.charCodeAt(1) - 48, add: lemma.slice(2) };
    return null;
  }

  /** The fields of a key's line, found by halves. */
  private find(key: string): string[] | null {
    const wanted = Buffer.from(key, 'utf8');
    let low = 0;
    let high = this.lines.length - 2;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const order = this.compare(wanted, this.lines[middle]);
      if (order === 0)
        return this.text.toString('utf8', this.lines[middle], this.lines[middle + 1] - 1).split('\t');
      if (order < 0) high = middle - 1;
      else low = middle + 1;
    }
    return null;
  }

  private compare(wanted: Uint8Array, at: number): number {
    for (let i = 0; i < wanted.length; i++) {
      const difference = wanted[i] - this.bytes[at + i];
      if (difference !== 0) return difference;
    }
    return TAB - this.bytes[at + wanted.length];
  }
}

/** The change that makes a lemma of a key. */
export function changeOf(key: string, lemma: string): Change {
  let same = 0;
  while (same < key.length && same < lemma.length && key[same] === lemma[same]) same++;
  return { cut: key.length - same, add: lemma.slice(same) };
}
