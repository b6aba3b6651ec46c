/** Timing and printing for the benches. */

/** The p-quantile of measured times (nearest rank). */
export function quantile(times: readonly number[], p: number): number {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(p * sorted.length) - 1)];
}

/** Milliseconds that `work` takes, the best of `rounds` (noise only ever adds). */
export async function best(rounds: number, work: () => unknown): Promise<number> {
  let least = Infinity;
  for (let round = 0; round < rounds; round++) {
    const started = performance.now();
    await work();
    least = Math.min(least, performance.now() - started);
  }
  return least;
}

/** A result: what was measured, what was asked for, what was reached. */
export interface Line {
  bench: string;
  measured: string;
  target: string;
  reached: boolean | null;
}

export const lines: Line[] = [];

/** Prints a result at once and keeps it for bench/results.md. */
export function report(bench: string, measured: string, target: string, reached: boolean | null): void {
  lines.push({ bench, measured, target, reached });
  console.log(
    `${reached === null ? '·' : reached ? '✓' : '✗'} ${bench}: ${measured}${target ? ` (target ${target})` : ''}`,
  );
}
