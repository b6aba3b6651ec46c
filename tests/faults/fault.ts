/** A kind of fault: `run` provokes it `count` times and returns what went wrong, one line each. */
export interface Fault {
  name: string;
  /** Cases in `npm run torture` without an argument, and in the short form of `npm test`. */
  long: number;
  short: number;
  /** Why it cannot be provoked on this machine; null when it can. Without it, it always can. */
  unavailable?: () => string | null;
  run(count: number, seed: number, folder: string): Promise<string[]>;
}
