/** Searching a text for every match of a pattern. */
import type { Span } from '../../../shared/analysis.ts';
import { Memo } from '../memo.ts';
import { ANY_WORD, CAPITAL as CAPITALS, DIGITS, firstPairs, firstWords, MORE } from './firstwords.ts';
import { ByType, wordTypes } from '../wordtypes.ts';
import {
  CAPITAL,
  DIGIT,
  HALF,
  isCapitalPair,
  kindAt,
  LETTER,
  lettersEnd,
  NUMERAL,
  SIGN,
  SPACE,
} from './kinds.ts';

/** How a pattern is searched: tried (sticky) where one of its first words or signs stands, or everywhere. */
interface Plan {
  starts: Starts | null;
  sticky: RegExp;
}

/** With what a match can begin, or words that are looked for: words are looked up by the text's own words, the rest where it is searched. */
export interface Starts {
  /** Among all that were made. */
  number: number;
  /** Words; those with seconds count only before one of them. */
  words: ReadonlyMap<string, Seconds | null>;
  /** How words begin. */
  beginnings: readonly string[];
  /** Signs, and what stands for many words. */
  others: readonly string[];
  /** Asked of words as they are written; null where words are named. */
  is: ((written: string) => boolean) | null;
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

/** All starts by each of their words, and by the first letter of how their words begin: a text's own words are looked up, not those of every pattern. */
const startsByWord = new Map<string, Starts[]>();
const startsByLetter = new Map<string, { beginning: string; starts: Starts }[]>();
const startsAsked: Starts[] = [];
let startsMade = 0;

function startsOf(named: ReadonlySet<string>): Starts {
  const words = new Map<string, Seconds | null>();
  const beginnings: string[] = [];
  const others: string[] = [];
  for (const one of named) {
    const gap = one.indexOf(' ');
    const first = gap < 0 ? one : one.slice(0, gap);
    if (gap < 0 && (one === ANY_WORD || one === CAPITALS || one === DIGITS)) others.push(one);
    else if (gap < 0 && !WORD.test(one)) {
      if (one.length > 1) beginnings.push(one.slice(0, -1));
      else others.push(one);
    } else if (gap < 0) words.set(one, null);
    else if (!named.has(first)) {
      const seconds = words.get(first) ?? { whole: new Set(), beginnings: [] };
      const second = one.slice(gap + 1);
      if (second.endsWith(MORE)) seconds.beginnings.push(second.slice(0, -1));
      else seconds.whole.add(second);
      words.set(first, seconds);
    }
  }
  const starts = { number: startsMade++, words, beginnings, others, is: null };
  for (const word of words.keys()) addTo(startsByWord, word, starts);
  for (const beginning of beginnings) addTo(startsByLetter, beginning.charAt(0), { beginning, starts });
  known = knowWords();
  return starts;
}
const WORD = /^\p{L}+$/u;

function addTo<T>(lists: Map<string, T[]>, key: string, one: T): void {
  const list = lists.get(key);
  if (list) list.push(one);
  else lists.set(key, [one]);
}

/** Words that are told by themselves, made once a process: of « 2ème », « ème » is one. Words are runs of letters. */
export function wordsThat(is: (written: string) => boolean): Starts {
  const starts = { number: startsMade++, words: new Map(), beginnings: [], others: [], is };
  startsAsked.push(starts);
  known = knowWords();
  return starts;
}

/** A pattern's starts that a word is one of. */
interface Hit {
  number: number;
  seconds: Seconds | null;
}
/** A word of a text: as written and in lower case, and what begins with it. */
interface KnownWord {
  written: string;
  lower: string;
  hits: readonly Hit[];
}
const NO_WORD: KnownWord = { written: '', lower: '', hits: [] };
const knowWords = () =>
  new ByType((written): KnownWord => {
    const lower = written.toLowerCase().replaceAll('ſ', 's');
    return { written, lower, hits: hitsOf(written, lower) };
  });
/** Of the starts that were made so far. */
let known = knowWords();

function hitsOf(written: string, word: string): readonly Hit[] {
  const hits = new Map<number, Seconds | null>();
  for (const { number, words } of startsByWord.get(word) ?? []) hits.set(number, words.get(word) ?? null);
  for (const { beginning, starts } of startsByLetter.get(word.charAt(0)) ?? [])
    if (word.startsWith(beginning)) hits.set(starts.number, null);
  for (const { number, is } of startsAsked) if (is!(written)) hits.set(number, null);
  return Array.from(hits, ([number, seconds]) => ({ number, seconds }));
}

/** Where the words and signs of a line stand, from its beginning. Words are runs of letters, or of digits. */
interface Line {
  /** Where all words begin; those with a capital; those of digits. */
  any: readonly number[];
  capitals: readonly number[];
  digits: readonly number[];
  /** All words; of digits, none. */
  words: readonly KnownWord[];
  /** Signs by their code, each before its place. */
  signs: readonly number[];
  /** Starts by their number, each before the place of one of their words; of the starts that were made before the line was read. */
  hits: readonly number[];
  made: number;
}

function readLine(text: string): Line {
  const words: KnownWord[] = [];
  const any: number[] = [];
  const capitals: number[] = [];
  const digits: number[] = [];
  const signs: number[] = [];
  const types = wordTypes();
  for (let at = 0; at < text.length;) {
    const kind = kindAt(text, at);
    if (kind === SPACE) at++;
    else if (kind === DIGIT) {
      any.push(at);
      words.push(NO_WORD);
      digits.push(at);
      while (at < text.length && kindAt(text, at) === DIGIT) at++;
    } else if (kind === SIGN || kind === NUMERAL) {
      signs.push(text.charCodeAt(at), at);
      at++;
    } else {
      const end = lettersEnd(text, at);
      if (end === at) {
        at++;
        continue;
      }
      any.push(at);
      if (kind === CAPITAL || (kind === HALF && isCapitalPair(text, at))) capitals.push(at);
      words.push(known.get(types, types.at(text, at, end)));
      at = end;
    }
  }
  return { words, any, capitals, digits, signs, hits: hitsIn(words, any), made: startsMade };
}

/** The starts that the words of a line are, before one of their seconds where they have any. */
function hitsIn(words: readonly KnownWord[], any: readonly number[]): number[] {
  const found: number[] = [];
  for (let i = 0; i < words.length; i++)
    for (const { number, seconds } of words[i]!.hits)
      if (seconds === null || isBefore(words, any, i, seconds)) found.push(number, any[i]!);
  return found;
}

/** Whether one of the seconds stands one character behind a word; what follows the last word of a line is not known. */
function isBefore(words: readonly KnownWord[], any: readonly number[], i: number, seconds: Seconds): boolean {
  if (i + 1 === words.length) return true;
  const next = words[i + 1]!.lower;
  if (any[i + 1] !== any[i]! + words[i]!.lower.length + 1) return false;
  return seconds.whole.has(next) || seconds.beginnings.some((beginning) => next.startsWith(beginning));
}

/** Where the words and signs of a text stand. */
interface TextIndex {
  lines: readonly { start: number; line: Line }[];
  /** By number of the starts, where their words stand; of those that were made before the index. */
  found: (readonly number[] | undefined)[];
  made: number;
  /** The same with the signs and what else a match may begin with. */
  merged: (readonly number[] | undefined)[];
  /** Made when they are first asked for. */
  any: readonly number[] | null;
  capitals: readonly number[] | null;
  digits: readonly number[] | null;
  signs: ReadonlyMap<number, readonly number[]> | null;
  words: { all: readonly KnownWord[]; numbers: ReadonlyMap<string, readonly number[]> } | null;
}

interface Indexed {
  text: string;
  index: TextIndex;
}
/** Of the two texts that were searched last: the checks search one text many times, and after a keystroke a passage of it between. */
let indexed: Indexed | null = null;
let indexedBefore: Indexed | null = null;

/** Lines of the texts that were searched lately: of an edited text only the new ones are read. */
const lines = new Memo(600_000);

function indexOf(text: string): TextIndex {
  if (indexed?.text === text) return indexed.index;
  [indexed, indexedBefore] = [indexedBefore, indexed];
  if (indexed?.text === text) return indexed.index;
  const found: (number[] | undefined)[] = [];
  const kept: { start: number; line: Line }[] = [];
  for (let start = 0; start < text.length;) {
    const stop = text.indexOf('\n', start);
    const end = stop < 0 ? text.length : stop;
    if (end > start) {
      const written = text.slice(start, end);
      // What was made since then begins at other words: the line is read anew.
      const line = lines.recall(String(startsMade), written, () => readLine(written));
      kept.push({ start, line });
      const { hits } = line;
      for (let i = 0; i < hits.length; i += 2) (found[hits[i]!] ??= []).push(start + hits[i + 1]!);
    }
    start = end + 1;
  }
  const index: TextIndex = {
    lines: kept,
    found,
    made: startsMade,
    merged: [],
    any: null,
    capitals: null,
    digits: null,
    signs: null,
    words: null,
  };
  indexed = { text, index };
  return index;
}

/** The same places of all lines, from the beginning of the text. */
function allOf({ lines: all }: TextIndex, kind: 'any' | 'capitals' | 'digits'): number[] {
  const places: number[] = [];
  for (const { start, line } of all) for (const place of line[kind]) places.push(start + place);
  return places;
}

function signsOf({ lines: all }: TextIndex): ReadonlyMap<number, readonly number[]> {
  const signs = new Map<number, number[]>();
  for (const { start, line } of all)
    for (let i = 0; i < line.signs.length; i += 2) {
      const places = signs.get(line.signs[i]!);
      if (places) places.push(start + line.signs[i + 1]!);
      else signs.set(line.signs[i]!, [start + line.signs[i + 1]!]);
    }
  return signs;
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

/** Where the words of the starts stand. */
function wordsIn(index: TextIndex, starts: Starts): readonly number[] {
  const { number, words, beginnings, is } = starts;
  if (number < index.made || index.found[number]) return index.found[number] ?? [];
  const { all, numbers } = (index.words ??= wordsOf(index));
  const any = (index.any ??= allOf(index, 'any'));
  const places: number[] = [];
  if (is)
    for (const [i, { written }] of all.entries()) if (written !== '' && is(written)) places.push(any[i]!);
  for (const [word, seconds] of words)
    for (const i of numbers.get(word) ?? [])
      if (seconds === null || isBefore(all, any, i, seconds)) places.push(any[i]!);
  if (beginnings.length > 0)
    for (const [word, here] of numbers)
      if (!words.has(word) && beginnings.some((one) => word.startsWith(one)))
        for (const i of here) places.push(any[i]!);
  return (index.found[number] = ordered(places));
}

/** The words of a text, for starts that were made since it was indexed. */
function wordsOf({ lines: read }: TextIndex): NonNullable<TextIndex['words']> {
  const all = read.flatMap(({ line }) => line.words);
  const numbers = new Map<string, number[]>();
  for (const [i, { lower }] of all.entries()) addTo(numbers, lower, i);
  return { all, numbers };
}

/** Where a match can begin, in order. */
function placesOf(index: TextIndex, starts: Starts): readonly number[] {
  const { others } = starts;
  if (others.includes(ANY_WORD)) return (index.any ??= allOf(index, 'any'));
  const found = wordsIn(index, starts);
  if (others.length === 0) return found;
  const known = index.merged[starts.number];
  if (known) return known;
  const lists = [found];
  for (const other of others) {
    if (other === CAPITALS) lists.push((index.capitals ??= allOf(index, 'capitals')));
    else if (other === DIGITS) lists.push((index.digits ??= allOf(index, 'digits')));
    else lists.push((index.signs ??= signsOf(index)).get(other.charCodeAt(0)) ?? []);
  }
  const some = lists.filter((list) => list.length > 0);
  return (index.merged[starts.number] = some.length < 2 ? (some[0] ?? []) : ordered(some.flat()));
}

/** In order, each once. */
function ordered(places: readonly number[]): readonly number[] {
  if (places.length < 2) return places;
  const all = new Uint32Array(places).sort();
  // A word may be named twice: by itself and by its capital.
  let kept = 0;
  for (const place of all) if (kept === 0 || place !== all[kept - 1]) all[kept++] = place;
  return Array.from(all.subarray(0, kept));
}

const startsOfWord = new Map<string, Starts>();

/** Where a word stands in a text. */
function placesOfWord(text: string, word: string): readonly number[] {
  let starts = startsOfWord.get(word);
  if (!starts) startsOfWord.set(word, (starts = startsOf(new Set([word]))));
  return wordsIn(indexOf(text), starts);
}

/** Where such words stand in a text, in order. */
export function placesThat(text: string, starts: Starts): readonly number[] {
  return wordsIn(indexOf(text), starts);
}

/** Where words with a capital stand in a text, in order. */
export function placesOfCapitals(text: string): readonly number[] {
  const index = indexOf(text);
  return (index.capitals ??= allOf(index, 'capitals'));
}

/** Whether a pattern may have a match that begins in a passage: one of its first words stands there. */
export function mayBegin(text: string, pattern: RegExp, { start, end }: Span): boolean {
  const { starts } = planOf(pattern);
  if (!starts) return true;
  const places = placesOf(indexOf(text), starts);
  const at = firstFrom(places, start);
  return at < places.length && places[at]! < end;
}

/** Whether a word (letters only, in lower case) stands in a text that is searched often. To be asked for few words, always the same. */
export function hasWord(text: string, word: string): boolean {
  return placesOfWord(text, word).length > 0;
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

/** The matches of a pattern in an article that begin with one of these words (letters only, in lower case; of those that `hasWord` is asked for). */
export function scanWords(
  text: string,
  pattern: RegExp,
  words: ReadonlySet<string>,
): Iterable<RegExpExecArray> {
  return scanPlaces(text, pattern, ordered([...words].flatMap((word) => placesOfWord(text, word))));
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
  return linesAt(
    text,
    Array.from(scanArticle(text, pattern), ({ index }) => index),
  );
}

/** The lines in which these offsets lie, given in order. */
export function linesAt(text: string, places: readonly number[]): Span[] {
  const lines: Span[] = [];
  for (const place of places) {
    if (place < (lines.at(-1)?.end ?? 0)) continue;
    const end = text.indexOf('\n', place);
    lines.push({ start: text.lastIndexOf('\n', place) + 1, end: end < 0 ? text.length : end });
  }
  return lines;
}

/** The words and spaces of a line that stand before each of these offsets without another sign than hyphens and apostrophes, with what stands there; given in order. */
export function runsBefore(text: string, places: readonly number[]): Span[] {
  const runs: Span[] = [];
  let last = 0;
  for (const place of places) {
    let start = place;
    while (start > last && isInRun(text, start - 1)) start--;
    const end = place + 1;
    if (start === last && runs.length > 0) runs.at(-1)!.end = end;
    else runs.push({ start, end });
    last = end;
  }
  return runs;
}

function isInRun(text: string, at: number): boolean {
  const kind = kindAt(text, at);
  if (kind === LETTER || kind === CAPITAL || kind === HALF) return true;
  return kind === SPACE ? text[at] !== '\n' : IN_WORDS.has(text.charCodeAt(at));
}
const IN_WORDS = new Set([..."'’-"].map((sign) => sign.charCodeAt(0)));

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
