/** What a code unit is to the engine: read off a table, as asking a pattern takes longer than all the rest of cutting a text into words. */

export const LETTER = 1;
/** A letter in upper case. */
export const CAPITAL = 2;
/** 0 to 9. */
export const DIGIT = 3;
export const SPACE = 4;
/** Anything else: signs and marks. */
export const SIGN = 5;
/** Half of a character beyond the basic plane. */
export const HALF = 6;
/** Another number: « ² », « ½ ». */
export const NUMERAL = 7;

const UNREAD = 0;
const table = new Uint8Array(0x10000);
const LETTERS = /\p{L}/u;
const CAPITALS = /\p{Lu}/u;
const NUMERALS = /\p{N}/u;
const ALPHANUMERIC = /[\p{L}\p{N}]/u;
const SPACES = /\s/u;

/** The kind of a code unit. */
export function kindAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  const kind = table[code];
  return kind === UNREAD ? (table[code] = kindOf(code)) : kind;
}

function kindOf(code: number): number {
  if (code >= 48 && code <= 57) return DIGIT;
  if (code >= 0xd800 && code < 0xe000) return HALF;
  const char = String.fromCharCode(code);
  if (CAPITALS.test(char)) return CAPITAL;
  if (LETTERS.test(char)) return LETTER;
  return SPACES.test(char) ? SPACE : NUMERALS.test(char) ? NUMERAL : SIGN;
}

/** Where the run of letters that holds `at` ends: `at` itself when no letter stands there. */
export function lettersEnd(text: string, at: number): number {
  let to = at;
  while (to < text.length) {
    const kind = kindAt(text, to);
    if (kind === LETTER || kind === CAPITAL) to++;
    else if (kind === HALF && LETTERS.test(pairAt(text, to))) to += 2;
    else break;
  }
  return to;
}

/** Where the run of letters and numbers that holds `at` ends: `at` itself when neither stands there. */
export function wordEnd(text: string, at: number): number {
  let to = at;
  while (to < text.length) {
    const kind = kindAt(text, to);
    if (kind === LETTER || kind === DIGIT || kind === CAPITAL || kind === NUMERAL) to++;
    else if (kind === HALF && ALPHANUMERIC.test(pairAt(text, to))) to += 2;
    else break;
  }
  return to;
}

/** Whether the character at `at`, of which the first half stands there, is a capital. */
export function isCapitalPair(text: string, at: number): boolean {
  return CAPITALS.test(pairAt(text, at));
}

/** The two halves of a character at `at`, empty where they do not stand there. */
function pairAt(text: string, at: number): string {
  return text.codePointAt(at)! > 0xffff ? text.slice(at, at + 2) : '';
}
