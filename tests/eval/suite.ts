/** A suite of the evaluation: reads public data from the shared folder and scores the engine on it. */
export interface SuiteResult {
  /** Named figures, in the order they are printed; rates are between 0 and 1, counts are whole. */
  figures: Record<string, number>;
  /** One line a miss, printed with --misses. */
  misses: string[];
}

export interface Suite {
  /** Name on the command line and in the baseline (`gold/claims`, `recognizers/fr-times`). */
  name: string;
  /** Scores the engine on the data under `shared`; throws when a file is absent. */
  run(shared: string): SuiteResult;
}

/** Precision, recall and F1 from counts. */
export function rates(
  found: number,
  expected: number,
  right: number,
): { precision: number; recall: number; f1: number } {
  const precision = found ? right / found : expected ? 0 : 1;
  const recall = expected ? right / expected : 1;
  return { precision, recall, f1: precision + recall ? (2 * precision * recall) / (precision + recall) : 0 };
}

/** Share of the longer span that two spans have in common, 0 to 1. */
export function overlap(a: { start: number; end: number }, b: { start: number; end: number }): number {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return shared <= 0 ? 0 : shared / Math.max(a.end - a.start, b.end - b.start);
}
