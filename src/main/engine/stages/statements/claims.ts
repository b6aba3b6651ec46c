/** Claims as they are recognised when they return in other words. */
import type { Claim, Reading, Span, Statement } from '../../../../shared/analysis.ts';
import { touching } from '../../reading.ts';
import { statement, type StatementContext } from './make.ts';
import { valueNow } from './figures.ts';
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
    const id = `${claim.start}/${claim.end}`;
    let clause = clauses.get(id);
    if (!clause) {
      const attributions = touching(reading.attributions, claim);
      const without = attributions.flatMap((one) => [one.source, one.cue]);
      clause = {
        terms: termsWith(
          reading,
          claim,
          written(termsOf(reading, register, claim, without), numbersIn(reading, claim)),
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
    // A claim on a date is that date's; any other is of the time its clause names.
    const period = claim.kind === 'date' ? periodOf(reading, claim.focus) : clause.period;
    found.push(
      statement(claim, {
        kind: 'claim',
        key: `claim|${claim.kind}`,
        value: focusOf(reading, claim),
        number: figure ? valueNow(reading, figure) : null,
        unit: figure?.unit ?? null,
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

/** The values of a clause with their units: a sum in euros is not that sum in dollars. */
function numbersIn(reading: Reading, span: Span): string[] {
  const numbers = touching(reading.quantities, span).flatMap((one) =>
    one.value === null || one.kind === 'ordinal'
      ? []
      : [`${one.value}${(one.unit ?? '').replaceAll(' ', '_')}`],
  );
  return [...new Set(numbers)];
}
