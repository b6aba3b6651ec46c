/** Dated facts that the house holds true, and how checks ask for them. Shipped with a start in resources/register, editable by the desk. */
import type {
  Basis,
  OfficeTerm,
  Organisation,
  RegisterEvent,
  Outlet,
  Spelling,
  RegisterFacts,
} from '../../shared/register.ts';
import { remembering } from './memo.ts';
import { fold, nearName } from './register/names.ts';
import { officeKey } from './register/offices.ts';
import { lettersEnd } from './text/kinds.ts';

export type { OfficeTerm, Organisation, RegisterEvent, Outlet, Spelling, RegisterFacts };

/** The facts with their indexes; built once by `makeRegister`. Names are compared folded: case, accents, hyphens and leading articles apart. */
export interface Register {
  facts: RegisterFacts;
  /** The organisation of that name, acronym, translation or demonym; null when unknown. */
  organisation(name: string): Organisation | null;
  /** All terms of an office in an organisation, oldest first; house terms replace shipped ones they overlap. */
  termsOfOffice(office: string, organisation: string): OfficeTerm[];
  /** The terms among `termsOfOffice` that run on a day (ISO date). */
  holders(office: string, organisation: string, date: string): OfficeTerm[];
  /** Every term of a person, by full name or alias, oldest first. */
  termsOfPerson(person: string): OfficeTerm[];
  /** Events of a series, oldest first. */
  eventsOfSeries(series: string): RegisterEvent[];
  /** The series and the lone events, as written in texts, folded, with what they stand for; longest first. */
  eventNames(): readonly { folded: string; events: readonly RegisterEvent[] }[];
  /** The outlet of that name or alias. */
  outlet(name: string): Outlet | null;
  /** The outlet whose name one or two letters away (a swap counts once), when exactly such a name exists and `name` itself is unknown. */
  nearOutlet(name: string): Outlet | null;
  /** The spelling group a word or name belongs to. */
  spelling(word: string): Spelling | null;
  /** Whether one of the wordings that are not preferred begins with these letters and no more before its first other sign. */
  beginsVariant(letters: string): boolean;
}

/** A register without facts. */
export const emptyFacts: RegisterFacts = {
  terms: [],
  organisations: [],
  events: [],
  outlets: [],
  spellings: [],
};

/**
 * The facts of the house put before the shipped ones; a house fact on the same name replaces the shipped one.
 * A house term of a shipped person in the same office replaces it and keeps its other wordings: a later `asOf` extends what is known.
 */
export function mergeFacts(shipped: RegisterFacts, house: RegisterFacts): RegisterFacts {
  const own = <T extends Basis>(facts: T[]): T[] => facts.map((fact) => ({ ...fact, house: true }));
  const without = <T extends Basis>(facts: T[], mine: T[], key: (fact: T) => string): T[] => {
    const taken = new Set(mine.map(key));
    return [...own(mine), ...facts.filter((fact) => !taken.has(key(fact)))];
  };
  return {
    terms: mergeTerms(shipped.terms, own(house.terms)),
    organisations: without(shipped.organisations, house.organisations, (fact) => fold(fact.name)),
    events: without(shipped.events, house.events, (fact) => fold(fact.name)),
    outlets: without(shipped.outlets, house.outlets, (fact) => fold(fact.name)),
    spellings: without(shipped.spellings, house.spellings, (fact) => fold(fact.preferred)),
  };
}

function mergeTerms(shipped: readonly OfficeTerm[], house: readonly OfficeTerm[]): OfficeTerm[] {
  const keyOf = (term: OfficeTerm) =>
    `${fold(term.person)}|${officeKey(term.office)}|${fold(term.organisation)}`;
  const mine = Map.groupBy(house, keyOf);
  const replaced = new Map<OfficeTerm, OfficeTerm>();
  const kept = shipped.filter((term) => {
    const own = mine.get(keyOf(term))?.find((one) => overlaps(one, term));
    if (own && !replaced.has(own)) replaced.set(own, term);
    return !own;
  });
  const confirmed = house.map((term): OfficeTerm => {
    const before = replaced.get(term);
    if (!before) return term;
    const aliases = term.aliases ?? before.aliases;
    const officeAliases = term.officeAliases ?? before.officeAliases;
    return { ...term, ...(aliases && { aliases }), ...(officeAliases && { officeAliases }) };
  });
  return [...confirmed, ...kept];
}

const byFrom = (a: { from: string }, b: { from: string }) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0);

function overlaps(a: OfficeTerm, b: OfficeTerm): boolean {
  return (a.to === null || b.from < a.to) && (b.to === null || a.from < b.to);
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (!list) map.set(key, [value]);
  else if (!list.includes(value)) list.push(value);
}

/** Indexes the facts; each index is built when it is first asked for. */
export function makeRegister(facts: RegisterFacts): Register {
  const lazy = <T>(make: () => T): (() => T) => {
    let made: { value: T } | null = null;
    return () => (made ??= { value: make() }).value;
  };
  const first = <T>(map: Map<string, T>, key: string, value: T) => void (map.has(key) || map.set(key, value));

  const organisations = lazy(() => {
    const index = new Map<string, Organisation>();
    for (const one of facts.organisations) first(index, fold(one.name), one);
    for (const one of facts.organisations)
      for (const name of [...one.aliases, ...(one.demonyms ?? [])]) first(index, fold(name), one);
    return index;
  });
  const organisationKey = (name: string): string => fold(organisations().get(fold(name))?.name ?? name);

  const offices = lazy(() => {
    const index = new Map<string, OfficeTerm[]>();
    for (const term of facts.terms)
      for (const office of [term.office, ...(term.officeAliases ?? [])])
        push(index, `${officeKey(office)}|${organisationKey(term.organisation)}`, term);
    for (const [key, terms] of index) {
      const house = terms.filter((term) => term.house);
      const kept = terms.filter((term) => term.house || !house.some((mine) => overlaps(mine, term)));
      index.set(key, kept.sort(byFrom));
    }
    return index;
  });
  const persons = lazy(() => {
    const index = new Map<string, OfficeTerm[]>();
    for (const term of facts.terms)
      for (const name of [term.person, ...(term.aliases ?? [])]) push(index, fold(name), term);
    for (const terms of index.values()) terms.sort(byFrom);
    return index;
  });
  const events = lazy(() => {
    const series = new Map<string, RegisterEvent[]>();
    const names = new Map<string, RegisterEvent[]>();
    for (const event of facts.events) {
      if (event.series) push(series, fold(event.series), event);
      for (const name of [event.name, ...event.aliases]) push(names, fold(name), event);
    }
    for (const list of series.values()) list.sort(byFrom);
    for (const [name, list] of series) if (!names.has(name)) names.set(name, list);
    const ordered = [...names].map(([folded, list]) => ({ folded, events: list }));
    ordered.sort((a, b) => b.folded.length - a.folded.length || (a.folded < b.folded ? -1 : 1));
    return { series, ordered };
  });
  const outlets = lazy(() => {
    const index = new Map<string, Outlet>();
    for (const one of facts.outlets)
      for (const name of [one.name, ...one.aliases]) first(index, fold(name), one);
    return index;
  });
  const spellings = lazy(() => {
    const index = new Map<string, Spelling>();
    for (const one of facts.spellings)
      for (const name of [one.preferred, ...one.variants]) first(index, fold(name), one);
    return index;
  });

  const variants = lazy(
    () =>
      new Set(
        facts.spellings.flatMap((one) => one.variants.map((name) => name.slice(0, lettersEnd(name, 0)))),
      ),
  );

  const termsOfOffice = (office: string, organisation: string): OfficeTerm[] =>
    offices().get(`${officeKey(office)}|${organisationKey(organisation)}`) ?? [];

  return {
    facts,
    organisation: remembering((name) => organisations().get(fold(name)) ?? null),
    termsOfOffice,
    holders: (office, organisation, date) =>
      termsOfOffice(office, organisation).filter(
        (term) => term.from <= date && (term.to === null || date <= term.to),
      ),
    termsOfPerson: (person) => persons().get(fold(person)) ?? [],
    eventsOfSeries: (series) => events().series.get(fold(series)) ?? [],
    eventNames: () => events().ordered,
    outlet: (name) => outlets().get(fold(name)) ?? null,
    nearOutlet: (name) => (outlets().has(fold(name)) ? null : nearName(fold(name), outlets())),
    spelling: remembering((word) => spellings().get(fold(word)) ?? null),
    beginsVariant: (letters) => variants().has(letters),
  };
}
