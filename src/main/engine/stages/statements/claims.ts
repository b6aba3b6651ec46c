/** Claims as they are recognised when they return in other words. */
import type { Attribution, Claim, Quote, Reading, Span, Statement } from '../../../../shared/analysis.ts';
import { blockAt, firstEndingAfter, firstStartingAt, firstTouching, furnitureAt, overlapping, touching } from '../../reading.ts'; // prettier-ignore
import type { Register } from '../../register.ts';
import { range, wordsOf } from '../../words.ts';
import { asking, nextThat } from '../../wordtypes.ts';
import { statement, type StatementContext } from './make.ts';
import { shareOf, valueNow } from './figures.ts';
import { fold } from '../../register/names.ts';
import { scan } from '../../text/scan.ts';
import { CONTRARY, DEED, partsOf } from './parts.ts';
import { senseOf } from './senses.ts';
import { contrariesOf, isEmpty, UNDERTAKING } from './synonyms.ts';
import { antecedentOf, headOfList, placeBefore } from './subjects.ts';
import { periodOf, termsOf, written, type Terms } from './terms.ts';

/** Longest fragment, in code units, that is a word or two inside a claim of the article's own. */
const QUOTED = 40;

/** What the claims of a clause have in common, where the same of it is set aside. */
interface Told {
  aside: readonly Span[];
  terms: string;
  speaker: string | null;
  period: { from: string; to: string } | null;
}

/** A clause with what stands in it, as all of its claims see it. */
interface Clause extends Span {
  attributions: readonly Attribution[];
  /** Asides, also those that hold the focus of a claim. */
  asides: readonly Span[];
  quotes: boolean;
  told: Told[];
}

/** One statement a claim, in the order of `reading.claims`; its value is the focus as written. Quotations and offices have statements of their own. */
export function claims({ reading, register }: StatementContext): Statement[] {
  const found: Statement[] = [];
  // The claims of a clause follow one another.
  let clause = { start: -1, end: -1 } as Clause;
  for (const claim of reading.claims) {
    const { start, end, kind, focus } = claim;
    if (clause.start !== start || clause.end !== end)
      clause = {
        start,
        end,
        attributions: overlapping(reading.attributions, claim),
        asides: asidesOf(reading, claim),
        quotes: quotes(reading, claim),
        told: [],
      };
    const { terms, speaker, period: named } = toldBeside(reading, register, clause, focus);
    // Quoted words are compared one by one, as a quotation: their clause is no claim to be told by its words.
    if (kind !== 'quotation' && kind !== 'figure' && kind !== 'office' && clause.quotes) continue;
    const figure = kind === 'figure' ? firstTouching(reading.quantities, focus) : null;
    const duration = kind === 'figure' && !figure ? durationsIn(reading, focus)[0] : undefined;
    // A claim on a date is that date's; any other is of the time its clause names.
    const period = kind === 'date' && !isClock(reading, focus) ? periodOf(reading, focus, true) : named;
    found.push(
      statement(claim, {
        kind: 'claim',
        key: `claim|${kind}`,
        value: focusOf(reading, claim),
        number: figure
          ? (shareOf(reading, figure, undefined)?.value ?? valueNow(reading, figure))
          : duration
            ? duration.number
            : null,
        unit: figure?.unit ?? duration?.unit ?? null,
        from: period?.from ?? null,
        to: period?.to ?? null,
        speaker,
        label: '',
        terms,
      }),
    );
  }
  for (const one of unclaimed(reading, register)) found.push(one);
  return found;
}

/** What a clause tells of a claim: its asides left out, but for those that hold the focus. */
function toldBeside(reading: Reading, register: Register, clause: Clause, focus: Span): Told {
  const { attributions, asides, told } = clause;
  const outside = (one: Span) => one.end <= focus.start || focus.end <= one.start;
  const aside = asides.every(outside) ? asides : asides.filter(outside);
  const known = told.find((one) => one.aside.length === aside.length && one.aside.every((each, i) => each === aside[i])); // prettier-ignore
  if (known) return known;
  const without: Span[] = [];
  for (const { source, cue } of attributions) without.push(source, cue);
  without.push(...aside);
  const meant = antecedentOf(reading, clause.start);
  const own = termsOf(reading, register, clause, without);
  let terms = written(withSubject(reading, register, clause, attributions, meant, own), numbersIn(reading, clause, aside)); // prettier-ignore
  for (const deed of deedsIn(reading, register, clause, without)) terms = joined(terms, deed);
  terms = joined(terms, roleIn(reading, clause, without) ?? '');
  terms = joined(terms, tenseOf(reading, clause, without));
  const made = {
    aside,
    terms: meant ? terms : pointed(reading, clause, terms),
    speaker: attributions[0]?.speaker ?? quotedIn(reading, clause)?.speaker ?? null,
    period: periodOf(reading, clause),
  };
  told.push(made);
  return made;
}

const joined = (terms: string, more: string): string =>
  more === '' ? terms : terms === '' ? more : `${terms} ${more}`;

/** Code units of what is said without being a claim. */
const SHORTEST = 20;
const LONGEST_UNCLAIMED = 250;

/** What a sentence says beside its claims, where it has a word that has a contrary (« La production est suspendue. »): only compared, never marked. */
function unclaimed(reading: Reading, register: Register): Statement[] {
  const found: Statement[] = [];
  for (const sentence of reading.sentences) {
    const claimed = firstTouching(reading.claims, sentence)?.start ?? sentence.end;
    const span = { start: sentence.start, end: Math.min(claimed, sentence.end) };
    const length = span.end - span.start;
    if (length < SHORTEST || length > LONGEST_UNCLAIMED || !hasContrary(reading, register, span)) continue;
    const kind = blockAt(reading, sentence.start)?.kind;
    if ((kind !== 'paragraph' && kind !== 'item' && kind !== 'title') || furnitureAt(reading, sentence.start)) continue; // prettier-ignore
    if (/[?…]/u.test(reading.text.slice(span.start, span.end)) || quotes(reading, span)) continue;
    // A title with figures tells several things.
    if (kind === 'title' && firstTouching(reading.quantities, span)) continue;
    const attributions = overlapping(reading.attributions, span);
    const without = attributions.flatMap((one) => [one.source, one.cue]);
    const own = termsOf(reading, register, span, without);
    if (!own.words.some((word) => contrariesOf(word).length > 0)) continue;
    const period = periodOf(reading, span);
    const meant = antecedentOf(reading, span.start);
    const text = written(withSubject(reading, register, span, attributions, meant, own), numbersIn(reading, span, [])); // prettier-ignore
    const terms = joined(text, tenseOf(reading, span, without));
    found.push(
      statement(span, {
        kind: 'claim',
        key: 'claim|clause',
        value: '',
        from: period?.from ?? null,
        to: period?.to ?? null,
        speaker: attributions[0]?.speaker ?? null,
        label: '',
        terms: meant ? terms : pointed(reading, span, terms),
      }),
    );
  }
  return found;
}

/** Whether a passage has a word that has a contrary. */
function hasContrary(reading: Reading, register: Register, { start, end }: Span): boolean {
  const { tokens } = reading;
  const parts = partsOf(reading, register);
  for (let i = firstStartingAt(tokens, start); i < tokens.length && tokens[i].start < end; i++)
    if (parts.at(i) & CONTRARY) return true;
  return false;
}

/** « , où travaillent 438 salariés, »: what a clause says by the way. */
const BY_THE_WAY =
  /,[\s\u00a0\u202f](?:où|qui|dont|lequel|laquelle|who|which|where|whose)[\s\u00a0\u202f][^,;:.«»]{1,120},(?:[\s\u00a0\u202f]dont[\s\u00a0\u202f][^,;:.«»]{1,60},)?/giu;
/** « , écrivent les inspecteurs », « , contrairement à ce qu’affirmaient des messages »: who says it, or what else was said. */
const AT_THE_END =
  /,[\s\u00a0\u202f](?:(?:contrairement|à la différence|unlike)[\s\u00a0\u202f].{1,120}|\p{Ll}{2,14}(?:ent|e|t)(?:-t-|-)?(?:ils?|elles?|on)?[\s\u00a0\u202f]?(?:(?:les?|la|l['’]|un|une|des|son|sa|leurs?)[\s\u00a0\u202f]?|(?=\p{Lu}))[^,;:.«»]{1,60})$/u;

/** « sans être poursuivi », “without being charged”: what did not happen beside what did. */
const WITHOUT =
  /(?<![\p{L}])(?:sans[\s\u00a0\u202f](?:s['’]|se[\s\u00a0]|l['’]|en[\s\u00a0])?\p{Ll}+(?:er|ir|re|oir)|without[\s\u00a0]\p{Ll}+ing)(?![\p{L}])[^,;:.«»]{0,80}/giu;

/** The words of the same. */
const LACKING = asking((form) => /sans|without/iu.test(form));

/** Code units of a clause in which asides are looked for. */
const LONGEST = 1500;

/** Passages of a clause that are not what is claimed, unless they hold the focus: its asides, and who says it behind. */
function asidesOf(reading: Reading, { start, end }: Span): Span[] {
  const found: Span[] = [];
  // Several claims may share a clause: one without end would be read once for each.
  if (end - start > LONGEST) return found;
  const clause = reading.text.slice(start, end);
  const comma = clause.lastIndexOf(',');
  const words = wordsOf(reading);
  const [from, to] = range(words, { start, end });
  if (comma >= 0)
    for (const { 0: aside, index } of scan(clause, BY_THE_WAY))
      found.push({ start: start + index, end: start + index + aside.length });
  if (nextThat(words, LACKING, from, to) >= 0)
    for (const { 0: aside, index } of scan(clause, WITHOUT))
      found.push({ start: start + index, end: start + index + aside.length });
  if (comma < 0) return found;
  let last = clause.length;
  while (last > 0 && /[\s.!?…]/u.test(clause[last - 1])) last--;
  const trimmed = clause.slice(0, last);
  const unlike = trimmed.indexOf(', contrairement');
  const behind = AT_THE_END.exec(trimmed.slice(unlike < 0 ? trimmed.lastIndexOf(',') : unlike));
  if (behind) found.push({ start: start + last - behind[0].length, end });
  return found;
}

/** « a confirmé qu’il restera »: the speaker of himself. */
const OF_SPEAKER =
  /^[\s\u00a0\u202f]*(?:qu['’](?:ils?|elles?)|(?:that[\s\u00a0])?(?:he|she|they))(?![\p{L}])/iu;

/** The terms of a clause with those of what its pronoun stands for (`meant`): the speaker, the subject of the sentence before, what a list is of. */
function withSubject(
  reading: Reading,
  register: Register,
  claim: Span,
  attributions: readonly Attribution[],
  meant: Span | null,
  terms: Terms,
): Terms {
  let all = terms;
  for (const { cue, speaker } of attributions)
    if (speaker !== null && cue.start >= claim.start && /^\p{Lu}/u.test(speaker) && OF_SPEAKER.test(reading.text.slice(cue.end, cue.end + 14))) all = withMore(all, [], [fold(speaker)]); // prettier-ignore
  const place = placeBefore(reading, claim);
  if (place) all = withMore(all, [], termsOf(reading, register, place).names);
  const of = meant ?? headOfList(reading, claim);
  if (!of) return all;
  const { words, names } = termsOf(reading, register, of);
  return withMore(all, words, names);
}

function withMore(terms: Terms, words: readonly string[], names: readonly string[]): Terms {
  return {
    ...terms,
    words: [...new Set([...terms.words, ...words])],
    names: [...new Set([...terms.names, ...names])],
  };
}

/** A subject that says nothing of whom the claim speaks, at the beginning of the clause. */
const POINTED =
  /(?:[Cc]e(?:t|tte|s|lui|lle|ux|lles)?|[Ii]ls?|[Ee]lles?|[Tt]h(?:is|ese|ose|ey|at)|[Ii]t|[Hh]e|[Ss]he)(?![\p{L}])/uy;

/** The terms of a clause of which the subject is not told, with `!this` where it is only pointed at. */
function pointed({ text }: Reading, { start }: Span, terms: string): string {
  POINTED.lastIndex = start;
  return POINTED.test(text) ? `${terms} !this`.trim() : terms;
}

/** Whether a date is a mere hour, whose day the clause names. */
const isClock = (reading: Reading, focus: Span): boolean =>
  touching(reading.times, focus).every((one) => one.type === 'TIME' && !/^\d{4}/u.test(one.value ?? ''));

/** Whether a clause holds a quotation of some words. */
function quotes(reading: Reading, claim: Span): boolean {
  return quotedIn(reading, claim, QUOTED) !== null;
}

/** The first quotation that a clause shares a character with; of fragments those of more than some code units. */
function quotedIn({ quotes: all }: Reading, claim: Span, most = 0): Quote | null {
  for (let i = firstEndingAfter(all, claim.start); i < all.length && all[i].start < claim.end; i++) {
    const { kind, start, end } = all[i];
    if (kind === 'full' || (kind === 'fragment' && end - start > most)) return all[i];
  }
  return null;
}

/** The focus of a claim as written. */
export function focusOf(reading: Pick<Reading, 'text'>, claim: Pick<Claim, 'focus'>): string {
  return reading.text.slice(claim.focus.start, claim.focus.end);
}

/** The values of a clause with their units: a sum in euros is not that sum in dollars, four years of prison are not two, three o’clock is not five. */
function numbersIn(reading: Reading, span: Span, without: readonly Span[]): readonly string[] {
  const { quantities, times } = reading;
  const numbers: string[] = [];
  for (let i = firstEndingAfter(quantities, span.start); i < quantities.length && quantities[i].start < span.end; i++) {
    const { kind, value, unit } = quantities[i];
    if (value === null || kind === 'ordinal' || isIn(without, quantities[i])) continue;
    numbers.push(`${value}${(unit ?? '').replaceAll(' ', '_')}`);
  } // prettier-ignore
  for (const one of durationsIn(reading, span)) numbers.push(`${one.number}${one.unit}`);
  for (let i = firstEndingAfter(times, span.start); i < times.length && times[i].start < span.end; i++) {
    const clock = times[i].type === 'TIME' ? /T(\d{2}(?::\d{2})?)/u.exec(times[i].value ?? '')?.[1] : undefined; // prettier-ignore
    if (clock) numbers.push(`T${clock}`);
  }
  return numbers.length > 1 ? [...new Set(numbers)] : numbers;
}

/** Whether one of some passages holds a span. */
function isIn(passages: readonly Span[], { start, end }: Span): boolean {
  for (const one of passages) if (one.start <= start && end <= one.end) return true;
  return false;
}

/** How long something lasts, as a number of its unit. */
function durationsIn(reading: Reading, span: Span): { number: number; unit: string }[] {
  const { times } = reading;
  const found: { number: number; unit: string }[] = [];
  for (let i = firstEndingAfter(times, span.start); i < times.length && times[i].start < span.end; i++) {
    const { type, value } = times[i];
    const match = type === 'DURATION' ? /^P(T?)(\d+(?:\.\d+)?)([YMWDHS])$/u.exec(value ?? '') : null;
    if (match) found.push({ number: Number(match[2]), unit: `lasting-${match[1]}${match[3]}` });
  }
  return found;
}

/** Tokens between what is done and what it is done to. */
const BETWEEN = 3;

/** What is done to what, as `+act/object`: « renforcer la production », « le renforcement de la production ». */
function deedsIn(reading: Reading, register: Register, claim: Span, without: readonly Span[]): string[] {
  const { tokens } = reading;
  const parts = partsOf(reading, register);
  const found = new Set<string>();
  for (let i = firstStartingAt(tokens, claim.start); i < tokens.length && tokens[i].end <= claim.end; i++) {
    if (!(parts.at(i) & DEED)) continue;
    const { stem: act, act: isAct, attitude, undertaking } = parts.sense(i);
    const whose = tokens[i].pos === 'NOUN' && attitude ? whoseAt(reading, register, i) : null;
    if (whose) found.add(`+${act}/@${whose}`);
    if (undertaking)
      for (const backer of backersOf(reading, register, i)) found.add(`+${UNDERTAKING}/@${backer}`);
    if (!isAct || isIn(without, tokens[i])) continue;
    for (let k = i + 1; k <= i + BETWEEN && k < tokens.length && tokens[k].end <= claim.end; k++) {
      if (tokens[k].pos === 'NOUN') {
        const object = parts.sense(k);
        if (!isEmpty(object.lemma)) found.add(`+${act}/${object.stem}`);
        break;
      }
      if (tokens[k].pos !== 'DET' && tokens[k].pos !== 'ADP' && tokens[k].pos !== 'ADJ') break;
    }
  }
  return [...found];
}

/** Tokens that the participle and its « par » may stand from an undertaking; names that are listed behind it. */
const BEFORE_BY = 4;
const BACKERS = 6;

/** Who stands behind an undertaking: « un plan soutenu par la Norvège et l’Inde », « les efforts diplomatiques menés par Oslo ». */
function backersOf(reading: Reading, register: Register, i: number): string[] {
  const { tokens } = reading;
  const parts = partsOf(reading, register);
  let k = i + 1;
  while (k <= i + BEFORE_BY && tokens[k]?.pos === 'ADJ') k++;
  if (k + 1 >= tokens.length || !parts.sense(k).backing || !/^(?:par|by)$/u.test(parts.sense(k + 1).lemma))
    return [];
  const found: string[] = [];
  for (const last = k + 2 + BACKERS; (k += 1) < last && tokens[k + 1];) {
    const { pos, lemma } = tokens[k + 1];
    if (pos === 'PROPN')
      found.push(...termsOf(reading, register, tokens[k + 1]).names.map((name) => name.replaceAll(' ', '_'))); // prettier-ignore
    else if (pos !== 'DET' && !/^(?:et|and|,)$/u.test(lemma)) break;
  }
  return found;
}

/** Whose an attitude is: the power that the name behind « de » stands for. */
function whoseAt(reading: Reading, register: Register, i: number): string | null {
  const { tokens } = reading;
  for (let k = i + 1; k <= i + BETWEEN && k < tokens.length; k++) {
    if (tokens[k].pos === 'ADP' || tokens[k].pos === 'DET') continue;
    if (tokens[k].pos !== 'PROPN') return null;
    const mention = touching(reading.mentions, tokens[k])[0] ?? tokens[k];
    const name = termsOf(reading, register, mention).names[0] ?? null;
    return name === null ? null : (ledBy(name, register) ?? name).replaceAll(' ', '_');
  }
  return null;
}

/** « Poutine » for Russia: the state whose head somebody is or was. */
function ledBy(name: string, register: Register): string | null {
  for (const term of register.termsOfPerson(name)) {
    const state = /^(?:président|premier ministre|chancelier|roi|reine)/iu.test(term.office) && register.organisation(term.organisation); // prettier-ignore
    if (state && state.kind === 'state') return fold(state.name);
  }
  return null;
}

/** Tokens before the verb within which its subject is named. */
const BEFORE_VERB = 12;

/**
 * Who does what, as `>who/what`: the only name before the first verb of an active clause. « Le Japon importe du gaz de Russie » and the converse have
 * the same words and names, and two roles.
 */
function roleIn(reading: Reading, claim: Span, without: readonly Span[]): string | null {
  const { tokens, text } = reading;
  let who: string | null = null;
  const from = firstStartingAt(tokens, claim.start);
  for (let i = from; i < tokens.length && tokens[i].end <= claim.end && i < from + BEFORE_VERB; i++) {
    const { pos } = tokens[i];
    if ((pos !== 'PROPN' && pos !== 'VERB') || isIn(without, tokens[i])) continue;
    if (pos === 'PROPN') {
      const named = fold(text.slice(tokens[i].start, tokens[i].end));
      if (who !== null) return null;
      who = named;
    } else {
      const before = i > from ? senseOf(tokens[i - 1].lemma).lemma : '';
      if (who === null || before === 'etre' || before === 'be') return null;
      const what = senseOf(tokens[i].lemma);
      if (isEmpty(what.lemma)) continue;
      return `>${who.replaceAll(' ', '_')}/${what.stem}`;
    }
  }
  return null;
}

/** « rouvrira », « va rouvrir »; « a rouvert », « rouvrait ». */
const WILL = /^\p{Ll}{2,}(?:rai|ras|ra|rons|rez|ront|rait|raient)$/iu;
const GOING = /^(?:vais|va|vont|will|shall|would)$/iu;
const HAS = /^(?:a|ont|avait|avaient|était|étaient|fut|furent|has|have|had|was|were)$/iu;

/** `!will` or `!did` by the first verb of a clause; nothing where it is neither. */
function tenseOf(reading: Reading, claim: Span, without: readonly Span[]): string {
  const { tokens, text } = reading;
  for (let i = firstStartingAt(tokens, claim.start); i < tokens.length && tokens[i].end <= claim.end; i++) {
    const { pos, start, end, lemma } = tokens[i];
    if ((pos !== 'VERB' && pos !== 'AUX') || isIn(without, tokens[i])) continue;
    const word = text.slice(start, end);
    if (GOING.test(word) || (WILL.test(word) && /(?:r|re)$/u.test(lemma))) return '!will';
    let next = i + 1;
    while (next < tokens.length && tokens[next].pos === 'ADV') next++;
    if (pos === 'AUX' && HAS.test(word) && /^(?:VERB|AUX)$/u.test(tokens[next]?.pos ?? '')) return '!did';
    return '';
  }
  return '';
} // prettier-ignore
