/** How much two texts share, by their runs of words. */

/** Words in a run. */
const RUN = 4;

function runsOf(text: string): Set<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const runs = new Set<string>();
  for (let at = 0; at + RUN <= words.length; at++) runs.add(words.slice(at, at + RUN).join(' '));
  return runs;
}

/** Share of the shorter text's runs of four words that the other has too, 0 to 1 (containment of shingles, Broder 1997). */
export function similarity(a: string, b: string): number {
  const one = runsOf(a);
  const two = runsOf(b);
  const [small, large] = one.size <= two.size ? [one, two] : [two, one];
  if (small.size === 0) return 0;
  let shared = 0;
  for (const run of small) if (large.has(run)) shared++;
  return shared / small.size;
}
