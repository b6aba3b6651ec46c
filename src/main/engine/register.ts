/** Dated facts that the house holds true, and how checks ask for them. Shipped with a start in resources/register, editable by the desk. */

/** Why we hold it true and until when we looked. */
export interface Basis {
  /** Where the fact comes from (an act, an official page), in a few words. */
  basis: string;
  /** ISO date of the last look. */
  asOf: string;
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

/** The facts with their indexes; built once by `makeRegister`. */
export interface Register {
  facts: RegisterFacts;
}

/** A register without facts. */
export const emptyFacts: RegisterFacts = { terms: [], organisations: [], events: [], outlets: [], spellings: [] };

/** Indexes the facts. */
export function makeRegister(facts: RegisterFacts): Register {
  return { facts };
}
