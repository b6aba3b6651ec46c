/** Searching a text for every match of a pattern. */
import type { Span } from '../../../shared/analysis.ts';
import { ANY_WORD, CAPITAL as CAPITALS, DIGITS, firstPairs, firstWords, MORE } from './firstwords.ts';
import { CAPITAL, DIGIT, HALF, isCapitalPair, kindAt, lettersEnd, NUMERAL, SIGN, SPACE } from './kinds.ts';

/** How a pattern is searched: tried (sticky) where one of its first words or signs stands, or everywhere. */
interface Plan {
  starts: Starts | null;
  sticky: RegExp;
}

/** Words with which a match can begin. */
interface Starts {
  /** As `firstWords` names them. */
  words: ReadonlySet<string>;
  /** Words that count only before certain others. */
  pairs: ReadonlyMap<string, Seconds>;
}

/** Words one character behind another: whole, or how they begin. */
interface Seconds {
  whole: Set<string>;
  beginnings: string[];
}
const plans = new WeakMap<RegExp, Plan>();

function planOf(pattern: RegExp): Plan {
  let plan = plans.get(pattern);
  if (!plan) {
    const words = firstPairs(pattern) ?? firstWords(pattern);
    plan = {
      starts: words && startsOf(words),
      sticky: words ? new RegExp(pattern.source, pattern.flags.replace('g', 'y')) : pattern,
    };
    plans.set(pattern, plan);
  }
  return plan;
}

function startsOf(named: ReadonlySet<string>): Starts {
  const words = new Set<string>();
  const pairs = new Map<string, Seconds>();
  for (const one of named) if (!one.includes(' ')) words.add(one);
  for (const one of named) {
    const gap = one.indexOf(' ');
    const first = gap < 0 ? one : one.slice(0, gap);
    if (words.has(first)) continue;
    const seconds = pairs.get(first) ?? { whole: new Set(), beginnings: [] };
    const second = one.slice(gap + 1);
    if (second.endsWith(MORE)) seconds.beginnings.push(second.slice(0, -1));
    else seconds.whole.add(second);
    pairs.set(first, seconds);
  }
  return { words, pairs };
}

/** Where the words and signs of a text stand. Words are runs of letters, or of digits. */
interface WordIndex {
  /** By word, in lower case: its numbers among all. */
  numbers: ReadonlyMap<string, readonly number[]>;
  /** Where all of them begin; those with a capital; those of digits. */
  any: readonly number[];
  capitals: readonly number[];
  digits: readonly number[];
  /** All of them in lower case; empty for those of digits. */
  words: readonly string[];
  /** By sign. */
  signs: ReadonlyMap<string, readonly number[]>;
  /** The words by their first two letters; made when it is first asked for. */
  byBeginning: ReadonlyMap<string, readonly string[]> | null;
}

/** Of the text that was searched last: the checks search one text many times. */
let indexed: { text: string; index: WordIndex } | null = null;

function indexOf(text: string): WordIndex {
  if (indexed?.text === text) return indexed.index;
  const numbers = new Map<string, number[]>();
  const words: string[] = [];
  const any: number[] = [];
  const capitals: number[] = [];
  const digits: number[] = [];
  const signs: (number[] | undefined)[] = [];
  const lower = text.toLowerCase().replaceAll('ſ', 's');
  // « İ » is longer in lower case: then every word is put in lower case by itself.
  const even = lower.length === text.length;
  for (let at = 0; at < text.length;) {
    const kind = kindAt(text, at);
    if (kind === SPACE) at++;
    else if (kind === DIGIT) {
      any.push(at);
      words.push('');
      digits.push(at);
      while (at < text.length && kindAt(text, at) === DIGIT) at++;
    } else if (kind === SIGN || kind === NUMERAL) {
      (signs[text.charCodeAt(at)] ??= []).push(at);
      at++;
    } else {
      const end = lettersEnd(text, at);
      if (end === at) {
        at++;
        continue;
      }
      any.push(at);
      if (kind === CAPITAL || (kind === HALF && isCapitalPair(text, at))) capitals.push(at);
      const word = even ? lower.slice(at, end) : text.slice(at, end).toLowerCase().replaceAll('ſ', 's');
      const here = numbers.get(word);
      if (here) here.push(words.length);
      else numbers.set(word, [words.length]);
      words.push(word);
      at = end;
    }
  }
  const bySign = new Map<string, readonly number[]>();
  signs.forEach((here, code) => bySign.set(String.fromCharCode(code), here!));
  indexed = { text, index: { numbers, any, capitals, digits, words, signs: bySign, byBeginning: null } };
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

/** Where words or signs stand, as `firstWords` names them, and those before certain others, in order. */
function placesOf(index: WordIndex, { words, pairs }: Starts): readonly number[] {
  if (words.has(ANY_WORD)) return index.any;
  const { any, numbers } = index;
  const lists: (readonly number[])[] = [];
  const found: number[] = [];
  const addWord = (word: string) => {
    for (const number of numbers.get(word) ?? []) found.push(any[number]!);
  };
  for (const word of words) {
    if (word === CAPITALS || word === DIGITS) lists.push(word === DIGITS ? index.digits : index.capitals);
    else if (word.length > 1 && word.endsWith(MORE))
      for (const one of beginningWith(index, word.slice(0, -1))) addWord(one);
    else {
      addWord(word);
      const signs = word.length === 1 ? index.signs.get(word) : undefined;
      if (signs) lists.push(signs);
    }
  }
  for (const [word, seconds] of pairs)
    for (const number of numbers.get(word) ?? [])
      if (isBefore(index, number, word, seconds)) found.push(any[number]!);
  if (lists.length === 0 && found.length < 2) return found;
  if (lists.length === 1 && found.length === 0) return lists[0]!;
  const all = Uint32Array.from(lists.length === 0 ? found : lists.concat([found]).flat()).sort();
  // A word may be named twice: by itself and by how it begins.
  let kept = 0;
  for (const place of all) if (kept === 0 || place !== all[kept - 1]) all[kept++] = place;
  return all.subarray(0, kept) as unknown as readonly number[];
}

/** Whether one of the seconds stands one character behind a word. */
function isBefore({ any, words }: WordIndex, number: number, word: string, seconds: Seconds): boolean {
  const next = words[number + 1];
  if (next === undefined || any[number + 1] !== any[number]! + word.length + 1) return false;
  return seconds.whole.has(next) || seconds.beginnings.some((beginning) => next.startsWith(beginning));
}

function* beginningWith(index: WordIndex, beginning: string): Generator<string> {
  if (!index.byBeginning) {
    const byBeginning = new Map<string, string[]>();
    for (const word of index.numbers.keys()) {
      const first = word.slice(0, 2);
      const here = byBeginning.get(first);
      if (here) here.push(word);
      else byBeginning.set(first, [word]);
    }
    index.byBeginning = byBeginning;
  }
  if (beginning.length === 1) {
    for (const [first, words] of index.byBeginning) if (first.startsWith(beginning)) yield* words;
  } else
    for (const word of index.byBeginning.get(beginning.slice(0, 2)) ?? [])
      if (word.startsWith(beginning)) yield word;
}

/** Whether a word (letters only, in lower case) stands in a text that is searched often. */
export function hasWord(text: string, word: string): boolean {
  return indexOf(text).numbers.has(word);
}

/**
 * The same for a whole article, which many patterns are searched in: a pattern that begins with a word is tried where such a word stands.
 * `within`: spans, in order, outside of which no match can begin; they save
 * tries of a pattern that begins with a word.
 */
export function scanArticle(
  text: string,
  pattern: RegExp,
  within?: readonly Span[],
): Iterable<RegExpExecArray> {
  if (within?.length === 0) return [];
  const { starts, sticky } = planOf(pattern);
  if (!starts) return scan(text, pattern);
  const places = placesOf(indexOf(text), starts);
  if (places.length === 0) return [];
  return scanAt(text, sticky, within ? inside(places, within) : places);
}

/** The matches of a pattern in an article that begin with one of these words (letters only, in lower case). */
export function scanWords(
  text: string,
  pattern: RegExp,
  words: ReadonlySet<string>,
): Iterable<RegExpExecArray> {
  return scanPlaces(text, pattern, placesOf(indexOf(text), { words, pairs: NO_PAIRS }));
}

const NO_PAIRS: ReadonlyMap<string, Seconds> = new Map();

/** The matches of a pattern that begin at one of these offsets, given in order. */
export function scanPlaces(
  text: string,
  pattern: RegExp,
  places: readonly number[],
): Iterable<RegExpExecArray> {
  if (places.length === 0) return [];
  let sticky = stickies.get(pattern);
  if (!sticky) stickies.set(pattern, (sticky = new RegExp(pattern.source, pattern.flags.replace('g', 'y'))));
  return scanAt(text, sticky, places);
}
const stickies = new WeakMap<RegExp, RegExp>();

/** The lines of an article in which a pattern is found, in order. */
export function linesWith(text: string, pattern: RegExp): Span[] {
  const lines: Span[] = [];
  for (const { index } of scanArticle(text, pattern)) {
    if (index < (lines.at(-1)?.end ?? 0)) continue;
    const end = text.indexOf('\n', index);
    lines.push({ start: text.lastIndexOf('\n', index) + 1, end: end < 0 ? text.length : end });
  }
  return lines;
}

/** The places that lie in one of the spans. */
function inside(places: readonly number[], spans: readonly Span[]): readonly number[] {
  const kept: number[] = [];
  for (const { start, end } of spans)
    for (let at = firstFrom(places, start); at < places.length && places[at]! < end; at++)
      kept.push(places[at]!);
  return kept;
}

/** Index of the first place from `offset` on. */
function firstFrom(places: readonly number[], offset: number): number {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (places[middle]! >= offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The matches of a sticky pattern at some places of a text, in order and apart. */
function* scanAt(text: string, sticky: RegExp, places: readonly number[]): Generator<RegExpExecArray> {
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
