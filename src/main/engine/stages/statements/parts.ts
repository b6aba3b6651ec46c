/**
 * What each token of a reading adds to the terms of a passage, by itself: found once, when a passage that holds it is first asked for. Passages
 * overlap, and are gone through many times.
 */
import type { Mention, Reading, Token } from '../../../../shared/analysis.ts';
import { firstStartingAt } from '../../reading.ts';
import type { Register } from '../../register.ts';
import { fold } from '../../register/names.ts';
import { wordsOf } from '../../words.ts';
import { powerAt } from './seats.ts';
import { ORDINAL, senseOf, type Sense } from './senses.ts';
import { EXPRESSIONS, stem } from './synonyms.ts';

/** What a token is, as flags; `LOOKED` alone for one that adds nothing. */
export const LOOKED = 1;
/** Adds the word, or the name, that `said` has of it. */
export const WORD = 2;
export const NAMED = 4;
/** Stands in a name, whatever else it is. */
export const IN_NAME = 8;
/** Leaves open whether what is said is so. */
export const OPENING = 16;
/** « pas »; « pas » in « pas avant lundi »; « plus », which may be one. */
export const DENIAL = 32;
export const NOT_BEFORE = 64;
export const PERHAPS_DENIAL = 128;
/** A verb or noun that denies; one that does so unless it adds itself. */
export const DENYING = 256;
export const DENIES = 512;
/** What follows is told with it: as many tokens as `left` has of it. */
export const LEAVING = 1024;
/** Something done or undertaken, or an attitude. */
export const DEED = 2048;
/** « premier », « deuxième ». */
export const ORDERED = 4096;

export interface Parts {
  /** The flags of a token. */
  at(i: number): number;
  /** The word or name that it adds. */
  readonly said: readonly string[];
  /** How many tokens behind it are told with it. */
  readonly left: ReadonlyMap<number, number>;
  /** What its lemma says. */
  sense(i: number): Sense;
  /** The name of a mention, by its number, as the register has it. */
  nameOf(mention: number): string;
}

const CONTENT: ReadonlySet<string> = new Set(['NOUN', 'VERB', 'ADJ', 'PROPN', 'X', 'ADV']);
/** Adverbs say how, not what; those that end so are kept out. */
const MANNER = /(?:ment|ly)$/u;
/** « haut de 63 mètres ». */
const MEASURED = /^(?:haut|long)$/u;
/** « pourrait », « might »: what is said is only possible. */
const CONDITIONAL = /^(?:pourrai(?:[ts]|ent)|pourrions|might|may|could)$/iu;
const CONDITIONALS = 'pmcPMC';
const isConditional = (word: string): boolean =>
  CONDITIONALS.includes(word.charAt(0)) && CONDITIONAL.test(word);
/** « Corée du Nord », « Soudan du Sud ». */
const SIDE = /^[\s\u00a0]du[\s\u00a0](?:Nord|Sud)(?![\p{L}])/u;
/** « pas avant lundi », “not until Monday”. */
const BEFORE = /^(?:avant|before|until)$/iu;

const made = new WeakMap<readonly Token[], { register: Register; parts: Parts }>();

/** The parts of a reading, of which the names are known. */
export function partsOf(reading: Reading, register: Register): Parts {
  const known = made.get(reading.tokens);
  if (known?.register === register) return known.parts;
  const parts = new LookedAt(reading, register);
  made.set(reading.tokens, { register, parts });
  return parts;
}

class LookedAt implements Parts {
  readonly said: string[];
  readonly left = new Map<number, number>();
  private readonly flags: Uint16Array;
  private readonly senses: (Sense | undefined)[];
  /** For each token the number of the mention that holds it, from 1 on. */
  private readonly mentions: Int32Array;
  /** The first token of each mention. */
  private readonly firsts: Int32Array;
  /** How the mentions are named, where not by the house that bears the name. */
  private readonly names: (string | undefined)[];
  private readonly reading: Reading;
  private readonly register: Register;
  private readonly raw: readonly string[];

  constructor(reading: Reading, register: Register) {
    const { tokens, mentions } = reading;
    this.reading = reading;
    this.register = register;
    this.raw = wordsOf(reading).raw;
    this.flags = new Uint16Array(tokens.length);
    this.said = new Array<string>(tokens.length);
    this.senses = new Array<Sense | undefined>(tokens.length);
    this.names = new Array<string | undefined>(mentions.length);
    this.mentions = new Int32Array(tokens.length);
    this.firsts = new Int32Array(mentions.length);
    for (let number = 0; number < mentions.length; number++) {
      let i = (this.firsts[number] = firstStartingAt(tokens, mentions[number].start));
      for (; i < tokens.length && tokens[i].end <= mentions[number].end; i++)
        if (this.mentions[i] === 0) this.mentions[i] = number + 1;
    }
  }

  at(i: number): number {
    return this.flags[i]! || (this.flags[i] = this.look(i));
  }

  sense(i: number): Sense {
    return (this.senses[i] ??= senseOf(this.reading.tokens[i].lemma));
  }

  private look(i: number): number {
    const { tokens } = this.reading;
    const { pos } = tokens[i];
    const own = this.sense(i);
    const sense = pos === 'ADJ' ? own.adjective : own;
    let flags = LOOKED;
    if (sense.denying) flags |= DENYING;
    if ((pos === 'VERB' || pos === 'NOUN') && (own.act || own.undertaking || own.attitude)) flags |= DEED;
    if (ORDINAL.has(own.lemma)) flags |= ORDERED;
    const mention = this.mentions[i]!;
    if (mention > 0) {
      this.said[i] = i === this.firsts[mention - 1] ? this.nameOf(mention - 1) : this.plainName(mention - 1);
      return flags | NAMED | IN_NAME;
    }
    if (sense.denial) return flags | DENIAL | (BEFORE.test(this.raw[i + 1] ?? '') ? NOT_BEFORE : 0);
    if (sense.lemma === 'plus') flags |= PERHAPS_DENIAL;
    if (sense.open || isConditional(this.raw[i])) flags |= OPENING;
    return CONTENT.has(pos) ? flags | this.content(i, pos, sense) : flags;
  }

  private content(i: number, pos: string, sense: Sense): number {
    const expression = sense.begins ? this.expressionAt(i) : null;
    if (expression) {
      this.said[i] = expression.word;
      this.left.set(i, expression.length - 1);
      return WORD | LEAVING;
    }
    const { lemma } = sense;
    if (sense.empty) return 0;
    const denies = sense.denying ? DENIES : 0;
    if (pos === 'ADV' && (MANNER.test(lemma) || (lemma.length < 5 && !MEASURED.test(lemma)))) return denies;
    const raw = this.raw[i];
    // « eau » is not the EAU: what is written small is no acronym.
    const small = raw.length < 5 && raw === raw.toLowerCase();
    const state = small ? null : this.organisation(raw);
    if (state?.kind === 'state' && pos !== 'VERB') {
      this.said[i] = fold(state.name);
      return denies | NAMED;
    }
    if (pos === 'PROPN') {
      const { text, tokens } = this.reading;
      const side = SIDE.exec(text.slice(tokens[i].end, tokens[i].end + 12))?.[0] ?? '';
      this.said[i] = named(raw + side, this.register);
      if (!side) return denies | NAMED;
      this.left.set(i, 2);
      return denies | NAMED | LEAVING;
    }
    this.said[i] = sense.stem;
    return denies | WORD;
  }

  private organisation(raw: string) {
    const { register } = this;
    return register.organisation(raw) ?? (raw.endsWith('s') ? register.organisation(raw.slice(0, -1)) : null);
  }

  nameOf(number: number): string {
    const mention = this.reading.mentions[number];
    const first = this.firsts[number]!;
    // « la fromagerie Bellanger », « le stade Paul-Bérard »: the house bears the name of somebody else.
    if (mention.kind === 'person' && this.isHouse(first - 1)) {
      const { tokens, text } = this.reading;
      const written = text.slice(mention.start, mention.end);
      if (tokens[first].start === mention.start && !GAP.test(written) && !VICTORY.test(mention.name))
        return named(written, this.register);
    }
    return this.plainName(number);
  }

  /** Whether a token is the common noun of what bears a name: neither an office nor a degree of kin. */
  private isHouse(i: number): boolean {
    return this.reading.tokens[i]?.pos === 'NOUN' && HOUSES.has(this.sense(i).stem);
  }

  /** Capitals and palaces stand for their state. */
  private plainName(number: number): string {
    return (this.names[number] ??= plainName(this.reading.mentions[number], this.register));
  }

  private expressionAt(i: number): { word: string; length: number } | null {
    const { tokens } = this.reading;
    for (const [lemmas, word] of BEGUN.get(this.sense(i).lemma) ?? []) {
      let k = i;
      let fits = true;
      for (const lemma of lemmas) {
        while (k < tokens.length && k > i && (tokens[k].pos === 'ADP' || tokens[k].pos === 'DET')) k++;
        if (k >= tokens.length || this.sense(k).lemma !== lemma) {
          fits = false;
          break;
        }
        k++;
      }
      if (fits) return { word, length: k - i };
    }
    return null;
  }
}

/** The expressions by their first lemma. */
const BEGUN = Map.groupBy(EXPRESSIONS, ([lemmas]) => lemmas[0]!);

const GAP = /[\s\u00a0]/u;
/** « Victoire de Grandval »: no first name where the sentence begins. */
const VICTORY = /^Victoire[\s\u00a0]d(?:e[\s\u00a0]|u[\s\u00a0]|['’])(?=\p{Lu})/u;

function plainName(mention: Mention, register: Register): string {
  if (mention.kind !== 'person') return named(mention.name, register);
  const of = VICTORY.exec(mention.name);
  if (of) return named(mention.name.slice(of[0].length), register);
  return fold(register.termsOfPerson(mention.name)[0]?.person ?? mention.name);
}

const HOUSES: ReadonlySet<string> = new Set('fromagerie maison entreprise firme groupe laboratoire cabinet usine brasserie boulangerie librairie garage hotel restaurant stade lycee college ecole rue avenue boulevard place hopital clinique fondation association ferme domaine chateau affaire proces loi rapport plan commission centre salle musee galerie editions banque theatre magasin boutique atelier imprimerie papeterie conserverie distillerie cooperative camping ehpad residence studio agence'.split(' ').map(stem)); // prettier-ignore

/** A name as terms have it. */
export function named(name: string, register: Register): string {
  return fold(
    powerAt(name, register) ??
      register.organisation(name)?.name ??
      register.spelling(name)?.preferred ??
      name,
  );
}
