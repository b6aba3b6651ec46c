/**
 * The words that a language's recognizers know, and the notation their patterns are written in.
 *
 * A text is cut into lexemes (lexemes.ts) and each lexeme becomes one character: its own private-use character for a
 * word that some pattern names, a class letter for the rest (a number, an unknown word, a line break). A recognizer's
 * pattern is a regular expression over that skeleton. It is therefore short, blind to the kinds of spaces, apostrophes,
 * hyphens and letter case, never splits a word, and costs one step a word instead of one a character.
 *
 * Notation, tokens separated by spaces: `mars` the word; `<month>` a class defined here or one of the built-in ones;
 * `'` and `-` an apostrophe or hyphen; `( ) ? | * +`, `{1,3}`, `(?<name>`, `(?!` as in regular expressions.
 */

/** Values of phrases, looked up by the slice of skeleton they matched. */
export interface Table<V> {
  get(skeleton: string | undefined): V | undefined;
  /** The longest phrase that begins at a lexeme, null when none does. */
  at(skeleton: string, index: number): { value: V; length: number } | null;
  /** The longest phrase that ends before a lexeme, null when none does. */
  before(skeleton: string, index: number): { value: V; length: number } | null;
}

/** A word of a numeral; what it does in one is decided by the language's number grammar. */
export interface NumberWord {
  role:
    | 'unit'
    | 'ten'
    | 'hundred'
    | 'thousand'
    | 'scale'
    | 'ordinal'
    | 'ordinal-scale'
    | 'join'
    | 'point'
    | 'article'
    | 'tail';
  value: number;
  /** « cinquièmes »: a denominator rather than a rank after a small number. */
  plural?: true;
}

/** How a language writes numbers. */
export interface NumberGrammar {
  words: ReadonlyMap<string, NumberWord>;
  /** Sticky: digits with separators of thousands and decimals. */
  digits: readonly RegExp[];
  /** The value of what one of `digits` matched. */
  valueOf(written: string): number;
  /** Suffixes of ordinals written in digits (« 1er », « 2nd »), lower case. */
  ordinalSuffixes: ReadonlySet<string>;
  /** Reads the longest numeral that begins at an item; null when there is none. `after` is the first item behind it. */
  read(words: NumeralItems, from: number): { value: number; after: number; shape: NumeralShape } | null;
}

/** What the number grammar sees of the lexemes: roles, values, whether an item touches the one before. */
export interface NumeralItems {
  length: number;
  /** The number word of an item, null for anything else. */
  word(index: number): NumberWord | null;
  /** The value of an item written in digits, null for anything else. */
  digits(index: number): number | null;
  /** The skeleton character of an item. */
  char(index: number): string;
  /** Whether no character stands between the item and the one before. */
  glued(index: number): boolean;
}

export type NumeralShape = 'integer' | 'scaled' | 'decimal' | 'ordinal';

/** Class letters of the skeleton, and the built-in classes of the notation. */
const BUILT_IN: Record<string, string> = {
  any: '[^B]',
  small: '[DW]', // an integer from 1 to 31, in digits or words
  digits: '[DYN]',
  int: '[DYNUWVG]',
  num: '[DYNFUWVG]',
  year: '[YV]',
  fullyear: 'Y',
  one: 'U',
  ordinal: '[OQ]',
  digitordinal: 'O',
  roman: 'R',
  clockface: 'C',
  daymonth: 'T',
  numericdate: 'S',
  monthyear: 'M',
  yearrange: 'A',
  code: 'K',
  name: 'X',
  unknown: '[xX]',
  comma: ',',
  dot: '\\.',
  colon: ':',
  semicolon: ';',
  slash: '/',
  dash: '[-_]',
  percent: '[%‰]',
  open: '[(\\[]',
  close: '[)\\]]',
  quote: '"',
  sign: '[€$£¥₽₹₿¢₩₪₺₴₾₭₫₱₦₵₡₲₮₸₼฿៛﷼৳₨]',
  degree: '°',
  plus: '\\+',
  power: '\\^',
  equals: '=',
  less: '<',
  greater: '>',
  tilde: '[~≈]',
  hash: '#',
  prime: '′',
  doubleprime: '″',
  symbol: 'z',
  break: 'B',
  stop: '(?:$|[.!,;:)\\]"B])', // the end of a phrase
  word: '[xX\\ue000-\\uf8ff]',
};

const WORD = /\p{L}[\p{L}\p{M}]*/uy;
const TOKEN =
  /<(?!=|!)(\w+)>|\(\?<(?:\w+>|=|!)|\(\?[:=!]|\{\d+,?\d*\}|(\p{L}[\p{L}\p{M}]*)|['’]|-|[()?|*+^$]/gu;
const MARKS = /\p{M}/gu;

/** Letters without their marks, lower case. */
export function fold(word: string): string {
  return word.toLowerCase().normalize('NFD').replace(MARKS, '').replaceAll('œ', 'oe').replaceAll('æ', 'ae');
}

/** A class as a regular expression: alternatives share their first lexeme, and one look at it rules out all of them. */
function alternation(single: string[], longer: string[], escape: (skeleton: string) => string): string {
  const branches = new Map<string, string[]>();
  for (const phrase of longer)
    branches.set(phrase[0]!, [...(branches.get(phrase[0]!) ?? []), escape(phrase.slice(1))]);
  const firsts = [...new Set([...single, ...branches.keys()])];
  const parts: string[] = [];
  for (const [first, rests] of branches) {
    // the phrase that ends here is tried after those that go on
    const alone = single.includes(first) ? '?' : '';
    parts.push(`${escape(first)}(?:${rests.join('|')})${alone}`);
  }
  const rest = single.filter((one) => !branches.has(one));
  if (rest.length) parts.push(`[${rest.map(escape).join('')}]`);
  const look = parts.length > 1 ? `(?=[${firsts.map(escape).join('')}])` : '';
  return `(?:${look}(?:${parts.join('|')}))`;
}

/** Marks some characters of the skeleton, and a few others with them: almost all look-ups end there. */
function sieveOf(codes: readonly number[]): Uint8Array {
  const sieve = new Uint8Array(SIEVE + 1);
  for (const code of codes) sieve[code & SIEVE] = 1;
  return sieve;
}
const SIEVE = 0xfff;

export interface Lexicon {
  numbers: NumberGrammar;
  /** Defines a class of phrases, with values where a table is given. Phrases are written as in the text. */
  define<V>(name: string, phrases: Readonly<Record<string, V>>): Table<V>;
  define(name: string, phrases: readonly string[]): Table<true>;
  /** Compiles a pattern (flags `dgu`). Throws on a class that is not defined: a fault of the pack, seen when it is loaded. */
  pattern(source: string): RegExp;
  /** The skeleton character of a word of the text, null for a word no pattern names. `lower` is its lower-case form. */
  charOf(lower: string): string | null;
  /** Unit symbols and the like that may touch a number (« 29km »), in their exact case. */
  suffix(symbols: Iterable<string>): void;
  isSuffix(exact: string): boolean;
}

/** An empty lexicon over the numbers of a language. */
export function makeLexicon(numbers: NumberGrammar): Lexicon {
  const chars = new Map<string, string>();
  const classes = new Map<string, string>(Object.entries(BUILT_IN));
  const suffixes = new Set<string>();
  let next = 0xe000;

  const intern = (word: string): string => {
    const known = chars.get(word);
    if (known !== undefined) return known;
    const number = numbers.words.get(word);
    if (number?.role === 'unit' && number.value === 1) return 'U';
    const bare = fold(word);
    // « février » is also found as « fevrier »; short words are not folded: « à » and « a », « dès » and « des » differ.
    const alias = bare !== word && bare.length >= 4 ? chars.get(bare) : undefined;
    const char = alias ?? String.fromCharCode(next++);
    chars.set(word, char);
    if (bare.length >= 4 && !chars.has(bare)) chars.set(bare, char);
    return char;
  };
  const sequence = (phrase: string): string => {
    let out = '';
    for (let at = 0; at < phrase.length;) {
      WORD.lastIndex = at;
      const word = WORD.exec(phrase)?.[0];
      if (word) out += intern(word.toLowerCase());
      else if (phrase[at] !== ' ') out += symbolOf(phrase.charCodeAt(at));
      at += word?.length ?? 1;
    }
    return out;
  };
  const escape = (skeleton: string) => skeleton.replace(/[.$()[\]?*+^|\\/]/g, '\\$&');

  return {
    numbers,
    define<V>(name: string, phrases: Readonly<Record<string, V>> | readonly string[]): Table<V> {
      if (classes.has(name)) throw new Error(`class <${name}> is defined twice`);
      const values = new Map<string, V>();
      if (Array.isArray(phrases))
        for (const phrase of phrases as string[]) values.set(sequence(phrase), true as V);
      else for (const [phrase, value] of Object.entries(phrases)) values.set(sequence(phrase), value as V);
      const single = [...values.keys()].filter((key) => key.length === 1);
      const longer = [...values.keys()].filter((key) => key.length > 1).sort((a, b) => b.length - a.length);
      classes.set(name, alternation(single, longer, escape));
      const longest = longer[0]?.length ?? 1;
      const starts = sieveOf([...values.keys()].map((key) => key.charCodeAt(0)));
      const ends = sieveOf([...values.keys()].map((key) => key.charCodeAt(key.length - 1)));
      return {
        get: (skeleton) => (skeleton === undefined ? undefined : values.get(skeleton)),
        at(skeleton, index) {
          if (starts[skeleton.charCodeAt(index) & SIEVE] !== 1) return null;
          for (let length = longest; length > 0; length--) {
            const value = values.get(skeleton.slice(index, index + length));
            if (value !== undefined && index + length <= skeleton.length) return { value, length };
          }
          return null;
        },
        before(skeleton, index) {
          if (ends[skeleton.charCodeAt(index - 1) & SIEVE] !== 1) return null;
          for (let length = Math.min(longest, index); length > 0; length--) {
            const value = values.get(skeleton.slice(index - length, index));
            if (value !== undefined) return { value, length };
          }
          return null;
        },
      };
    },
    pattern(source: string): RegExp {
      const compiled = source.replace(/\s+/g, ' ').replace(TOKEN, (token, name?: string, word?: string) => {
        if (name !== undefined) {
          const found = classes.get(name);
          if (found === undefined) throw new Error(`unknown class <${name}>`);
          return found;
        }
        if (word !== undefined) return escape(intern(word.toLowerCase()));
        return token === '’' ? "'" : token;
      });
      return new RegExp(compiled.replaceAll(' ', ''), 'dgu');
    },
    charOf: (lower) => chars.get(lower) ?? null,
    suffix(symbols) {
      for (const symbol of symbols) suffixes.add(symbol);
    },
    isSuffix: (exact) => suffixes.has(exact),
  };
}

const SYMBOLS: Record<string, string> = {
  '’': "'", "'": "'", 'ʼ': "'", '-': '-', '‐': '-', '‑': '-', '–': '_', '—': '_', '−': '-',
  '«': '"', '»': '"', '“': '"', '”': '"', '"': '"', '„': '"', ',': ',', '.': '.', ';': ';', ':': ':', '!': '!', '?': '!', '…': '!',
  '(': '(', ')': ')', '[': '[', ']': ']', '/': '/', '%': '%', '‰': '‰', '²': '²', '³': '³', '€': '€', '$': '$', '£': '£', '¥': '¥', '₽': '₽', '₹': '₹', '₿': '₿', '¢': '¢', '₩': '₩', '₪': '₪', '₺': '₺', '₴': '₴',
  '₾': '₾', '₭': '₭', '₫': '₫', '₱': '₱', '₦': '₦', '₵': '₵', '₡': '₡', '₲': '₲', '₮': '₮', '₸': '₸', '₼': '₼', '฿': '฿', '៛': '៛', '﷼': '﷼', '৳': '৳', '₨': '₨', '￥': '¥', '＄': '$', '￡': '£', '￦': '₩',
  '°': '°', 'º': '°', '˚': '°', '+': '+', '^': '^', '=': '=', '<': '<', '≤': '<', '>': '>', '≥': '>', '~': '~', '≈': '≈', '#': '#', '@': '@', '′': '′', '″': '″',
}; // prettier-ignore

/** The skeleton character of a symbol: the kinds of an apostrophe, hyphen or quotation mark are one. */
export function symbolOf(code: number): string {
  return SYMBOLS[String.fromCharCode(code)] ?? 'z';
}
