/**
 * Searching a skeleton (see lexicon.ts) for a pattern only where it can begin. Most patterns begin with words that stand everywhere (« le »,
 * a number) and hold one that is rare (a month, a holiday): the places of the rarest thing that every match must hold tell where to try.
 */

/** How a pattern is searched. */
interface Plan {
  /** Every match holds a character of one of these buckets, so far behind its beginning. */
  buckets: Uint16Array;
  from: number;
  to: number;
  /** By bucket, a bit for each that a match may begin with; null where any may. */
  firsts: Int32Array | null;
  sticky: RegExp;
}

/** Words of the lexicon, then all else. */
const WORDS = 0x1000;
const BUCKETS = WORDS + 0x100;
const bucketOf = (code: number): number => (code >= 0xe000 ? code % WORDS : WORDS + (code % 0x100));

/** Where the characters of a skeleton stand. */
export interface Places {
  skeleton: string;
  /** By bucket, where its places begin; one more for the end. */
  begins: Int32Array;
  places: Int32Array;
}

/** Where the characters of a skeleton stand, counted once a skeleton for all patterns. */
export function placesIn(skeleton: string): Places {
  const begins = new Int32Array(BUCKETS + 1);
  for (let at = 0; at < skeleton.length; at++) begins[bucketOf(skeleton.charCodeAt(at)) + 1]!++;
  for (let bucket = 0; bucket < BUCKETS; bucket++) begins[bucket + 1]! += begins[bucket]!;
  const free = begins.slice();
  const places = new Int32Array(skeleton.length);
  for (let at = 0; at < skeleton.length; at++) places[free[bucketOf(skeleton.charCodeAt(at))]!++] = at;
  return { skeleton, begins, places };
}

/** The first match of a pattern (flags `dgu`) from an offset on, null when there is none. To be asked for offsets that grow. */
export type Search = (from: number) => RegExpExecArray | null;

/** How a skeleton is searched for a pattern (flags `dgu`): where the rarest thing its matches hold stands, or from one end to the other. */
export function searchFor(pattern: RegExp, all: Places): Search {
  const { skeleton, begins, places } = all;
  const plan = planOf(pattern, all);
  const most = plan === null ? Infinity : countOf(all, plan.buckets) * (plan.to - plan.from + 1);
  if (plan === null || most * DEAR > skeleton.length)
    return (from) => {
      pattern.lastIndex = from;
      return pattern.exec(skeleton);
    };
  const { buckets, firsts, sticky } = plan;
  const starts = new Int32Array(most);
  let found = 0;
  for (const bucket of buckets)
    for (let i = begins[bucket]!; i < begins[bucket + 1]!; i++)
      for (let start = places[i]! - plan.to; start <= places[i]! - plan.from; start++) {
        if (start < 0) continue;
        const first = bucketOf(skeleton.charCodeAt(start));
        if (firsts === null || firsts[first >> 5]! & (1 << (first & 31))) starts[found++] = start;
      }
  const sorted = starts.subarray(0, found).sort();
  let next = 0;
  return (from) => {
    for (; next < found; next++) {
      if (sorted[next]! < from || sorted[next] === sorted[next - 1]) continue;
      sticky.lastIndex = sorted[next]!;
      const match = sticky.exec(skeleton);
      if (match) return match;
    }
    return null;
  };
}

/** Where all patterns are tried as often as this, stepping over the skeleton is faster: a try costs as much as so many characters. */
const DEAR = 24;
/** Least length of a skeleton that tells what is rare. */
const TELLING = 500;

const countOf = ({ begins }: Places, buckets: Uint16Array): number => {
  let count = 0;
  for (const bucket of buckets) count += begins[bucket + 1]! - begins[bucket]!;
  return count;
};

const plans = new WeakMap<RegExp, Plan | null>();

/**
 * How a pattern is searched, by what is rarest in the first long skeleton but one; null before, as reading a pattern takes longer than
 * searching one article for it.
 */
function planOf(pattern: RegExp, all: Places): Plan | null {
  const known = plans.get(pattern);
  if (known) return known;
  if (all.skeleton.length < TELLING) return null;
  if (known === undefined) {
    plans.set(pattern, null);
    return null;
  }
  const { firsts, parts } = new Reader(pattern.source).read();
  let plan: Plan | null = null;
  let least = Infinity;
  for (const { chars, from, to } of parts) {
    const buckets = Uint16Array.from(bucketsOf(chars));
    const count = countOf(all, buckets) * (to - from + 1);
    if (count >= least) continue;
    least = count;
    plan = { buckets, from, to, firsts: null, sticky: new RegExp(pattern.source, 'duy') };
  }
  // Nothing that every match holds: any character.
  plan ??= {
    buckets: Uint16Array.from({ length: BUCKETS }, (_, i) => i),
    from: 0,
    to: 0,
    firsts: null,
    sticky: pattern,
  };
  if (firsts !== null) {
    plan.firsts = new Int32Array(BUCKETS >> 5);
    for (const bucket of bucketsOf(firsts)) plan.firsts[bucket >> 5]! |= 1 << (bucket & 31);
  }
  plans.set(pattern, plan);
  return plan;
}

function bucketsOf(chars: string): number[] {
  const buckets = new Set<number>();
  for (let at = 0; at < chars.length; at++) buckets.add(bucketOf(chars.charCodeAt(at)));
  return [...buckets];
}

/** Characters, some of them perhaps twice; null where any may stand. */
type Chars = string | null;

/** A piece of a pattern: how long its matches are, how they begin, and what they hold. An empty one has nothing to begin with. */
interface Piece {
  least: number;
  most: number;
  firsts: Chars;
  parts: readonly { chars: string; from: number; to: number }[];
}
const EMPTY: Piece = { least: 0, most: 0, firsts: '', parts: [] };
const either = (a: Chars, b: Chars): Chars => (a === null || b === null ? null : a + b);

/** Reads the source of a pattern. */
class Reader {
  private readonly source: string;
  private at = 0;

  constructor(source: string) {
    this.source = source;
  }

  read(): Piece {
    return this.alternatives();
  }

  private alternatives(): Piece {
    const first = this.sequence();
    if (this.source[this.at] !== '|') return first;
    let { least, most, firsts } = first;
    while (this.source[this.at] === '|') {
      this.at++;
      const other = this.sequence();
      least = Math.min(least, other.least);
      most = Math.max(most, other.most);
      firsts = either(firsts, other.firsts);
    }
    return { least, most, firsts, parts: partsOf(least, firsts) };
  }

  private sequence(): Piece {
    let { least, most, firsts } = EMPTY;
    const parts: { chars: string; from: number; to: number }[] = [];
    while (this.at < this.source.length && this.source[this.at] !== '|' && this.source[this.at] !== ')') {
      const piece = this.quantified(this.atom());
      if (least === 0) {
        firsts = either(firsts, piece.firsts);
        if (piece.least > 0) parts.push(...partsOf(1, firsts));
      }
      if (Number.isFinite(most))
        for (const { chars, from, to } of piece.parts)
          parts.push({ chars, from: least + from, to: most + to });
      least += piece.least;
      most += piece.most;
    }
    return { least, most, firsts, parts };
  }

  private quantified(piece: Piece): Piece {
    if (!'?*+{'.includes(this.source[this.at] ?? ' ')) return piece;
    const match = /^(?:([?*+])|\{(\d+)(,?)(\d*)\})\??/u.exec(this.source.slice(this.at, this.at + 12));
    if (!match) return piece;
    this.at += match[0].length;
    const [, sign, low, comma, high] = match;
    const least = sign === undefined ? Number(low) : sign === '+' ? 1 : 0;
    const most = sign === undefined ? (comma === '' ? least : high === '' ? Infinity : Number(high)) : sign === '?' ? 1 : Infinity; // prettier-ignore
    return {
      least: piece.least * least,
      most: piece.most === 0 ? 0 : piece.most * most,
      firsts: piece.firsts,
      parts: least > 0 ? piece.parts : [],
    };
  }

  private atom(): Piece {
    const { source } = this;
    const char = source[this.at]!;
    if (char === '(') return this.group();
    if (char === '^' || char === '$') {
      this.at++;
      return EMPTY;
    }
    if (char === '[') return oneOf(this.characterClass());
    if (char === '.') {
      this.at++;
      return oneOf(null);
    }
    if (char === '\\') {
      this.at += 2;
      // Words are written as they are: nothing but a sign is escaped.
      if (/[\p{L}\d]/u.test(source[this.at - 1]!)) throw new Error(`an escape in the skeleton: ${source}`);
      return oneOf(source[this.at - 1]!);
    }
    this.at++;
    return oneOf(char);
  }

  private group(): Piece {
    const { source } = this;
    const opening = /^\((?:\?:|\?<[^=!>]+>|\?<?[=!])?/u.exec(source.slice(this.at, this.at + 40))![0];
    this.at += opening.length;
    const inside = this.alternatives();
    this.at++;
    // What is only looked at takes no room.
    return /[=!]$/u.test(opening) ? EMPTY : inside;
  }

  private characterClass(): Chars {
    const { source } = this;
    let chars = '';
    let listed = source[this.at + 1] !== '^';
    for (this.at++; source[this.at] !== ']'; this.at++) {
      const escaped = source[this.at] === '\\';
      if (escaped) this.at++;
      if (escaped && /[\p{L}\d]/u.test(source[this.at]!)) listed = false;
      if (source[this.at] === '-' && source[this.at - 1] !== '[' && source[this.at + 1] !== ']')
        listed = false;
      chars += source[this.at]!;
    }
    this.at++;
    return listed ? chars : null;
  }
}

const oneOf = (firsts: Chars): Piece => ({ least: 1, most: 1, firsts, parts: partsOf(1, firsts) });

/** How matches begin that are not empty is something they hold. */
function partsOf(least: number, firsts: Chars): Piece['parts'] {
  return least > 0 && firsts !== null && firsts !== '' ? [{ chars: firsts, from: 0, to: 0 }] : [];
}
