/** Checks that judge each passage by itself: judged again only where something is new. */
import type { Reading, Span, Warning } from '../../../shared/analysis.ts';
import { excerpt } from '../excerpt.ts';
import type { Memo } from '../memo.ts';
import { foundWithClaimsIn, memoOf, numberOf, passagesOf } from '../passages.ts';
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
      for (const one of confirmations)
        all.confirmations.push({ ...one, start: one.start + start, end: one.end + start });
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
  const found = memo.recallAll(kind, keys, (missing) =>
    missing.map((at) => {
      const stretch = stretches[at]!;
      const { reading: part, from } = excerpt(reading, stretch, AROUND);
      const begins = ({ start }: Span) => stretch.start - from <= start && start < stretch.end - from;
      return checks.flatMap((check, i): [number, Found][] => {
        const all = check.run(part, context);
        const { warnings, confirmations = [] } = Array.isArray(all) ? { warnings: all } : all;
        const own: Found = {
          warnings: warnings.filter(begins).map((one) => moved(one, from - stretch.start)),
          confirmations: confirmations
            .filter(begins)
            .map((one) => ({ ...one, start: one.start + from - stretch.start, end: one.end + from - stretch.start })),
        }; // prettier-ignore
        return own.warnings.length + own.confirmations.length > 0 ? [[i, own]] : [];
      });
    }),
  );
  return found.map((judged, i) => ({ start: stretches[i]!.start, judged }));
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
  return {
    ...warning,
    start: warning.start + by,
    end: warning.end + by,
    related: warning.related.map((one) => ({ ...one, start: one.start + by, end: one.end + by })),
  };
}
