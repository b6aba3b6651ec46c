/** Building a language's table of units. */
import type { QuantityKind } from '../../../shared/analysis.ts';
import { CODES, NEVER_BEFORE, SIGNS, WORDS_TOO } from './currencies.ts';
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

/** Adds the currencies of a language by its names of them, and by the codes and signs that all languages write. */
export function addCurrencies(
  units: UnitTable,
  prefixes: UnitTable,
  names: ReadonlyMap<string, readonly string[]>,
): void {
  for (const [code, words] of names) addUnit(units, 'currency', code, words);
  for (const code of CODES) {
    const more = WORDS_TOO.has(code) ? { exact: code } : {};
    addUnit(units, 'currency', code, [code], more);
    if (!NEVER_BEFORE.has(code)) addUnit(prefixes, 'currency', code, [code], more);
  }
  for (const [code, signs] of Object.entries(SIGNS))
    for (const sign of signs) {
      // “a $5 bill”, “China's $5 billion”: an article or an “s” before a sign is none of its letters
      const more = /^(?:[AS]\$|\p{L}+)$/u.test(sign) ? { exact: sign } : {};
      addUnit(units, 'currency', code, [sign], more);
      addUnit(prefixes, 'currency', code, [sign], more);
    }
}
