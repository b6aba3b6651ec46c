/** Searching a text for every match of a pattern. */
import type { Span } from '../../../shared/analysis.ts';
import { ANY_WORD, CAPITAL as CAPITALS, DIGITS, firstPairs, firstWords, MORE } from './firstwords.ts';
import { CAPITAL, DIGIT, HALF, isCapitalPair, kindAt, lettersEnd, NUMERAL, SIGN, SPACE } from './kinds.ts';

/** How a pattern is searched: tried (sticky) where one of its first words or signs stands, or everywhere. */
interface Plan {
  starts: Starts | null;
  sticky: RegExp;
}

/** With what a match can begin. */
interface Starts {
  /** Among all that were made. */
  number: number;
  /** Words; those with seconds count only before one of them. */
  words: ReadonlyMap<string, Seconds | null>;
  /** What is no word: signs, beginnings of words, and what stands for many words. */
  others: readonly string[];
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

/** All starts by each of their words: a text's own words are looked up, not those of every pattern. */
const startsByWord = new Map<string, Starts[]>();
let startsMade = 0;

function startsOf(named: ReadonlySet<string>): Starts {
  const words = new Map<string, Seconds | null>();
  const others: string[] = [];
  for (const one of named) {
    const gap = one.indexOf(' ');
    const first = gap < 0 ? one : one.slice(0, gap);
    if (gap < 0 && (one === ANY_WORD || one === CAPITALS || one === DIGITS || !WORD.test(one)))
      others.push(one);
    else if (gap < 0) words.set(one, null);
    else if (!named.has(first)) {
      const seconds = words.get(first) ?? { whole: new Set(), beginnings: [] };
      const second = one.slice(gap + 1);
      if (second.endsWith(MORE)) seconds.beginnings.push(second.slice(0, -1));
      else seconds.whole.add(second);
      words.set(first, seconds);
    }
  }
  const starts = { number: startsMade++, words, others };
  for (const word of words.keys()) {
    const here = startsByWord.get(word);
    if (here) here.push(starts);
    else startsByWord.set(word, [starts]);
  }
  return starts;
}
const WORD = /^\p{L}+$/u;

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
  /** By number of the starts, where their words stand, in no order; of those that were made before the index. */
  found: readonly (number[] | undefined)[];
  made: number;
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
  const found: (number[] | undefined)[] = [];
  const index: WordIndex = {
    numbers,
    any,
    capitals,
    digits,
    words,
    signs: bySign,
    found,
    made: startsMade,
    byBeginning: null,
  };
  for (const word of numbers.keys())
    for (const starts of startsByWord.get(word) ?? [])
      addPlaces(index, starts, word, (found[starts.number] ??= []));
  indexed = { text, index };
  return index;
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

/** Adds where a word of the starts stands, before one of its seconds where it has any. */
function addPlaces(index: WordIndex, { words }: Pick<Starts, 'words'>, word: string, places: number[]): void {
  const seconds = words.get(word) ?? null;
  for (const number of index.numbers.get(word) ?? [])
    if (seconds === null || isBefore(index, number, word, seconds)) places.push(index.any[number]!);
}

/** Where a match can begin, in order. */
function placesOf(index: WordIndex, starts: Starts): readonly number[] {
  const { others } = starts;
  if (others.includes(ANY_WORD)) return index.any;
  let found = index.found[starts.number];
  if (found === undefined) {
    found = [];
    if (starts.number >= index.made)
      for (const word of starts.words.keys()) addPlaces(index, starts, word, found);
  }
  if (others.length === 0) return ordered(found);
  const lists: (readonly number[])[] = [];
  for (const other of others) {
    if (other === CAPITALS || other === DIGITS) lists.push(other === DIGITS ? index.digits : index.capitals);
    else if (other.length > 1)
      for (const word of beginningWith(index, other.slice(0, -1)))
        lists.push(index.numbers.get(word)!.map((number) => index.any[number]!));
    else lists.push(index.signs.get(other) ?? []);
  }
  if (found.length === 0 && lists.length === 1) return lists[0]!;
  return ordered(lists.concat([found]).flat());
}

/** In order, each once. */
function ordered(places: readonly number[]): readonly number[] {
  if (places.length < 2) return places;
  const all = Uint32Array.from(places).sort();
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
  const index = indexOf(text);
  const places: number[] = [];
  for (const word of words) addPlaces(index, { words: NO_SECONDS }, word, places);
  return scanPlaces(text, pattern, ordered(places));
}

const NO_SECONDS: Starts['words'] = new Map();

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
