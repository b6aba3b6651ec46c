/** Claims with a verdict as schema.org ClaimReview, for the page that publishes the check. */
import type { Verdict } from '../../shared/review.ts';
import { authorOf, verdictLabel } from './labels.ts';
import type { Exporter, Report } from './report.ts';

export const claimReview: Exporter = {
  format: 'claimreview',
  extension: 'jsonld',
  mime: 'application/ld+json',
  make: (report) => new TextEncoder().encode(`${JSON.stringify(graph(report), null, 2)}\n`),
};

/** Ratings from 1 (false) to 5 (true), as readers of ClaimReview expect; what is no question of true or false has only its words. */
const RATINGS: Partial<Record<Verdict, number>> = { exact: 5, nuance: 3, misleading: 2, inexact: 1 };

function graph(report: Report) {
  const { review } = report;
  const { language } = report.options;
  const { article } = review;
  const reviews = review.claims.flatMap((claim) => {
    const { verdict, comment, by, at } = claim.judgement;
    if (!verdict) return [];
    const rating = RATINGS[verdict];
    const links = claim.sources
      .filter((note) => /^https?:\/\//iu.test(note.locator) && URL.canParse(note.locator))
      .map((note) => new URL(note.locator).href);
    return [
      {
        '@type': 'ClaimReview',
        '@id': `urn:marbre:claim:${encodeURIComponent(claim.id)}`,
        inLanguage: language,
        datePublished: (at ?? report.at).slice(0, 10),
        claimReviewed: review.revision.text
          .slice(claim.start, claim.end)
          .toWellFormed()
          .replace(/\s*\n\s*/gu, ' '),
        author: { '@type': 'Person', name: by || report.by || 'Marbre' },
        reviewRating: {
          '@type': 'Rating',
          alternateName: verdictLabel(report, verdict),
          ...(rating === undefined ? {} : { ratingValue: rating, bestRating: 5, worstRating: 1 }),
        },
        itemReviewed: {
          '@type': 'Claim',
          ...(article.byline ? { author: { '@type': 'Person', name: authorOf(article.byline) } } : {}),
          ...(article.date ? { datePublished: article.date.value } : {}),
          appearance: { '@type': 'Article', headline: article.title || article.name },
        },
        ...(comment ? { reviewBody: comment.toWellFormed() } : {}),
        ...(links.length > 0 ? { citation: links } : {}),
      },
    ];
  });
  return { '@context': 'https://schema.org', '@graph': reviews };
}
