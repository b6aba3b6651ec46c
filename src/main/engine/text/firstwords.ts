/**
 * The words with which the matches of a pattern can begin, read off its source: « (?:selon|d'après) … » begins with « selon » or « d ».
 * A pattern that begins with few words is then tried only where one of them stands, not at every character of a text.
 */

/**
 * Stand for words that are not listed: any, those with a capital, those of digits. No word in lower case is written so. A word with a star
 * stands for those that begin so, and a sign for itself: a match that begins with a sign may begin anywhere.
 */
export const ANY_WORD = 'L';
export const CAPITAL = 'Lu';
export const DIGITS = 'Nd';
export const MORE = '*';

/** More words than this are not worth looking up. */
const MOST = 1500;
const LETTER = /\p{L}/u;
const SPACE = /\s/u;
/** What stands for a sign. */
const SIGN = /^[^\p{L}]$/u;
/** Times that a repeated piece is read for its words. */
const MOST_READ = 2;
/** Look-arounds that say that no letter, no digit stands there. */
const NO_LETTER = /^(?:\[(?!\^)[^\]]*\\p\{L\}[^\]]*\]|\\p\{L\})(?:\||$)/u;
const NO_DIGIT = /^(?:\[(?!\^)[^\]]*(?:\\p\{N\}|\\d)[^\]]*\]|\\d)(?:\||$)/u;

/** Thrown where a match can begin elsewhere than at a word; never leaves this file. */
class Unlisted extends Error {}

/**
 * The first words (runs of letters, in lower case) of all that a pattern can match, or what stands for them; null when a match can begin
 * elsewhere than at the first character of a word. Of the syntax it knows what patterns of this engine use; anything else makes null.
 */
export function firstWords(pattern: RegExp): ReadonlySet<string> | null {
  return read(pattern, false);
}

/**
 * The same two words deep: « les propos » for a word and the one that stands a character behind it, « les » where anything may follow, « les
 * pro* » for those that begin so.
 */
export function firstPairs(pattern: RegExp): ReadonlySet<string> | null {
  return read(pattern, true);
}

function read(pattern: RegExp, pairs: boolean): ReadonlySet<string> | null {
  try {
    return new Reader(pattern, pairs).words();
  } catch (error) {
    if (error instanceof Unlisted) return null;
    throw error;
  }
}

/** Walks the source once, with the beginnings of words that are still open at each place. */
class Reader {
  private readonly source: string;
  private readonly anyCase: boolean;
  private readonly pairs: boolean;
  private at = 0;
  private readonly closed = new Set<string>();
  /** Whether a match can begin right after a letter, after a digit. */
  private afterLetter = false;
  private afterDigit = false;

  constructor(pattern: RegExp, pairs: boolean) {
    this.pairs = pairs;
    this.source = pattern.source;
    this.anyCase = pattern.ignoreCase;
  }

  words(): ReadonlySet<string> {
    const open = this.alternatives(new Set(['']), true);
    if (this.at < this.source.length) throw new Unlisted();
    this.closeAny(open);
    const digits = this.closed.has(DIGITS);
    const words = [...this.closed].some((word) => word !== DIGITS && !SIGN.test(word));
    if ((digits && this.afterDigit) || (this.afterLetter && words)) throw new Unlisted();
    return this.closed;
  }

  private alternatives(open: ReadonlySet<string>, outermost = false): ReadonlySet<string> {
    const after = new Set<string>();
    for (;;) {
      if (outermost) this.lookBehind();
      for (const word of this.sequence(open)) after.add(word);
      if (this.source[this.at] !== '|') return after;
      this.at++;
    }
  }

  /** Looks at the look-behinds that stand here: whether no letter may stand before the match, and whether no digit may. */
  private lookBehind(): void {
    const { source } = this;
    // Nothing but a line break stands before the beginning of a line.
    if (source[this.at] === '^') return;
    let [letter, digit] = [true, true];
    for (let at = this.at; source.startsWith('(?<!', at);) {
      const end = closing(source, at);
      const inside = source.slice(at + 4, end);
      if (NO_LETTER.test(inside)) letter = false;
      if (NO_DIGIT.test(inside)) digit = false;
      at = end + 1;
    }
    this.afterLetter ||= letter;
    this.afterDigit ||= digit;
  }

  private sequence(open: ReadonlySet<string>): ReadonlySet<string> {
    let now = open;
    while (this.at < this.source.length && this.source[this.at] !== '|' && this.source[this.at] !== ')') {
      const from = this.at;
      let after = this.atom(now);
      const [least, most] = this.quantifier();
      const behindIt = this.at;
      for (let read = 1; read < Math.min(least, MOST_READ) && after.size > 0; read++) {
        this.at = from;
        after = this.atom(after);
        this.at = behindIt;
      }
      // What is repeated may go on with the word: all that begin so are meant then.
      const repeated = most > 1 && [...after].some((word) => !now.has(word));
      const behind = repeated ? this.closeAny(after) : after;
      now = least === 0 ? new Set([...now, ...behind]) : behind;
      if (now.size > MOST) throw new Unlisted();
      // Behind the first words nothing matters.
      if (now.size === 0) this.at = sequenceEnd(this.source, this.at);
    }
    return now;
  }

  /** One character, class or group; gives the words that are still open behind it. */
  private atom(open: ReadonlySet<string>): ReadonlySet<string> {
    const { source } = this;
    const char = source[this.at]!;
    if (char === '(') return this.group(open);
    if (char === '[') {
      const end = classEnd(source, this.at);
      const inside = source.slice(this.at + 1, end);
      this.at = end + 1;
      return open.size === 0 ? open : this.oneOf(open, inside);
    }
    if (char === '^' || char === '$') {
      this.at++;
      return open;
    }
    const piece = /\\(?:u[0-9a-fA-F]{4}|u\{[0-9a-fA-F]+\}|[pP]\{[^}]*\}|k<[^>]*>|x[0-9a-fA-F]{2}|.)|./suy;
    piece.lastIndex = this.at;
    const written = piece.exec(source)![0];
    this.at += written.length;
    return open.size === 0 ? open : this.oneOf(open, written);
  }

  private group(open: ReadonlySet<string>): ReadonlySet<string> {
    const { source, at } = this;
    const look = /^\(\?(?:=|!|<=|<!)/u.exec(source.slice(at, at + 4))?.[0];
    if (look) {
      const end = closing(source, at);
      const inside = source.slice(at + look.length, end);
      this.at = end + 1;
      return look === '(?!' && NO_LETTER.test(inside) ? this.close(open, null) : open;
    }
    const named = /^\((?:\?:|\?<[^>]+>)?/u.exec(source.slice(at))![0];
    this.at += named.length;
    const after = this.alternatives(open);
    if (source[this.at] !== ')') throw new Unlisted();
    this.at++;
    return after;
  }

  private quantifier(): [number, number] {
    const match = /^(?:[?*+]|\{(\d+)(,?)(\d*)\})\??/u.exec(this.source.slice(this.at, this.at + 12));
    if (!match) return [1, 1];
    this.at += match[0].length;
    if (match[0].startsWith('?')) return [0, 1];
    if (match[0].startsWith('*')) return [0, Infinity];
    if (match[0].startsWith('+')) return [1, Infinity];
    return [
      Number(match[1]),
      match[2] === '' ? Number(match[1]) : match[3] === '' ? Infinity : Number(match[3]),
    ];
  }

  /** One of the characters written (the inside of a class, or one character): letters go on with the words, anything else closes them. */
  private oneOf(open: ReadonlySet<string>, written: string): ReadonlySet<string> {
    const single = written.length === 1 || /^\\(?:u....|[pP]\{.*\}|.)$/su.test(written);
    if (single ? written === '.' : written.startsWith('^')) return this.closeAny(open);
    const after = new Set<string>();
    let closes = false;
    const pieces = /(\d)-\d|\\u([0-9a-fA-F]{4})|\\([dsDSwWbBpPk\d])(\{[^}]*\})?|\\([^u])|([^\\])/suy;
    for (let at = 0; at < written.length; at = pieces.lastIndex) {
      pieces.lastIndex = at;
      const match = pieces.exec(written);
      if (!match) throw new Unlisted();
      const [, range, code, kind, property, escaped, plain] = match;
      const char = code === undefined ? (escaped ?? plain) : String.fromCharCode(parseInt(code, 16));
      // A range of other characters than digits is not listed; a hyphen at an edge is one.
      if (plain === '-' && !single && at > 0 && pieces.lastIndex < written.length) return this.closeAny(open);
      if (range !== undefined || kind === 'd' || (char !== undefined && /\d/u.test(char)))
        this.close(open, DIGITS);
      else if (kind === 'p' && (property === '{Lu}' || property === '{L}' || property === '{Ll}'))
        this.close(open, property === '{Lu}' && !this.anyCase ? CAPITAL : ANY_WORD, true);
      else if (kind === 's' || (kind === 'p' && /^\{(?:N|Nd|P|Zs|Sc|M)\}$/u.test(property ?? '')))
        closes = true;
      else if (kind !== undefined || char === undefined) return this.closeAny(open);
      else if (LETTER.test(char)) for (const word of open) after.add(word + char.toLowerCase());
      else for (const word of this.separated(open, char)) after.add(word);
    }
    if (closes) this.close(open, null);
    return after;
  }

  /** A character between words: a second one may begin behind it. */
  private separated(open: ReadonlySet<string>, char: string): ReadonlySet<string> {
    const first = SPACE.test(char) || char.length > 1 ? null : char;
    if (!this.pairs) return this.close(open, first);
    const goOn = [...open].filter((word) => word !== '' && !word.includes(' '));
    this.close(new Set([...open].filter((word) => word === '' || word.includes(' '))), first);
    return new Set(goOn.map((word) => `${word} `));
  }

  /** Closes the words, with `more` those that go on too; `first` stands for the one that has no letter yet. Null: no word may begin so. */
  private close(open: ReadonlySet<string>, first: string | null, more = false): ReadonlySet<string> {
    for (const word of open) {
      if (word.endsWith(' ')) this.closed.add(word.slice(0, -1));
      else if (word !== '') this.closed.add(more ? word + MORE : word);
      else if (first === null) throw new Unlisted();
      else this.closed.add(first);
    }
    if (this.closed.size > MOST) throw new Unlisted();
    return new Set();
  }

  /** Closes words that go on in a way that is not listed. */
  private closeAny(open: ReadonlySet<string>): ReadonlySet<string> {
    return this.close(open, null, true);
  }
}

function classEnd(source: string, at: number): number {
  let to = at + 1;
  while (to < source.length && source[to] !== ']') to += source[to] === '\\' ? 2 : 1;
  return to;
}

/** Where the alternative that holds `at` ends: at its bar, its bracket or the end of the source. */
function sequenceEnd(source: string, at: number): number {
  let to = at;
  while (to < source.length && source[to] !== '|' && source[to] !== ')') {
    if (source[to] === '\\') to += 2;
    else if (source[to] === '[') to = classEnd(source, to) + 1;
    else if (source[to] === '(') to = closing(source, to) + 1;
    else to++;
  }
  return to;
}

/** The bracket that closes the group opened at `at`. */
function closing(source: string, at: number): number {
  let depth = 0;
  for (let to = at; to < source.length; to++) {
    const char = source[to];
    if (char === '\\') to++;
    else if (char === '[') to = classEnd(source, to);
    else if (char === '(') depth++;
    else if (char === ')' && --depth === 0) return to;
  }
  throw new Unlisted();
}
