/** The desk's corrections: what became of the imported text, word by word (Myers, “An O(ND) Difference Algorithm”, 1986). */

/** `same` and `insert` are characters of the new text, `delete` of the old. */
export interface Change {
  type: 'same' | 'insert' | 'delete';
  text: string;
}

/** Edits beyond which a passage is shown as replaced whole: the search is quadratic in them. */
const MOST_EDITS = 1500;

/** Changes from `before` to `after`; their texts without deletions are `after`, without insertions `before`. */
export function changesBetween(before: string, after: string): Change[] {
  const changes: Change[] = [];
  const push = (type: Change['type'], text: string) => {
    if (text === '') return;
    const last = changes.at(-1);
    if (last?.type === type) last.text += text;
    else changes.push({ type, text });
  };
  // Lines first, so that the word search stays within the passages that changed.
  let removed = '';
  let added = '';
  const flush = () => {
    if (removed && added)
      for (const change of edits(words(removed), words(added))) push(change.type, change.text);
    else {
      push('delete', removed);
      push('insert', added);
    }
    removed = '';
    added = '';
  };
  for (const change of edits(lines(before), lines(after))) {
    if (change.type === 'same') {
      flush();
      push('same', change.text);
    } else if (change.type === 'delete') removed += change.text;
    else added += change.text;
  }
  flush();
  return changes;
}

const lines = (text: string) => text.match(/[^\n]*\n|[^\n]+$/gu) ?? [];
/** A number with its separators is one word: « 2,4 » becomes « 1,9 », not its digits. */
const words = (text: string) =>
  text.match(/[\p{L}\p{M}]+|\p{N}+(?:[.,\u00a0\u202f]\p{N}+)*|[ \t]+|[\s\S]/gu) ?? [];

function edits(before: string[], after: string[]): Change[] {
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) start++;
  let endBefore = before.length;
  let endAfter = after.length;
  while (endBefore > start && endAfter > start && before[endBefore - 1] === after[endAfter - 1]) {
    endBefore--;
    endAfter--;
  }
  const changes: Change[] = [{ type: 'same', text: before.slice(0, start).join('') }];
  changes.push(...shortest(before.slice(start, endBefore), after.slice(start, endAfter)));
  changes.push({ type: 'same', text: before.slice(endBefore).join('') });
  return changes.filter((change) => change.text !== '');
}

function shortest(a: string[], b: string[]): Change[] {
  const whole: Change[] = [
    { type: 'delete', text: a.join('') },
    { type: 'insert', text: b.join('') },
  ];
  if (a.length === 0 || b.length === 0) return whole;
  const most = Math.min(a.length + b.length, MOST_EDITS);
  const offset = most + 1;
  const reach = new Int32Array(2 * most + 3);
  const trail: Int32Array[] = [];
  for (let d = 0; d <= most; d++) {
    trail.push(reach.slice(offset - d - 1, offset + d + 2));
    for (let k = -d; k <= d; k += 2) {
      const down = k === -d || (k !== d && reach[offset + k - 1] < reach[offset + k + 1]);
      let x = down ? reach[offset + k + 1] : reach[offset + k - 1] + 1;
      let y = x - k;
      while (x < a.length && y < b.length && a[x] === b[y]) {
        x++;
        y++;
      }
      reach[offset + k] = x;
      if (x >= a.length && y >= b.length) return backtrack(trail, a, b);
    }
  }
  return whole;
}

function backtrack(trail: Int32Array[], a: string[], b: string[]): Change[] {
  const reversed: Change[] = [];
  let x = a.length;
  let y = b.length;
  for (let d = trail.length - 1; d >= 0; d--) {
    // The row of step d holds diagonals −d−1 … d+1.
    const row = trail[d];
    const at = (k: number) => row[k + d + 1];
    const k = x - y;
    const down = k === -d || (k !== d && at(k - 1) < at(k + 1));
    const previous = down ? k + 1 : k - 1;
    const fromX = d === 0 ? 0 : at(previous);
    const fromY = d === 0 ? 0 : fromX - previous;
    while (x > fromX && y > fromY && x > 0 && y > 0) {
      if (d > 0 && (down ? x <= fromX : y <= fromY)) break;
      if (a[x - 1] !== b[y - 1]) break;
      reversed.push({ type: 'same', text: a[x - 1] });
      x--;
      y--;
    }
    if (d === 0) break;
    if (down) reversed.push({ type: 'insert', text: b[--y] });
    else reversed.push({ type: 'delete', text: a[--x] });
  }
  return reversed.reverse();
}
