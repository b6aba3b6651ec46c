/** Differences of two texts word by word, as insertions and deletions. */
export interface Change {
  kind: 'same' | 'added' | 'removed';
  text: string;
}

/** Words, spaces and single signs; joining them gives the text back. */
const tokensOf = (text: string): string[] =>
  text.match(/\n+|[^\S\n]+|[\p{L}\p{N}\p{M}]+|[^\s\p{L}\p{N}\p{M}]/gu) ?? [];

/** Beyond this many differences in one stretch the stretch is told as replaced whole: the search grows with their square. */
const MOST = 700;

/** The shortest way from `a` to `b` (Myers, « An O(ND) Difference Algorithm », 1986), as kept pairs of indices. */
function kept(a: string[], b: string[]): [number, number][] {
  const reach = new Map<number, number>([[1, 0]]);
  const trail: Map<number, number>[] = [];
  const limit = Math.min(a.length + b.length, MOST);
  for (let d = 0; d <= limit; d++) {
    trail.push(new Map(reach));
    for (let k = -d; k <= d; k += 2) {
      const down = k === -d || (k !== d && (reach.get(k - 1) ?? -1) < (reach.get(k + 1) ?? -1));
      let x = down ? (reach.get(k + 1) ?? 0) : (reach.get(k - 1) ?? 0) + 1;
      let y = x - k;
      while (x < a.length && y < b.length && a[x] === b[y]) {
        x++;
        y++;
      }
      reach.set(k, x);
      if (x >= a.length && y >= b.length) return back(trail, a, b);
    }
  }
  return [];
}

function back(trail: Map<number, number>[], a: string[], b: string[]): [number, number][] {
  const pairs: [number, number][] = [];
  let x = a.length;
  let y = b.length;
  for (let d = trail.length - 1; d >= 0; d--) {
    const reach = trail[d];
    const k = x - y;
    const down = k === -d || (k !== d && (reach.get(k - 1) ?? -1) < (reach.get(k + 1) ?? -1));
    const fromK = down ? k + 1 : k - 1;
    const fromX = reach.get(fromK) ?? 0;
    const fromY = fromX - fromK;
    while (x > fromX && y > fromY && x > 0 && y > 0) {
      x--;
      y--;
      pairs.push([x, y]);
    }
    if (d === 0) break;
    x = fromX;
    y = fromY;
  }
  return pairs.reverse();
}

type Push = (kind: Change['kind'], text: string) => void;
type Pairing = (a: string[], b: string[]) => [number, number][];

/**
 * The lines that stand once in each text, in the longest row that both have in the same order (« patience diff »): what is certainly the
 * same, found without a search.
 */
const anchored: Pairing = (a, b) => {
  const once = (tokens: string[]) => {
    const at = new Map<string, number>();
    tokens.forEach((token, index) => at.set(token, at.has(token) ? -1 : index));
    return at;
  };
  const inB = once(b);
  const pairs = [...once(a)].flatMap(([token, x]): [number, number][] => {
    const y = inB.get(token) ?? -1;
    return x < 0 || y < 0 ? [] : [[x, y]];
  });
  // The longest rising row, by piles: `before` leads back from the last of each pile.
  const piles: number[] = [];
  const before: number[] = [];
  pairs.forEach(([, y], index) => {
    let [low, high] = [0, piles.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (pairs[piles[middle]][1] < y) low = middle + 1;
      else high = middle;
    }
    before[index] = low > 0 ? piles[low - 1] : -1;
    piles[low] = index;
  });
  const row: [number, number][] = [];
  for (let at = piles.at(-1) ?? -1; at >= 0; at = before[at]) row.push(pairs[at]);
  return row.reverse();
};

/** Tells two rows of tokens, what they share at their ends first. `inside` tells a stretch that differs. */
function tell(
  a: string[],
  b: string[],
  push: Push,
  pairing: Pairing,
  inside: (a: string[], b: string[]) => void,
): void {
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a[a.length - 1 - end] === b[b.length - 1 - end])
    end++;
  push('same', a.slice(0, start).join(''));
  const middleA = a.slice(start, a.length - end);
  const middleB = b.slice(start, b.length - end);
  let [atA, atB] = [0, 0];
  for (const [x, y] of [...pairing(middleA, middleB), [middleA.length, middleB.length] as [number, number]]) {
    if (x > atA || y > atB) inside(middleA.slice(atA, x), middleB.slice(atB, y));
    if (x < middleA.length && y < middleB.length) push('same', middleA[x]);
    [atA, atB] = [x + 1, y + 1];
  }
  push('same', a.slice(a.length - end).join(''));
}

/**
 * The changes from one text to another; the unchanged and removed parts give the first text, the unchanged and added the second.
 * Lines are matched first, words inside the lines that differ: corrections far apart in a long article stay small.
 */
export function changesOf(before: string, after: string): Change[] {
  const changes: Change[] = [];
  const push: Push = (kind, text) => {
    if (!text) return;
    const last = changes.at(-1);
    if (last?.kind === kind) last.text += text;
    else changes.push({ kind, text });
  };
  const linesOf = (text: string) => text.match(/[^\n]+|\n+/gu) ?? [];
  const words = (a: string[], b: string[]) =>
    tell(tokensOf(a.join('')), tokensOf(b.join('')), push, kept, (removed, added) => {
      push('removed', removed.join(''));
      push('added', added.join(''));
    });
  tell(linesOf(before), linesOf(after), push, anchored, (a, b) => {
    // As many lines as before, and many: each is the other's correction.
    if (a.length === b.length && a.length > 40) a.forEach((line, at) => words([line], [b[at]]));
    else words(a, b);
  });
  return whole(changes);
}

/** What was put in, or taken out, in one go around a blank that stood there is one change: the blank moves to its edge. */
function whole(changes: readonly Change[]): Change[] {
  const told: Change[] = [];
  const put = (kind: Change['kind'], text: string) => {
    const last = told.at(-1);
    if (last?.kind === kind) last.text += text;
    else if (text) told.push({ kind, text });
  };
  for (const { kind, text } of changes) {
    const [first, blank] = [told.at(-2), told.at(-1)];
    const around = kind !== 'same' && first?.kind === kind && blank?.kind === 'same' && !blank.text.trim();
    if (around && first.text.startsWith(blank.text)) {
      told.splice(-2);
      put('same', blank.text);
      put(kind, first.text.slice(blank.text.length) + blank.text + text);
    } else if (around && text.endsWith(blank.text)) {
      told.pop();
      put(kind, blank.text + text.slice(0, -blank.text.length));
      put('same', blank.text);
    } else put(kind, text);
  }
  return told;
}
