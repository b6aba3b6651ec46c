/** What a language brings for quantities: the tables that the reading of a number asks. */
import type { Comparator, QuantityKind } from '../../../shared/analysis.ts';
import type { Table } from '../lexicon.ts';

export interface UnitEntry {
  /** The unit's symbol (`km`, `EUR`, `%`). */
  unit: string;
  kind: QuantityKind;
  /** Multiplies the value (« M€ »). */
  factor?: number;
  /** Only in this exact case (« M » million, « m » metre). */
  exact?: string;
  /** A magnitude of money only (“£3m”). */
  money?: true;
  /** Only written close to its number, which ends there (“187p”, but not “12 p.m.”). */
  close?: true;
}

/** What the words around say of a unit's writing that has several meanings: « livres », “pounds”, “degrees”. */
export interface SenseEntry {
  /** Tested on the characters around the quantity; the first entry that holds decides. Linear, without `g`. */
  around: RegExp;
  /** The unit that is meant; null for none (a counted noun). */
  means: UnitEntry | null;
}

export interface BoundEntry {
  comparator: Comparator;
  approximate: boolean;
}

export interface QuantityPack {
  /** Words and symbols after a number; several meanings of one writing are told apart by `exact`. */
  units: Table<readonly UnitEntry[]>;
  /** Writings of units with several meanings, by what stands around them. */
  senses: Table<readonly SenseEntry[]>;
  /** Currencies that stand before the number. */
  prefixes: Table<readonly UnitEntry[]>;
  /** Magnitudes that follow digits (« k », « M »). */
  magnitudes: Table<readonly UnitEntry[]>;
  boundsBefore: Table<BoundEntry>;
  boundsAfter: Table<BoundEntry>;
  /** « trentaine » 30: after one or a number, with `de`. */
  ensembles: Table<{ value: number; exact: boolean }>;
  /** « plusieurs », « des dizaines de »: before a scale, an amount of no known value. */
  indefinites: Table<true>;
  /** « tiers » 3, « quart » 4, « demi » 2: denominators as words. */
  denominators: Table<number>;
  /** « la moitié » 0.5: fractions without a numerator. */
  fractions: Table<number>;
  /** Articles that stand for one before a denominator (“a third of”). */
  unitArticles: Table<true>;
  /** « et demi » 0.5 after a number or a magnitude. */
  additions: Table<number>;
  /** « premier » 1, « second » 2: ordinals that are no number words. */
  ordinals: Table<number>;
  /** What follows an ordinal in names of offices, wars and the like (« Premier ministre »), and is then no ordinal. */
  notOrdinalBefore: Table<true>;
  /** Words after which a number is a name (« article 5 », « n° 3 »). */
  numbering: Table<true>;
  /** Joins the two ends of a range: « à », « - »; « et » after « entre ». */
  rangeJoins: Table<true>;
  /** Joins the two numbers of a score (« 2 à 0 »). */
  scoreJoins: Table<true>;
  between: Table<true>;
  and: Table<true>;
  or: Table<true>;
  /** Names of months: a day before one is of a date, also of a date that does not exist. */
  months: Table<unknown>;
  /** « sur » of « un sur trois ». */
  outOf: Table<true>;
  /** « moins », « négatif ». */
  minus: Table<true>;
  /** « de », « d' » between a number and what it counts. */
  of: Table<true>;
  /** Whether what is counted follows a scale without `of` (“two million people”). */
  countsBare: boolean;
  /** Determiners after `of`, left out of `of`. */
  determiners: Table<true>;
  /** Rates: « par mois » → `month`, « par habitant ». */
  per: Table<true>;
  rateUnits: Table<string>;
  /** Units of age: « ans ». */
  ageUnits: Table<string>;
  /** What before a number of years makes it an age (« âgé de », « à »). */
  ageBefore: Table<true>;
  ageAfter: Table<true>;
  /** Words that end what is counted where parts of speech are not known: prepositions, pronouns, auxiliaries, conjunctions. */
  stops: Table<true>;
  /** Short names of wholes (« produit intérieur brut » → « PIB »). */
  wholes: Readonly<Record<string, string>>;
}
