/** Checks that judge each passage by itself, and what others find in each passage by itself: looked for again only where something is new. */
import type { Reading, Span, Warning } from '../../../shared/analysis.ts';
import { excerpt, type Excerpt } from '../excerpt.ts';
import type { Memo } from '../memo.ts';
import { foundWithClaimsIn, memoOf, namesFor, numberOf, passagesOf } from '../passages.ts';
import { firstEndingAfter } from '../reading.ts';
import type { Register } from '../register.ts';
import type { Check, CheckContext, Findings } from '../rule.ts';

/** Code units beside a passage that a check which judges it may look at. */
const AROUND = 120;

/** What a check found in one stretch, with offsets from its beginning. */
type Found = Required<Findings>;

/** What the checks found that judge each passage by itself; null where the reading has no memo that lasts, and they are run like all others. */
export function judgedByPassage(
  reading: Reading,
  context: CheckContext,
  checks: readonly Check[],
): ReadonlyMap<Check, Found> | null {
  const memo = memoOf(reading);
  if (!memo) return null;
  const local = checks.filter((check) => check.local === true);
  const found = new Map<Check, Found>(local.map((check) => [check, { warnings: [], confirmations: [] }]));
  for (const { start, judged } of judgedIn(reading, context, local, memo))
    for (const [i, { warnings, confirmations }] of judged) {
      const all = found.get(local[i]!)!;
      for (const warning of warnings) all.warnings.push(moved(warning, start));
      for (const one of confirmations) all.confirmations.push(movedSpan(one, start));
    }
  return found;
}

/** For each stretch what the checks found, by their number; those that found nothing are left out. */
function judgedIn(reading: Reading, context: CheckContext, checks: readonly Check[], memo: Memo) {
  const { spans, names, partOf } = stretchesOf(reading, memo);
  const found = memo.recallAll(
    kindOf('checks', reading, context.register),
    names,
    (missing) => {
      if (missing.length > spans.length / 2) {
        const all = foundBy(checks, reading, context, spans);
        return missing.map((i) => all[i]!);
      }
      return missing.map((i) => {
        const { reading: part, from } = partOf(i);
        return foundBy(checks, part, context, [movedSpan(spans[i]!, -from)])[0]!;
      });
    },
    (i) => spans[i]!.end - spans[i]!.start,
  );
  return found.map((judged, i) => ({ start: spans[i]!.start, judged }));
}

/**
 * What `find` finds in an article, in order of the passages: each is remembered, for checks that hold what stands in one against what
 * stands in another. `find` reads each passage by itself, as a check that is `local` does, and what it gives is moved by its start and end.
 */
export function foundAlone<T extends Span>(
  article: Reading,
  { register }: CheckContext,
  name: string,
  find: (part: Reading) => readonly T[],
): readonly T[] {
  const memo = memoOf(article);
  if (!memo) return find(article);
  const { spans, names, partOf } = stretchesOf(article, memo);
  const found = memo.recallAll(kindOf(name, article, register), names, (missing) => {
    // In part of an article, what stands beside a stretch is cut off anywhere.
    const inside = (i: number, all: readonly T[], from: number): T[] => {
      const { start, end } = spans[i]!;
      return all
        .filter((one) => start <= one.start + from && one.start + from < end)
        .map((one) => movedSpan(one, from - start));
    };
    if (missing.length <= spans.length / 2)
      return missing.map((i) => {
        const { reading: part, from } = partOf(i);
        return inside(i, find(part), from);
      });
    const all = Map.groupBy(find(article), (one) => indexAt(spans, one.start));
    return missing.map((i) => inside(i, all.get(i) ?? [], 0));
  });
  const all: T[] = [];
  for (const [i, some] of found.entries()) for (const one of some) all.push(movedSpan(one, spans[i]!.start));
  return all;
}

/** What is remembered under one name holds for one register, language and date. */
const kindOf = (name: string, { language, date }: Reading, register: Register): string =>
  `${name} ${numberOf(register)} ${language} ${date?.value} ${date?.from}`;

/** What each check, by its number, finds in some stretches of a reading, with offsets from their beginnings. */
function foundBy(
  checks: readonly Check[],
  reading: Reading,
  context: CheckContext,
  stretches: readonly Span[],
): [number, Found][][] {
  const judged = stretches.map((): [number, Found][] => []);
  for (const [number, check] of checks.entries()) {
    const found = (at: number): Found => {
      const last = judged[at]!.at(-1);
      if (last?.[0] === number) return last[1];
      const none: Found = { warnings: [], confirmations: [] };
      judged[at]!.push([number, none]);
      return none;
    };
    const all = check.run(reading, context);
    const { warnings, confirmations = [] } = Array.isArray(all) ? { warnings: all } : all;
    for (const warning of warnings) {
      const at = indexAt(stretches, warning.start);
      if (at >= 0) found(at).warnings.push(moved(warning, -stretches[at]!.start));
    }
    for (const one of confirmations) {
      const at = indexAt(stretches, one.start);
      if (at >= 0) found(at).confirmations.push(movedSpan(one, -stretches[at]!.start));
    }
  }
  return judged;
}

/** The stretch that holds an offset, -1 where none does. */
function indexAt(stretches: readonly Span[], offset: number): number {
  const at = firstEndingAfter(stretches, offset);
  return at < stretches.length && stretches[at]!.start <= offset ? at : -1;
}

/** Passages between which nothing goes on from one to the next, those that something joins as one. */
interface Stretches {
  spans: readonly Span[];
  /** A name for all that is known of each and of what stands beside it. */
  names: readonly string[];
  /** A stretch as a reading of its own. */
  partOf(index: number): Excerpt;
}
const stretches = new WeakMap<Reading, Stretches>();

function stretchesOf(reading: Reading, memo: Memo): Stretches {
  const known = stretches.get(reading);
  if (known) return known;
  const { text } = reading;
  const { names, joined } = foundWithClaimsIn(reading);
  const spans: Span[] = [];
  const told: string[] = [];
  for (const [i, { start, end }] of passagesOf(reading).entries()) {
    const last = spans.at(-1);
    if (!last || joined[i] === 0) {
      spans.push({ start, end });
      told.push(names[i]!);
    } else {
      last.end = end;
      told[told.length - 1] += names[i]!;
    }
  }
  const parts = new Map<number, Excerpt>();
  const made: Stretches = {
    spans,
    names: namesFor(
      memo,
      'stretch',
      spans.map(
        ({ start, end }, i) =>
          `${text.slice(Math.max(0, start - AROUND), start)}\0${told[i]}\0${text.slice(end, end + AROUND)}`,
      ),
    ),
    partOf(index) {
      let part = parts.get(index);
      if (!part) parts.set(index, (part = excerpt(reading, spans[index]!, AROUND)));
      return part;
    },
  };
  stretches.set(reading, made);
  return made;
}

function moved(warning: Warning, by: number): Warning {
  return { ...movedSpan(warning, by), related: warning.related.map((one) => movedSpan(one, by)) };
}

function movedSpan<T extends Span>(one: T, by: number): T {
  return { ...one, start: one.start + by, end: one.end + by };
}
