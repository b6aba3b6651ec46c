/** Quotations: who is quoted with which words. */
import type { Statement } from '../../../../shared/analysis.ts';
import { fold } from '../../register/names.ts';
import { furnitureAt } from '../../reading.ts';
import { statement, type StatementContext } from './make.ts';
import { termsOf, written } from './terms.ts';

/** Words of a quotation under which it is too short to be held against another. */
const FEWEST = 4;
const MARKS = /^[«»“”„"'‘’\s\u00a0\u202f]+|[«»“”"'‘’\s\u00a0\u202f]+$/gu;

/** Statements of quotations whose speaker is known; the value is what stands between the marks. */
export function quotations({ reading, register }: StatementContext): Statement[] {
  const found: Statement[] = [];
  for (const quote of reading.quotes) {
    if (
      quote.speaker === null ||
      (quote.kind !== 'full' && quote.kind !== 'fragment') ||
      furnitureAt(reading, quote.start)
    )
      continue;
    const value = reading.text.slice(quote.start, quote.end).replace(MARKS, '');
    if ((value.match(/[\p{L}\p{N}]+/gu)?.length ?? 0) < FEWEST) continue;
    const speaker = register.termsOfPerson(quote.speaker)[0]?.person ?? quote.speaker;
    found.push(
      statement(quote, {
        kind: 'quotation',
        key: `quotation|${fold(speaker)}`,
        value,
        speaker,
        label: speaker,
        from: reading.date?.value ?? null,
        to: reading.date?.value ?? null,
        terms: written(termsOf(reading, register, quote)),
      }),
    );
  }
  return found;
}
