/** The normalised value that the engine read in a claim's focus, as the card shows it. */
import type { Claim, Quantity, Reading, Span } from '../../shared/analysis.ts';

/** Whether two passages have a character in common. */
export const touches = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** Digits in groups of three, with a no-break space; decimals with a point, as a normalised value has them. */
function grouped(value: number): string {
  const [whole, decimals] = String(value).split('.');
  return whole.replace(/\B(?=(\d{3})+$)/g, '\u00a0') + (decimals ? `.${decimals}` : '');
}

function quantityValue(quantity: Quantity): string | null {
  const sign = { '=': '', '>=': '≥ ', '<=': '≤ ', '~': '≈ ' }[quantity.comparator];
  const number =
    quantity.value !== null ? grouped(quantity.value)
    : quantity.low !== null && quantity.high !== null ? `${grouped(quantity.low)} – ${grouped(quantity.high)}`
    : null; // prettier-ignore
  if (number === null) return null;
  return [sign + number, quantity.unit ?? quantity.counts, quantity.of && `(${quantity.of})`]
    .filter(Boolean)
    .join(' ');
}

/** Years, months, days and what lies between two of them; other TIMEX3 values (XXXX-WI, P2Y) tell an editor nothing. */
function calendarValue(value: string | null): string | null {
  const [from, to, ...more] = (value ?? '').split('/');
  const dated = /^\d{4}(?:-\d{2}(?:-\d{2}(?:T\d{2}:\d{2})?)?)?$/u;
  if (more.length || !dated.test(from) || (to !== undefined && !dated.test(to))) return null;
  return to === undefined ? from : `${from} – ${to}`;
}

/** The values read in the focus, null when the engine read none. */
export function claimValue(
  reading: Pick<Reading, 'quantities' | 'times' | 'quotes' | 'people'>,
  claim: Pick<Claim, 'focus' | 'kind'>,
): string | null {
  if (claim.kind === 'quotation')
    return reading.quotes.find((quote) => touches(quote, claim.focus))?.speaker ?? null;
  if (claim.kind === 'office') {
    const person = reading.people.find((one) => touches(one, claim.focus) && one.office);
    return person ? [person.name, person.office, person.organisation].filter(Boolean).join(', ') : null;
  }
  const values = [
    ...reading.quantities.filter((quantity) => touches(quantity, claim.focus)).map(quantityValue),
    ...reading.times.filter((time) => touches(time, claim.focus)).map((time) => calendarValue(time.value)),
  ].filter((value) => value !== null);
  return values.length ? [...new Set(values)].join(' · ') : null;
}
