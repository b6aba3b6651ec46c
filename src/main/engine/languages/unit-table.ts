/** Building a language's table of units. */
import type { QuantityKind } from '../../../shared/analysis.ts';
import type { UnitEntry } from './quantities.ts';

/** By writing in lower case; several units under one writing are kept side by side. */
export type UnitTable = Record<string, readonly UnitEntry[]>;

/** Adds words of one unit. */
export function addUnit(
  table: UnitTable,
  kind: QuantityKind,
  unit: string,
  words: readonly string[],
  more: Partial<UnitEntry> = {},
): void {
  for (const word of words)
    table[word.toLowerCase()] = [...(table[word.toLowerCase()] ?? []), { unit, kind, ...more }];
}

/** Adds writings that hold only in their exact case. */
export function addSymbol(
  table: UnitTable,
  kind: QuantityKind,
  unit: string,
  written: readonly string[] = [unit],
  factor?: number,
): void {
  for (const exact of written)
    addUnit(table, kind, unit, [exact], factor === undefined ? { exact } : { exact, factor });
}
