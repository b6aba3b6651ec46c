/**
 * A text as recognizers of times and quantities see it: lexemes with their places and values, and the skeleton, one
 * character a lexeme (see lexicon.ts). One pass over the text, linear on any input.
 */
import { symbolOf, type Lexicon, type NumberWord, type NumeralItems } from './lexicon.ts';
import { isDate } from './calendar.ts';
import { ByType, wordTypes } from './wordtypes.ts';

/** What a lexeme written as a date or an hour in digits says; null what it does not. */
export interface Written {
  year: number | null;
  month: number | null;
  day: number | null;
  hour: number | null;
  minute: number | null;
  second: number | null;
}

export interface Lexemes {
  text: string;
  skeleton: string;
  /** Offsets into the text, by lexeme. */
  start: number[];
  end: number[];
  /** Value of numerals, NaN for anything else. */
  value: number[];
  /** What dates and hours in digits say, by lexeme. */
  written: ReadonlyMap<number, Written>;
}

const NEWLINE = 10;
const MAX_WORD = 40;

const ISO =
  /(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2}))?(?:[.,]\d+)?(?:Z|[+-]\d{2}:?\d{2})?)?(?![\d-])/y;
const YEAR_FIRST = /(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?![\d])/y;
const DAY_FIRST = /(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})(?![\d]|[-/.]\d)/y;
const DAY_MONTH = /(\d{1,2})\/(\d{1,2})(?![\d]|[/.,]\d)/y;
const MONTH_YEAR = /(\d{1,2})[-/](\d{4})(?![\d]|[-/]\d)/y;
const YEAR_MONTH = /(\d{4})[-/](\d{1,2})(?![\d]|[-/]\d)/y;
const CLOCK = /(\d{1,2}):(\d{2})(?::(\d{2}))?(?!\d|:\d)/y;
const PHONE =
  /(?:\+\d{1,3}[ .\u00a0]?\(?\d?\)?|0)[ .\u00a0]?\d(?:[ .\u00a0\u202f-]\d{2}){4}(?!\d)|\+\d{1,3}(?:[ .()/-]{1,2}\d{2,5}){2,5}(?!\d)/y;
/** « 1.2.3 », « 978-2-07 », « 2019-486 »: versions and numbers of acts and books. */
const VERSION = /\d+(?:\.\d+){2,}|\d+(?:-\d+){2,}|\d{4}-\d{3}(?!\d)/y;
const SCIENTIFIC = /\d+(?:[.,]\d+)?[eE][+-]?\d{1,3}(?![\p{L}\d])/uy;
/** Digits alone or in groups of three: what takes the ending of an ordinal (« 1 200e », “1,000th”). */
const WHOLE = /^(?:\d+|\d{1,3}(?:\D\d{3})+)$/;
const JOINED = /[-/.,:eE]/;
const ROMAN = /^[IVX]+(?:e|er|ème|eme|ᵉ|è)$/;
const WORDLIKE = /[\p{L}\d]/u;
const VULGAR: Record<string, number> = {
  '½': 1 / 2,
  '⅓': 1 / 3,
  '⅔': 2 / 3,
  '¼': 1 / 4,
  '¾': 3 / 4,
  '⅕': 1 / 5,
  '⅖': 2 / 5,
  '⅗': 3 / 5,
  '⅘': 4 / 5,
  '⅙': 1 / 6,
  '⅚': 5 / 6,
  '⅛': 1 / 8,
  '⅜': 3 / 8,
  '⅝': 5 / 8,
  '⅞': 7 / 8,
};
/** Bounded as addresses are: a line of hyphens is not read again from each of its words. */
const ADDRESS = /(?:https?:\/\/|www\.)[^\s<>"«»]+|[\w.+-]{1,64}@[\w-]{1,63}\.[\w.-]{1,255}/y;

/** What a word is in a text, by itself. */
interface KnownWord {
  char: string | null;
  word: NumberWord | null;
  /** Its skeleton character where no digit touches it. */
  alone: string;
}

const known = new WeakMap<Lexicon, ByType<KnownWord>>();

/** What a lexicon knows of words. */
function knownIn(lexicon: Lexicon): ByType<KnownWord> {
  let words = known.get(lexicon);
  if (!words)
    known.set(
      lexicon,
      (words = new ByType((written) => {
        const lower = written.toLowerCase();
        const word = lexicon.numbers.words.get(lower) ?? null;
        const char = lexicon.charOf(lower);
        const alone =
          char !== null && (!word || isLink(word)) ? char
          : ROMAN.test(written) ? 'R'
          : lower === written ? 'x' : 'X'; // prettier-ignore
        return { char, word, alone };
      })),
    );
  return words;
}

/** Cuts a text into lexemes. */
export function lexemesOf(text: string, lexicon: Lexicon): Lexemes {
  const start: number[] = [];
  const end: number[] = [];
  const value: number[] = [];
  const chars: string[] = [];
  const words = new Map<number, NumberWord>();
  const written = new Map<number, Written>();
  const { numbers } = lexicon;
  const types = wordTypes();
  const looked = knownIn(lexicon);

  const push = (from: number, to: number, char: string, number = NaN) => {
    start.push(from);
    end.push(to);
    chars.push(char);
    value.push(number);
  };
  const pushWord = (from: number, to: number, { alone, word }: KnownWord) => {
    if (word !== null && alone !== 'R') words.set(start.length, word);
    push(from, to, alone, alone === 'R' ? romanValue(text.slice(from, to)) : NaN);
  };
  const match = (pattern: RegExp, at: number) => {
    pattern.lastIndex = at;
    return pattern.exec(text);
  };

  /** A date or an hour written in digits at `at`; returns where it ends, or `at`. */
  const readWritten = (at: number): number => {
    // inside a longer code, unless that is a date too
    if (
      at > 1 &&
      text[at - 1] === '-' &&
      isDigit(text.charCodeAt(at - 2)) &&
      !/[TSC]/.test(chars.at(-2) ?? '')
    )
      return at;
    let found: RegExpExecArray | null;
    const none: Written = { year: null, month: null, day: null, hour: null, minute: null, second: null };
    const put = (char: string, what: Partial<Written>): number => {
      written.set(start.length, { ...none, ...what });
      push(at, at + found![0].length, char);
      return at + found![0].length;
    };
    const n = (group: number) => (found![group] === undefined ? null : Number(found![group]));
    if ((found = match(ISO, at)) && isDate(n(1), n(2)!, n(3)!))
      return put('S', { year: n(1), month: n(2), day: n(3), hour: n(4), minute: n(5), second: n(6) });
    if ((found = match(YEAR_FIRST, at))) {
      if (isDate(n(1), n(3)!, n(4)!)) return put('S', { year: n(1), month: n(3), day: n(4) });
      if (isDate(n(1), n(4)!, n(3)!)) return put('S', { year: n(1), month: n(4), day: n(3) });
    }
    if (
      (found = match(DAY_FIRST, at)) &&
      (found[2] !== '.' || found[4]!.length === 4 || (found[1]!.length === 2 && found[3]!.length === 2))
    ) {
      const short = found[4]!.length === 2;
      const year = short ? n(4)! + (n(4)! < 50 ? 2000 : 1900) : n(4)!;
      // `day` and `month` are as the French order has them; the English pack exchanges them where it must.
      if (isDate(year, n(3)!, n(1)!) || isDate(year, n(1)!, n(3)!))
        return put('S', { year, month: n(3), day: n(1) });
    }
    if ((found = match(MONTH_YEAR, at)) && n(1)! >= 1 && n(1)! <= 12 && n(2)! >= 1000 && n(2)! < 2200)
      return put('M', { year: n(2), month: n(1) });
    if ((found = match(YEAR_MONTH, at)) && n(1)! >= 1000 && n(1)! < 2200) {
      if (n(2)! === (n(1)! + 1) % 100 && found[2]!.length === 2 && n(2)! > 12)
        return put('A', { year: n(1) });
      const recent = found[2]!.length === 2 || (n(1)! >= 1900 && n(1)! < 2100);
      if (recent && n(2)! >= 1 && n(2)! <= 12) return put('M', { year: n(1), month: n(2) });
    }
    if ((found = match(DAY_MONTH, at))) return put('T', { day: n(1), month: n(2) });
    if ((found = match(CLOCK, at)) && n(1)! <= 24 && n(2)! < 60 && (n(3) ?? 0) < 60)
      return put('C', { hour: n(1), minute: n(2), second: n(3) });
    return at;
  };

  /** Something written in digits at `at`; returns where it ends. */
  const readDigits = (at: number): number => {
    let last = at + 1;
    while (last < text.length && isDigit(text.charCodeAt(last))) last++;
    // What is more than a number (a telephone number, a date, a version) begins with a nought or goes on with a sign.
    const joined = text.charCodeAt(at) === 48 || (last < text.length && JOINED.test(text[last]!));
    const phone = joined ? (match(PHONE, at) ?? match(SCIENTIFIC, at)) : null;
    if (phone) {
      const scientific = /[eE]/.test(phone[0]);
      push(
        at,
        at + phone[0].length,
        scientific ? 'F' : 'K',
        scientific ? Number(phone[0].replace(',', '.')) : NaN,
      );
      return at + phone[0].length;
    }
    let to = joined ? readWritten(at) : at;
    if (to > at) return to;
    let digits: RegExpExecArray | null = null;
    for (const pattern of numbers.digits) if ((digits = match(pattern, at))) break;
    const version = joined ? match(VERSION, at) : null;
    if (version && (!digits || version[0].length > digits[0].length)) {
      push(at, at + version[0].length, 'K');
      return at + version[0].length;
    }
    const run = digits?.[0] ?? text[at]!;
    to = at + run.length;
    // Letters that touch the digits: an ordinal (« 2e »), a unit (« 29km »), or a name (« 5G », « 4x4 »).
    if (to < text.length && isLetter(text.charCodeAt(to))) {
      let wordEnd = to;
      while (wordEnd < text.length && wordEnd - to < MAX_WORD && isLetter(text.charCodeAt(wordEnd)))
        wordEnd++;
      const suffix = text.slice(to, wordEnd);
      const lower = suffix.toLowerCase();
      if (numbers.ordinalSuffixes.has(lower) && WHOLE.test(run)) {
        push(at, wordEnd, 'O', numbers.valueOf(run));
        return wordEnd;
      }
      const known =
        lexicon.isSuffix(suffix) ||
        ((suffix === lower || suffix.length > 2) &&
          (lexicon.charOf(lower) !== null || numbers.words.has(lower)));
      if (!known) {
        while (
          wordEnd < text.length &&
          (isLetter(text.charCodeAt(wordEnd)) || isDigit(text.charCodeAt(wordEnd)))
        )
          wordEnd++;
        push(at, wordEnd, 'K');
        return wordEnd;
      }
    }
    const number = numbers.valueOf(run);
    const plain = /^\d+$/.test(run);
    const char = !plain
      ? Number.isInteger(number) && !/[.,]\d{0,2}$/.test(run) ? 'N' : 'F'
      : run.length <= 2 && number >= 1 && number <= 31 ? 'D'
      : run.length === 4 && number >= 1000 && number < 3000 ? 'Y' : 'N'; // prettier-ignore
    push(at, to, char, number);
    return to;
  };

  for (let at = 0; at < text.length;) {
    const code = text.charCodeAt(at);
    if (code === NEWLINE || code === 0x2028 || code === 0x2029) {
      push(at, at + 1, 'B');
      at++;
    } else if (isSpace(code)) at++;
    else if (isDigit(code)) {
      const before = chars.length - 1;
      const hyphened =
        before > 0 &&
        chars[before] === '-' &&
        end[before] === at &&
        end[before - 1] === start[before] &&
        (/[xXK]/.test(chars[before - 1]!) ||
          isAcronym(text.slice(start[before - 1]!, Math.min(end[before - 1]!, start[before - 1]! + 4))));
      if (hyphened || (before >= 0 && end[before] === at && chars[before] === '@')) {
        let to = at;
        while (to < text.length && (isDigit(text.charCodeAt(to)) || isLetter(text.charCodeAt(to)))) to++;
        push(at, to, 'K');
        at = to;
      } else at = readDigits(at);
    } else if (isLetter(code)) {
      if (code === 104 || code === 119) {
        const address = match(ADDRESS, at);
        if (address) {
          push(at, at + address[0].length, 'K');
          at += address[0].length;
          continue;
        }
      }
      let to = at + 1;
      while (to < text.length && isLetter(text.charCodeAt(to))) to++;
      const type = types.at(text, at, to - at <= MAX_WORD ? to : at);
      const known = looked.get(types, type);
      const touched = to < text.length && isDigit(text.charCodeAt(to));
      if (!touched) {
        pushWord(at, to, known);
        at = to;
        continue;
      }
      const written = types.raw[type];
      const { char, word } = known;
      if (
        /^(?:km|m|cm|mm|ft)$/.test(written) &&
        /[23]/.test(text[to]!) &&
        !WORDLIKE.test(text[to + 1] ?? ' ')
      ) {
        // « 190 km2 »
        push(at, to, char ?? 'x');
        push(to, to + 1, text[to] === '2' ? '²' : '³');
        at = to + 1;
        continue;
      }
      // « K2 », « M1 »: one letter before its digits is no unit, even where it may stand behind some (« 10 K »)
      const alone = to === at + 1 && end.at(-1) !== at;
      const acronym =
        to - at <= 3 && written === written.toUpperCase() && (alone || !lexicon.isSuffix(written));
      if (acronym || (char === null && !word)) {
        while (to < text.length && (isLetter(text.charCodeAt(to)) || isDigit(text.charCodeAt(to)))) to++;
        push(at, to, 'K');
      } else pushWord(at, to, known);
      at = to;
    } else {
      const address = code === 46 || code === 44 ? digitsAfterPoint(at) : null;
      if (address !== null) {
        push(at, address, 'F', Number(`0.${text.slice(at + 1, address)}`));
        at = address;
      } else if (code === 43 && match(PHONE, at)) {
        push(at, PHONE.lastIndex, 'K');
        at = PHONE.lastIndex;
      } else {
        const vulgar = VULGAR[text[at]!];
        if (vulgar !== undefined) {
          // « 1½ » is one number
          const whole = chars.length - 1;
          if (whole >= 0 && /[DN]/.test(chars[whole]!) && end[whole] === at) {
            value[whole]! += vulgar;
            chars[whole] = 'F';
            end[whole] = at + 1;
          } else push(at, at + 1, 'F', vulgar);
          at++;
          continue;
        }
        const width = code >= 0xd800 && code < 0xdc00 ? 2 : 1;
        push(at, Math.min(at + width, text.length), symbolOf(code));
        at += width;
      }
    }
  }

  /** « ,08 » and « .25 »: a decimal without its zero, only where nothing touches the point. */
  function digitsAfterPoint(at: number): number | null {
    if (at > 0 && !isSpace(text.charCodeAt(at - 1)) && text.charCodeAt(at - 1) !== NEWLINE) return null;
    let to = at + 1;
    while (to < text.length && isDigit(text.charCodeAt(to))) to++;
    return to > at + 1 ? to : null;
  }

  return mergeNumerals({ text, skeleton: '', start, end, value, written }, chars, words, lexicon);
}

/** Second pass: number words become one lexeme (« quatre-vingt-dix-sept », « 3 millions et demi »). Closes the gaps in the lists of the first. */
function mergeNumerals(
  raw: Lexemes,
  chars: string[],
  words: ReadonlyMap<number, NumberWord>,
  lexicon: Lexicon,
): Lexemes {
  const { start, end, value } = raw;
  const count = chars.length;
  const items: NumeralItems = {
    length: count,
    word: (index) => words.get(index) ?? null,
    digits: (index) =>
      chars[index] === 'F' || chars[index] === 'N' || chars[index] === 'D' || chars[index] === 'Y'
        ? value[index]!
        : null,
    char: (index) => (index < count ? chars[index]! : 'B'),
    glued: (index) => index > 0 && end[index - 1] === start[index],
  };
  const written = new Map<number, Written>();
  const dates = [...raw.written];
  let dated = 0;
  /** How far is read, and how much of it is kept. */
  let at = 0;
  let out = 0;
  /** Keeps the lexemes up to one as they are. */
  const keepTo = (to: number) => {
    while (dated < dates.length && dates[dated]![0] < at) dated++;
    for (; dated < dates.length && dates[dated]![0] < to; dated++)
      written.set(out + dates[dated]![0] - at, dates[dated]![1]);
    if (out === at) out = at = to;
    for (; at < to; at++, out++) {
      start[out] = start[at]!;
      end[out] = end[at]!;
      value[out] = value[at]!;
      chars[out] = chars[at]!;
    }
  };
  const numeralAt = (from: number): boolean => {
    const numeral = lexicon.numbers.read(items, from);
    if (!numeral) return false;
    const only = numeral.after === from + 1;
    const as =
      numeral.shape === 'ordinal' ? 'Q'
      : numeral.shape === 'scaled' ? 'G'
      : numeral.shape === 'decimal' ? 'F'
      : only && numeral.value === 1 ? 'U'
      : Number.isInteger(numeral.value) && numeral.value >= 1 && numeral.value <= 31 ? 'W' : 'V'; // prettier-ignore
    keepTo(from);
    start[out] = start[from]!;
    end[out] = end[numeral.after - 1]!;
    value[out] = numeral.value;
    chars[out] = as;
    at = numeral.after;
    out++;
    return true;
  };
  // A numeral begins with a number word, or with digits before one.
  for (const [index, word] of words) {
    if (index > at && items.digits(index - 1) !== null && numeralAt(index - 1)) continue;
    if (index < at) continue;
    // « 15 sept. »: a number word that is also a short month, right after a day
    const unit = word.role === 'unit' && chars[index - 1] === 'D';
    const month = unit ? lexicon.charOf(raw.text.slice(start[index], end[index]).toLowerCase()) : null;
    if (month !== null) {
      keepTo(index);
      chars[index] = month;
      value[index] = NaN;
      keepTo(index + 1);
    } else if (!isLink(word) || word.role === 'article') numeralAt(index);
  }
  keepTo(count);
  start.length = end.length = value.length = chars.length = out;
  return { text: raw.text, skeleton: chars.join(''), start, end, value, written };
}

/** A word that only joins the parts of a numeral, and is read by itself everywhere else. */
function isLink(word: NumberWord): boolean {
  return word.role === 'join' || word.role === 'point' || word.role === 'article' || word.role === 'tail';
}

/** Value of a roman numeral, suffix ignored. */
function romanValue(written: string): number {
  const digit = (char: string | undefined) => (char === 'I' ? 1 : char === 'V' ? 5 : char === 'X' ? 10 : 0);
  let total = 0;
  for (let i = 0; i < written.length; i++) {
    const here = digit(written[i]);
    total += here < digit(written[i + 1]) ? -here : here;
  }
  return total;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function isSpace(code: number): boolean {
  return (
    code === 32 ||
    code === 0xa0 ||
    code === 0x202f ||
    (code >= 9 && code <= 13) ||
    (code >= 0x2000 && code <= 0x200b) ||
    code === 0xfeff ||
    code === 0xad
  );
}

/** « F » of « F-16 »: at most three capitals. */
function isAcronym(word: string): boolean {
  return /^[A-Z]{1,3}$/.test(word);
}

const OTHER_LETTER = /\p{L}|\p{M}/u;

function isLetter(code: number): boolean {
  if (code < 0x80) return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
  if (code < 0xc0) return code === 0xaa || code === 0xb5 || code === 0xba;
  if (code < 0x250) return code !== 0xd7 && code !== 0xf7;
  if (code >= 0x2000 && code < 0x2c00) return code === 0x2071 || code === 0x207f;
  if (code >= 0xd800 && code < 0xe000) return false;
  return OTHER_LETTER.test(String.fromCharCode(code));
}
