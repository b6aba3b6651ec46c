/** Earlier verdicts: what the desk said of a claim when it stood in another article. Offered, never applied by itself. */
import type { Comparison } from '../../shared/analysis.ts';
import { findAnchor } from '../../shared/anchor.ts';
import type { EarlierVerdict } from '../../shared/review.ts';
import type { Held, HeldClaim } from '../corpus/held.ts';

/** Earlier verdicts offered for one claim. */
const MOST = 5;

/** What is needed of another article. */
export interface EarlierSource {
  held: Pick<Held, 'claims' | 'judgedAmong'>;
  /** Title and current text of an article; null when it is not there. */
  article(id: string): { title: string; text: string } | null;
}

/** Verdicts on the same claims in other articles, by the claim's index in the analysis; the newest first. */
export function earlierVerdicts(
  same: Comparison['same'],
  source: EarlierSource,
): (index: number) => EarlierVerdict[] {
  const others = [
    ...new Set(same.flatMap((one) => (one.passage.article === null ? [] : [one.passage.article]))),
  ];
  const judged = new Map<string, { title: string; text: string; claims: HeldClaim[] }>();
  for (const id of others.length ? source.held.judgedAmong(others) : []) {
    const article = source.article(id);
    if (article)
      judged.set(id, {
        ...article,
        claims: source.held.claims(id).filter((one) => one.judgement?.verdict && !one.removed),
      });
  }
  return (index) => {
    const found = new Map<string, EarlierVerdict>();
    for (const { claim, passage, focus } of same) {
      if (claim !== index || passage.article === null) continue;
      const article = judged.get(passage.article);
      for (const one of article?.claims ?? []) {
        if (one.anchor.quote !== focus || found.has(one.id)) continue;
        const span = findAnchor(article!.text, one.anchor);
        if (!span || span.start < passage.start || span.end > passage.end) continue;
        const { verdict, comment, by, at } = one.judgement!;
        found.set(one.id, {
          article: passage.article,
          articleTitle: article!.title,
          claim: one.id,
          passage: { start: passage.start, end: passage.end },
          excerpt: article!.text.slice(passage.start, passage.end),
          verdict: verdict!,
          comment,
          sources: one.sources,
          by: by ?? '',
          at: at ?? '',
        });
      }
    }
    return [...found.values()]
      .sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : a.claim < b.claim ? -1 : 1))
      .slice(0, MOST);
  };
}
