/** The subject of a verb: the noun phrase before it in its clause, or behind it. */
import type { Reading, Span } from '../../../../shared/analysis.ts';
import { firstEndingAfter } from '../../reading.ts';
import type { Words } from '../../words.ts';
import type { VerbGroup } from './verbs.ts';

/** Tokens of a noun phrase, both included. */
export interface Phrase {
  first: number;
  last: number;
}

/** Nouns of time that with a determiner stand apart before the subject. */
const TIMES =
  /^(?:fois|jour|jours|semaine|mois|année|an|soir|matin|nuit|instant|moment|week|month|year|time|day)$/u;

/** Farthest that a subject is looked for, in tokens. */
const FARTHEST = 60;
const RELATIVE: ReadonlySet<string> = new Set(['qui', 'who', 'which']);
const SUBORDINATE: ReadonlySet<string> = new Set("que qu' si dont où lorsque lorsqu' quand puisque puisqu' alors tandis comme car mais or that if whether where when while because as but".split(' ')); // prettier-ignore
/** Prepositions that no clause stands behind. */
const GOVERNING: ReadonlySet<string> = new Set(['of', 'with', 'for', 'on', 'at', 'by', 'from']);
const CONJOINING: ReadonlySet<string> = new Set(['et', 'ou', 'and', 'or', 'puis']);

/** Whether a time begins at a token: where it ends (a token after it), or the token itself. */
function skipTime(reading: Reading, words: Words, i: number): number {
  const token = words.tokens[i];
  const time = reading.times[firstEndingAfter(reading.times, token.start)];
  if (!time || time.start > token.end) return i;
  let end = i;
  while (end < words.count && words.tokens[end].start < time.end) end++;
  return end;
}

/**
 * The subject before a verb group, searched from the beginning of its clause, not before token `from`.
 * `groups` are those of the sentence. Null when the clause has none of its own.
 */
export function subjectBefore(
  reading: Reading,
  words: Words,
  groups: readonly VerbGroup[],
  index: number,
  from: number,
): Phrase | null {
  const verb = groups[index];
  // « le jour où il l'a fait, il a dit »
  if (verb.first > from && /^(?:ils?|elles?|je|j'|on|he|she|they|we)$/u.test(words.form[verb.first - 1]))
    return { first: verb.first - 1, last: verb.first - 1 };
  const limit = Math.max(from, verb.first - FARTHEST);
  // Verbs to the left that end the search: a finite one whose clause is over.
  let boundary = limit;
  let relative = -1;
  let depth = 0;
  for (let k = verb.first - 1; k >= limit; k--) {
    const form = words.form[k];
    if (form === ')' || form === '»' || form === '”') {
      depth++;
      continue;
    }
    if (depth > 0) {
      if (form === '(' || form === '«' || form === '“') depth--;
      continue;
    }
    if (
      form === ';' ||
      form === ':' ||
      form === '«' ||
      form === '“' ||
      form === '(' ||
      form === '—' ||
      form === '–' ||
      form === '"'
    ) {
      boundary = k + 1;
      break;
    }
    if (RELATIVE.has(form)) {
      // A relative clause that another verb ends lies inside the subject (« l'homme qui parlait a dit »).
      if (!hasFinite(groups, k, verb.first)) {
        relative = k;
        break;
      }
      continue;
    }
    if (
      SUBORDINATE.has(form) &&
      // “the journalist of that name”
      !(form === 'that' && GOVERNING.has(words.form[k - 1])) &&
      (words.tokens[k].pos === 'SCONJ' ||
        words.tokens[k].pos === 'PRON' ||
        words.tokens[k].pos === 'CCONJ' ||
        form === 'alors')
    ) {
      // « , dont X et Y, »: some of them, named between commas.
      if (form === 'dont' && words.form[k - 1] === ',' && words.form[verb.first - 1] === ',') continue;
      if (!hasFinite(groups, k, verb.first)) {
        boundary = k + 1;
        break;
      }
      if (form !== 'dont' && form !== 'où') continue;
    }
    if (
      CONJOINING.has(form) &&
      hasFinite(groups, k, verb.first) === false &&
      hasFiniteBefore(groups, limit, k)
    ) {
      const own = nounPhrase(reading, words, k + 1, verb.first);
      if (own) return own;
      continue;
    }
  }
  if (relative >= 0) return antecedent(words, relative, limit);
  const beside = besideClause(reading, words, groups, boundary, verb.first);
  if (beside) return beside;
  // “X, who …, said three quarters of them had asked”: English leaves “that” out.
  const saying = groups[index - 1];
  if (
    saying &&
    saying.mood === 'finite' &&
    SAYING.has(words.form[saying.last]) &&
    saying.first > boundary &&
    !RELATIVE.has(words.form[saying.first - 1]!)
  ) {
    const own = nounPhrase(reading, words, saying.last + 1, verb.first);
    if (own) return own;
  }
  return nounPhrase(reading, words, boundary, verb.first);
}

/** « Marine Roy y est favorable, Jean Morel parle d'une farce »: the name that begins the second of two clauses set side by side. */
function besideClause(
  reading: Reading,
  words: Words,
  groups: readonly VerbGroup[],
  from: number,
  to: number,
): Phrase | null {
  const other = groups.findLast((group) => group.mood === 'finite' && group.first >= from && group.last < to);
  if (!other) return null;
  for (let k = from; k < other.first; k++)
    if (RELATIVE.has(words.form[k]) || SUBORDINATE.has(words.form[k])) return null;
  let comma = other.last + 1;
  while (comma < to && words.form[comma] !== ',') comma++;
  if (comma + 1 >= to || words.tokens[comma + 1].pos !== 'PROPN') return null;
  const own = nounPhrase(reading, words, comma + 1, to);
  return own?.first === comma + 1 ? own : null;
}

/** English verbs whose clause goes on without “that”. */
const SAYING: ReadonlySet<string> = new Set('said says say added adds believe believes believed think thinks thought claim claims claimed hope hopes hoped fear fears feared insist insists insisted argue argues argued know knows knew'.split(' ')); // prettier-ignore

function hasFinite(groups: readonly VerbGroup[], from: number, to: number): boolean {
  for (const group of groups)
    if (group.first > from && group.last < to && group.mood === 'finite') return true;
  return false;
}

function hasFiniteBefore(groups: readonly VerbGroup[], from: number, to: number): boolean {
  for (const group of groups)
    if (group.first >= from && group.last < to && group.mood === 'finite') return true;
  return false;
}

/** The noun phrase that ends before a relative pronoun. */
function antecedent(words: Words, relative: number, limit: number): Phrase | null {
  let last = relative - 1;
  while (last >= limit && words.tokens[last].pos === 'PUNCT') last--;
  if (last < limit) return null;
  // « Hervé Danic (PS), qui »: the brackets are set aside.
  if (words.form[last] === ')' || words.form[last + 1] === ')') {
    let open = last;
    while (open > limit && words.form[open] !== '(') open--;
    if (words.form[open] === '(' && open > limit) last = open - 1;
  }
  let first = last;
  while (first > limit) {
    const { pos } = words.tokens[first - 1];
    if (
      pos === 'NOUN' ||
      pos === 'PROPN' ||
      pos === 'ADJ' ||
      pos === 'DET' ||
      pos === 'NUM' ||
      (pos === 'ADP' && first - 1 > limit && /^(?:de|du|des|d'|of)$/u.test(words.form[first - 1]))
    )
      first--;
    else break;
  }
  while (first < last && words.tokens[first].pos === 'ADP') first++;
  return first <= last ? { first, last } : null;
}

/** The first noun phrase between two tokens that no preposition governs, what stands apart before it skipped. */
export function nounPhrase(reading: Reading, words: Words, from: number, to: number): Phrase | null {
  let i = from;
  while (i < to) {
    const { pos } = words.tokens[i];
    const form = words.form[i];
    const afterTime = skipTime(reading, words, i);
    if (afterTime > i && afterTime <= to) {
      if (afterTime === to) return null;
      i = afterTime;
      continue;
    }
    if (
      pos === 'PUNCT' ||
      pos === 'ADV' ||
      pos === 'CCONJ' ||
      pos === 'SCONJ' ||
      pos === 'INTJ' ||
      pos === 'SYM'
    ) {
      i++;
      continue;
    }
    if (pos === 'ADP' || pos === 'VERB' || pos === 'AUX') {
      // A complement set before: up to the comma, or no subject.
      let comma = i;
      while (comma < to && words.form[comma] !== ',') comma++;
      if (comma >= to) return pos === 'ADP' && form !== "d'" ? afterComplement(words, i, to) : null;
      // « À Paris, Londres et Berlin, … »: what follows the comma decides.
      i = comma + 1;
      continue;
    }
    if (pos === 'PRON' && !isSubjectPronoun(form)) {
      i++;
      continue;
    }
    // « Cette fois, l'opposition … »
    if (pos === 'DET') {
      let k = i + 1;
      while (k < to && words.tokens[k].pos === 'ADJ') k++;
      if (k + 1 < to && TIMES.test(words.form[k]) && words.form[k + 1] === ',') {
        i = k + 2;
        continue;
      }
    }
    break;
  }
  if (i >= to) return null;
  let last = to - 1;
  // What stands between commas before the verb and is no apposition does not belong to the phrase.
  for (;;) {
    while (
      last > i &&
      (words.tokens[last].pos === 'ADV' ||
        (words.tokens[last].pos === 'PRON' && last > i) ||
        words.form[last] === ',' ||
        words.form[last] === "n'")
    )
      last--;
    let comma = last;
    while (comma > i && words.form[comma] !== ',') comma--;
    if (comma <= i) break;
    const next = words.tokens[comma + 1];
    const apart =
      next !== undefined &&
      (next.pos === 'ADP' ||
        next.pos === 'VERB' ||
        next.pos === 'AUX' ||
        next.pos === 'ADV' ||
        next.pos === 'SCONJ' ||
        skipTime(reading, words, comma + 1) > comma + 1);
    if (!apart || words.form[to - 1] !== ',') break;
    last = comma - 1;
  }
  return last >= i ? { first: i, last } : null;
}

/** « En Ukraine la situation … »: the phrase behind a complement that no comma ends. */
function afterComplement(words: Words, i: number, to: number): Phrase | null {
  let k = i + 1;
  while (k < to && words.tokens[k].pos !== 'NOUN' && words.tokens[k].pos !== 'PROPN') k++;
  k++;
  while (k < to && (words.tokens[k].pos === 'ADJ' || words.tokens[k].pos === 'PROPN')) k++;
  const pos = words.tokens[k]?.pos;
  if (k < to && (pos === 'DET' || (pos === 'PRON' && isSubjectPronoun(words.form[k]))))
    return { first: k, last: trimTail(words, k, to - 1) };
  return null;
}

function trimTail(words: Words, first: number, last: number): number {
  while (
    last > first &&
    (words.tokens[last].pos === 'ADV' ||
      words.tokens[last].pos === 'PRON' ||
      words.tokens[last].pos === 'PUNCT')
  )
    last--;
  return last;
}

const SUBJECT_PRONOUNS: ReadonlySet<string> = new Set("il elle ils elles on je j' nous vous tu ce c' cela ça celui-ci celle-ci ceux-ci celles-ci celui celle ceux certains certaines d'autres d'aucuns beaucoup plusieurs tous personne chacun nul l'un l'autre he she they we i you it this that these those some many who".split(' ')); // prettier-ignore
export function isSubjectPronoun(form: string): boolean {
  return SUBJECT_PRONOUNS.has(form);
}

/** The noun phrase that begins at a token: a subject set behind its verb (« a déclaré le ministre de la Défense »). Null when none begins there. */
export function phraseFrom(words: Words, from: number, to: number): Phrase | null {
  let last = -1;
  let i = from;
  for (; i < to && i - from < 24; i++) {
    const { pos } = words.tokens[i];
    const form = words.form[i];
    if (pos === 'NOUN' || pos === 'PROPN' || pos === 'NUM') last = i;
    else if (pos === 'ADJ') {
      if (last >= 0) last = i;
    } else if (pos === 'DET') {
      if (last >= 0 && !/^(?:de|du|des|d')$/u.test(words.form[i - 1])) {
        if (words.tokens[i - 1].pos !== 'ADP') break;
      }
    } else if (pos === 'ADP') {
      if (last < 0 || !/^(?:de|du|des|d'|of)$/u.test(form)) break;
    } else if (pos === 'CCONJ') {
      if (last < 0) break;
      const next = words.tokens[i + 1]?.pos;
      if (next !== 'DET' && next !== 'PROPN' && next !== 'NOUN') break;
    } else if (pos === 'PRON') {
      if (last >= 0 || !isSubjectPronoun(form)) break;
      return { first: from, last: i };
    } else if (pos === 'PUNCT' && form === ',' && last >= 0) {
      // An apposition, up to the comma or stop that ends it: « , ministre de la Défense, ».
      const next = words.tokens[i + 1]?.pos;
      if (next !== 'NOUN' && next !== 'PROPN' && !(next === 'DET' && words.tokens[i + 2]?.pos === 'NOUN'))
        break;
      let k = i + 1;
      while (k < to && k - i < 12 && /^(?:NOUN|PROPN|ADJ|ADP|DET|NUM)$/u.test(words.tokens[k].pos)) k++;
      if (k >= to || words.tokens[k].pos === 'PUNCT') last = k - 1;
      break;
    } else if (pos === 'PUNCT' && form === '-') continue;
    else break;
  }
  return last >= from ? { first: from, last } : null;
}

/** The span of a phrase. */
export function spanOfPhrase(words: Words, phrase: Phrase): Span {
  return { start: words.tokens[phrase.first].start, end: words.tokens[phrase.last].end };
}
