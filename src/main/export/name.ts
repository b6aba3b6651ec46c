/** Names of exported files: from the title, safe on every system. */
import type { Review } from '../../shared/review.ts';

/** Names that Windows keeps for devices. */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)$/iu;
const LONGEST = 80;

/** « À Bruxelles, l’OTAN promet… » → « a-bruxelles-l-otan-promet.docx »: ASCII letters, digits and hyphens only. */
export function exportName(review: Review, extension: string): string {
  const words = (review.article.title || review.article.name)
    .replace(/œ/gu, 'oe')
    .replace(/Œ/gu, 'OE')
    .replace(/æ/gu, 'ae')
    .replace(/Æ/gu, 'AE')
    .replace(/ß/gu, 'ss')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, '-');
  const stem = words.slice(0, LONGEST).replace(/^-+|-+$/gu, '') || 'article';
  return `${RESERVED.test(stem) ? `article-${stem}` : stem}.${extension}`;
}
