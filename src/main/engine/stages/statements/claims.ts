/** Claims as they are recognised when they return in other words. */
import type { Claim, Reading, Span, Statement } from '../../../../shared/analysis.ts';
import { firstStartingAt, touching } from '../../reading.ts';
import { statement, type StatementContext } from './make.ts';
import { shareOf, valueNow } from './figures.ts';
import { fold } from '../../register/names.ts';
import { scan } from '../../text/scan.ts';
import { isAct, isEmpty, stem } from './synonyms.ts';
import { periodOf, termsOf, written } from './terms.ts';

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
      const attributions = touching(reading.attributions, claim);
      const without = [...attributions.flatMap((one) => [one.source, one.cue]), ...aside];
      const role = roleIn(reading, claim, without);
      clause = {
        terms: termsWith(
          reading,
          claim,
          [written(termsOf(reading, register, claim, without), numbersIn(reading, claim, aside)), ...deedsIn(reading, claim, without), role ?? ''].join(' ').trim(), // prettier-ignore
        ),
        speaker: attributions[0]?.speaker ?? null,
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
    const period = claim.kind === 'date' ? periodOf(reading, claim.focus, true) : clause.period;
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
  return found;
}

/** « , où travaillent 438 salariés, »: what a clause says by the way. */
const BY_THE_WAY =
  /,[\s\u00a0\u202f](?:où|qui|dont|lequel|laquelle|who|which|where|whose)[\s\u00a0\u202f][^,;:.«»]{1,120},(?:[\s\u00a0\u202f]dont[\s\u00a0\u202f][^,;:.«»]{1,60},)?/giu;
/** « , écrivent les inspecteurs », « , contrairement à ce qu’affirmaient des messages »: who says it, or what else was said. */
const AT_THE_END =
  /,[\s\u00a0\u202f](?:(?:contrairement|à la différence|unlike)[\s\u00a0\u202f].{1,120}|\p{Ll}{2,14}(?:ent|e|t)(?:-t-|-)?(?:ils?|elles?|on)?[\s\u00a0\u202f]?(?:(?:les?|la|l['’]|un|une|des|son|sa|leurs?)[\s\u00a0\u202f]?|(?=\p{Lu}))[^,;:.«»]{1,60})$/u;

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
  const trimmed = clause.replace(/[\s.!?…]+$/u, '');
  const comma = trimmed.lastIndexOf(',');
  const behind = AT_THE_END.exec(trimmed.slice(Math.max(0, Math.min(comma, trimmed.indexOf(', contrairement') >= 0 ? trimmed.indexOf(', contrairement') : comma)))); // prettier-ignore
  if (behind && comma >= 0)
    found.push({ start: claim.start + trimmed.length - behind[0].length, end: claim.end });
  return found.filter((one) => one.end <= claim.focus.start || claim.focus.end <= one.start);
}

/** A subject that says nothing of whom the claim speaks, at the beginning of the clause. */
const POINTED =
  /^(?:[Cc]e(?:t|tte|s|lui|lle|ux|lles)?|[Ii]ls?|[Ee]lles?|[Tt]h(?:is|ese|ose|ey|at)|[Ii]t|[Hh]e|[Ss]he)(?![\p{L}])/u;

function termsWith(reading: Reading, claim: Claim, terms: string): string {
  return POINTED.test(reading.text.slice(claim.start, claim.start + 12)) ? `${terms} !this`.trim() : terms;
}

/** Whether a clause holds a quotation of some words. */
function quotes(reading: Reading, claim: Claim): boolean {
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
function deedsIn(reading: Reading, claim: Span, without: readonly Span[]): string[] {
  const { tokens } = reading;
  const found = new Set<string>();
  for (let i = firstStartingAt(tokens, claim.start); i < tokens.length && tokens[i].end <= claim.end; i++) {
    if (tokens[i].pos !== 'VERB' && tokens[i].pos !== 'NOUN') continue;
    const act = stem(fold(tokens[i].lemma));
    if (!isAct(act) || without.some((one) => one.start <= tokens[i].start && tokens[i].end <= one.end))
      continue;
    for (let k = i + 1; k <= i + BETWEEN && k < tokens.length && tokens[k].end <= claim.end; k++) {
      if (tokens[k].pos === 'NOUN') {
        const object = fold(tokens[k].lemma);
        if (!isEmpty(object)) found.add(`+${act}/${stem(object)}`);
        break;
      }
      if (!/^(?:DET|ADP|ADJ)$/u.test(tokens[k].pos)) break;
    }
  }
  return [...found];
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
      const before = i > from ? fold(tokens[i - 1].lemma) : '';
      if (who === null || before === 'etre' || before === 'be') return null;
      const what = fold(tokens[i].lemma);
      if (isEmpty(what)) continue;
      return `>${who.replaceAll(' ', '_')}/${stem(what)}`;
    }
  }
  return null;
}
