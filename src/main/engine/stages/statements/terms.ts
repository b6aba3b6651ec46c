/** The words, names and numbers that a passage speaks of, in a form that survives rewording: stems, register names, values. */
import type { Reading, Span, Time } from '../../../../shared/analysis.ts';
import { firstEndingAfter, firstStartingAt, overlapping, touching } from '../../reading.ts';
import type { Register } from '../../register.ts';
import { DENIAL, DENIES, DENYING, IN_NAME, LEAVING, LOOKED, NAMED, NOT_BEFORE, OPENING, partsOf, PERHAPS_DENIAL, WORD, type Parts } from './parts.ts'; // prettier-ignore

export interface Terms {
  words: string[];
  names: string[];
  denied: boolean;
  /** It is only thought of, or may be. */
  open: boolean;
}

const NOTHING: readonly Span[] = [];

/** What a passage speaks of. Numbers and times are left to the caller, as are the passages of `without`. */
export function termsOf(
  reading: Reading,
  register: Register,
  span: Span,
  without: readonly Span[] = NOTHING,
): Terms {
  const words = new Distinct();
  const names = new Distinct();
  let denied = false;
  let open = false;
  // The next word of denial belongs to a verb that denies: « n’exclut pas ».
  let spent = false;
  const { tokens } = reading;
  const parts = partsOf(reading, register);
  const skip = leftOut(reading, span, without);
  const from = firstStartingAt(tokens, span.start);
  const to = firstStartingAt(tokens, span.end);
  // Where what is left out ends, of all that has begun.
  let left = 0;
  let reach = -1;
  for (let i = from; i < to; i++) {
    const part = parts.at(i);
    if (part === LOOKED) continue;
    const { start, end } = tokens[i];
    if (end > span.end) break;
    while (left < skip.length && skip[left].start <= start) reach = Math.max(reach, skip[left++].end);
    if (end <= reach) {
      // « Il a écarté l’idée d’un recours »: what the source says with the verb is a denial all the same.
      if (part & DENYING && denies(reading, parts, i, to)) denied = true;
      continue;
    }
    if (part & IN_NAME) {
      names.add(parts.said[i]);
      continue;
    }
    if (part & NOT_BEFORE) {
      // « ne reprendra pas avant lundi » leaves it open whether it does then.
      open = true;
      continue;
    }
    if (part & DENIAL || (part & PERHAPS_DENIAL && isNoMore(reading, i, from))) {
      if (spent) spent = false;
      else denied = true;
      if (part & DENIAL) continue;
    }
    if (part & OPENING) open = true;
    if (part & DENIES && denies(reading, parts, i, to)) {
      if (isNegated(reading, i, from)) {
        open = true;
        spent = true;
      } else denied = true;
      continue;
    }
    if (part & WORD) words.add(parts.said[i]);
    else if (part & NAMED) names.add(parts.said[i]);
    if (part & LEAVING) i += parts.left.get(i)!;
  }
  return { words: words.list, names: names.list, denied, open };
}

/** What of a passage is not told by its words, in order: `without`, times that hang on nothing, numbers. */
function leftOut({ times, quantities }: Reading, span: Span, without: readonly Span[]): readonly Span[] {
  let skip: Span[] | null = null;
  for (let i = firstEndingAfter(times, span.start); i < times.length && times[i].start < span.end; i++)
    // « Dix jours après l’accident de Corbrissac » names what it is about.
    if (times[i].anchoredOn === null) (skip ??= without.slice()).push(times[i]);
  for (let i = firstEndingAfter(quantities, span.start); i < quantities.length && quantities[i].start < span.end; i++) (skip ??= without.slice()).push(quantities[i].number); // prettier-ignore
  if (!skip && without.length < 2) return without;
  return (skip ?? without.slice()).sort((a, b) => a.start - b.start);
}

/** Strings in the order in which they were first added. */
class Distinct {
  readonly list: string[] = [];
  private all: Set<string> | null = null;

  add(one: string): void {
    if (this.all ? this.all.has(one) : this.list.includes(one)) return;
    this.list.push(one);
    if (this.all) this.all.add(one);
    else if (this.list.length > FEW) this.all = new Set(this.list);
  }
}
/** Strings that are looked through rather than looked up. */
const FEW = 24;

/** Tokens behind a verb within which what it denies begins. */
const GOVERNED = 4;
const WHOLE: ReadonlySet<string> = new Set(['tout', 'toute', 'toutes', 'tous', 'idee', 'hypothese', 'possibilite', 'perspective', 'principe', 'any', 'idea', 'possibility', 'que', 'that']); // prettier-ignore

/** Whether a verb denies what follows it: an infinitive with « de » or « à », a perfect (« dément avoir »), « toute baisse », « l’idée d’un recours ». */
function denies(reading: Reading, parts: Parts, i: number, to: number): boolean {
  const { tokens, text } = reading;
  for (let k = i + 1; k <= i + GOVERNED && k < to && k < tokens.length; k++) {
    const { lemma, act } = parts.sense(k);
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

/** « n’est plus », not « plus grand que » nor « n’a plus que ». */
function isNoMore(reading: Reading, i: number, from: number): boolean {
  const next = reading.tokens[i + 1];
  if (next && /^qu(?:e|['’])$/iu.test(reading.text.slice(next.start, next.end))) return false;
  return isNegated(reading, i, from);
}

/** The terms as one string, as statements carry them. */
export function written({ words, names, denied, open }: Terms, numbers: readonly string[] = []): string {
  let all = words.join(' ');
  for (const name of names) all += ` @${name.replaceAll(' ', '_')}`;
  for (const number of numbers) all += ` #${number}`;
  if (denied) all += ' !not';
  if (open) all += ' !may';
  return words.length > 0 ? all : all.slice(1);
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
