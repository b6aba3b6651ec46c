/**
 * Claim matching: whether two claims state the same thing in other words, and by which prints the candidates are found.
 * Precision comes first: a denial, another number, another date or other names make another claim.
 */
import type { Statement } from '../../shared/analysis.ts';
import { diffWords, wordsOfQuote } from './differ.ts';
import { hash48 } from './hash.ts';
import { fold } from './register/names.ts';

/** The terms of a statement, taken apart. */
export interface Parts {
  words: ReadonlySet<string>;
  names: ReadonlySet<string>;
  numbers: ReadonlySet<string>;
  denied: boolean;
  /** Its subject is a pronoun or pointed at. */
  deictic: boolean;
  /** Of a figure: a part of the figure before it; what was before another figure. */
  part: boolean;
  before: boolean;
}

const parted = new WeakMap<Statement, Parts>();

export function partsOf(statement: Statement): Parts {
  const known = parted.get(statement);
  if (known) return known;
  const words = new Set<string>();
  const names = new Set<string>();
  const numbers = new Set<string>();
  const flags = new Set<string>();
  for (const term of statement.terms === '' ? [] : statement.terms.split(' ')) {
    if (term.startsWith('@')) names.add(term.slice(1));
    else if (term.startsWith('#')) numbers.add(term.slice(1));
    else if (term.startsWith('!')) flags.add(term);
    else words.add(term);
  }
  const parts = {
    words,
    names,
    numbers,
    denied: flags.has('!not'),
    deictic: flags.has('!this'),
    part: flags.has('!part'),
    before: flags.has('!before'),
  };
  parted.set(statement, parts);
  return parts;
}

/** Long words are rarer than short ones; the hash decides between equals, so that two wordings choose the same. */
function rarest(terms: ReadonlySet<string>, most: number): string[] {
  if (terms.size <= most) return [...terms].sort();
  return [...terms]
    .map((term) => ({ term, length: Math.min(term.length, 9), hash: hash48(term) }))
    .sort((a, b) => b.length - a.length || a.hash - b.hash)
    .slice(0, most)
    .map((one) => one.term)
    .sort();
}

/**
 * The prints under which a statement is looked up: pairs of its rarest words and names. Two statements that state the same share
 * at least one of them nearly always; a single word would be shared by half the archive. Empty for kinds whose key decides.
 */
export function printsOfStatement(statement: Statement): number[] {
  if (statement.terms === '') return [];
  const { words, names } = partsOf(statement);
  const prints: number[] = [];
  const add = (...terms: string[]) => prints.push(hash48(`${statement.kind} ${terms.join(' ')}`));
  const pairs = (first: readonly string[], ...scope: string[]) => {
    for (let i = 0; i < first.length; i++)
      for (let k = i + 1; k < first.length; k++) add(...scope, first[i], first[k]);
  };
  if (statement.kind === 'claim') {
    // Claims on figures and offices are found by the statements of those.
    if (statement.key === 'claim|figure' || statement.key === 'claim|office') return [];
    const [first, some] = [rarest(words, 3), rarest(names, 2)];
    pairs(first);
    for (const name of some) for (const word of rarest(words, 2)) add(word, '@', name);
  } else if (statement.kind === 'figure') {
    const [first, some, unit] = [rarest(words, 3), rarest(names, 2), statement.unit ?? ''];
    for (const word of first) add(unit, statement.value, word);
    pairs(first, unit);
    for (const name of some) for (const word of rarest(words, 2)) add(unit, word, '@', name);
  } else if (statement.kind === 'quotation') pairs(rarest(words, 4));
  return prints;
}

/** What a shared or missing name weighs beside a word. */
const NAME = 1.5;
/** Weight two claims must share at least, and as a part of the lighter and of both. */
const SHARED = 3.2;
const OF_LIGHTER = 0.6;
const OF_BOTH = 0.32;
/** Words that the lighter claim has beyond the other, as a part of the words and names they share. */
const APART = 0.2;
/** Words that claims must share when the subject of one is a pronoun or pointed at. */
const DEICTIC = 4;
/** Kinds of claims that state the same with the same words. */
const ALIKE: Readonly<Record<string, string>> = {
  event: 'date',
  prediction: 'state',
  commitment: 'state',
  causal: 'state',
  attribution: 'state',
  comparison: 'superlative',
};

/** How much two statements have in common. */
export interface Overlap {
  shared: number;
  /** Part of the lighter statement's weight, and of both together, 0 to 1. */
  ofLighter: number;
  ofBoth: number;
  sharedWords: number;
  sharedNames: number;
  /** Each names something that the other does not. */
  namesApart: boolean;
  /** One names something, and nothing of it is in the other, which names something else. */
  namesDisjoint: boolean;
}

function shares(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let count = 0;
  for (const one of a) if (b.has(one)) count++;
  return count;
}

/** Weighs what two statements share. */
export function overlapOf(a: Statement, b: Statement): Overlap {
  const [x, y] = [partsOf(a), partsOf(b)];
  const sharedWords = shares(x.words, y.words);
  const sharedNames = shares(x.names, y.names);
  const sharedNumbers = shares(x.numbers, y.numbers);
  const shared = sharedWords + NAME * sharedNames + sharedNumbers;
  const [one, two] = [x, y].map(
    (parts) => parts.words.size + NAME * parts.names.size + parts.numbers.size,
  ) as [number, number];
  return {
    shared,
    ofLighter: shared / Math.max(1, Math.min(one, two)),
    ofBoth: shared / Math.max(1, one + two - shared),
    sharedWords,
    sharedNames,
    namesApart: x.names.size > sharedNames && y.names.size > sharedNames,
    namesDisjoint: sharedNames === 0 && x.names.size > 0 && y.names.size > 0,
  };
}

/** Whether two periods can be the same: one is inside the other (2025 and 2025-12-02), or one is not said. */
export function periodsMeet(a: Pick<Statement, 'from' | 'to'>, b: Pick<Statement, 'from' | 'to'>): boolean {
  if (a.from === null || b.from === null) return true;
  const within = (x: string, y: string) => x.startsWith(y) || y.startsWith(x);
  if (within(a.from, b.from) && within(a.to ?? a.from, b.to ?? b.from)) return true;
  const covers = (x: Pick<Statement, 'from' | 'to'>, y: Pick<Statement, 'from' | 'to'>) =>
    x.from !== x.to && x.from! <= y.from! && (y.to ?? y.from!) <= `${x.to ?? x.from!}~`;
  return covers(a, b) || covers(b, a);
}

const kindOf = (statement: Statement): string => {
  const kind = statement.key.slice('claim|'.length);
  return ALIKE[kind] ?? kind;
};

/** Words under which a quotation is a word or two that anybody may put between marks. */
const QUOTED_FEWEST = 4;
/** Words that two quotations have in common, as a part of both, to be the same one. */
const QUOTED_ALIKE = 0.9;

/** Whether two claims state the same: by words, names, numbers, denial and time; quotations by their words alone. Offices are compared by their own statements. */
export function sameClaim(a: Statement, b: Statement): boolean {
  if (a.kind !== 'claim' || b.kind !== 'claim' || kindOf(a) !== kindOf(b)) return false;
  if (a.key === 'claim|quotation')
    return (
      Math.min(wordsOfQuote(a.value).length, wordsOfQuote(b.value).length) >= QUOTED_FEWEST &&
      diffWords(wordsOfQuote(a.value), wordsOfQuote(b.value)).likeness >= QUOTED_ALIKE
    );
  if (a.key === 'claim|office') return false;
  const [x, y] = [partsOf(a), partsOf(b)];
  if (x.denied !== y.denied) return false;
  if (a.key === 'claim|figure' && (a.number === null || a.number !== b.number || a.unit !== b.unit))
    return false;
  if (!periodsMeet(a, b) || (a.key === 'claim|date' && (a.from === null) !== (b.from === null))) return false;
  if (
    x.numbers.size > 0 &&
    y.numbers.size > 0 &&
    shares(x.numbers, y.numbers) < Math.min(x.numbers.size, y.numbers.size)
  )
    return false;
  const overlap = overlapOf(a, b);
  if (overlap.namesDisjoint || overlap.namesApart || (kindOf(a) === 'state' && speakersApart(a, b)))
    return false;
  // What each says beyond the other is as a rule another fact (« supprimer » and « créer » 1 200 emplois).
  const apart = Math.min(x.words.size, y.words.size) - overlap.sharedWords;
  if (apart > APART * (overlap.sharedWords + overlap.sharedNames)) return false;
  // « Cette espèce », « elle »: of whom the article speaks stands elsewhere, so the words must say more.
  if ((x.deictic || y.deictic) && overlap.sharedWords < DEICTIC) return false;
  // All of a short claim in the words of the other is enough.
  if (overlap.sharedWords >= 3 && overlap.ofLighter >= 0.95) return true;
  return overlap.shared >= SHARED && overlap.ofLighter >= OF_LIGHTER && overlap.ofBoth >= OF_BOTH;
}

/** Whether two claims are near enough to be read side by side, though they do not state the same in every word. */
export function kindredClaim(a: Statement, b: Statement): boolean {
  const [x, y] = [partsOf(a), partsOf(b)];
  if (a.key === 'claim|quotation' || b.key === 'claim|quotation') return false;
  if (x.denied !== y.denied || !periodsMeet(a, b)) return false;
  if (x.numbers.size > 0 && y.numbers.size > 0 && shares(x.numbers, y.numbers) === 0) return false;
  const overlap = overlapOf(a, b);
  return !overlap.namesDisjoint && !overlap.namesApart && overlap.sharedWords >= 2 && overlap.shared >= 3.5 && overlap.ofLighter >= 0.6 && overlap.ofBoth >= 0.25; // prettier-ignore
}

/** The one is told by a speaker, the other of somebody who is not that speaker: two persons' words or fears are two claims. */
function speakersApart(a: Statement, b: Statement): boolean {
  if (a.speaker !== null && b.speaker !== null) return false;
  const [told, plain] = a.speaker !== null ? [a, b] : [b, a];
  if (told.speaker === null) return false;
  const [x, y] = [partsOf(told), partsOf(plain)];
  const speaker = nameTerm(told.speaker);
  return !y.names.has(speaker) && [...y.names].some((name) => !x.names.has(name));
}

/** A name as terms carry it, without the sign. */
const nameTerm = (name: string): string => fold(name).replaceAll(' ', '_');
