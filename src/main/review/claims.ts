/** Brings together the claims the engine finds now and those the editor holds: verdicts follow their passage, or become orphans. */
import type { Agreement, Analysis, Claim, Comparison, Span } from '../../shared/analysis.ts';
import { findAnchor } from '../../shared/anchor.ts';
import type {
  ClaimMaking,
  EarlierVerdict,
  Judgement,
  Orphan,
  ReviewClaim,
  ReviewWarning,
} from '../../shared/review.ts';
import type { HeldClaim } from '../corpus/held.ts';
import { nameAll } from './identity.ts';
import { claimValue, touches } from './value.ts';

export const UNTOUCHED: Judgement = {
  verdict: null,
  progress: 'todo',
  comment: '',
  question: '',
  by: null,
  at: null,
};

const within = (inner: Span, outer: Span) => inner.start >= outer.start && inner.end <= outer.end;

/** The clause that the editor set, where its words still stand around the focus. */
function clauseAround(
  text: string,
  focus: Span,
  { lead, trail }: { lead: string; trail: string },
): Span | null {
  const start = focus.start - lead.length;
  const end = focus.end + trail.length;
  return start >= 0 && text.slice(start, focus.start) === lead && text.slice(focus.end, end) === trail
    ? { start, end }
    : null;
}

export interface Merged {
  claims: ReviewClaim[];
  orphans: Orphan[];
  /** Held claims whose passage stands somewhere, for moving their anchors. */
  found: { claim: HeldClaim; span: Span }[];
}

/** The claims of the desk, in the order of the text. `earlier` gives former verdicts on a claim by its index in the analysis. */
export function mergeClaims(
  article: string,
  analysis: Analysis,
  comparison: Comparison,
  held: readonly HeldClaim[],
  earlier: (index: number) => EarlierVerdict[] = () => [],
): Merged {
  const ids = nameAll(
    analysis.claims,
    `${article}.`,
    (claim) => `${claim.kind}\n${analysis.text.slice(claim.focus.start, claim.focus.end)}`,
  );
  const derived = new Map(analysis.claims.map((claim, index) => [index, claim]));
  const claims: ReviewClaim[] = [];
  const orphans: Orphan[] = [];
  const found: Merged['found'] = [];
  const used = new Set<string>();

  const present = (
    id: string,
    index: number | null,
    claim: Claim,
    by: HeldClaim | null,
    byHand?: ReviewClaim['byHand'],
  ): ReviewClaim => ({
    id,
    start: claim.start,
    end: claim.end,
    focus: claim.focus,
    kind: by?.kind ?? claim.kind,
    priority: by?.priority ?? claim.priority,
    why: claim.why,
    origin: by?.origin ?? 'engine',
    ...(byHand && { byHand }),
    value: claimValue(analysis, claim),
    judgement: by?.judgement ?? UNTOUCHED,
    sources: by?.sources ?? [],
    warnings: [],
    confirmations: analysis.confirmations.filter((one) => touches(one, claim.focus)),
    agreements: comparison.agreements.filter((one: Agreement) => touches(one, claim.focus)),
    same:
      index === null ? [] : comparison.same.filter((one) => one.claim === index).map((one) => one.passage),
    earlier: index === null ? [] : earlier(index),
  });

  // A claim that stands takes what the engine says of its passage before one that was taken off.
  for (const one of held.toSorted((a, b) => Number(a.removed) - Number(b.removed))) {
    const span = findAnchor(analysis.text, one.anchor);
    if (!span) {
      const touched = one.judgement !== null || one.sources.length > 0;
      if (touched && !one.removed)
        orphans.push({
          claim: one.id,
          anchor: one.anchor,
          kind: one.kind,
          judgement: one.judgement ?? UNTOUCHED,
          sources: one.sources,
        });
      continue;
    }
    found.push({ claim: one, span });
    const match = [...derived].find(
      ([, claim]) =>
        claim.kind === one.engineKind && claim.focus.start === span.start && claim.focus.end === span.end,
    );
    if (match) derived.delete(match[0]);
    if (one.removed) continue;
    used.add(one.id);
    const sentence = analysis.sentences.find((candidate) => within(span, candidate)) ?? span;
    const why = { fr: 'Passage retenu par la rédaction.', en: 'Passage marked by the desk.' };
    const claim = match?.[1] ?? { ...sentence, focus: span, kind: one.kind, priority: one.priority, why };
    const extent = one.clause && clauseAround(analysis.text, span, one.clause);
    const how: ClaimMaking | null =
      one.made?.how ?? (one.origin === 'editor' ? 'drawn' : extent ? 'rest' : null);
    const byHand = how ? { how, of: one.made?.of ?? '', sentence } : undefined;
    claims.push(present(one.id, match?.[0] ?? null, { ...claim, ...extent }, one, byHand));
  }
  for (const [index, claim] of derived) {
    let id = ids[index];
    while (used.has(id)) id += '+';
    used.add(id);
    claims.push(present(id, index, claim, null));
  }
  claims.sort((a, b) => a.focus.start - b.focus.start || a.focus.end - b.focus.end || (a.id < b.id ? -1 : 1));
  return { claims, orphans, found };
}

/** Hangs each warning on the claims whose focus it touches; where it touches none, on the narrowest clause that holds it. */
export function attachWarnings(claims: ReviewClaim[], warnings: readonly ReviewWarning[]): void {
  for (const warning of warnings) {
    if (warning.start === warning.end) continue;
    const onFocus = claims.filter((claim) => touches(claim.focus, warning));
    if (onFocus.length) for (const claim of onFocus) claim.warnings.push(warning.id);
    else {
      const around = claims
        .filter((claim) => within(warning, claim))
        .sort((a, b) => a.end - a.start - (b.end - b.start));
      around[0]?.warnings.push(warning.id);
    }
  }
}
