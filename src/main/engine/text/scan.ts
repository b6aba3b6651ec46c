/** Searching a text for every match of a pattern. */
import type { Span } from '../../../shared/analysis.ts';
import { ANY_WORD, CAPITAL as CAPITALS, DIGITS, firstWords, MORE } from './firstwords.ts';
import { CAPITAL, DIGIT, HALF, isCapitalPair, kindAt, lettersEnd, NUMERAL, SIGN, SPACE } from './kinds.ts';

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

/** Where the words and signs of a text stand. Words are runs of letters, or of digits. */
interface WordIndex {
  /** By word, in lower case. */
  places: ReadonlyMap<string, readonly number[]>;
  /** All of them; those with a capital; those of digits. */
  any: readonly number[];
  capitals: readonly number[];
  digits: readonly number[];
  /** By sign. */
  signs: ReadonlyMap<string, readonly number[]>;
  /** The words by their first two letters; made when it is first asked for. */
  byBeginning: ReadonlyMap<string, readonly string[]> | null;
}

/** Of the text that was searched last: the checks search one text many times. */
let indexed: { text: string; index: WordIndex } | null = null;

function indexOf(text: string): WordIndex {
  if (indexed?.text === text) return indexed.index;
  const places = new Map<string, number[]>();
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
      const here = places.get(word);
      if (here) here.push(at);
      else places.set(word, [at]);
      at = end;
    }
  }
  const bySign = new Map<string, readonly number[]>();
  signs.forEach((here, code) => bySign.set(String.fromCharCode(code), here!));
  indexed = { text, index: { places, any, capitals, digits, signs: bySign, byBeginning: null } };
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

/** Where words or signs stand, as `firstWords` names them, in order. */
function placesOf(index: WordIndex, words: ReadonlySet<string>): readonly number[] {
  if (words.has(ANY_WORD)) return index.any;
  const lists: (readonly number[])[] = [];
  for (const word of words) {
    if (word === CAPITALS || word === DIGITS) lists.push(word === DIGITS ? index.digits : index.capitals);
    else if (word.length > 1 && word.endsWith(MORE))
      for (const one of beginningWith(index, word.slice(0, -1))) lists.push(index.places.get(one)!);
    else {
      const here = index.places.get(word) ?? (word.length === 1 ? index.signs.get(word) : undefined);
      if (here) lists.push(here);
    }
  }
  if (lists.length < 2) return lists[0] ?? [];
  const all = Uint32Array.from(lists.flat()).sort();
  // A word may be named twice: by itself and by how it begins.
  let kept = 0;
  for (const place of all) if (kept === 0 || place !== all[kept - 1]) all[kept++] = place;
  return all.subarray(0, kept) as unknown as readonly number[];
}

function* beginningWith(index: WordIndex, beginning: string): Generator<string> {
  if (!index.byBeginning) {
    const byBeginning = new Map<string, string[]>();
    for (const word of index.places.keys()) {
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
  return indexOf(text).places.has(word);
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
  const { words, sticky } = planOf(pattern);
  if (!words) return scan(text, pattern);
  const places = placesOf(indexOf(text), words);
  if (places.length === 0) return [];
  return scanAt(text, sticky, within ? inside(places, within) : places);
}

/** The matches of a pattern in an article that begin with one of these words (letters only, in lower case). */
export function scanWords(
  text: string,
  pattern: RegExp,
  words: ReadonlySet<string>,
): Iterable<RegExpExecArray> {
  return scanPlaces(text, pattern, placesOf(indexOf(text), words));
}

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
