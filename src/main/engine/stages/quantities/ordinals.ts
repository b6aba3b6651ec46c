/** Ordinals with what they rank. */
import type { Quantity } from '../../../../shared/analysis.ts';
import { countedAt } from './counted.ts';
import type { Core, Hands } from './hands.ts';

/** The ordinal that a number is; null where it is of a date or a fraction. */
export function readOrdinal(hands: Hands, core: Core): { quantity: Quantity; after: number } | null {
  const { lexemes, pack } = hands;
  if (pack.notOrdinalBefore.at(lexemes.skeleton, core.after)) return null;
  const counted = countedAt(hands, core.after, false);
  const span = { start: lexemes.start[core.first]!, end: lexemes.end[core.after - 1]! };
  return {
    quantity: {
      ...span,
      number: { ...span },
      kind: 'ordinal',
      value: core.value,
      low: null,
      high: null,
      unit: null,
      counts: counted
        ? lexemes.text.slice(lexemes.start[counted.start], lexemes.end[counted.after - 1])
        : null,
      of: null,
      approximate: false,
      comparator: '=',
    },
    after: core.after,
  };
}
