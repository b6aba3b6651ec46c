/** What every language says of its verbs of speech and opinion. */

import type { Phrases } from './phrases.ts';

/** How a form stands in its clause. */
export type Mood = 'finite' | 'participle' | 'gerund' | 'infinitive';

/**
 * What makes the verb a sign that somebody is the source of what is said.
 * - `report`: always, with whatever object it has (dénoncer, annoncer, souligner);
 * - `clause`: only with a clause, a quotation or words of its own kind (estimer que, lancer : « … »), since it means something else otherwise;
 * - `as`: only where it names what something is held to be (présenter … comme, qualifier … de);
 * - `urge`: only with the one urged and what he is urged to (appeler … à, inviter … à);
 * - `incise`: never but in an incise of direct speech (« …, sourit-il », reprendre, faire).
 */
export type SpeechUse = 'report' | 'clause' | 'as' | 'urge' | 'incise';

export interface SpeechForm {
  lemma: string;
  mood: Mood;
  use: SpeechUse;
  plural: boolean;
}

/** The verbs of speech of a language by their forms, lower case, straight apostrophes. */
export interface SpeechLexicon {
  verbs: ReadonlyMap<string, readonly SpeechForm[]>;
  /** Groups of words that do the work of one verb of speech: first word's lemma → what must follow (mettre → en garde). */
  phrases: ReadonlyMap<string, readonly (readonly string[])[]>;
  /** Words that name a source before it (selon, according to), as lists of words. */
  sourcePrepositions: Phrases;
  /** Prepositions that do so only before a person (pour Rutte, for Rutte). */
  personalPrepositions: ReadonlySet<string>;
  /** Nouns that make a source vague when nothing names it (experts, sources, bilans). */
  vagueNouns: ReadonlySet<string>;
  /** Head nouns that can be a source: people, institutions, documents. */
  sourceNouns: ReadonlySet<string>;
  /** Nouns of people that are neither offices nor bodies: one of them without a name (« un officier ») may be the next « il ». */
  humans: ReadonlySet<string>;
  /** Conjunctions that open what is said (que, that). */
  that: ReadonlySet<string>;
  /** Words that open what something is held to be (comme, de, as). */
  as: ReadonlySet<string>;
  /** Words that open what somebody is urged to (à, to). */
  to: ReadonlySet<string>;
  /** Personal pronouns by what they may stand for. */
  pronouns: ReadonlyMap<string, 'm' | 'f' | 'plural' | 'first'>;
  /** Words that give a vague noun an owner or number and nothing more (des, certains, plusieurs). */
  vagueDeterminers: ReadonlySet<string>;
  /** Adjectives that do not tell who the source is (disponibles, concordantes). */
  vagueAdjectives: ReadonlySet<string>;
  /** Participles of a passive that hides who says so (attribuées, accusé). */
  agentless: ReadonlySet<string>;
  /** Adverbs that report without a source (reportedly, allegedly). */
  hearsay: ReadonlySet<string>;
}
