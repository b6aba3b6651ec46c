/** Names are told run by run from the words in and beside their passage: told again only where something there is new. */
import type { Reading } from '../../../../shared/analysis.ts';
import type { Memo } from '../../memo.ts';
import { numberOf, passagesOf, readPassages } from '../../passages.ts';
import type { Register } from '../../register.ts';
import { besides, capitalised, range, type Words } from '../../words.ts';
import type { Named, NamedRuns, Pending } from './runs.ts';

/** Tokens beside a passage that its runs look at. */
const BESIDE = 10;

/**
 * The named runs of all passages. `read` gives those between two tokens. `initial` and `seen`: for each token whether its capital may be
 * that of a sentence, and the words that have one elsewhere.
 */
export function readAgain(
  reading: Reading,
  register: Register,
  memo: Memo,
  words: Words,
  initial: Uint8Array,
  seen: ReadonlySet<string>,
  read: (from: number, to: number) => NamedRuns,
): NamedRuns {
  const passages = passagesOf(reading);
  const ranges = new Map(passages.map((passage) => [passage, range(words, passage)]));
  const found = readPassages(
    reading,
    memo,
    `names ${numberOf(register)}`,
    (missing) =>
      missing.map((passage) => {
        const [from, to] = ranges.get(passage)!;
        return moved(read(from, to), -passage.start, -from);
      }),
    (_, passage) => {
      const [from, to] = ranges.get(passage)!;
      let key = '';
      for (let i = from; i < to; i++)
        if (initial[i] === 1)
          key += `${i - from}${capitalised(words.raw[i]) && seen.has(words.form[i]) ? '+' : '-'}`;
      return `${key} ${besides(words, from, to, BESIDE)}\n${passage.key}`;
    },
  );
  const all: NamedRuns = { found: [], pending: [] };
  for (const [i, { start, found: own }] of found.entries()) {
    const { found: named, pending } = moved(own, start, ranges.get(passages[i])![0]);
    // One by one: spreading a hundred thousand arguments overflows the stack.
    for (const one of named) all.found.push(one);
    for (const run of pending) all.pending.push(run);
  }
  return all;
}

/** The same elsewhere, by code units and by tokens. */
function moved({ found, pending }: NamedRuns, by: number, tokens: number): NamedRuns {
  return {
    found: found.map((named): Named => ({
      ...named,
      start: named.start + by,
      end: named.end + by,
      first: named.first + tokens,
      last: named.last + tokens,
    })),
    pending: pending.map((run): Pending => ({
      ...run,
      first: run.first + tokens,
      last: run.last + tokens,
    })),
  };
}
