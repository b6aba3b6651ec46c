/** The words, names and numbers that a passage speaks of, in a form that survives rewording: stems, register names, values. */
import type { Mention, Reading, Span, Time } from '../../../../shared/analysis.ts';
import { firstStartingAt, overlapping, touching } from '../../reading.ts';
import type { Register } from '../../register.ts';
import { fold } from '../../register/names.ts';
import { wordsOf } from '../../words.ts';
import { powerAt } from './seats.ts';
import { sensesOf } from './senses.ts';
import { EXPRESSIONS, stem } from './synonyms.ts';

const CONTENT: ReadonlySet<string> = new Set(['NOUN', 'VERB', 'ADJ', 'PROPN', 'X', 'ADV']);
/** Adverbs say how, not what; those that end so are kept out. */
const MANNER = /(?:ment|ly)$/u;

/** « Corée du Nord », « Soudan du Sud ». */
const SIDE = /^[\s\u00a0]du[\s\u00a0](?:Nord|Sud)(?![\p{L}])/u;

export interface Terms {
  words: string[];
  names: string[];
  denied: boolean;
  /** It is only thought of, or may be. */
  open: boolean;
}

/** What a passage speaks of. Numbers and times are left to the caller, as are the passages of `without`. */
export function termsOf(
  reading: Reading,
  register: Register,
  span: Span,
  without: readonly Span[] = [],
): Terms {
  const words = new Set<string>();
  const names = new Set<string>();
  let denied = false;
  let open = false;
  // The next word of denial belongs to a verb that denies: « n’exclut pas ».
  let spent = false;
  const { tokens, text } = reading;
  const written = wordsOf(reading).raw;
  const senses = sensesOf(tokens);
  const mentions = touching(reading.mentions, span);
  const skip = without.slice();
  // « Dix jours après l’accident de Corbrissac » names what it is about.
  for (const one of touching(reading.times, span)) if (one.anchoredOn === null) skip.push(one);
  for (const { number } of touching(reading.quantities, span)) skip.push(number);
  skip.sort((a, b) => a.start - b.start);
  const from = firstStartingAt(tokens, span.start);
  const to = firstStartingAt(tokens, span.end);
  let at = 0;
  // Where what is left out ends, of all that has begun.
  let left = 0;
  let reach = -1;
  for (let i = from; i < to && i < tokens.length; i++) {
    const token = tokens[i];
    if (token.end > span.end) break;
    while (at < mentions.length && mentions[at].end <= token.start) at++;
    const sense = token.pos === 'ADJ' ? senses[i].adjective : senses[i];
    const { lemma, denial, denying } = sense;
    while (left < skip.length && skip[left].start <= token.start) reach = Math.max(reach, skip[left++].end);
    if (token.end <= reach) {
      // « Il a écarté l’idée d’un recours »: what the source says with the verb is a denial all the same.
      if (denying && denies(reading, i, to)) denied = true;
      continue;
    }
    const mention = mentions[at];
    if (mention && mention.start <= token.start && token.end <= mention.end) {
      names.add(nameOf(reading, mention, i, register));
      continue;
    }
    if (denial && isNotBefore(reading, i)) {
      // « ne reprendra pas avant lundi » leaves it open whether it does then.
      open = true;
      continue;
    }
    if (denial || (lemma === 'plus' && isNoMore(reading, i, from))) {
      if (spent) spent = false;
      else denied = true;
      if (denial) continue;
    }
    const raw = written[i];
    if (sense.open || isConditional(raw)) open = true;
    if (!CONTENT.has(token.pos)) continue;
    const expression = sense.begins ? expressionAt(reading, i) : null;
    if (expression) {
      words.add(expression.word);
      i += expression.length - 1;
      continue;
    }
    if (sense.empty) continue;
    if (denying && denies(reading, i, to)) {
      if (isNegated(reading, i, from)) {
        open = true;
        spent = true;
      } else denied = true;
      continue;
    }
    if (token.pos === 'ADV' && (MANNER.test(lemma) || (lemma.length < 5 && !MEASURED.test(lemma)))) continue;
    // « eau » is not the EAU: what is written small is no acronym.
    const small = raw.length < 5 && raw === raw.toLowerCase();
    const state = small
      ? null
      : (register.organisation(raw) ?? (raw.endsWith('s') ? register.organisation(raw.slice(0, -1)) : null));
    if (state?.kind === 'state' && token.pos !== 'VERB') names.add(fold(state.name));
    else if (token.pos === 'PROPN') {
      const side = SIDE.exec(text.slice(token.end, token.end + 12))?.[0] ?? '';
      names.add(named(raw + side, register));
      if (side) i += 2;
    } else words.add(sense.stem);
  }
  return { words: [...words], names: [...names], denied, open };
}

/** « haut de 63 mètres ». */
const MEASURED = /^(?:haut|long)$/u;
/** « pourrait », « might »: what is said is only possible. */
const CONDITIONAL = /^(?:pourrai(?:[ts]|ent)|pourrions|might|may|could)$/iu;
const CONDITIONALS = 'pmcPMC';
const isConditional = (word: string): boolean =>
  CONDITIONALS.includes(word.charAt(0)) && CONDITIONAL.test(word);
/** Tokens behind a verb within which what it denies begins. */
const GOVERNED = 4;
const WHOLE: ReadonlySet<string> = new Set(['tout', 'toute', 'toutes', 'tous', 'idee', 'hypothese', 'possibilite', 'perspective', 'principe', 'any', 'idea', 'possibility', 'que', 'that']); // prettier-ignore

/** Whether a verb denies what follows it: an infinitive with « de » or « à », a perfect (« dément avoir »), « toute baisse », « l’idée d’un recours ». */
function denies(reading: Reading, i: number, to: number): boolean {
  const { tokens, text } = reading;
  const senses = sensesOf(tokens);
  for (let k = i + 1; k <= i + GOVERNED && k < to && k < tokens.length; k++) {
    const { lemma, act } = senses[k];
    if (WHOLE.has(lemma)) return true;
    if (tokens[k].pos === 'ADP' && !/^(?:de|a|to|d')$/u.test(lemma)) return false;
    if (tokens[k].pos === 'NOUN') return act;
    const before = text.slice(tokens[k - 1].start, tokens[k - 1].end).toLowerCase();
    const isVerb = tokens[k].pos === 'VERB' || tokens[k].pos === 'AUX';
    if (isVerb && (/^(?:de|d['’]|à|to|s['’]|se|l['’])$/u.test(before) || k === i + 1)) return /(?:er|ir|re|oir)$/u.test(text.slice(tokens[k].start, tokens[k].end)) || before === 'to'; // prettier-ignore
  }
  return false;
}

const isNot = (reading: Reading, i: number): boolean =>
  /^(?:ne|n['’])$/iu.test(reading.text.slice(reading.tokens[i].start, reading.tokens[i].end));

/** « n’exclut », « n’a pas exclu »: a word of denial belongs to the verb. */
function isNegated(reading: Reading, i: number, from: number): boolean {
  for (let k = i - 1; k >= from && k >= i - 4; k--) if (isNot(reading, k)) return true;
  return false;
}

/** « pas avant lundi », “not until Monday”. */
function isNotBefore(reading: Reading, i: number): boolean {
  const next = reading.tokens[i + 1];
  return next !== undefined && /^(?:avant|before|until)$/iu.test(reading.text.slice(next.start, next.end));
}

/** « n’est plus », not « plus grand que » nor « n’a plus que ». */
function isNoMore(reading: Reading, i: number, from: number): boolean {
  const next = reading.tokens[i + 1];
  if (next && /^qu(?:e|['’])$/iu.test(reading.text.slice(next.start, next.end))) return false;
  return isNegated(reading, i, from);
}

/** The name of a mention as the register has it; capitals and palaces stand for their state. */
export function nameOf(reading: Reading, mention: Mention, i: number, register: Register): string {
  if (mention.kind !== 'person') return named(mention.name, register);
  // « Victoire de Grandval »: no first name where the sentence begins.
  const of = /^Victoire[\s\u00a0]d(?:e[\s\u00a0]|u[\s\u00a0]|['’])(?=\p{Lu})/u.exec(mention.name);
  if (of) return named(mention.name.slice(of[0].length), register);
  // « la fromagerie Bellanger », « le stade Paul-Bérard »: the house bears the name of somebody else.
  const written = reading.text.slice(mention.start, mention.end);
  if (!/[\s\u00a0]/u.test(written) && reading.tokens[i]!.start === mention.start && isHouse(reading, i - 1))
    return named(written, register);
  return fold(register.termsOfPerson(mention.name)[0]?.person ?? mention.name);
}

/** Whether a token is the common noun of what bears a name: neither an office nor a degree of kin. */
function isHouse(reading: Reading, i: number): boolean {
  const token = reading.tokens[i];
  return token !== undefined && token.pos === 'NOUN' && HOUSES.has(sensesOf(reading.tokens)[i].stem);
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

function expressionAt(reading: Reading, i: number): { word: string; length: number } | null {
  const senses = sensesOf(reading.tokens);
  const first = senses[i].lemma;
  for (const [lemmas, word] of EXPRESSIONS) {
    if (lemmas[0] !== first) continue;
    let k = i;
    let fits = true;
    for (const lemma of lemmas) {
      while (k < reading.tokens.length && k > i && /^(?:ADP|DET)$/u.test(reading.tokens[k].pos)) k++;
      if (senses[k]?.lemma !== lemma) {
        fits = false;
        break;
      }
      k++;
    }
    if (fits) return { word, length: k - i };
  }
  return null;
}

/** The terms as one string, as statements carry them. */
export function written({ words, names, denied, open }: Terms, numbers: readonly string[] = []): string {
  const all = [
    ...words,
    ...names.map((name) => `@${name.replaceAll(' ', '_')}`),
    ...numbers.map((number) => `#${number}`),
  ];
  if (denied) all.push('!not');
  if (open) all.push('!may');
  return all.join(' ');
}

/** « du jamais-vu depuis 1958 », « qui date de 1931 »: not the time of what is said. */
const SINCE =
  /(?<![\p{L}])(?:depuis|dates? de|datant de|remonte à|(?:fondé|créé|né|ouvert|construit|inauguré|lancé)e?s?[\s\u00a0\u202f](?:en|le)|since|dates from|(?:founded|born|built|opened)[\s\u00a0\u202f](?:in|on))[\s\u00a0\u202f](?:l[ea][\s\u00a0\u202f]|l['’])?$/iu;

/** The absolute dates of a passage (with `own` also one that says since when something is), as the first and the last; null when it names none. */
export function periodOf(reading: Reading, span: Span, own = false): { from: string; to: string } | null {
  let from: string | null = null;
  let to: string | null = null;
  for (const time of touching<Time>(reading.times, span)) {
    if (time.value === null || !(time.type === 'DATE' || (time.type === 'TIME' && DAY.test(time.value)))) continue; // prettier-ignore
    if (isOfTelling(reading, time)) continue;
    if (!own && SINCE.test(reading.text.slice(Math.max(0, time.start - 18), time.start))) continue;
    for (const value of time.value.split('/')) {
      if (!/^\d{4}(?:-|$)/u.test(value)) continue;
      const day = value.slice(0, 10);
      if (from === null || day < from) from = day;
      if (to === null || day > to) to = day;
    }
  }
  return from === null || to === null ? null : { from, to };
}

/** A clock time that says its day. */
const DAY = /^\d{4}-\d{2}-\d{2}T/u;

/** « a annoncé mercredi la préfecture », « a déclaré lundi que »: when it was told, not when it was. */
export function isOfTelling(reading: Reading, time: Span): boolean {
  return overlapping(reading.attributions, time).some(({ source, cue }) => {
    if (cue.end > time.start) return false;
    if (source.start >= time.end) return source.start - cue.end < BETWEEN_CUE_AND_SOURCE;
    return BESIDE.test(reading.text.slice(cue.end, time.start));
  });
}
/** Code units between the cue and a source behind it. */
const BETWEEN_CUE_AND_SOURCE = 60;
const BESIDE = /^[\s\u00a0\u202f]*(?:le[\s\u00a0])?$/u;
