/** What other articles say of a claim: contradicting passages first, then those that agree or repeat. */
import type { Localized, Passage, Relation } from '../../shared/analysis.ts';
import type { Excerpt, RelatedArticle, Review } from '../../shared/review.ts';
import type { Point } from '../../shared/points.ts';

export interface RelatedPassage {
  article: RelatedArticle;
  passage: Passage;
  excerpt: Excerpt | null;
  relation: 'differs' | 'same' | Relation;
  reason?: Localized;
}

const keyOf = (passage: Passage) => `${passage.article} ${passage.start} ${passage.end}`;

/** The passages of other articles for a point, each once, in the order of their weight. */
export function passagesOf(review: Review, point: Point): RelatedPassage[] {
  const articles = new Map(review.related.map((article) => [article.id, article]));
  const excerpts = new Map(review.excerpts.map((excerpt) => [keyOf(excerpt), excerpt]));
  const found = new Map<string, RelatedPassage>();
  const add = (passage: Passage, relation: RelatedPassage['relation'], reason?: Localized) => {
    const article = passage.article === null ? undefined : articles.get(passage.article);
    const key = keyOf(passage);
    if (!article || found.has(key)) return;
    found.set(key, {
      article,
      passage,
      relation,
      excerpt: excerpts.get(key) ?? null,
      ...(reason && { reason }),
    });
  };
  for (const warning of point.warnings) for (const passage of warning.related) add(passage, 'differs');
  for (const agreement of point.claim?.agreements ?? [])
    for (const passage of agreement.related) add(passage, agreement.relation, agreement.reason);
  // The sentence that says the same is told once where a figure in it already is.
  const told = [...found.values()].map((one) => one.passage);
  const isTold = (passage: Passage) =>
    told.some((one) => one.article === passage.article && one.start < passage.end && passage.start < one.end);
  for (const passage of point.claim?.same ?? []) if (!isTold(passage)) add(passage, 'same');
  return [...found.values()];
}

/** The sign of a relation. */
export const RELATION_ICON = {
  differs: 'neq',
  agrees: 'eq',
  same: 'eq',
  refines: 'nuance',
  evolves: 'right',
  reported: 'quotation',
} as const;
