/**
 * Claim matching: whether two claims state the same thing in other words, and by which prints the candidates are found.
 * Precision comes first: a denial, another number, another date or other names make another claim.
 */
import type { Statement } from '../../shared/analysis.ts';
import { diffWords, wordsOfQuote } from './differ.ts';
import { hash48 } from './hash.ts';
import { fold } from './register/names.ts';
import {
  contrariesOf,
  eitherOf,
  isAct,
  isDoubtful,
  isUnderWay,
  stem,
  UNDERTAKING,
  weightOf,
} from './stages/statements/synonyms.ts';

/** The terms of a statement, taken apart. */
export interface Parts {
  words: ReadonlySet<string>;
  names: ReadonlySet<string>;
  numbers: ReadonlySet<string>;
  denied: boolean;
  /** It is only possible, or thought of. */
  open: boolean;
  /** Who does what, as who and what. */
  role: { who: string; what: string } | null;
  /** It is told of what will be, or of what was. */
  tense: 'will' | 'did' | null;
  /** What is done to what. */
  deeds: ReadonlySet<string>;
  /** The whole a share is of. */
  whole: string | null;
  /** Scopes with an ordinal (« tour » → « 2 »). */
  scopes: ReadonlyMap<string, string>;
  /** What its article is about: names, and those that a claim names together. */
  topics: ReadonlySet<string>;
  together: ReadonlySet<string>;
  /** Words that its article returns to, and the day of the article. */
  about: ReadonlySet<string>;
  day: string | null;
  /** Its subject is a pronoun or pointed at. */
  deictic: boolean;
  /** Of a figure: a part of the figure before it; what was before another figure. */
  part: boolean;
  before: boolean;
  /** Of a cell of a table: a row of its own, or one that sums the others. */
  row: boolean;
}

const NONE: ReadonlySet<string> = new Set();
const parted = new WeakMap<Statement, Parts>();

export function partsOf(statement: Statement): Parts {
  const known = parted.get(statement);
  if (known) return known;
  const words = new Set<string>();
  const names = new Set<string>();
  const numbers = new Set<string>();
  const flags = new Set<string>();
  const deeds = new Set<string>();
  const scopes = new Map<string, string>();
  let role: Parts['role'] = null;
  let whole: string | null = null;
  for (const term of statement.terms === '' ? [] : statement.terms.split(' ')) {
    const rest = term.slice(1);
    const slash = rest.indexOf('/');
    switch (term[0]) {
      case '@':
        names.add(rest);
        break;
      case '#':
        numbers.add(rest);
        break;
      case '!':
        flags.add(rest);
        break;
      case '%':
        whole = rest;
        break;
      case '+':
        deeds.add(rest);
        break;
      case '>':
        role = { who: rest.slice(0, slash), what: rest.slice(slash + 1) };
        break;
      case '=':
        scopes.set(rest.slice(0, slash), rest.slice(slash + 1));
        break;
      default:
        words.add(term);
    }
  }
  const parts: Parts = {
    words,
    names,
    numbers,
    denied: flags.has('not'),
    open: flags.has('may'),
    tense: flags.has('will') ? 'will' : flags.has('did') ? 'did' : null,
    role,
    deeds,
    whole,
    scopes,
    topics: NONE,
    together: NONE,
    about: NONE,
    day: null,
    deictic: flags.has('this'),
    part: flags.has('part'),
    before: flags.has('before'),
    row: flags.has('row'),
  };
  parted.set(statement, parts);
  return parts;
}

/** Tells statements of one article what it is about, as its statement on that says, and of which day it is. */
export function knowTopics(
  topic: Statement | undefined,
  statements: readonly Statement[],
  day: string | null,
): void {
  if (!topic) return;
  const terms = topic.terms.split(' ');
  const topics = new Set(terms.flatMap((term) => (term.startsWith('@') ? [term.slice(1)] : [])));
  const together = new Set(terms.flatMap((term) => (term.startsWith('&') ? [term.slice(1)] : [])));
  const about = new Set(terms.filter((term) => /^\p{L}/u.test(term)));
  for (const one of statements)
    if (one.terms !== '') Object.assign(partsOf(one), { topics, together, about, day });
}

/** Days within which two articles may tell one story. */
const STORY = 120;

/**
 * How surely the articles of two statements tell one story: 2 where they are about the same names and words within some weeks, 1 where they are
 * about one name and word at least, else 0. What they say in passing of the same (« la ville », « le chantier ») is then of the same.
 */
export function storyOf(a: Statement, b: Statement): 0 | 1 | 2 {
  const [x, y] = [partsOf(a), partsOf(b)];
  if (x.topics.size === 0 || y.topics.size === 0) return 0;
  let known = stories.get(x.topics);
  if (!known) stories.set(x.topics, (known = new WeakMap()));
  let story = known.get(y.topics);
  if (story === undefined) known.set(y.topics, (story = toldOf(x, y)));
  return story;
}

/** By the topics of either article, of which each has its own. */
const stories = new WeakMap<ReadonlySet<string>, WeakMap<ReadonlySet<string>, 0 | 1 | 2>>();

function toldOf(x: Parts, y: Parts): 0 | 1 | 2 {
  if (x.day?.length === 10 && y.day?.length === 10 && Math.abs(Date.parse(x.day) - Date.parse(y.day)) > STORY * 86_400_000) return 0; // prettier-ignore
  const [names, words] = [shares(x.topics, y.topics), shares(x.about, y.about)];
  if (names === 0) return 0;
  if ((names >= 2 && words >= 2) || words >= 3) return 2;
  return names >= 2 || words >= 1 ? 1 : 0;
}

/** Long words are rarer than short ones; the hash decides between equals, so that two wordings choose the same. */
function rarest(found: ReadonlySet<string>, most: number): string[] {
  const terms = new Set<string>();
  for (const word of found) terms.add(eitherOf(word));
  if (terms.size <= most) return [...terms].sort();
  return [...terms]
    .map((term) => ({ term, length: weightOf(term) < 1 ? 0 : Math.min(term.length, 9), hash: hash48(term) }))
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
    if (statement.key === 'claim|figure' && !statement.unit?.startsWith('lasting-')) return [];
    const [first, some] = [rarest(words, 3), rarest(names, 2)];
    pairs(first);
    for (const name of some) for (const word of rarest(words, 2)) add(word, '@', name);
  } else if (statement.kind === 'figure') {
    // What is counted is among the words, and another outlet may count it under another name.
    const unit = statement.unit?.startsWith('n:') ? 'n' : (statement.unit ?? '');
    const [first, some] = [rarest(words, 3), rarest(names, 2)];
    for (const word of first) add(unit, statement.value, word);
    pairs(first, unit);
    for (const name of some) for (const word of rarest(words, 2)) add(unit, word, '@', name);
    // An age is of a name and nothing else.
    if (words.size === 0) for (const name of some) add(unit, '@', name);
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
/** What the same day or month, said in both, weighs beside a word. */
const DATED = 1;
/** Words that claims must share when the subject of one is a pronoun or pointed at. */
const DEICTIC = 4;
/** Kinds of claims that state the same with the same words. */
const ALIKE: Readonly<Record<string, string>> = {
  event: 'state',
  date: 'state',
  superlative: 'state',
  prediction: 'state',
  commitment: 'state',
  causal: 'state',
  attribution: 'state',
  clause: 'state',
  comparison: 'state',
};

/** How much two statements have in common. */
export interface Overlap {
  /** Weight of the words, names and numbers that both have. */
  shared: number;
  /** Part of the lighter statement's weight, and of both together, 0 to 1. */
  ofLighter: number;
  ofBoth: number;
  /** Words that both have, a word and its contrary counted as one; and what they weigh. */
  sharedWords: number;
  weightOfWords: number;
  sharedNames: number;
  sharedNumbers: number;
  /** Weight of the words that the lighter statement has beyond the other. */
  apart: number;
  /** Words of the one whose contrary the other has. */
  contrary: number;
  /** One names something that the other neither names nor means. */
  namesBeyond: boolean;
  /** Each names something that the other does not. */
  namesApart: boolean;
  /** One names something, and nothing of it is in the other, which names or means something else. */
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
  let [sharedWords, weightOfWords, contrary, extraX, extraY] = [0, 0, 0, 0, 0];
  for (const word of x.words) {
    const weight = weightOf(word);
    // Where one claim has both (« le budget adopté, l’amendement rejeté ») neither stands against the other.
    if (y.words.has(word) || contrariesOf(word).some((one) => y.words.has(one) && !x.words.has(one))) {
      sharedWords++;
      weightOfWords += weight;
      if (!y.words.has(word)) contrary++;
    } else extraX += weight;
  }
  for (const word of y.words) {
    if (!x.words.has(word) && !contrariesOf(word).some((one) => x.words.has(one))) extraY += weightOf(word);
  }
  const names = namesOf(a, b);
  const sharedNumbers = shares(x.numbers, y.numbers);
  const shared = weightOfWords + NAME * names.shared + sharedNumbers;
  const one = weightOfWords + extraX + NAME * x.names.size + x.numbers.size;
  const two = weightOfWords + extraY + NAME * y.names.size + y.numbers.size;
  return {
    shared,
    ofLighter: shared / Math.max(1, Math.min(one, two)),
    ofBoth: shared / Math.max(1, one + two - shared),
    sharedWords,
    weightOfWords,
    sharedNames: names.shared,
    sharedNumbers,
    apart: Math.min(extraX, extraY),
    contrary,
    namesBeyond: names.beyond,
    namesApart: names.apart,
    namesDisjoint: names.disjoint,
  };
}

/** How the names of two statements stand to each other; where one names nobody, it means what its article is about. */
function namesOf(
  a: Statement,
  b: Statement,
): { shared: number; beyond: boolean; apart: boolean; disjoint: boolean } {
  const [x, y] = [partsOf(a), partsOf(b)];
  const shared = shares(x.names, y.names);
  const disjoint =
    shared === 0 &&
    !akin(x.names, y.names) &&
    (x.names.size > 0 && y.names.size > 0
      ? !(isMeant(x.names, y) && isMeant(y.names, x) && meetTogether(x, y))
      : (x.names.size > 0 && y.topics.size > 0 && !isMeant(x.names, y)) ||
        (y.names.size > 0 && x.topics.size > 0 && !isMeant(y.names, x)));
  const [speakerA, speakerB] = [a, b].map((one) => (one.speaker === null ? '' : nameTerm(one.speaker))) as [string, string]; // prettier-ignore
  const extra = (own: Parts, other: Parts, speaker: string) => {
    for (const name of own.names)
      if (!other.names.has(name) && name !== speaker && !(shared > 0 && other.topics.has(name)) && !akinTo(name, other.names)) return true; // prettier-ignore
    return false;
  };
  const [one, two] = [extra(x, y, speakerB), extra(y, x, speakerA)];
  return { shared, disjoint, beyond: one || two, apart: one && two };
}

/** Whether a name is a longer or shorter form of one of these: the club and its town, the house and its founder. */
function akinTo(name: string, names: ReadonlySet<string>): boolean {
  for (const other of names)
    if (name !== other && (other.endsWith(`_${name}`) || name.endsWith(`_${other}`))) return true;
  return false;
}
function akin(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  for (const name of a) if (akinTo(name, b)) return true;
  return false;
}

/** Whether an article is about one of these names. */
function isMeant(names: ReadonlySet<string>, other: Parts): boolean {
  for (const name of names) if (other.topics.has(name)) return true;
  return false;
}

/** Whether a claim of either article names two of these together: the firm and the town of its works are one subject. */
function meetTogether(x: Parts, y: Parts): boolean {
  for (const one of x.names)
    for (const other of y.names) {
      const pair = [`${one}+${other}`, `${other}+${one}`];
      if (pair.some((each) => x.together.has(each) || y.together.has(each))) return true;
    }
  return false;
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
  // A word or two between marks are the claim's own words.
  if (kind === 'quotation' && wordsOfQuote(statement.value).length < QUOTED_FEWEST) return 'state';
  return ALIKE[kind] ?? kind;
};

/** Words under which a quotation is a word or two that anybody may put between marks. */
const QUOTED_FEWEST = 4;
/** Words that two quotations have in common, as a part of both, to be the same one. */
const QUOTED_ALIKE = 0.9;

/** Whether two claims state the same: by words, names, numbers, roles, denial and time; quotations by their words alone. Offices are compared by their own statements. */
export function sameClaim(a: Statement, b: Statement): boolean {
  if (a.kind !== 'claim' || b.kind !== 'claim') return false;
  if (kindOf(a) !== kindOf(b)) return sameThesis(a, b);
  if (kindOf(a) === 'quotation') return sameWords(a.value, b.value) || sameThesis(a, b);
  if (sameWord(a, b) || sameThesis(a, b)) return true;
  const [x, y] = [partsOf(a), partsOf(b)];
  if (x.denied !== y.denied || x.open !== y.open) return false;
  if (a.key === 'claim|figure' && (a.number === null || a.number !== b.number || a.unit !== b.unit))
    return false;
  if (a.key === 'claim|date' && b.key === 'claim|date' && (a.from === null) !== (b.from === null))
    return false;
  const overlap = alikeIn(a, b) ?? sameDeed(a, b);
  if (a.key === 'claim|office' && (overlap?.weightOfWords ?? 0) < 2) return false;
  return overlap !== null && overlap.contrary === 0 && !rolesApart(x, y);
}

/** The same does two things (« a versé », « a supprimé »), neither of which the other claim speaks of. */
const rolesApart = (x: Parts, y: Parts): boolean =>
  x.role !== null && y.role !== null && x.role.who === y.role.who && x.role.what !== y.role.what && weightOf(x.role.what) === 1 && weightOf(y.role.what) === 1 && !y.words.has(x.role.what) && !x.words.has(y.role.what); // prettier-ignore

/** What two claims have in common that speak of one deed (« renforcer la production », « renforcement de la production »), in articles about the same. */
function sameDeed(a: Statement, b: Statement): Overlap | null {
  const [x, y] = [partsOf(a), partsOf(b)];
  if (kindOf(a) !== 'state' || x.topics.size === 0 || shares(x.topics, y.topics) < 2 || shares(x.deeds, y.deeds) === 0) return null; // prettier-ignore
  if (x.numbers.size + y.numbers.size > 0 || !periodsMeet(a, b) || speakersApart(a, b)) return null;
  const overlap = overlapOf(a, b);
  return overlap.namesDisjoint ||
    overlap.namesApart ||
    overlap.apart >= 1 ||
    rolesSwapped(x, y) ||
    actsApart(x.words, y.words)
    ? null
    : overlap;
}

/** Whether the same speaker's same word between marks is told of the same (« le test » and « tester » la volonté de Poutine). */
function sameWord(a: Statement, b: Statement): boolean {
  if (a.key !== 'claim|quotation' || b.key !== 'claim|quotation' || a.speaker === null || a.speaker !== b.speaker) return false; // prettier-ignore
  const [x, y] = [a, b].map((one) => new Set(wordsOfQuote(one.value).map((word) => stem(fold(word))).filter((word) => word.length > 3))) as [Set<string>, Set<string>]; // prettier-ignore
  const overlap = overlapOf(a, b);
  return x.size > 0 && y.size > 0 && shares(x, y) === Math.min(x.size, y.size) && overlap.sharedNames > 0 && !overlap.namesApart && partsOf(a).denied === partsOf(b).denied; // prettier-ignore
}

/** Whether two claims say the contrary of each other about the same: one denies what the other states, or has the contrary word. */
export function contraryClaim(a: Statement, b: Statement): boolean {
  if (!isPlain(a) || !isPlain(b)) return false;
  const [x, y] = [partsOf(a), partsOf(b)];
  if (x.open || y.open || (x.denied === y.denied && !opposes(x.words, y.words))) return false;
  // « a été interrompue », « reprendra lundi »: the one after the other.
  if (x.tense !== null && y.tense !== null && x.tense !== y.tense) return false;
  // « est interdite », « sera de nouveau autorisée »: what is, and what will be instead.
  if (x.denied === y.denied && (x.tense === 'will') !== (y.tense === 'will')) return false;
  // What was so in some year is not what is so.
  if ((a.from === null) !== (b.from === null) && (a.from ?? b.from)!.length < 10) return false;
  const overlap = alikeIn(a, b) ?? containedIn(a, b) ?? doneIn(a, b) ?? unsaid(a, b);
  return (
    overlap !== null &&
    (x.denied !== y.denied) !== (overlap.contrary % 2 === 1) &&
    (overlap.sharedWords + overlap.sharedNames >= 2 || unsaid(a, b) !== null)
  );
}

/** Words of a short claim: that nobody appeals, that somebody stays. */
const SHORT = 3;

/** What two short claims by one speaker, in one story, have in common of which one denies what the other says (« il ne fera pas appel »). */
function unsaid(a: Statement, b: Statement): Overlap | null {
  const [x, y] = [partsOf(a), partsOf(b)];
  if (a.speaker === null || a.speaker !== b.speaker || x.denied === y.denied || storyOf(a, b) === 0)
    return null;
  if (Math.min(x.words.size, y.words.size) > SHORT || x.numbers.size + y.numbers.size > 0 || !periodsMeet(a, b)) return null; // prettier-ignore
  const overlap = overlapOf(a, b);
  return overlap.contrary > 0 || overlap.namesDisjoint || overlap.weightOfWords < 1 || overlap.ofLighter < 0.4 ? null : overlap; // prettier-ignore
}

/**
 * Whether two claims are in tension: one speaks of a thing as under way or aimed at, the other of the same thing as doubtful. The same act of
 * the same two names, and neither says both.
 */
export function inTension(a: Statement, b: Statement): boolean {
  const [x, y] = [partsOf(a), partsOf(b)];
  if (a.kind !== 'claim' || b.kind !== 'claim' || x.denied || y.denied || !periodsMeet(a, b)) return false;
  const [one, other] = [standingOf(a), standingOf(b)];
  if (one === null || other === null || one === other) return false;
  const overlap = overlapOf(a, b);
  if (overlap.sharedNames < 2 || overlap.namesApart || overlap.contrary > 0) return false;
  for (const word of x.words) if (isAct(word) && y.words.has(word) && weightOf(word) === 1) return true;
  return false;
}

/** Whether what a claim speaks of is under way, or doubtful; null where neither or both. */
export function standingOf(one: Statement): 'doubtful' | 'under way' | null {
  let [doubtful, going] = [false, false];
  for (const word of partsOf(one).words) {
    doubtful ||= isDoubtful(word);
    going ||= isUnderWay(word);
  }
  return doubtful === going ? null : doubtful ? 'doubtful' : 'under way';
}

/** Whether one speaker says the same of somebody’s attitude on two occasions (« la volonté de la Russie », « la volonté de Poutine »). */
export function sameThesis(a: Statement, b: Statement): boolean {
  if (a.kind !== 'claim' || b.kind !== 'claim' || a.speaker === null || a.speaker !== b.speaker) return false;
  const [x, y] = [partsOf(a), partsOf(b)];
  if (x.denied !== y.denied || x.open !== y.open || x.numbers.size + y.numbers.size > 0) return false;
  for (const deed of x.deeds)
    if (deed.includes('/@') && !deed.startsWith(BACKED) && y.deeds.has(deed))
      return overlapOf(a, b).contrary === 0;
  return false;
}

const BACKED = `${UNDERTAKING}/@`;

/** Whether the same party stands behind what two claims, in articles about the same, tell as an undertaking (« un plan soutenu par », « les efforts menés par »). */
function isBackedBySame(x: Parts, y: Parts): boolean {
  if (x.denied !== y.denied || x.open !== y.open || shares(x.topics, y.topics) < 2) return false;
  for (const deed of x.deeds) if (deed.startsWith(BACKED) && y.deeds.has(deed)) return true;
  return false;
}

/** Whether one has the contrary of a word of the other. */
function opposes(x: ReadonlySet<string>, y: ReadonlySet<string>): boolean {
  for (const word of x) if (contrariesOf(word).some((one) => y.has(one))) return true;
  return false;
}

/** What a short claim has in common with one that has all its words, where names or the subject of both articles are the same. */
function containedIn(a: Statement, b: Statement): Overlap | null {
  const [x, y] = [partsOf(a), partsOf(b)];
  if (!periodsMeet(a, b)) return null;
  for (const number of x.numbers) if (y.numbers.size > 0 && !y.numbers.has(number)) return null;
  const overlap = overlapOf(a, b);
  if (overlap.namesDisjoint || overlap.namesApart || overlap.apart > 0.4) return null;
  const isTied = overlap.sharedNames > 0 || [...x.topics].some((topic) => y.topics.has(topic));
  return isTied && overlap.weightOfWords >= 1.8 ? overlap : null;
}

/** What two claims have in common that let the same do the same on the same day. */
function doneIn(a: Statement, b: Statement): Overlap | null {
  const [x, y] = [partsOf(a), partsOf(b)];
  if (!x.role || !y.role || x.role.who !== y.role.who || x.role.what !== y.role.what) return null;
  if (a.from === null || a.from.length < 10 || a.from !== b.from) return null;
  const overlap = overlapOf(a, b);
  return overlap.namesDisjoint || overlap.namesApart ? null : overlap;
}

const isPlain = (one: Statement): boolean => one.kind === 'claim';

/** What two claims have in common, when they speak of the same whatever they say of it; null when they do not. */
function alikeIn(a: Statement, b: Statement): Overlap | null {
  const [x, y] = [partsOf(a), partsOf(b)];
  if (!periodsMeet(a, b)) return null;
  if (
    x.numbers.size > 0 &&
    y.numbers.size > 0 &&
    shares(x.numbers, y.numbers) < Math.min(x.numbers.size, y.numbers.size)
  )
    return null;
  const overlap = overlapOf(a, b);
  if (overlap.namesDisjoint || overlap.namesApart || (kindOf(a) === 'state' && speakersApart(a, b)))
    return null;
  if (rolesSwapped(x, y) || actsApart(x.words, y.words)) return null;
  // What each says beyond the other is as a rule another fact (« supprimer » and « créer » 1 200 emplois).
  const dated = a.from !== null && a.from === b.from && a.from.length >= 7 ? DATED : 0;
  const held = overlap.weightOfWords + overlap.sharedNames + overlap.sharedNumbers + dated;
  if (overlap.apart > APART * held) return null;
  // « Cette espèce », « elle »: of whom the article speaks stands elsewhere, so the words must say more.
  if ((x.deictic || y.deictic) && overlap.sharedWords < DEICTIC && x.topics.size + y.topics.size === 0) return null; // prettier-ignore
  // All of a short claim in the words of the other is enough.
  if (overlap.weightOfWords >= 3 && overlap.ofLighter >= 0.95) return overlap;
  const told = (a.speaker !== null && y.names.has(nameTerm(a.speaker))) || (b.speaker !== null && x.names.has(nameTerm(b.speaker))) ? 1 : 0; // prettier-ignore
  if (overlap.ofBoth >= 0.95 && overlap.shared + dated >= 0.75 * SHARED) return overlap;
  return overlap.shared + dated + told >= SHARED &&
    overlap.ofLighter >= OF_LIGHTER &&
    overlap.ofBoth >= OF_BOTH
    ? overlap
    : null;
}

/** « Le Japon importe du gaz de Russie », « la Russie importe du gaz du Japon ». */
const rolesSwapped = (x: Parts, y: Parts): boolean =>
  x.role !== null && y.role !== null && x.role.what === y.role.what && x.role.who !== y.role.who && y.names.has(x.role.who) && x.names.has(y.role.who); // prettier-ignore

/** Each has a word of change or dealing (« supprimer », « pourvoir ») that the other has neither nor its contrary. */
export function actsApart(x: ReadonlySet<string>, y: ReadonlySet<string>): boolean {
  const beyond = (own: ReadonlySet<string>, other: ReadonlySet<string>) => {
    for (const word of own) {
      const contrary = weightOf(word) < 1 ? [] : contrariesOf(word);
      if (contrary.length && !other.has(word) && !contrary.some((one) => other.has(one))) return true;
    }
    return false;
  };
  return beyond(x, y) && beyond(y, x);
}

/** Whether two quotations are one, a word or two apart that is neither a number nor a denial. */
function sameWords(a: string, b: string): boolean {
  const [here, there] = [wordsOfQuote(a), wordsOfQuote(b)];
  if (Math.min(here.length, there.length) < QUOTED_FEWEST) return false;
  const diff = diffWords(here, there);
  return (
    diff.likeness >= QUOTED_ALIKE &&
    !diff.pairs.some((pair) => !pair.same && TELLING.test(pair.here ?? pair.there ?? ''))
  );
}

/** A number or a denial: a quotation that differs by one of these says something else. */
const TELLING =
  /^(?:\p{N}.*|pas|plus|jamais|aucune?|rien|ni|non|not|never|no|n['’]|ne|un|une|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|quinze|vingt|trente|quarante|cinquante|soixante|cent|cents|mille|millions?|milliards?|two|three|four|five|six|seven|eight|nine|ten|hundred|thousand|million|billion)$/iu;

/** Whether two claims are near enough to be read side by side, though they do not state the same in every word. */
export function kindredClaim(a: Statement, b: Statement): boolean {
  const [x, y] = [partsOf(a), partsOf(b)];
  if (a.key === 'claim|quotation' && b.key === 'claim|quotation') return false;
  if (x.denied !== y.denied || !periodsMeet(a, b)) return false;
  if (x.numbers.size > 0 && y.numbers.size > 0 && shares(x.numbers, y.numbers) < Math.min(x.numbers.size, y.numbers.size)) return false; // prettier-ignore
  if (isBackedBySame(x, y)) return true;
  const overlap = overlapOf(a, b);
  return !overlap.namesDisjoint && !overlap.namesApart && overlap.contrary === 0 && !rolesApart(x, y) && !actsApart(x.words, y.words) && overlap.sharedWords >= 2 && overlap.shared >= 3.5 && overlap.ofLighter >= 0.6 && overlap.ofBoth >= 0.25; // prettier-ignore
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
