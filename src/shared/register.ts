/** Dated facts that the house holds true: office-holders, organisations, events, outlets, spellings. */

/** Why we hold it true and until when we looked. */
export interface Basis {
  /** Where the fact comes from (an act, an official page), in a few words. */
  basis: string;
  /** ISO date of the last look. */
  asOf: string;
  /** A fact of the house: it outranks shipped ones. */
  house?: boolean;
}

/** Somebody holds an office from a day to a day (both included; `to` null: in office as far as known at `asOf`). */
export interface OfficeTerm extends Basis {
  person: string;
  aliases?: string[];
  /** The office in French, lower case, without the organisation (« secrétaire général »). */
  office: string;
  /** Other wordings, French and English. */
  officeAliases?: string[];
  organisation: string;
  from: string;
  to: string | null;
}

export interface Organisation extends Basis {
  name: string;
  /** Acronyms, translations, short and former names. */
  aliases: string[];
  kind: 'state' | 'institution' | 'company' | 'party' | 'ngo' | 'media' | 'other';
  /** Of a state: the adjectives and names of its people, French and English. */
  demonyms?: string[];
  /** Of a state: its capital, in French. */
  capital?: string;
}

/** A dated event, one of a series (« sommet de l'OTAN ») or alone. */
export interface RegisterEvent extends Basis {
  name: string;
  aliases: string[];
  series: string | null;
  place: string | null;
  from: string;
  to: string;
}

/** A newspaper, agency, broadcaster or site. */
export interface Outlet extends Basis {
  name: string;
  aliases: string[];
}

/** A spelling the house prefers; `variants` are accepted elsewhere. */
export interface Spelling extends Basis {
  preferred: string;
  variants: string[];
  kind: 'person' | 'place' | 'organisation' | 'word';
}

export interface RegisterFacts {
  terms: OfficeTerm[];
  organisations: Organisation[];
  events: RegisterEvent[];
  outlets: Outlet[];
  spellings: Spelling[];
}

/** The kinds of facts, as the lists of a register are called. */
export const FACT_KINDS = [
  'terms',
  'organisations',
  'events',
  'outlets',
  'spellings',
] as const satisfies readonly (keyof RegisterFacts)[];
export type FactKind = (typeof FACT_KINDS)[number];
export type Fact<K extends FactKind = FactKind> = RegisterFacts[K][number];

/** The name a fact is listed under. */
export function factName(kind: FactKind, fact: Fact): string {
  if (kind === 'terms') return (fact as OfficeTerm).person;
  if (kind === 'spellings') return (fact as Spelling).preferred;
  return (fact as Organisation).name;
}
