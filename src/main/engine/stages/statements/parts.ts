/**
 * What each token of a reading adds to the terms of a passage, by itself: found once, when a passage that holds it is first asked for. Passages
 * overlap, and are gone through many times.
 */
import type { Mention, Reading, Token, Upos } from '../../../../shared/analysis.ts';
import { firstStartingAt } from '../../reading.ts';
import type { Register } from '../../register.ts';
import { fold } from '../../register/names.ts';
import { wordsOf, type Words } from '../../words.ts';
import { asking, isThat, type WordTypes } from '../../wordtypes.ts';
import { powerAt } from './seats.ts';
import { ORDINAL, senseOf, type Sense } from './senses.ts';
import { contrariesOf, EXPRESSIONS, stem } from './synonyms.ts';

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
/** Adds a word that has a contrary. */
export const CONTRARY = 8192;
/** May have a side of the world behind it. */
const SIDED = 16384;

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
/** « Corée du Nord », « Soudan du Sud ». */
const SIDE = /^[\s\u00a0]du[\s\u00a0](?:Nord|Sud)(?![\p{L}])/u;
/** « pas avant lundi », “not until Monday”. */
const BEFORE = asking((form) => form === 'avant' || form === 'before' || form === 'until');

/** What a word of a part of speech with a lemma says wherever it stands. */
interface Known {
  pos: Upos;
  lemma: string;
  own: Sense;
  /** Where it stands in a name, and elsewhere. */
  inName: number;
  flags: number;
  said: string;
  begins: boolean;
}
/** By word type: what was last known of it, which is mostly all. */
const known = new WeakMap<Register, { types: WordTypes; words: Known[] }>();

function knownTo(register: Register, types: WordTypes): Known[] {
  let all = known.get(register);
  if (all?.types !== types) known.set(register, (all = { types, words: [] }));
  return all.words;
}

const made = new WeakMap<readonly Token[], { register: Register; parts: Parts }>();

/** The parts of a reading, of which the names are known. */
export function partsOf(reading: Reading, register: Register): Parts {
  const before = made.get(reading.tokens);
  if (before?.register === register) return before.parts;
  const parts = new LookedAt(reading, register);
  made.set(reading.tokens, { register, parts });
  return parts;
}

class LookedAt implements Parts {
  readonly said: string[];
  readonly left = new Map<number, number>();
  private readonly flags: Uint16Array;
  /** For each token the number of the mention that holds it, from 1 on. */
  private readonly mentions: Int32Array;
  /** The first token of each mention. */
  private readonly firsts: Int32Array;
  /** How the mentions are named, where not by the house that bears the name. */
  private readonly names: (string | undefined)[];
  private readonly reading: Reading;
  private readonly register: Register;
  private readonly words: Words;
  private readonly known: Known[];

  constructor(reading: Reading, register: Register) {
    const { tokens, mentions } = reading;
    this.reading = reading;
    this.register = register;
    this.words = wordsOf(reading);
    this.known = knownTo(register, this.words.types);
    this.flags = new Uint16Array(tokens.length);
    this.said = new Array<string>(tokens.length);
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
    return this.knownAt(i).own;
  }

  private knownAt(i: number): Known {
    const type = this.words.type[i]!;
    const { pos, lemma } = this.reading.tokens[i];
    const last = this.known[type];
    if (last !== undefined && last.pos === pos && last.lemma === lemma) return last;
    return (this.known[type] = knownOf(this.words.types.raw[type], pos, lemma, this.register));
  }

  private look(i: number): number {
    const { flags, inName, begins, said } = this.knownAt(i);
    const mention = this.mentions[i]!;
    if (mention > 0) {
      this.said[i] = i === this.firsts[mention - 1] ? this.nameOf(mention - 1) : this.plainName(mention - 1);
      return inName;
    }
    if (flags & DENIAL) return isThat(this.words, BEFORE, i + 1) ? flags | NOT_BEFORE : flags;
    this.said[i] = said;
    if (begins && this.tellsMore(i)) return (flags & ~(DENIES | NAMED | CONTRARY)) | adding(this.said[i]) | LEAVING; // prettier-ignore
    if (flags & SIDED && this.hasSide(i)) return flags | LEAVING;
    return flags;
  }

  /** Whether an expression begins at a token: what it says, and how many tokens it has. */
  private tellsMore(i: number): boolean {
    const expression = this.expressionAt(i);
    if (!expression) return false;
    this.said[i] = expression.word;
    this.left.set(i, expression.length - 1);
    return true;
  }

  /** Whether « du Nord » or « du Sud » follows a name, which is part of it. */
  private hasSide(i: number): boolean {
    const { text, tokens } = this.reading;
    const { end } = tokens[i];
    const side = text.charAt(end + 1) === 'd' ? SIDE.exec(text.slice(end, end + 12)) : null;
    if (!side) return false;
    this.said[i] = named(this.words.raw[i] + side[0], this.register);
    this.left.set(i, 2);
    return true;
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

function knownOf(raw: string, pos: Upos, lemma: string, register: Register): Known {
  const own = senseOf(lemma);
  const sense = pos === 'ADJ' ? own.adjective : own;
  let always = LOOKED;
  if (sense.denying) always |= DENYING;
  if ((pos === 'VERB' || pos === 'NOUN') && (own.act || own.undertaking || own.attitude)) always |= DEED;
  if (ORDINAL.has(own.lemma)) always |= ORDERED;
  const { flags, said } = sense.denial ? { flags: DENIAL, said: '' } : added(raw, pos, sense, register);
  const begins = sense.begins && CONTENT.has(pos);
  return { pos, lemma, own, inName: always | NAMED | IN_NAME, flags: always | flags, said, begins };
}

/** What a word that is no denial adds where it begins no expression. */
function added(raw: string, pos: Upos, sense: Sense, register: Register): { flags: number; said: string } {
  let flags = sense.lemma === 'plus' ? PERHAPS_DENIAL : 0;
  if (sense.open || CONDITIONAL.test(raw)) flags |= OPENING;
  if (!CONTENT.has(pos) || sense.empty) return { flags, said: '' };
  if (sense.denying) flags |= DENIES;
  const { lemma } = sense;
  if (pos === 'ADV' && (MANNER.test(lemma) || (lemma.length < 5 && !MEASURED.test(lemma)))) return { flags, said: '' }; // prettier-ignore
  // « eau » is not the EAU: what is written small is no acronym.
  const small = raw.length < 5 && raw === raw.toLowerCase();
  const state = small
    ? null
    : (register.organisation(raw) ?? (raw.endsWith('s') ? register.organisation(raw.slice(0, -1)) : null));
  if (state?.kind === 'state' && pos !== 'VERB') return { flags: flags | NAMED, said: fold(state.name) };
  if (pos === 'PROPN') return { flags: flags | NAMED | SIDED, said: named(raw, register) };
  return { flags: flags | adding(sense.stem), said: sense.stem };
}

const adding = (word: string): number => (contrariesOf(word).length > 0 ? WORD | CONTRARY : WORD);

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
