/** Searching a text for every match of a pattern. */
import { ANY_WORD, CAPITAL, DIGITS, firstWords } from './firstwords.ts';

/** How a pattern is searched: tried (sticky) where one of its first words stands, or everywhere. */
interface Plan {
  words: ReadonlySet<string> | null;
  sticky: RegExp;
}
const plans = new WeakMap<RegExp, Plan>();

function planOf(pattern: RegExp): Plan {
  let plan = plans.get(pattern);
  if (!plan) {
    const words = firstWords(pattern);
    plan = { words, sticky: words ? new RegExp(pattern.source, pattern.flags.replace('g', 'y')) : pattern };
    plans.set(pattern, plan);
  }
  return plan;
}

/** Where the words of a text begin. Words are runs of letters, or of digits. */
interface WordIndex {
  /** By word, in lower case. */
  places: ReadonlyMap<string, readonly number[]>;
  /** All of them; those with a capital; those of digits. */
  any: readonly number[];
  capitals: readonly number[];
  digits: readonly number[];
}

const LETTERS_OR_DIGITS = /\p{L}+|\d+/gu;
const UPPER = /^\p{Lu}/u;

/** Of the text that was searched last: the checks search one text many times. */
let indexed: { text: string; index: WordIndex } | null = null;

function indexOf(text: string): WordIndex {
  if (indexed?.text === text) return indexed.index;
  const places = new Map<string, number[]>();
  const any: number[] = [];
  const capitals: number[] = [];
  const digits: number[] = [];
  const lower = text.toLowerCase().replaceAll('ſ', 's');
  // « İ » is longer in lower case: then every word is put in lower case by itself.
  const even = lower.length === text.length;
  const run = LETTERS_OR_DIGITS;
  run.lastIndex = 0;
  for (let match = run.exec(text); match; match = run.exec(text)) {
    const start = match.index;
    any.push(start);
    const code = text.charCodeAt(start);
    if (code >= 48 && code <= 57) {
      digits.push(start);
      continue;
    }
    if (code < 128 ? code < 97 : UPPER.test(match[0])) capitals.push(start);
    const word = even ? lower.slice(start, run.lastIndex) : match[0].toLowerCase().replaceAll('ſ', 's');
    const here = places.get(word);
    if (here) here.push(start);
    else places.set(word, [start]);
  }
  indexed = { text, index: { places, any, capitals, digits } };
  return indexed.index;
}

/**
 * Every match of a pattern with the flag `g` in a text, as `matchAll` gives them. `matchAll` compiles the pattern anew at every call, which
 * takes longer than searching an article; here the pattern itself is used, and its `lastIndex` is always left at 0.
 */
export function* scan(text: string, pattern: RegExp): Generator<RegExpExecArray> {
  let at = 0;
  while (at <= text.length) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    pattern.lastIndex = 0;
    if (!match) return;
    const end = match.index + match[0].length;
    // An empty match steps over a whole character, as the standard has it.
    at = match[0] !== '' ? end : end + (pattern.unicode && text.codePointAt(end)! > 0xffff ? 2 : 1);
    yield match;
  }
}

function placesOf(index: WordIndex, words: ReadonlySet<string>): readonly number[] {
  if (words.has(ANY_WORD)) return index.any;
  const lists: (readonly number[])[] = [];
  if (words.has(CAPITAL)) lists.push(index.capitals);
  if (words.has(DIGITS)) lists.push(index.digits);
  for (const word of words) {
    const here = index.places.get(word);
    if (here) lists.push(here);
  }
  return lists.length < 2 ? (lists[0] ?? []) : lists.flat().sort((a, b) => a - b);
}

/** Whether a word (letters only, in lower case) stands in a text that is searched often. */
export function hasWord(text: string, word: string): boolean {
  return indexOf(text).places.has(word);
}

/** The same for a whole article, which many patterns are searched in: a pattern that begins with a word is tried where such a word stands. */
export function* scanArticle(text: string, pattern: RegExp): Generator<RegExpExecArray> {
  const { words, sticky } = planOf(pattern);
  if (!words) {
    yield* scan(text, pattern);
    return;
  }
  const places = placesOf(indexOf(text), words);
  let at = 0;
  for (const place of places) {
    if (place < at) continue;
    sticky.lastIndex = place;
    const match = sticky.exec(text);
    if (!match) continue;
    at = place + match[0].length;
    yield match;
  }
}
