/** Statements: the comparable facts of a reading, by which articles are held against each other. */
import type { Reading, Statement } from '../../../shared/analysis.ts';

/** The statements of a reading, in the order of the text. */
export function statementsOf(reading: Reading): Statement[] {
  void reading;
  return [];
}
