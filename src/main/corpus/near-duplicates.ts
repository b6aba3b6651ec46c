/**
 * Near duplicates among all articles: those that have enough prints of passages in common. Every print is a band of its own: two articles
 * are held against each other only when they share one, so that no pair of strangers is ever looked at.
 * Source of the method: Broder, « On the resemblance and containment of documents », 1997; prints as in shingles.ts.
 */
import type { Db } from './database.ts';

/** Articles with one print, beyond which it is a formula that tells nothing of copying. */
const COMMON = 40;
/** Prints that two articles share at least. */
const FEWEST = 3;
/** Prints are whole numbers below this; the number of an article goes beside one in a double. */
const PRINTS = 2 ** 32;
const ARTICLES = 2 ** 20;

export interface NearDuplicates {
  /** Numbers of the articles, the older one first. */
  older: number;
  newer: number;
  /** Prints in common, as a part of those of the shorter article, 0 to 1. */
  share: number;
}

/** The pairs of which the shorter is in the other for at least `share`, those most alike first; withdrawn articles are left out. */
export function nearDuplicates(db: Db, share: number): NearDuplicates[] {
  const rows = db
    .prepare('SELECT s.article, s.passages FROM stated s JOIN article a ON a.number = s.article WHERE a.withdrawn = 0')
    .raw(); // prettier-ignore
  const numbers: number[] = [];
  const sizes: number[] = [];
  let bands = new Float64Array(1 << 16);
  let length = 0;
  for (const [number, passages] of rows.all() as [number, Buffer][]) {
    const at = numbers.push(number) - 1;
    if (at >= ARTICLES) throw new Error(`near duplicates: more than ${ARTICLES} articles`);
    const bytes = new Uint8Array(passages);
    let size = 0;
    for (const print of new Float64Array(bytes.buffer, 0, bytes.length / 8)) {
      // Longer ones are those by which quotations are found in references.
      if (print >= PRINTS) continue;
      if (length === bands.length) {
        const wider = new Float64Array(2 * length);
        wider.set(bands);
        bands = wider;
      }
      bands[length++] = print * ARTICLES + at;
      size++;
    }
    sizes.push(size);
  }
  const sorted = bands.subarray(0, length).sort();
  const shared = new Map<number, number>();
  for (let from = 0; from < length;) {
    const print = Math.floor(sorted[from] / ARTICLES);
    let to = from + 1;
    while (to < length && Math.floor(sorted[to] / ARTICLES) === print) to++;
    if (to - from > 1 && to - from <= COMMON)
      for (let i = from; i < to; i++)
        for (let k = i + 1; k < to; k++) {
          const pair = (sorted[i] % ARTICLES) * ARTICLES + (sorted[k] % ARTICLES);
          shared.set(pair, (shared.get(pair) ?? 0) + 1);
        }
    from = to;
  }
  const found: NearDuplicates[] = [];
  for (const [pair, count] of shared) {
    if (count < FEWEST) continue;
    const [a, b] = [Math.floor(pair / ARTICLES), pair % ARTICLES];
    const part = count / Math.min(sizes[a], sizes[b]);
    if (part < share) continue;
    const [older, newer] = [numbers[a], numbers[b]].sort((x, y) => x - y);
    found.push({ older, newer, share: part });
  }
  return found.sort((a, b) => b.share - a.share || a.older - b.older || a.newer - b.newer);
}
