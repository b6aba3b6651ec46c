/** What a language brings to find people, organisations, places, events and offices. All words lower case unless said otherwise. */
export interface NamesLexicon {
  /** Titles that stand before a name (M., Mme, docteur, Mr). */
  titles: ReadonlySet<string>;
  /** Small words inside a name (de, von, al). */
  particles: ReadonlySet<string>;
  /** Offices by their first words (« président », « secrétaire général », « prime minister »), as lists of words, by first word, longest first. */
  offices: ReadonlyMap<string, readonly (readonly string[])[]>;
  /** Words that stand before an office and belong to it (vice, sous). */
  officePrefixes: ReadonlySet<string>;
  /** Words after an office's noun that belong to it (général, adjoint, délégué, par intérim). */
  officeAdjectives: ReadonlySet<string>;
  /** Words that tell that the office is held no more (ancien, ex, then). */
  former: ReadonlySet<string>;
  /** Words that open the complement of an office (de, du, des, of). */
  complements: ReadonlySet<string>;
  /** Offices whose complement belongs to the office itself (ministre de la Défense). */
  portfolios: ReadonlySet<string>;
  /** First nouns of an organisation's name (ministère, union, cour), as written with a capital or not. */
  organisationHeads: ReadonlySet<string>;
  /** Common nouns that companies, associations and papers are introduced by (« le groupe X », « la start-up Y »). */
  companyHeads: ReadonlySet<string>;
  /** Nouns of buildings, streets and prizes that bear a person's name (« lycée Victor-Hugo »). */
  namedAfter: ReadonlySet<string>;
  /** Nouns that a person's name completes (« la mort de X », « un but de Y »). */
  personal: ReadonlySet<string>;
  /** First nouns of an event's name (sommet, accord, festival). */
  eventHeads: ReadonlySet<string>;
  /** Prepositions that stand before places (à, en, near). */
  placePrepositions: ReadonlySet<string>;
  /** Nouns before a place's name (ville, région, city). */
  placeHeads: ReadonlySet<string>;
  /** Cities, regions, seas and rivers that the register need not know. */
  places: ReadonlySet<string>;
  /** Capitalised words that begin no name (days, months, articles at the start of a sentence). */
  never: ReadonlySet<string>;
  /** Determiners that may stand before an office or a short form. */
  determiners: ReadonlySet<string>;
}

/** Phrases of a list apart by commas, by their first word, the longest first. */
export function byFirstWord(list: string): Map<string, string[][]> {
  const phrases = new Map<string, string[][]>();
  for (const phrase of list.split(',')) {
    const parts = phrase.trim().split(/\s+/u);
    phrases.set(parts[0], [...(phrases.get(parts[0]) ?? []), parts]);
  }
  for (const known of phrases.values()) known.sort((a, b) => b.length - a.length);
  return phrases;
}
