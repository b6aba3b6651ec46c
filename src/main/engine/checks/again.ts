/** Checks that judge each passage by itself: judged again only where something is new. */
import type { Reading, Span, Warning } from '../../../shared/analysis.ts';
import { excerpt } from '../excerpt.ts';
import type { Memo } from '../memo.ts';
import { foundWithClaimsIn, memoOf, numberOf, passagesOf } from '../passages.ts';
import { firstEndingAfter } from '../reading.ts';
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
  const { text, language, date } = reading;
  const stretches = stretchesOf(reading);
  const keys = stretches.map(
    ({ start, end, name }) =>
      `${text.slice(Math.max(0, start - AROUND), start)}\0${name}\0${text.slice(end, end + AROUND)}`,
  );
  const kind = `checks ${numberOf(context.register)} ${language} ${date?.value} ${date?.from}`;
  const found = memo.recallAll(kind, keys, (missing) => {
    if (missing.length > stretches.length / 2) {
      const all = foundBy(checks, reading, context, stretches);
      return missing.map((i) => all[i]!);
    }
    return missing.map((i) => {
      const { start, end } = stretches[i]!;
      const { reading: part, from } = excerpt(reading, stretches[i]!, AROUND);
      return foundBy(checks, part, context, [{ start: start - from, end: end - from }])[0]!;
    });
  });
  return found.map((judged, i) => ({ start: stretches[i]!.start, judged }));
}

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

/** Passages between which nothing goes on from one to the next, those that something joins as one; and a name for all that is known of each. */
function stretchesOf(reading: Reading): (Span & { name: string })[] {
  const { names, joined } = foundWithClaimsIn(reading);
  const stretches: (Span & { name: string })[] = [];
  for (const [i, { start, end }] of passagesOf(reading).entries()) {
    const last = stretches.at(-1);
    if (!last || joined[i] === 0) stretches.push({ start, end, name: names[i]! });
    else {
      last.end = end;
      last.name += names[i]!;
    }
  }
  return stretches;
}

function moved(warning: Warning, by: number): Warning {
  return { ...movedSpan(warning, by), related: warning.related.map((one) => movedSpan(one, by)) };
}

function movedSpan<T extends Span>(one: T, by: number): T {
  return { ...one, start: one.start + by, end: one.end + by };
}
