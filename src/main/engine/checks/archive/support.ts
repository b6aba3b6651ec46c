/** What the checks between articles share. */
import type { Localized, Passage } from '../../../../shared/analysis.ts';
import type { ArchivedArticle, ArchivedStatement } from '../../rule.ts';
import { inEnglish, inFrench } from '../calendar.ts';
import { excerpt } from '../support.ts';

/** Passages of other articles named in one finding. */
const MOST_RELATED = 12;

/** The passages of statements, one an article: its first. */
export function passagesOf(statements: readonly ArchivedStatement[]): Passage[] {
  const first = new Map<string, Passage>();
  for (const { article, start, end } of statements)
    if (!first.has(article)) first.set(article, { article, start, end });
  return [...first.values()].slice(0, MOST_RELATED);
}

/** « Titre » (3 mai 2025), and how many more; a reference is called one. */
export function articlesNamed(articles: readonly ArchivedArticle[]): Localized {
  const each = [...new Map(articles.map((one) => [one.article, one])).values()];
  const first = each[0]!;
  const title = excerpt(first.articleTitle, 70) || first.article;
  const more = each.length - 1;
  const day = first.articleDate;
  const isReference = first.role === 'reference';
  return {
    fr: `${isReference ? 'la référence ' : ''}« ${title} »${day ? ` (${dayIn(day, inFrench)})` : ''}${more ? ` et ${more} autre${more > 1 ? 's' : ''} article${more > 1 ? 's' : ''}` : ''}`,
    en: `${isReference ? 'the reference ' : ''}“${title}”${day ? ` (${dayIn(day, inEnglish)})` : ''}${more ? ` and ${more} other article${more > 1 ? 's' : ''}` : ''}`,
  };
}

function dayIn(date: string, show: (day: string) => string): string {
  return date.length === 10 ? show(date) : date;
}

/** Days between two dates (ISO, the day or the month or year's first); null when one is unknown. */
export function daysBetween(a: string | null, b: string | null): number | null {
  if (a === null || b === null) return null;
  return Math.abs(dayOf(a) - dayOf(b));
}

function dayOf(date: string): number {
  const [year, month = '1', day = '1'] = date.slice(0, 10).split('-');
  return Date.UTC(Number(year), Number(month) - 1, Number(day)) / 86_400_000;
}

/** References first, then the newest, then by name: the order in which other articles are named. */
export function byWeight(a: ArchivedArticle, b: ArchivedArticle): number {
  const trusted = Number(b.role === 'reference') - Number(a.role === 'reference');
  if (trusted) return trusted;
  const [x, y] = [a.articleDate ?? '', b.articleDate ?? ''];
  return x < y ? 1 : x > y ? -1 : a.article < b.article ? -1 : a.article > b.article ? 1 : 0;
}
