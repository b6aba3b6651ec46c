import type { Phrases } from './phrases.ts';

/** What a language brings to tell what is checkable. Words are lower case with straight apostrophes; lemmas where said so. */
export interface ClaimsLexicon {
  /** Conjunctions of several words that open a clause with facts of its own (« après que », « tandis que »). */
  openers: Phrases;
  /** Conjunctions that keep their clause with the main one (si, parce que). */
  binding: ReadonlySet<string>;
  coordinators: ReadonlySet<string>;
  relatives: ReadonlySet<string>;
  /** Gerunds after a comma that add a fact (« tout en … »). */
  gerundOpeners: Phrases;
  /** Superlatives and absolutes, as lists of words. */
  superlatives: Phrases;
  comparisons: Phrases;
  /** Lemmas of verbs and nouns of cause. */
  causes: ReadonlySet<string>;
  causeWords: Phrases;
  /** Lemmas of verbs that bind somebody to do something. */
  commitments: ReadonlySet<string>;
  /** Lemmas of verbs of intention and position, fears with them. */
  intentions: ReadonlySet<string>;
  /** Lemmas of moves and stances that are told in a word: « les Russes avancent », « Berlin hésite ». */
  moves: ReadonlySet<string>;
  /** Nouns of losses, for sentences without a verb. */
  tolls: ReadonlySet<string>;
  /** Nouns of intention (objectif, plan). */
  aims: ReadonlySet<string>;
  /** Modals that foretell. */
  modals: ReadonlySet<string>;
  /** Lemmas of verbs that judge by likening (constituer, marquer). */
  likening: ReadonlySet<string>;
  /** Nouns and adjectives, lemmas, that judge rather than tell. */
  evaluative: ReadonlySet<string>;
  /** Lemmas and adverbs that hedge (sembler, peut-être). */
  hedges: ReadonlySet<string>;
  /** Words that speak to the reader or of the article. */
  meta: Phrases;
  /** Words that only speak to the reader: no figure or date beside them is a claim. */
  address: ReadonlySet<string>;
  /** First words that open no statement (lists of rhetoric). */
  rhetoric: Phrases;
  /** Pronouns of writer and reader. */
  personal: ReadonlySet<string>;
  /** Pronouns that point at what was said. */
  pointing: ReadonlySet<string>;
  /** Lemmas of gestures and looks: of « il » or « elle », they set a scene. */
  gestures: ReadonlySet<string>;
  /** Taking, destroying: lemmas that with a named place must be checked. */
  control: ReadonlySet<string>;
  /** Lemmas of crimes and prosecutions: with a name they accuse. */
  accusations: ReadonlySet<string>;
  /** Nouns of incidents, for lists without a verb. */
  incidents: ReadonlySet<string>;
  /** Participles before a place or a date that announce an event (prévu). */
  announced: ReadonlySet<string>;
}
