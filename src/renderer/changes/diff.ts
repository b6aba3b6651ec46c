/** Differences of two texts word by word, as insertions and deletions. */
export interface Change {
  kind: 'same' | 'added' | 'removed';
  text: string;
}

/** Words, spaces and single signs; joining them gives the text back. */
const tokensOf = (text: string): string[] =>
  text.match(/\n+|[^\S\n]+|[\p{L}\p{N}\p{M}]+|[^\s\p{L}\p{N}\p{M}]/gu) ?? [];

/** Beyond this many differences in one stretch the stretch is told as replaced whole: the search grows with their square. */
const MOST = 1500;

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

/** The changes from one text to another; the unchanged and removed parts give the first text, the unchanged and added the second. */
export function changesOf(before: string, after: string): Change[] {
  const a = tokensOf(before);
  const b = tokensOf(after);
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a[a.length - 1 - end] === b[b.length - 1 - end])
    end++;
  const middleA = a.slice(start, a.length - end);
  const middleB = b.slice(start, b.length - end);
  const changes: Change[] = [];
  const push = (kind: Change['kind'], tokens: string[]) => {
    if (tokens.length === 0) return;
    const last = changes.at(-1);
    if (last?.kind === kind) last.text += tokens.join('');
    else changes.push({ kind, text: tokens.join('') });
  };
  push('same', a.slice(0, start));
  let [atA, atB] = [0, 0];
  for (const [x, y] of [...kept(middleA, middleB), [middleA.length, middleB.length] as [number, number]]) {
    push('removed', middleA.slice(atA, x));
    push('added', middleB.slice(atB, y));
    if (x < middleA.length && y < middleB.length) push('same', [middleA[x]]);
    [atA, atB] = [x + 1, y + 1];
  }
  push('same', a.slice(a.length - end));
  return changes;
}
