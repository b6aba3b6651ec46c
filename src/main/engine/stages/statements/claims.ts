/** Claims as they are recognised when they return in other words. */
import type { Claim, Reading, Span, Statement } from '../../../../shared/analysis.ts';
import { blockAt, firstStartingAt, furnitureAt, overlapping, touching } from '../../reading.ts';
import type { Register } from '../../register.ts';
import { statement, type StatementContext } from './make.ts';
import { shareOf, valueNow } from './figures.ts';
import { fold } from '../../register/names.ts';
import { scan } from '../../text/scan.ts';
import { DEED, partsOf } from './parts.ts';
import { senseOf } from './senses.ts';
import { contrariesOf, isEmpty, UNDERTAKING } from './synonyms.ts';
import { antecedentOf, headOfList, placesBefore } from './subjects.ts';
import { periodOf, termsOf, written, type Terms } from './terms.ts';

/** Longest fragment, in code units, that is a word or two inside a claim of the article's own. */
const QUOTED = 40;

/** One statement a claim, in the order of `reading.claims`; its value is the focus as written. Quotations and offices have statements of their own. */
export function claims({ reading, register }: StatementContext): Statement[] {
  const found: Statement[] = [];
  const clauses = new Map<
    string,
    { terms: string; speaker: string | null; period: { from: string; to: string } | null }
  >();
  for (const claim of reading.claims) {
    const aside = asides(reading, claim);
    const id = `${claim.start}/${claim.end}/${aside.map((one) => one.start).join()}`;
    let clause = clauses.get(id);
    if (!clause) {
      const attributions = overlapping(reading.attributions, claim);
      const without = [...attributions.flatMap((one) => [one.source, one.cue]), ...aside];
      const role = roleIn(reading, claim, without);
      clause = {
        terms: termsWith(
          reading,
          claim,
          [written(withSubject(reading, register, claim, termsOf(reading, register, claim, without)), numbersIn(reading, claim, aside)), ...deedsIn(reading, register, claim, without), role ?? '', tenseOf(reading, claim, without)].filter(Boolean).join(' '), // prettier-ignore
        ),
        speaker: attributions[0]?.speaker ?? touching(reading.quotes, claim).find((one) => one.kind === 'full' || one.kind === 'fragment')?.speaker ?? null, // prettier-ignore
        period: periodOf(reading, claim),
      };
      clauses.set(id, clause);
    }
    // Quoted words are compared one by one, as a quotation: their clause is no claim to be told by its words.
    if (
      claim.kind !== 'quotation' &&
      claim.kind !== 'figure' &&
      claim.kind !== 'office' &&
      quotes(reading, claim)
    )
      continue;
    const figure = claim.kind === 'figure' ? (touching(reading.quantities, claim.focus)[0] ?? null) : null;
    const duration = claim.kind === 'figure' && !figure ? durationsIn(reading, claim.focus)[0] : undefined;
    // A claim on a date is that date's; any other is of the time its clause names.
    const period = claim.kind === 'date' && !isClock(reading, claim.focus) ? periodOf(reading, claim.focus, true) : clause.period; // prettier-ignore
    found.push(
      statement(claim, {
        kind: 'claim',
        key: `claim|${claim.kind}`,
        value: focusOf(reading, claim),
        number: figure
          ? (shareOf(reading, figure, undefined)?.value ?? valueNow(reading, figure))
          : duration
            ? duration.number
            : null,
        unit: figure?.unit ?? duration?.unit ?? null,
        from: period?.from ?? null,
        to: period?.to ?? null,
        speaker: clause.speaker,
        label: '',
        terms: clause.terms,
      }),
    );
  }
  found.push(...unclaimed(reading, register));
  return found;
}

/** Code units of what is said without being a claim. */
const SHORTEST = 20;
const LONGEST_UNCLAIMED = 250;

/** What a sentence says beside its claims, where it has a word that has a contrary (« La production est suspendue. »): only compared, never marked. */
function unclaimed(reading: Reading, register: Register): Statement[] {
  const found: Statement[] = [];
  for (const sentence of reading.sentences) {
    const kind = blockAt(reading, sentence.start)?.kind;
    if ((kind !== 'paragraph' && kind !== 'item' && kind !== 'title') || furnitureAt(reading, sentence.start)) continue; // prettier-ignore
    const first = touching(reading.claims, sentence)[0];
    const span = { start: sentence.start, end: Math.min(first?.start ?? sentence.end, sentence.end) };
    const length = span.end - span.start;
    if (length < SHORTEST || length > LONGEST_UNCLAIMED || /[?…]/u.test(reading.text.slice(span.start, span.end)) || quotes(reading, span)) continue; // prettier-ignore
    // A title with figures tells several things.
    if (kind === 'title' && touching(reading.quantities, span).length > 0) continue;
    const attributions = overlapping(reading.attributions, span);
    const without = attributions.flatMap((one) => [one.source, one.cue]);
    const terms = termsOf(reading, register, span, without);
    if (!terms.words.some((word) => contrariesOf(word).length > 0)) continue;
    const period = periodOf(reading, span);
    const text = written(withSubject(reading, register, span, terms), numbersIn(reading, span, [])); // prettier-ignore
    found.push(
      statement(span, {
        kind: 'claim',
        key: 'claim|clause',
        value: '',
        from: period?.from ?? null,
        to: period?.to ?? null,
        speaker: attributions[0]?.speaker ?? null,
        label: '',
        terms: termsWith(reading, span, [text, tenseOf(reading, span, without)].filter(Boolean).join(' ')),
      }),
    );
  }
  return found;
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

/** Code units of a clause in which asides are looked for. */
const LONGEST = 1500;

/** Passages of a clause that are not what is claimed: its asides without the focus, and who says it behind. */
function asides({ text }: Reading, claim: Claim): Span[] {
  // Several claims may share a clause: one without end would be read once for each.
  if (claim.end - claim.start > LONGEST) return [];
  const clause = text.slice(claim.start, claim.end);
  const found: Span[] = [];
  for (const match of scan(clause, BY_THE_WAY))
    found.push({ start: claim.start + match.index, end: claim.start + match.index + match[0].length });
  for (const match of scan(clause, WITHOUT))
    found.push({ start: claim.start + match.index, end: claim.start + match.index + match[0].length });
  const trimmed = clause.replace(/[\s.!?…]+$/u, '');
  const comma = trimmed.lastIndexOf(',');
  const behind = AT_THE_END.exec(trimmed.slice(Math.max(0, Math.min(comma, trimmed.indexOf(', contrairement') >= 0 ? trimmed.indexOf(', contrairement') : comma)))); // prettier-ignore
  if (behind && comma >= 0)
    found.push({ start: claim.start + trimmed.length - behind[0].length, end: claim.end });
  return found.filter((one) => one.end <= claim.focus.start || claim.focus.end <= one.start);
}

/** « a confirmé qu’il restera »: the speaker of himself. */
const OF_SPEAKER =
  /^[\s\u00a0\u202f]*(?:qu['’](?:ils?|elles?)|(?:that[\s\u00a0])?(?:he|she|they))(?![\p{L}])/iu;

/** The terms of a clause with those of what its pronoun stands for: the speaker, the subject of the sentence before, what a list is of. */
function withSubject(reading: Reading, register: Register, claim: Span, terms: Terms): Terms {
  const names = new Set(terms.names);
  const words = new Set(terms.words);
  for (const { cue, speaker } of overlapping(reading.attributions, claim))
    if (speaker !== null && cue.start >= claim.start && /^\p{Lu}/u.test(speaker) && OF_SPEAKER.test(reading.text.slice(cue.end, cue.end + 14))) names.add(fold(speaker)); // prettier-ignore
  for (const name of placesBefore(reading, claim).flatMap((one) => termsOf(reading, register, one).names)) names.add(name); // prettier-ignore
  const meant = antecedentOf(reading, claim.start) ?? headOfList(reading, claim);
  if (meant) {
    const of = termsOf(reading, register, meant);
    for (const word of of.words) words.add(word);
    for (const name of of.names) names.add(name);
  }
  return { ...terms, words: [...words], names: [...names] };
}

/** A subject that says nothing of whom the claim speaks, at the beginning of the clause. */
const POINTED =
  /^(?:[Cc]e(?:t|tte|s|lui|lle|ux|lles)?|[Ii]ls?|[Ee]lles?|[Tt]h(?:is|ese|ose|ey|at)|[Ii]t|[Hh]e|[Ss]he)(?![\p{L}])/u;

function termsWith(reading: Reading, claim: Span, terms: string): string {
  return POINTED.test(reading.text.slice(claim.start, claim.start + 12)) &&
    antecedentOf(reading, claim.start) === null
    ? `${terms} !this`.trim()
    : terms;
}

/** Whether a date is a mere hour, whose day the clause names. */
const isClock = (reading: Reading, focus: Span): boolean =>
  touching(reading.times, focus).every((one) => one.type === 'TIME' && !/^\d{4}/u.test(one.value ?? ''));

/** Whether a clause holds a quotation of some words. */
function quotes(reading: Reading, claim: Span): boolean {
  return touching(reading.quotes, claim).some(
    (quote) => quote.kind === 'full' || (quote.kind === 'fragment' && quote.end - quote.start > QUOTED),
  );
}

/** The focus of a claim as written. */
export function focusOf(reading: Pick<Reading, 'text'>, claim: Pick<Claim, 'focus'>): string {
  return reading.text.slice(claim.focus.start, claim.focus.end);
}

/** The values of a clause with their units: a sum in euros is not that sum in dollars, four years of prison are not two, three o’clock is not five. */
function numbersIn(reading: Reading, span: Span, without: readonly Span[]): string[] {
  const numbers = touching(reading.quantities, span).flatMap((one) =>
    one.value === null ||
    one.kind === 'ordinal' ||
    without.some((each) => each.start <= one.start && one.end <= each.end)
      ? []
      : [`${one.value}${(one.unit ?? '').replaceAll(' ', '_')}`],
  );
  for (const one of durationsIn(reading, span)) numbers.push(`${one.number}${one.unit}`);
  for (const time of touching(reading.times, span)) {
    const clock = time.type === 'TIME' ? /T(\d{2}(?::\d{2})?)/u.exec(time.value ?? '')?.[1] : undefined;
    if (clock) numbers.push(`T${clock}`);
  }
  return [...new Set(numbers)];
}

/** How long something lasts, as a number of its unit. */
function durationsIn(reading: Reading, span: Span): { number: number; unit: string }[] {
  return touching(reading.times, span).flatMap((time) => {
    const match =
      time.type === 'DURATION' ? /^P(T?)(\d+(?:\.\d+)?)([YMWDHS])$/u.exec(time.value ?? '') : null;
    return match ? [{ number: Number(match[2]), unit: `lasting-${match[1]}${match[3]}` }] : [];
  });
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
    if (!isAct || without.some((one) => one.start <= tokens[i].start && tokens[i].end <= one.end)) continue;
    for (let k = i + 1; k <= i + BETWEEN && k < tokens.length && tokens[k].end <= claim.end; k++) {
      if (tokens[k].pos === 'NOUN') {
        const object = parts.sense(k);
        if (!isEmpty(object.lemma)) found.add(`+${act}/${object.stem}`);
        break;
      }
      if (!/^(?:DET|ADP|ADJ)$/u.test(tokens[k].pos)) break;
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
  const outside = (i: number) =>
    without.some((one) => one.start <= tokens[i].start && tokens[i].end <= one.end);
  let who: string | null = null;
  const from = firstStartingAt(tokens, claim.start);
  for (let i = from; i < tokens.length && tokens[i].end <= claim.end && i < from + BEFORE_VERB; i++) {
    if (outside(i)) continue;
    const { pos } = tokens[i];
    if (pos === 'PROPN') {
      const named = fold(text.slice(tokens[i].start, tokens[i].end));
      if (who !== null) return null;
      who = named;
    } else if (pos === 'VERB') {
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
    if ((pos !== 'VERB' && pos !== 'AUX') || without.some((one) => one.start <= start && end <= one.end)) continue;
    const word = text.slice(start, end);
    if (GOING.test(word) || (WILL.test(word) && /(?:r|re)$/u.test(lemma))) return '!will';
    let next = i + 1;
    while (next < tokens.length && tokens[next].pos === 'ADV') next++;
    if (pos === 'AUX' && HAS.test(word) && /^(?:VERB|AUX)$/u.test(tokens[next]?.pos ?? '')) return '!did';
    return '';
  }
  return '';
} // prettier-ignore
